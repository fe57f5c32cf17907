"""An address that a public page has had leads to it for ever: nothing else takes it."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from networks.models import Membership, Network
from partnerships.models import Relation
from partnerships.new_agreement.partners import free_slug
from tests.shared.provby.making import make, make_municipality, make_place, make_relation
from twintowns.models import Municipality, Place, Record, Theme

pytestmark = pytest.mark.django_db


@pytest.fixture
def renamed(provby):
    """{model: (record that had the slug “forr”, values of a new one, its old address or "")}."""
    home, other = provby.municipality, make_municipality("Grannby", "9909")
    partner = make_relation(home, make_place("Partnerby"), slug="forr")
    network = make(Network, slug="forr", name="Nätet", is_published=True)
    make(Membership, municipality=home, network=network, is_published=True)
    place = partner.place
    place.slug, other.slug = "forr", "forr"
    records = [
        (partner, {"municipality": home, "place": make_place("Nyby")}, "/provby/vanorter/forr/"),
        (network, {"name": "Ett annat"}, "/provby/natverk/forr/"),
        (place, {"name": "En annan"}, "/orter/forr/"),
        (other, {"code": "9910", "place": make_place("Tredjeby"), "official_name": "Tredjeby"}, "/forr/"),
        (make(Theme, slug="forr", name="Temat"), {"name": "Ett annat"}, ""),
    ]
    for record, _values, _address in records:
        record.save()
        record.slug = "senare"
        record.save()
    return {type(record): (record, values, address) for record, values, address in records}


def addressed():
    return {m for m in apps.get_models() if issubclass(m, Record) and m.address_within is not None}


def test_all_that_redirect_from_an_old_address_are_tried(renamed):
    assert addressed() == {*renamed}


@pytest.mark.parametrize("model", [Relation, Network, Place, Municipality, Theme])
def test_a_new_record_does_not_take_the_former_address_of_another(model, renamed, client):
    record, values, address = renamed[model]
    with pytest.raises(ValidationError) as refused:
        model(slug="forr", **values).full_clean()
    assert [error.code for error in refused.value.error_dict["slug"]] == ["former"]
    assert free_slug(model, "Forr", "x") == "forr-x"
    record.slug = "forr"
    record.full_clean()  # it may have it back
    if address:
        assert client.get(address).status_code == 301


def test_an_address_that_was_only_a_draft_s_is_free(provby):
    relation = make_relation(provby.municipality, make_place("Partnerby"), slug="forr", is_published=False)
    relation.slug = "senare"
    relation.save()
    make_relation(provby.municipality, make_place("Nyby"), slug="forr")


def test_a_place_without_a_page_at_a_former_address_lets_the_link_lead_on(renamed, client):
    """One that took it before that was refused."""
    Place.objects.create(slug="forr", name="Smygby", keeper=Municipality.objects.get(slug="provby"))
    assert client.get("/orter/forr/?a=b")["Location"] == "/orter/senare/?a=b"


def test_a_municipality_is_no_partner_of_its_own(provby):
    with pytest.raises(ValidationError) as refused:
        make_relation(provby.municipality, provby.municipality.place, slug="sjalv")
    assert {*refused.value.message_dict} == {"place"}
