"""What caches and other systems are told: one address whatever name of the server was asked, and no needless Vary."""

import re

import pytest
from django.conf import settings
from django.urls import resolve

pytestmark = pytest.mark.django_db
OTHER = "annan.example"
MACHINES = [
    "/sitemap.xml",
    "/sitemap-pages.xml",
    "/sitemap-partners.xml",
    "/robots.txt",
    "/karta.json",
    "/feed/",
]
MACHINES += ["/halmstad/feed/", "/halmstad/vanorter/asti/feed/", "/halmstad/kalender.ics"]


@pytest.fixture
def one_of_each(fixtures, client):
    """An address for each kind of public page, from the sitemap, and those that only machines read."""
    found = {}
    for part in ("pages", "partners", "networks", "world"):
        for address in re.findall(
            rf"<loc>{settings.SITE_URL}([^<]*)</loc>", client.get(f"/sitemap-{part}.xml").text
        ):
            found.setdefault(resolve(address.removeprefix("/en")).view_name, address)
    assert len(found) > 12
    return [*found.values(), *MACHINES, "/sok/?q=asti", "/halmstad/vanorter/asti/ratta/"]


def test_every_full_address_begins_with_the_site_s_whatever_host_was_asked(one_of_each, client, settings):
    settings.ALLOWED_HOSTS = [OTHER]
    settings.SITE_URL = "https://vanorter.example"
    told = set()
    for address in one_of_each:
        text = client.get(address, headers={"host": OTHER}).text
        assert OTHER not in text, address
        told |= {address} if settings.SITE_URL in text else set()
    assert {"/sitemap-partners.xml", "/feed/", "/halmstad/vanorter/asti/feed/", "/robots.txt"} <= told


def test_no_public_answer_varies_by_language_or_cookie(one_of_each, client):
    for address in [*one_of_each, "/en/", "/healthz", "/finns-inte/", "/halmstad/bild.png"]:
        varies = client.get(address, headers={"accept-language": "en"}).headers.get("Vary", "")
        assert {*varies.split(", ")} <= {"", "Accept-Encoding"}, address
