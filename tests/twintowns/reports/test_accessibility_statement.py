"""The accessibility statement has every part that the law asks for (lag 2018:1937, 13 §; EU 2018/1523)."""

import re

import pytest
from django.utils.html import strip_tags

from tests.shared.provby import Provby
from twintowns.reports import accessibility

pytestmark = pytest.mark.django_db
PARTS = {
    "actor": "Provby kommun står bakom",
    "service": "http://127.0.0.1:8000",
    "degree": "delvis",
    "faults": "WCAG 1.1.1",
    "exceptions": "undantagen enligt lag",
    "method": "axe-core",
    "dates": "den 23 november 2026",
    "message function": "Rapportera det du inte kan använda",
    "supervisor": "digg.se/tdosanmalan",
}


@pytest.fixture
def statement(client):
    Provby()
    page = client.get("/provby/tillganglighet/").content.decode()
    return page, re.sub(r"\s+", " ", strip_tags(page))


@pytest.mark.parametrize("part", PARTS)
def test_part_that_the_law_asks_for(part, statement):
    _page, text = statement
    assert PARTS[part] in text


def test_everything_known_to_fall_short_is_told(statement):
    _page, text = statement
    for told in [
        *(part for fault in accessibility.FAULTS for part in (fault.text, fault.reason, fault.plan)),
        *accessibility.EXCEPTIONS,
        *accessibility.METHODS,
        *accessibility.NOT_TESTED,
    ]:
        assert str(told) in text


def test_it_is_linked_from_every_page_and_leads_to_the_supervisor(statement, client):
    page, _text = statement
    assert 'href="https://www.digg.se/tdosanmalan"' in page
    for address in ("/provby/", "/provby/vanorter/", "/provby/kontakt/"):
        assert 'href="/provby/tillganglighet/"' in client.get(address).content.decode()
    assert 'href="/tillganglighet/"' in client.get("/").content.decode()


def test_statement_of_all_leads_to_each(statement, client):
    page = client.get("/tillganglighet/").content.decode()
    assert 'href="/provby/tillganglighet/"' in page
    assert '<form class="form"' not in page
