"""How pages are found, followed and passed on: machine data, sitemap, feeds, calendar, short addresses, old addresses."""

import datetime
import html
import io
import json
import re
from xml.etree import ElementTree

import pytest
import time_machine
from django.utils import timezone
from icalendar import Calendar
from PIL import Image

from networks.models import Membership
from partnerships.feeds import RelationFeed
from partnerships.models import Agreement, Exchange, Phase, Relation
from partnerships.page import load_relation
from partnerships.updates import last_changed
from tests.provby import Provby
from tests.provby.making import add_party, make, make_agreement, make_municipality
from tests.test_pages import many_relations, queries_of
from twintowns.models import Contact, Place, PlaceName

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
PAGE = "/provby/vanorter/inrikesby/"


@pytest.fixture
def provby():
    provby = Provby()
    provby.relation = provby.in_sweden()
    return provby


def json_ld(page):
    return [
        json.loads(text)
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    ]


def test_head_of_a_partners_page(provby, client):
    page = client.get(PAGE).content.decode()
    assert re.search(r'<link rel="canonical" href="https?://[^"]+/provby/vanorter/inrikesby/">', page)
    assert re.search(r'<meta name="description" content="[^"]*Inrikesby[^"]*">', page)
    assert '<meta property="og:title" content="Inrikesby, Sverige – Provby kommun">' in page
    assert re.search(r'<meta property="og:image" content="[^"]+/provby/vanorter/inrikesby/bild.png">', page)
    kinds = {data["@type"] for data in json_ld(page)}
    assert {"City", "BreadcrumbList"} <= kinds
    crumbs = next(data for data in json_ld(page) if data["@type"] == "BreadcrumbList")["itemListElement"]
    assert [step["name"] for step in crumbs] == ["Provby", "Vänorter", "Inrikesby"]


def test_canonical_address_has_no_filter(provby, client):
    page = client.get("/provby/vanorter/?kind=x").content.decode()
    assert re.search(r'<link rel="canonical" href="[^"]+/provby/vanorter/">', page)


@pytest.mark.parametrize(
    ("query", "kept"), [("?sida=2&kind=x", "?sida=2"), ("?sida=1", ""), ("?sida=x", ""), ("?kind=x", "")]
)
def test_machines_get_the_same_page_in_both_languages(provby, client, query, kept):
    page = client.get(f"/provby/vanorter/{query}").content.decode()
    assert re.search(rf'rel="canonical" href="[^"]+/provby/vanorter/{re.escape(kept)}"', page)
    assert re.search(rf'hreflang="en" href="[^"]+/en/provby/vanorter/{re.escape(kept)}"', page)
    assert f'href="/en/provby/vanorter/{html.escape(query)}" hreflang="en"' in page


def test_every_page_says_what_it_is_about_and_has_a_picture(provby, client):
    provby.network()
    described = {}
    for section in ("pages", "partners", "networks", "world"):
        for address in locations(client, section):
            page = client.get(address).content.decode()
            (told,) = re.findall(r'<meta name="description" content="([^"]*)">', page)
            assert told, address
            assert len(told) <= 400
            described.setdefault(told, []).append(address)
            (picture,) = re.findall(r'<meta property="og:image" content="https?://[^/]+([^"]+)">', page)
            assert client.get(picture).headers["Content-Type"] == "image/png"
    assert [addresses for addresses in described.values() if len(addresses) > 1] == []


def test_municipality_is_an_organisation(provby, client):
    data = json_ld(client.get("/provby/").content.decode())
    assert next(d for d in data if d["@type"] == "GovernmentOrganization")["name"] == "Provby kommun"


@pytest.mark.parametrize(
    ("held", "start"),
    [("2009-03", "2009-03"), ("2009-03-12/2009-03-14", "2009-03-12"), ("200X", None), ("", None)],
)
def test_exchange_is_an_event_when_it_has_a_date(provby, client, held, start):
    exchange = make(
        Exchange,
        municipality=provby.municipality,
        slug="resa",
        title="Resa",
        kind="trip",
        held=held,
        is_published=True,
    )
    exchange.relations.add(provby.relation)
    events = [data for data in json_ld(client.get(PAGE).content.decode()) if data["@type"] == "Event"]
    assert [event["startDate"] for event in events] == ([start] if start else [])


def test_picture_of_a_shared_link_is_made_with_any_name(provby, client):
    provby.relation.place.name = "Łódź–Wrocław vid Östersjön i ett mycket långt namn som inte ryms"
    provby.relation.place.save()
    with Image.open(io.BytesIO(client.get(f"{PAGE}bild.png").content)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert client.get("/provby/bild.png").headers["Content-Type"] == "image/png"


def locations(client, section):
    root = ElementTree.fromstring(client.get(f"/sitemap-{section}.xml").content)
    return {
        row.findtext(f"{SITEMAP}loc").split("testserver")[1]: row.findtext(f"{SITEMAP}lastmod")
        for row in root
    }


def test_sitemap_lists_every_public_page_in_both_languages(provby, client):
    pages = {
        address
        for section in ("pages", "partners", "networks", "world")
        for address in locations(client, section)
    }
    assert {"/", "/en/", PAGE, f"/en{PAGE}", "/orter/inrikesby/", "/lander/se/", "/provby/siffror/"} <= pages
    assert {client.get(address).status_code for address in pages} == {200}
    provby.relation.unpublish()
    assert PAGE not in locations(client, "partners")


def test_sitemap_tells_when_a_page_truly_changed(provby, client):
    with time_machine.travel(datetime.datetime(2030, 1, 2, 12, tzinfo=datetime.UTC)):
        provby.relation.place.save()
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
def test_sitemap_counts_the_parts_of_what_a_page_shows(provby, client, pages):
    agreement = make_agreement(
        provby.municipality, "Avtal", provby.relation, kind=provby.twin_town, signed="2008"
    )
    with time_machine.travel(datetime.datetime(2030, 1, 2, 12, tzinfo=datetime.UTC)):
        party = add_party(agreement, provby.relation.place)
    assert locations(client, pages[0])[pages[1]] == "2030-01-02"
    with time_machine.travel(datetime.datetime(2030, 2, 3, 12, tzinfo=datetime.UTC)):
        party.delete()
    assert locations(client, pages[0])[pages[1]] == "2030-02-03"
    with time_machine.travel(datetime.datetime(2030, 3, 4, 12, tzinfo=datetime.UTC)):
        make(PlaceName, place=provby.relation.place, text="Heimby", language="no", kind="official")
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


def test_stand_in_answers_for_a_network_when_the_time_is_over(provby, client):
    membership = provby.network()
    now = make(
        Contact,
        municipality=provby.municipality,
        kind="function",
        name="Vera Vikarie",
        is_public=True,
        is_published=True,
    )
    gone = make(
        Contact,
        municipality=provby.municipality,
        kind="function",
        name="Sture Slutat",
        until="2020-01-01",
        stand_in=now,
        is_public=True,
        is_published=True,
    )
    membership.contacts.set([gone])
    assert client.get("/provby/natverk/provnatet/").context["contacts"] == [now]


def test_a_page_changes_on_the_day_after_its_agreement_has_ended(provby):
    make_agreement(
        provby.municipality,
        "Fyraårsavtal",
        provby.relation,
        kind=provby.twin_town,
        signed="2008",
        until="2012-06-30",
    )
    found = Relation.objects.filter(pk=provby.relation.pk).for_list()
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


def entries(client, address):
    return ElementTree.fromstring(client.get(address).content).findall(f"{ATOM}entry")


@pytest.mark.parametrize(
    ("address", "author"),
    [("/feed/", "Vänorter"), ("/provby/feed/", "Provby kommun"), (f"{PAGE}feed/", "Provby kommun")],
)
def test_feeds_have_an_author(provby, client, address, author):
    feed = ElementTree.fromstring(client.get(address).content)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == author


def test_feed_that_serves_two_readers_at_once_keeps_their_pages_apart(provby):
    provby.relation.since = "2001"
    provby.relation.save()
    feed, pages = RelationFeed(), {}
    for relation in (provby.relation, Provby.relation(provby, "Annanby", since="1991")):
        found = Relation.objects.for_page().get(pk=relation.pk)
        load_relation(found)
        pages[relation.get_absolute_url()] = list(feed.items(found))
    for address, items in pages.items():
        assert items
        assert all(feed.item_link(item).startswith(f"{address}#") for item in items)


@pytest.mark.parametrize("address", ["/feed/", "/provby/feed/", "/en/provby/feed/", f"{PAGE}feed/"])
def test_feeds_are_atom_with_true_dates(provby, client, address):
    provby.relation.since = "2001"
    provby.relation.save()
    found = entries(client, address)
    assert found
    for entry in found:
        assert entry.findtext(f"{ATOM}updated")
        assert entry.findtext(f"{ATOM}id").startswith("http")


def test_feed_tells_what_the_page_says(provby, client):
    (entry,) = [e for e in entries(client, "/provby/feed/") if "Inrikesby" in e.findtext(f"{ATOM}title")]
    assert entry.findtext(f"{ATOM}summary") in " ".join(client.get(PAGE).context["lead"])


def test_drafts_are_in_no_feed(provby, client):
    provby.relation.unpublish()
    assert not [e for e in entries(client, "/provby/feed/") if "Inrikesby" in e.findtext(f"{ATOM}title")]
    assert client.get(f"{PAGE}feed/").status_code == 404


def test_calendar_has_exchanges_of_known_days_only(provby, client):
    for slug, held, state in (
        ("a", "2026-05-01/2026-05-03", "planned"),
        ("b", "2026-05", "planned"),
        ("c", "2026-06-01", "cancelled"),
    ):
        make(
            Exchange,
            municipality=provby.municipality,
            slug=slug,
            title=slug,
            kind="trip",
            held=held,
            state=state,
            is_published=True,
        )
    make(Exchange, municipality=provby.municipality, slug="d", title="d", kind="trip", held="2026-07-01")
    events = {
        str(e["SUMMARY"]): e
        for e in Calendar.from_ical(client.get("/provby/kalender.ics").content).walk("VEVENT")
    }
    assert set(events) == {"a", "c"}
    assert events["a"]["DTEND"].dt == datetime.date(2026, 5, 4)
    assert events["c"]["STATUS"] == "CANCELLED"


def test_calendar_has_an_exchange_without_history(provby, client):
    exchange = make(
        Exchange,
        municipality=provby.municipality,
        slug="a",
        title="a",
        kind="trip",
        held="2026-05-01",
        is_published=True,
    )
    exchange.history.all().delete()
    (event,) = Calendar.from_ical(client.get("/provby/kalender.ics").content).walk("VEVENT")
    assert event["SUMMARY"] == "a"


def test_calendar_needs_as_many_queries_for_many_exchanges(provby, client):
    numbers = []
    for first in (0, 2):
        for number in range(first, first + 3 * first + 2):
            make(
                Exchange,
                municipality=provby.municipality,
                slug=f"m{number}",
                title="m",
                kind="trip",
                held="2026-05-01",
                is_published=True,
            )
        numbers.append(queries_of(client, "/provby/kalender.ics"))
    assert numbers[0] == numbers[1]


def test_calendar_is_offered_when_it_has_something_and_is_never_without_a_component(provby, client):
    assert Calendar.from_ical(client.get("/provby/kalender.ics").content).subcomponents
    assert "kalender.ics" not in client.get("/provby/projekt/").content.decode()
    make(
        Exchange,
        municipality=provby.municipality,
        slug="a",
        title="a",
        kind="trip",
        held="2026-05-01",
        is_published=True,
    )
    assert 'href="/provby/kalender.ics"' in client.get("/provby/projekt/").content.decode()


def test_short_address_leads_to_the_page_and_drafts_have_none(provby, client):
    short = f"/p/{provby.relation.pk}/"
    assert client.get(short)["Location"] == PAGE
    assert short in client.get(PAGE).content.decode()
    provby.relation.unpublish()
    assert client.get(short).status_code == 404


@pytest.mark.parametrize("part", ["", "feed/", "bild.png", "ratta/"])
def test_old_slug_of_a_partner_leads_to_the_same_page(provby, client, part):
    provby.relation.slug = "nytt-namn"
    provby.relation.save()
    response = client.get(f"{PAGE}{part}")
    assert (response.status_code, response["Location"]) == (301, f"/provby/vanorter/nytt-namn/{part}")


@pytest.mark.parametrize(
    "part",
    ["", "vanorter/", "natverk/", "siffror/", "feed/", "kalender.ics", "tillganglighet/", "vanorter/?kind=x"],
)
def test_old_slug_of_a_municipality_leads_to_the_same_page(provby, client, part):
    provby.municipality.slug = "nyby"
    provby.municipality.save()
    response = client.get(f"/en/provby/{part}")
    assert (response.status_code, response["Location"]) == (301, f"/en/nyby/{part}")


def test_icon_is_where_browsers_look_for_it(client):
    assert client.get("/favicon.ico")["Location"] == "/static/img/icon.svg"


def test_robots_are_told_of_the_sitemap(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert re.search(r"Sitemap: https?://.+/sitemap.xml", text)


def test_fixtures_have_valid_machine_data_everywhere(fixtures, client):
    for relation in Relation.objects.published():
        assert all(
            "@type" in data for data in json_ld(client.get(relation.get_absolute_url()).content.decode())
        )
