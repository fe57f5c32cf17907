"""What the five documents say is shown where a reader looks for it: a table of phrases, addresses and texts."""

import csv
import functools

import pytest
from django.test import Client

from partnerships.models import Relation
from tests.shared.folders import TESTS
from tests.shared.pages import json_ld, text_of

pytestmark = pytest.mark.django_db
ROWS = [
    row
    for path in sorted((TESTS / "phrases").glob("*.csv"))
    for row in csv.DictReader(path.open(encoding="utf-8"))
]


@functools.cache
def lower_text_at(address):
    """Most addresses have several rows, and a process loads the fixtures once."""
    response = Client().get(address)
    assert response.status_code == 200
    return text_of(response.content.decode()).lower()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['address']} {row['phrase'][:40]}")
def test_the_page_shows_what_its_source_says(row, fixtures):
    assert row["expected"].lower() in lower_text_at(row["address"])


@pytest.mark.once
def test_fixtures_have_valid_machine_data_everywhere(fixtures, client):
    for relation in Relation.objects.published():
        assert all(
            "@type" in data for data in json_ld(client.get(relation.get_absolute_url()).content.decode())
        )
