"""How pages are followed: Atom feeds, and a calendar of exchanges."""

import datetime
from xml.etree import ElementTree

import pytest
import time_machine
from icalendar import Calendar

from partnerships.models import Relation
from partnerships.partner_page.queries import load_relation, with_parts
from partnerships.syndication.feeds import LatestFeed, RelationFeed
from tests.shared.pages import queries_of
from tests.shared.provby.making import make_trip
from twintowns.models import Municipality

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("inrikesby")]
ATOM = "{http://www.w3.org/2005/Atom}"
PAGE = "/provby/vanorter/inrikesby/"


def entries(client, address):
    return ElementTree.fromstring(client.get(address).content).findall(f"{ATOM}entry")


@pytest.mark.parametrize(
    ("address", "author"),
    [("/feed/", "Vänorter"), ("/provby/feed/", "Provby kommun"), (f"{PAGE}feed/", "Provby kommun")],
)
def test_feeds_have_an_author(provby, client, address, author):
    feed = ElementTree.fromstring(client.get(address).content)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == author


def test_feed_that_serves_two_readers_at_once_keeps_their_pages_apart(provby, inrikesby):
    inrikesby.since = "2001"
    inrikesby.save()
    feed, pages = RelationFeed(), {}
    for relation in (inrikesby, provby.relation("Annanby", since="1991")):
        found = with_parts(Relation.objects.all()).get(pk=relation.pk)
        load_relation(found)
        pages[relation.get_absolute_url()] = list(feed.items(found))
    for address, items in pages.items():
        assert items
        assert all(feed.item_link(item).startswith(f"{address}#") for item in items)


@pytest.mark.parametrize("address", ["/feed/", "/provby/feed/", "/en/provby/feed/", f"{PAGE}feed/"])
def test_feeds_are_atom_with_true_dates(provby, client, address, inrikesby):
    inrikesby.since = "2001"
    inrikesby.save()
    found = entries(client, address)
    assert found
    for entry in found:
        assert entry.findtext(f"{ATOM}updated")
        assert entry.findtext(f"{ATOM}id").startswith("http")


@pytest.mark.parametrize("address", ["/feed/", "/provby/feed/", f"{PAGE}feed/"])
def test_a_feed_without_entries_is_the_same_each_day(provby, client, address, inrikesby, monkeypatch):
    def nothing(self, record):
        return []

    for feed in (LatestFeed, RelationFeed):
        monkeypatch.setattr(feed, "items", nothing)
    told = []
    for year in (2027, 2028):
        with time_machine.travel(datetime.datetime(year, 1, 1, tzinfo=datetime.UTC)):
            told.append(ElementTree.fromstring(client.get(address).content).findtext(f"{ATOM}updated"))
    assert told[0] == told[1]
    Relation.history.all().delete()
    Municipality.history.all().delete()
    assert client.get(address).status_code == 200


def test_feed_tells_what_the_page_says(provby, client):
    (entry,) = [e for e in entries(client, "/provby/feed/") if "Inrikesby" in e.findtext(f"{ATOM}title")]
    assert entry.findtext(f"{ATOM}summary") in " ".join(client.get(PAGE).context["lead"])


def test_drafts_are_in_no_feed(provby, client, inrikesby):
    inrikesby.unpublish()
    assert not [e for e in entries(client, "/provby/feed/") if "Inrikesby" in e.findtext(f"{ATOM}title")]
    assert client.get(f"{PAGE}feed/").status_code == 404


def test_calendar_has_exchanges_of_known_days_only(provby, client):
    for slug, held, state in (
        ("a", "2026-05-01/2026-05-03", "planned"),
        ("b", "2026-05", "planned"),
        ("c", "2026-06-01", "cancelled"),
    ):
        make_trip(provby.municipality, slug, held=held, state=state)
    make_trip(provby.municipality, "d", held="2026-07-01", is_published=False)
    events = {
        str(e["SUMMARY"]): e
        for e in Calendar.from_ical(client.get("/provby/kalender.ics").content).walk("VEVENT")
    }
    assert set(events) == {"a", "c"}
    assert events["a"]["DTEND"].dt == datetime.date(2026, 5, 4)
    assert events["c"]["STATUS"] == "CANCELLED"


def test_calendar_has_an_exchange_without_history(provby, client):
    exchange = make_trip(provby.municipality, "a", held="2026-05-01")
    exchange.history.all().delete()
    (event,) = Calendar.from_ical(client.get("/provby/kalender.ics").content).walk("VEVENT")
    assert event["SUMMARY"] == "a"


def test_calendar_needs_as_many_queries_for_many_exchanges(provby, client):
    numbers = []
    for first in (0, 2):
        for number in range(first, first + 3 * first + 2):
            make_trip(provby.municipality, "m", slug=f"m{number}", held="2026-05-01")
        numbers.append(queries_of(client, "/provby/kalender.ics"))
    assert numbers[0] == numbers[1]


def test_calendar_is_offered_when_it_has_something_and_is_never_without_a_component(provby, client):
    assert Calendar.from_ical(client.get("/provby/kalender.ics").content).subcomponents
    assert "kalender.ics" not in client.get("/provby/projekt/").content.decode()
    make_trip(provby.municipality, "a", held="2026-05-01")
    assert 'href="/provby/kalender.ics"' in client.get("/provby/projekt/").content.decode()
