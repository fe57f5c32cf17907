"""What a place says of another stands on the page of that one only when somebody else made the place public.

And what would stand on the page of a place that another municipality keeps is written by reviewers.
"""

import datetime

import pytest
import time_machine
from django.apps import apps
from django.db.models import ForeignKey

from networks.models import Membership, Network, NetworkMember
from tests.shared.drafts_world import pages_of
from tests.shared.forms import address, as_shown, post_shown
from tests.shared.provby.making import make, make_municipality, make_place, make_relation
from tests.shared.staff import staff_of
from twintowns.models import Place, PlaceFigure, PlaceSuccession, User
from twintowns.search.rebuilding import rebuild
from twintowns.staff import access

pytestmark = pytest.mark.django_db
NEW = "Påhittsby"  # the place that nobody has made public


@pytest.fixture
def others(provby):
    """A partner of Provby, in a county, with a county and a network of its own; and a neighbour with an editor."""
    county = make_place("Provlän")
    partner = make_place("Partnerby", part_of=county, keeper=provby.municipality)
    make_relation(provby.municipality, partner)
    network = make(Network, slug="provnat", name="Provnät", seat=make_place("Sätesby"), is_published=True)
    make(Membership, municipality=provby.municipality, network=network, is_published=True)
    make(NetworkMember, network=network, place=make_place("Medlemsby"))
    return make_municipality("Grannby", "9909")


def pointing(model):
    """The references by which a record about a place leads to another place."""
    return [f for f in model._meta.fields if isinstance(f, ForeignKey) and f.related_model is Place]


def statements(new, public):
    """Every way in which the new place may say something of the public one."""
    yield lambda: Place.objects.filter(pk=new.pk).update(part_of=public)
    yield lambda: new.members.add(public)
    for kind in PlaceSuccession.Kind.values:
        yield lambda kind=kind: make(PlaceSuccession, place=new, kind=kind, successor=public, on="2020")
    yield lambda: make(PlaceFigure, place=new, kind="distance", value=9, reference=public)


def test_every_reference_of_a_place_to_another_is_tried():
    fields = {(model, f.name) for model in apps.get_models() for f in pointing(model)}
    own = {pair for pair in fields if pair[0]._meta.app_label == "twintowns"}
    own = {(m.__name__, n) for m, n in own if n != "place" and not m.__name__.startswith("Historical")}
    assert own == {("Place", "part_of"), ("PlaceSuccession", "successor"), ("PlaceFigure", "reference")}


@pytest.mark.parametrize("keeper", ["provby", "grannby"])
def test_a_place_that_is_not_public_is_named_on_no_public_page(keeper, provby, others, client):
    """Neither a partner of a draft, nor what somebody made up, whoever keeps it."""
    kept = {"provby": provby.municipality, "grannby": others}[keeper]
    new = make_place(NEW, "IT", keeper=kept)
    make_relation(kept, new, is_published=False)
    with time_machine.travel(datetime.datetime(2026, 6, 5, 12, tzinfo=datetime.UTC), tick=False):
        for slug in ("partnerby", "provlan", "provby", "grannby", "satesby", "medlemsby"):
            public = Place.objects.get(slug=slug)
            for say in statements(new, public):
                say()
            rebuild()
            told = [page for page, text in pages_of(client, f"/orter/{slug}/") if NEW in text]
            assert told == [], slug
            assert client.get(f"/orter/{new.slug}/").status_code == 404
            new.successions.all().delete()


def test_the_word_of_a_place_stands_on_the_page_of_another_once_it_is_public(provby, others, client):
    new = make_place(NEW, "IT", keeper=others, part_of=Place.objects.get(slug="partnerby"))
    make(PlaceSuccession, place=new, kind="merged", successor=provby.municipality.place, on="2020")
    relation = make_relation(others, new, is_published=False)
    for is_public in (False, True):
        relation.is_published = is_public
        relation.save()
        assert (f"<li>{NEW}</li>" in client.get("/orter/partnerby/").content.decode()) is is_public
        page = client.get("/orter/provby/").content.decode()
        assert (f"{NEW} gick upp i Provby 2020." in page) is is_public


def test_what_the_administrator_says_lies_in_a_partner_stands_there(others, client):
    make_place("Byn", part_of=Place.objects.get(slug="partnerby"))
    assert "<li>Byn</li>" in client.get("/orter/partnerby/").content.decode()
    assert client.get("/orter/byn/").status_code == 200


def test_a_place_of_our_own_is_told_of_by_editors_and_that_of_others_by_reviewers(provby, others):
    theirs, unkept = Place.objects.get(slug="partnerby"), Place.objects.get(slug="provlan")
    own = make_place("Egenby", keeper=others)
    new = make_place(NEW, keeper=others)
    editor, reviewer = (staff_of(others, role) for role in ("redaktor", "granskare"))
    for other, is_theirs in (
        (theirs, True),
        (provby.municipality.place, True),
        (own, False),
        (unkept, False),
    ):
        for record, name in (
            (Place(keeper=others, part_of=other), "part_of"),
            (PlaceSuccession(place=new, successor=other), "successor"),
        ):
            assert access.reviewers_fields(editor, type(record), record) == ({name} if is_theirs else set())
            assert access.reviewers_fields(reviewer, type(record), record) == set()


@pytest.mark.parametrize("target", ["partnerby", "provby"])
def test_an_editor_is_told_at_the_field_to_ask_a_reviewer(target, others, client):
    other, new = Place.objects.get(slug=target), make_place(NEW, keeper=others)
    for role, is_saved in (("redaktor", False), ("granskare", True)):
        client.force_login(staff_of(others, role))
        data = as_shown(client, new) | {"part_of": other.pk}
        response = client.post(address(new, "change"), data)
        assert (response.status_code == 302) is is_saved
        assert is_saved or "granskare" in str(response.context["adminform"].form.errors["part_of"])
        Place.objects.filter(pk=new.pk).update(part_of=None)
        data = as_shown(client, new) | succession(other)
        response = client.post(address(new, "change"), data)
        assert (response.status_code == 302) is is_saved
        assert new.successions.exists() is is_saved


def test_an_editor_puts_back_nothing_that_leads_to_a_place_of_others(provby, others, client):
    theirs = Place.objects.get(slug="partnerby")
    new = make_place(NEW, keeper=others, part_of=theirs)
    new.part_of = None
    new.save()
    undone = address(new, "history", new.history.first().history_id)
    for role, is_done in (("redaktor", False), ("granskare", True)):
        client.force_login(staff_of(others, role))
        client.post(undone, {"_version": client.get(undone).context["version"], "field": "part_of"})
        new.refresh_from_db()
        assert (new.part_of == theirs) is is_done
    told = make(PlaceSuccession, place=new, successor=theirs, kind="merged", on="2020")
    told.delete()
    row = PlaceSuccession.history.first().history_id
    undone = address(new, "part", "placesuccession", row)
    client.force_login(User.objects.get(username__startswith="redaktor"))
    assert client.post(undone, {"_version": client.get(undone).context["version"]}).status_code == 403
    assert not new.successions.exists()


def succession(other):
    new = {"kind": "merged", "successor": other.pk, "on": "2020"}
    return {"successions-TOTAL_FORMS": 1, **{f"successions-0-{name}": value for name, value in new.items()}}


def test_the_step_that_merges_a_partner_is_as_careful(provby, others, client):
    relation = make_relation(others, make_place(NEW, keeper=others))
    where = address(relation, "steg", "sammanslagen")
    data = {"kind": "merged", "successor": "Partnerby", "on": "2020"}
    client.force_login(staff_of(others, "redaktor"))
    assert "granskare" in str(post_shown(client, where, data).context["form"].errors["successor"])
    client.force_login(staff_of(others, "granskare"))
    assert post_shown(client, where, data).status_code == 302
