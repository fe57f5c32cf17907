"""What is asked of public pages."""

import html
import json
import re
from xml.etree import ElementTree

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships.models import Phase, Relation
from twintowns.models import Place

PUBLIC_PAGES = [
    "/",
    "/karta.json",
    "/lander/",
    "/lander/fi/",
    "/teman/",
    "/tillganglighet/",
    "/provby/",
    "/provby/vanorter/",
    "/provby/natverk/",
    "/provby/projekt/",
    "/provby/policy/",
    "/provby/kontakt/",
    "/provby/siffror/",
    "/provby/jamfor/",
    "/provby/tillganglighet/",
    "/sok/?q=by",
]
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def many_relations(provby, number, start=0):
    """`number` published relations, numbered from `start`, each with a phase."""
    places = Place.objects.bulk_create(
        Place(name=f"Mängdby {n}", slug=f"mangdby-{n}", country="FI", kind="municipality")
        for n in range(start, start + number)
    )
    relations = Relation.objects.bulk_create(
        Relation(
            municipality=provby.municipality,
            place=place,
            slug=place.slug,
            kind=provby.twin_town,
            is_published=True,
        )
        for place in places
    )
    Phase.objects.bulk_create(Phase(relation=relation, kind="active", since="2001") for relation in relations)


def queries_of(client, address):
    """How many queries the page needs, once what all pages share has been read."""
    client.get(address)
    return first_queries_of(client, address)


def first_queries_of(client, address):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def links_in(response):
    return re.findall(r'href="(/(?!static|admin)[^"#]*)"', response.content.decode())


def json_ld(page):
    return [
        json.loads(text)
        for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    ]


def locations(client, section):
    root = ElementTree.fromstring(client.get(f"/sitemap-{section}.xml").content)
    return {
        row.findtext(f"{SITEMAP}loc").removeprefix(settings.SITE_URL): row.findtext(f"{SITEMAP}lastmod")
        for row in root
    }


def text_of(page):
    """The page's words as read: no tags, one kind of space, and whole where they may break."""
    page = page.replace("<wbr>", "")
    bare = re.sub(r"<[^>]+>", " ", re.sub(r"(?s)<(script|style).*?</\1>", " ", page))
    return re.sub(r"\s+", " ", html.unescape(bare).replace("\u00a0", " "))
