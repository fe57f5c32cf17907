"""What can be found follows what is saved, and only those find it who may see it."""

import datetime
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.utils import translation

from networks.models import Membership, Network
from partnerships.models import Agreement, Funding, Programme, Project
from tests.shared.provby.making import make_municipality
from tests.shared.staff import staff_of
from twintowns.models import (
    Contact,
    Decision,
    Office,
    Organisation,
    Place,
    PlaceName,
    PlaceSuccession,
    SearchEntry,
    SearchTerm,
    Theme,
)
from twintowns.search.ranking import search
from twintowns.search.rebuilding import rebuild

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]


def titles(query, user=None, on=None):
    results = search(query, user, on)
    return [entry.title for entry in results.entries if entry.kind != "place"]


def contact(provby, **values):
    values = {
        "kind": "person",
        "name": "Provia Provsson",
        "legal_basis": "public_task",
        "is_public": True,
    } | values
    return Contact.objects.create(municipality=provby.municipality, **{"is_published": True, **values})


def test_a_new_name_is_found_and_the_old_is_not(provby):
    place = provby.relation("Nyby").place
    assert titles("nyby") == ["Nyby, Finland"]
    place.name = "Gammelby"
    place.save()
    assert titles("gammelby") == ["Gammelby, Finland"]
    assert titles("nyby") == []
    assert not SearchTerm.objects.filter(text="nyby").exists()


def test_another_name_is_found_until_it_is_removed(provby):
    name = PlaceName.objects.create(place=provby.relation("Nyby").place, text="Uusikylä", language="fi")
    assert titles("uusikyla") == ["Nyby, Finland"]
    name.delete()
    assert titles("uusikyla") == []


def test_a_partner_is_found_by_what_it_became(provby):
    relation, other = provby.relation("Nyby"), provby.relation("Storby", is_published=False)
    PlaceSuccession.objects.create(place=relation.place, successor=other.place, kind="merged", on="2020")
    assert titles("storby") == ["Nyby, Finland"]


def test_agreement_is_found_by_its_diary_number_and_that_of_its_decision(provby):
    relation = provby.relation("Nyby")
    decision = Decision.objects.create(
        municipality=provby.municipality, title="Beslut", diary_number="KS 2015/123"
    )
    agreement = Agreement.objects.create(
        municipality=provby.municipality,
        title="Avtalet",
        slug="avtalet",
        diary_number="2014-77",
        is_published=True,
        decision=decision,
    )
    agreement.relations.add(relation)
    for query in (
        "KS 2015/123",
        "ks 2015/123",
        "2015/123",
        "2014-77",
        "KS2015/00123",
        "KS-2015/00123",
        "avtalet 2014–77",
    ):
        assert titles(query) == ["Avtalet"], query
    agreement.relations.clear()
    assert titles("2014-77") == []


def test_drafts_are_found_by_their_own_staff_only(provby):
    provby.relation("Nyby", is_published=False)
    assert titles("nyby") == []
    assert titles("nyby", staff_of(provby.municipality)) == ["Nyby, Finland"]


def test_a_page_for_a_later_day_is_found_from_that_day(provby):
    provby.relation("Nyby", publish_on=datetime.date(2030, 5, 1))
    assert titles("nyby", on=datetime.date(2030, 4, 30)) == []
    assert titles("nyby", on=datetime.date(2030, 5, 1)) == ["Nyby, Finland"]


def test_nothing_of_a_municipality_is_found_before_its_day(provby):
    relation = provby.relation("Nyby")
    contact(provby)
    Office.objects.create(municipality=provby.municipality, name="Provdisken", is_published=True)
    made = {"municipality": provby.municipality, "is_published": True}
    Programme.objects.create(slug="provprogrammet", name="Provprogrammet", **made)
    Project.objects.create(slug="provprojektet", title="Provprojektet", **made)
    Agreement.objects.create(slug="provavtalet", title="Provavtalet", **made).relations.add(relation)
    Membership.objects.create(
        network=Network.objects.create(slug="provnat", name="Provnätet", is_published=True), **made
    )
    queries = (
        "nyby",
        "provsson",
        "provdisken",
        "provprogrammet",
        "provprojektet",
        "provavtalet",
        "provnätet",
    )
    assert [query for query in queries if not search(query).entries] == []
    provby.municipality.publish_on = datetime.date(2030, 5, 1)
    provby.municipality.save()
    found = {query: search(query, on=datetime.date(2030, 4, 30)).entries for query in queries}
    assert found == dict.fromkeys(queries, [])
    assert [query for query in queries if not search(query, on=datetime.date(2030, 5, 1)).entries] == []


def test_a_funder_is_found_until_it_no_longer_pays(provby):
    relation = provby.relation("Nyby")
    funder = Organisation.objects.create(slug="provfonden", name="Provfonden", short_name="PFD")
    funding = Funding.objects.create(relation=relation, funder=funder)
    assert titles("provfonden") == titles("pfd") == ["Nyby, Finland"]
    funding.delete()
    assert titles("provfonden") == []


def test_a_funding_that_is_moved_is_found_with_the_other_partner_alone(provby):
    here, there = provby.relation("Nyby"), provby.relation("Storby")
    funder = Organisation.objects.create(slug="provfonden", name="Provfonden")
    funding = Funding.objects.create(relation=here, funder=funder)
    for relation, title in ((there, "Storby, Finland"), (here, "Nyby, Finland")):
        funding.relation = relation
        funding.save()
        assert titles("provfonden") == [title]
    funding = Funding.objects.get(pk=funding.pk)
    funding.relation = there
    funding.save()
    assert titles("provfonden") == ["Storby, Finland"]


def test_themes_are_found_from_both_ends(provby):
    found, theme = contact(provby), Theme.objects.create(slug="provtema", name="Provtemat")
    for change, expected in (
        (lambda: found.themes.add(theme), ["Provia Provsson"]),
        (lambda: theme.contacts.clear(), []),
        (lambda: theme.contacts.add(found), ["Provia Provsson"]),
        (lambda: found.themes.clear(), []),
        (lambda: found.themes.set([theme]), ["Provia Provsson"]),
        (lambda: theme.contacts.remove(found), []),
    ):
        change()
        assert titles("provtemat") == expected


def test_an_entry_is_in_swedish_whoever_saves(provby):
    with translation.override("en"):
        provby.relation("Nyby", country="DE")
    assert titles("nyby") == ["Nyby, Tyskland"]
    assert search("nyby").entries[0].url == "/provby/vanorter/nyby/"


def test_a_saved_value_that_was_refreshed_is_followed(provby):
    place = Place.objects.get(pk=provby.relation("Nyby").place.pk)
    other = Place.objects.get(pk=place.pk)
    other.name = "Storby"
    other.save()
    place.refresh_from_db()
    place.name = "Nyby"
    place.save()
    assert (titles("storby"), titles("nyby")) == ([], ["Nyby, Finland"])


def test_what_is_saved_by_column_is_followed_by_column(provby):
    place = Place.objects.get(pk=provby.relation("Nyby").place.pk)
    place.name = "Storby"
    place.save(update_fields=["slug"])
    assert titles("nyby") == ["Nyby, Finland"]
    place.save(update_fields=["name", "name_folded", "name_sort"])
    assert titles("storby") == ["Storby, Finland"]


def test_internal_contacts_are_for_those_who_work_with_them(provby):
    contact(provby, is_public=False, legal_basis="", phone="0520-123 45")
    assert titles("provsson") == []
    assert titles("provsson", staff_of(provby.municipality, "kundtjanst")) == ["Provia Provsson"]
    assert titles("0520-12345", staff_of(provby.municipality, "redaktor")) == ["Provia Provsson"]
    assert titles("provsson", staff_of(provby.municipality, "lasare")) == []


def test_staff_of_another_municipality_find_nothing_internal(provby):
    other = staff_of(make_municipality("Annanby", "9902"))
    contact(provby, is_public=False, legal_basis="")
    provby.relation("Nyby", is_published=False)
    assert titles("provsson", other) == []
    assert titles("nyby", other) == []


def test_a_contact_is_gone_the_day_after_its_last(provby):
    contact(provby, until="2026-06-30")
    assert titles("provsson", on=datetime.date(2026, 6, 30)) == ["Provia Provsson"]
    assert titles("provsson", on=datetime.date(2026, 7, 1)) == []


def test_a_removed_contact_leaves_no_trace(provby):
    contact(provby).delete()
    assert not SearchTerm.objects.filter(text__contains="provsson").exists()


def test_rebuilding_finds_the_same(provby):
    provby.relation("Nyby")
    contact(provby)
    before = list(
        SearchEntry.objects.order_by("kind", "record_id").values_list("kind", "record_id", "title", "url")
    )
    assert rebuild() == len(before)
    assert (
        list(
            SearchEntry.objects.order_by("kind", "record_id").values_list("kind", "record_id", "title", "url")
        )
        == before
    )


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets only one write at a time")
@pytest.mark.django_db(transaction=True)
def test_two_who_save_at_once(provby):
    place, meet = provby.relation("Nyby").place, threading.Barrier(2)

    def add(name):
        meet.wait(timeout=20)
        with transaction.atomic():
            PlaceName.objects.create(place=place, text="Gemensamt", language=name)
            PlaceName.objects.create(place=place, text=f"Eget {name}")
        connection.close()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(add, ["fi", "no"]))
    for query in ("gemensamt", "eget fi", "eget no"):
        assert titles(query) == ["Nyby, Finland"]


def test_a_save_that_changes_no_entry_writes_none(provby):
    relation = provby.relation("Nyby")
    kept = set(SearchEntry.objects.values_list("pk", flat=True))
    relation.next_review = datetime.date(2027, 1, 1)
    relation.save()
    assert set(SearchEntry.objects.values_list("pk", flat=True)) == kept
    relation.unpublish()
    assert set(SearchEntry.objects.values_list("pk", flat=True)) != kept
