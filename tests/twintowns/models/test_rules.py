"""What may not be stored: told in every form, at its field, in plain Swedish, and the same on both databases."""

import datetime

import pytest
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.forms import modelform_factory
from django.utils import translation

from networks.models import Network
from partnerships.models import (
    Agreement,
    AgreementExtension,
    Exchange,
    Participants,
    Programme,
    Project,
    Relation,
    Signatory,
)
from tests.shared.forms import post_shown
from tests.shared.provby.making import add_party, make, make_agreement, make_place
from tests.shared.staff import staff_of
from twintowns.models import Claim, Closure, Office, OpeningHours, Place, PlaceSuccession, Record
from twintowns.models.constraints import compared_field

pytestmark = pytest.mark.django_db


@pytest.fixture
def relation(provby):
    return provby.relation("Regelby")


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


def refused(function, *args, **values):
    """What the record is refused for, by field."""
    with pytest.raises(ValidationError) as error:
        function(*args, **values)
    return error.value.message_dict


def orders():
    """(model, earlier date, later date) of every constraint on the order of two imprecise dates."""
    for model in apps.get_models():
        for constraint in model._meta.constraints if issubclass(model, Record) else ():
            name = compared_field(constraint)
            if name.endswith("_latest"):
                earlier = constraint.condition.children[0][0].removesuffix("_earliest__isnull")
                yield pytest.param(model, earlier, name.removesuffix("_latest"), id=constraint.name)


@pytest.mark.parametrize(("model", "earlier", "later"), [*orders()])
def test_every_form_tells_at_its_field_of_dates_in_the_wrong_order(model, earlier, later):
    form = modelform_factory(model, fields=[later])({later: "2010"}, instance=model(**{earlier: "2020"}))
    (message,) = form.errors[later]
    with translation.override("en"):
        in_english = modelform_factory(model, fields=[later])(
            {later: "2010"}, instance=model(**{earlier: "2020"})
        )
        assert in_english.errors[later] != [message]


def test_a_relation_is_held_by_the_municipality_or_within_it(provby, relation):
    home = provby.municipality.place
    village = make_place("Provbyn", kind="village", part_of=make_place("Provsocken", part_of=home))
    for place in (home, village):
        relation.acting_place = place
        relation.full_clean()
    outside = make_place("Bortby", part_of=make_place("Provlandet"))
    Place.objects.filter(pk=outside.part_of.pk).update(part_of=outside)  # round in a circle
    for place in (outside, relation.place):
        relation.acting_place = Place.objects.get(pk=place.pk)
        with pytest.raises(ValidationError) as refused:
            relation.full_clean()
        assert {*refused.value.message_dict} == {"acting_place"}


def test_there_are_orders_to_tell_of():
    assert len([*orders()]) >= 15


def test_the_guided_path_tells_of_an_end_before_the_beginning(provby, relation, reviewer):
    agreement = make_agreement(provby.municipality, "A", relation, since="2020")
    address = f"/admin/partnerships/agreement/nytt/{agreement.pk}/villkor/"
    for data in ({"until": "2010"}, {"signed": "2015", "until": "2010"}):
        page = post_shown(reviewer, address, {"title": "A", "kind": "", "renewal": "", **data})
        assert set(page.context["form"].errors) == {"until"}


@pytest.mark.parametrize("name", ["term_months", "notice_months"])
@pytest.mark.parametrize("months", [0, 1201, 99999999])
def test_an_impossible_number_of_months_is_refused(name, months, provby, relation):
    told = refused(make_agreement, provby.municipality, "A", relation, signed="2008", **{name: months})
    assert told == {name: ["Skriv hela månader, från 1 till 1200."]}


def test_a_length_beyond_all_calendars_is_no_end_and_no_fault():
    agreement = Agreement(signed="9990", term_months=1200)
    assert agreement._computed_end() is None


@pytest.mark.parametrize("model", [Agreement, Project, Programme])
def test_nothing_ends_before_it_begins(model, provby):
    name = "name" if model is Programme else "title"
    values = {"municipality": provby.municipality, "slug": "x", name: "X"}
    assert set(refused(make, model, **values, since="2020", until="2010")) == {"until"}


def test_a_network_does_not_end_before_it_is_founded():
    assert set(refused(make, Network, slug="n", name="N", founded="2020", ended="2010")) == {"ended"}


def test_parts_belong_together(provby, relation):
    one, other = (make_agreement(provby.municipality, title, relation) for title in "AB")
    party = add_party(other, relation.place)
    assert set(refused(make, Signatory, agreement=one, party=party, name="S")) == {"party"}
    trips = [
        make(Exchange, municipality=provby.municipality, slug=slug, title="T", kind="trip") for slug in "ab"
    ]
    row = make(Participants, exchange=trips[0], category="all", value=3)
    told = refused(make, Participants, exchange=trips[1], category="youth", value=1, part_of=row)
    assert set(told) == {"part_of"}


def test_an_agreement_is_not_prolonged_to_before_it_began(provby, relation):
    agreement = make_agreement(provby.municipality, "A", relation, signed="2020")
    assert set(refused(make, AgreementExtension, agreement=agreement, until="2010")) == {"until"}


def test_what_happened_to_a_place_is_told_once(relation):
    make(PlaceSuccession, place=relation.place, kind="dissolved", on="2000")
    assert refused(make, PlaceSuccession, place=relation.place, kind="dissolved", on="2001")


def test_a_claim_without_source_is_recorded_once(relation):
    about = {"content_type": ContentType.objects.get_for_model(Relation), "object_id": relation.pk}
    make(Claim, **about, field="since", value="1990")
    assert refused(make, Claim, **about, field="since", value="1990")


@pytest.mark.parametrize("name", ["replaces", "framework"])
def test_agreements_do_not_go_round_in_a_circle(name, provby, relation):
    one = make_agreement(provby.municipality, "A", relation)
    other = make_agreement(provby.municipality, "B", relation, **{name: one})
    setattr(one, name, other)
    assert set(refused(one.full_clean)) == {name}


def test_relations_do_not_begin_through_each_other(provby, relation):
    other = provby.relation("Rundby", began_through=relation)
    relation.began_through = other
    assert set(refused(relation.full_clean)) == {"began_through"}


def test_hours_are_told_of_at_the_closing_time(provby):
    office = make(Office, municipality=provby.municipality, name="Kontor")
    hours = {"opens": datetime.time(16), "closes": datetime.time(8)}
    told = refused(make, OpeningHours, office=office, channel="phone", weekday=0, **hours)
    assert "till exempel 08.00 och 16.30" in told["closes"][0]
    days = {"first_day": datetime.date(2026, 1, 1), "last_day": datetime.date(2026, 1, 1)}
    assert "till exempel" in refused(make, Closure, office=office, **days, **hours)["closes"][0]


def test_what_has_no_date_stands_in_the_same_place_on_both_databases(provby, relation):
    for title, signed in (("Nytt", "2015"), ("Odaterat", ""), ("Gammalt", "1990")):
        make_agreement(provby.municipality, title, relation, signed=signed)
    assert [a.title for a in relation.agreements.all()] == ["Odaterat", "Gammalt", "Nytt"]
    for slug, held in (("a", "1990"), ("b", ""), ("c", "2015")):
        make(Exchange, municipality=provby.municipality, slug=slug, title="T", kind="trip", held=held)
    assert [e.slug for e in provby.municipality.exchanges.all()] == ["c", "a", "b"]
    for kind, since in (("active", "1990"), ("negotiation", ""), ("low_activity", "2010")):
        relation.phases.create(kind=kind, since=since)
    assert [phase.kind for phase in relation.phases.all()] == ["negotiation", "active", "low_activity"]


def test_lists_with_undated_records_open_in_the_admin(provby, relation, staff):
    make_agreement(provby.municipality, "Odaterat", relation)
    for name in ("agreement", "exchange", "project", "report", "agreementparty"):
        assert staff.get(f"/admin/partnerships/{name}/").status_code == 200
        assert staff.get(f"/admin/partnerships/{name}/?o=-1.2").status_code == 200
