"""The sitemap: every public page, in both languages, with the day on which it truly changed."""

import datetime

import pytest
import time_machine
from django.utils import timezone

from networks.models import Membership
from partnerships.lists.latest import last_changed
from partnerships.models import Agreement, Phase, Relation
from tests.shared.pages import locations, many_relations, queries_of
from tests.shared.provby.making import add_party, make, make_agreement, make_municipality
from twintowns.models import Place, PlaceName

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("inrikesby")]
PAGE = "/provby/vanorter/inrikesby/"


def test_sitemap_lists_every_public_page_in_both_languages(provby, client, inrikesby):
    pages = {
        address
        for section in ("pages", "partners", "networks", "world")
        for address in locations(client, section)
    }
    assert {"/", "/en/", PAGE, f"/en{PAGE}", "/orter/inrikesby/", "/lander/se/", "/provby/siffror/"} <= pages
    assert {client.get(address).status_code for address in pages} == {200}
    inrikesby.unpublish()
    assert PAGE not in locations(client, "partners")


def test_sitemap_tells_when_a_page_truly_changed(provby, client, inrikesby):
    with time_machine.travel(datetime.datetime(2030, 1, 2, 12, tzinfo=datetime.UTC)):
        inrikesby.place.save()
        assert locations(client, "partners")[PAGE] == "2030-01-02"


def test_every_page_of_a_sitemap_tells_when_it_changed_but_the_statement_of_the_whole_site(provby, client):
    provby.network()
    found = {
        a: m
        for section in ("pages", "partners", "networks", "world")
        for a, m in locations(client, section).items()
    }
    assert {"/provby/tillganglighet/", "/provby/natverk/provnatet/"} <= set(found)
    assert {address for address, moment in found.items() if not moment} == {
        "/tillganglighet/",
        "/en/tillganglighet/",
    }


@pytest.mark.parametrize(
    "pages",
    [
        ("pages", "/provby/vanorter/"),
        ("pages", "/"),
        ("pages", "/provby/"),
        ("partners", PAGE),
        ("world", "/orter/inrikesby/"),
        ("world", "/en/lander/se/"),
    ],
)
def test_sitemap_counts_the_parts_of_what_a_page_shows(provby, client, pages, inrikesby):
    agreement = make_agreement(provby.municipality, "Avtal", inrikesby, kind=provby.twin_town, signed="2008")
    with time_machine.travel(datetime.datetime(2030, 1, 2, 12, tzinfo=datetime.UTC)):
        party = add_party(agreement, inrikesby.place)
    assert locations(client, pages[0])[pages[1]] == "2030-01-02"
    with time_machine.travel(datetime.datetime(2030, 2, 3, 12, tzinfo=datetime.UTC)):
        party.delete()
    assert locations(client, pages[0])[pages[1]] == "2030-02-03"
    with time_machine.travel(datetime.datetime(2030, 3, 4, 12, tzinfo=datetime.UTC)):
        make(PlaceName, place=inrikesby.place, text="Heimby", language="no", kind="official")
    assert locations(client, pages[0])[pages[1]] == "2030-03-04"


def test_pages_of_a_network_lie_with_those_who_publish_it(provby, client):
    membership = provby.network()
    other = make_municipality("Aaby", "9902")
    draft = make(Membership, municipality=other, network=membership.network)
    assert membership.network.get_absolute_url() == "/provby/natverk/provnatet/"
    draft.is_published = True
    draft.save()
    assert membership.network.get_absolute_url() == "/aaby/natverk/provnatet/"
    other.unpublish()
    assert membership.network.get_absolute_url() == "/provby/natverk/provnatet/"
    assert set(locations(client, "networks")) == {
        "/provby/natverk/provnatet/",
        "/en/provby/natverk/provnatet/",
    }


def test_a_page_changes_on_the_day_after_its_agreement_has_ended(provby, inrikesby):
    make_agreement(
        provby.municipality,
        "Fyraårsavtal",
        inrikesby,
        kind=provby.twin_town,
        signed="2008",
        until="2012-06-30",
    )
    found = Relation.objects.filter(pk=inrikesby.pk).for_list()
    with time_machine.travel(datetime.datetime(2010, 1, 1, tzinfo=datetime.UTC)):
        Relation.history.update(history_date=timezone.now())
        Agreement.history.update(history_date=timezone.now())
        Place.history.update(history_date=timezone.now())
        Phase.history.update(history_date=timezone.now())
    before, after = (last_changed(found, datetime.date(2012, month, 1))[found[0]] for month in (6, 8))
    assert timezone.localdate(before) < datetime.date(2011, 1, 1)
    assert timezone.localdate(after) == datetime.date(2012, 7, 1)


@pytest.mark.parametrize("number", [6, 740])
def test_sitemap_of_partners_needs_few_queries(provby, client, number):
    many_relations(provby, number)
    assert queries_of(client, "/sitemap-partners.xml") <= 22
