"""How pages are found and passed on: machine data, pictures, short addresses, old addresses."""

import html
import io
import re

import pytest
from PIL import Image

from tests.shared.pages import json_ld, locations, municipality_pages
from tests.shared.provby.making import make_trip

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("inrikesby")]
PAGE = "/provby/vanorter/inrikesby/"


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


@pytest.mark.once
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
def test_exchange_is_an_event_when_it_has_a_date(provby, client, held, start, inrikesby):
    exchange = make_trip(provby.municipality, "Resa", held=held)
    exchange.relations.add(inrikesby)
    events = [data for data in json_ld(client.get(PAGE).content.decode()) if data["@type"] == "Event"]
    assert [event["startDate"] for event in events] == ([start] if start else [])


def test_picture_of_a_shared_link_is_made_with_any_name(provby, client, inrikesby):
    inrikesby.place.name = "Łódź–Wrocław vid Östersjön i ett mycket långt namn som inte ryms"
    inrikesby.place.save()
    with Image.open(io.BytesIO(client.get(f"{PAGE}bild.png").content)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert client.get("/provby/bild.png").headers["Content-Type"] == "image/png"


def test_short_address_leads_to_the_page_and_drafts_have_none(provby, client, inrikesby):
    short = f"/p/{inrikesby.pk}/"
    assert client.get(short)["Location"] == PAGE
    assert short in client.get(PAGE).content.decode()
    inrikesby.unpublish()
    assert client.get(short).status_code == 404


@pytest.mark.parametrize("part", ["", "feed/", "bild.png", "ratta/"])
def test_old_slug_of_a_partner_leads_to_the_same_page(provby, client, part, inrikesby):
    inrikesby.slug = "nytt-namn"
    inrikesby.save()
    response = client.get(f"{PAGE}{part}")
    assert (response.status_code, response["Location"]) == (301, f"/provby/vanorter/nytt-namn/{part}")


@pytest.mark.parametrize("part", [*municipality_pages(), "feed/", "kalender.ics", "vanorter/?kind=x"])
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
