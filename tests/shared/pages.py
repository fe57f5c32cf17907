"""What is asked of public pages."""

import html
import json
import re
from xml.etree import ElementTree

from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from partnerships.models import Phase, Relation
from twintowns.models import Place

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
OF_MUNICIPALITY = "<slug:municipality>/"
NOT_PAGES = ("feed/", "kundtjanst/")  # for machines, and for the staff


def _routes():
    """The routes of the pages that stand in two languages."""
    (in_languages,) = [
        part for part in get_resolver().url_patterns if hasattr(part.pattern, "language_prefix")
    ]
    routes = [str(one.pattern) for one in in_languages.url_patterns]
    return [route for route in routes if route[-1:] in ("", "/") and not route.endswith(NOT_PAGES)]


def municipality_pages():
    """The pages of a municipality that need no further argument, below its own address, which is ""."""
    own = [route.removeprefix(OF_MUNICIPALITY) for route in _routes() if route.startswith(OF_MUNICIPALITY)]
    return [route for route in own if "<" not in route]


def common_pages():
    """The pages that are nobody's own, below the address of the site, which is ""."""
    return [route for route in _routes() if "<" not in route]


PUBLIC_PAGES = [
    *(f"/{page}" for page in common_pages()),
    *(f"/provby/{page}" for page in municipality_pages()),
    "/karta.json",
    "/lander/fi/",
    "/sok/?q=by",
]


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
