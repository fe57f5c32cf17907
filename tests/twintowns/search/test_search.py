"""The search: what a hundred and fifty callers type, and what comes first; who sees what; what nobody should type."""

import csv

import pytest
import yaml
from django.db import connection
from django.db.models import Count
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from tests.shared.folders import TESTS
from twintowns.models import Municipality, SearchEntry, SearchGram
from twintowns.search.query import slips
from twintowns.search.ranking import search

pytestmark = pytest.mark.django_db
TABLE = TESTS / "readings" / "searches.csv"
with TABLE.open(encoding="utf-8", newline="") as file:
    ROWS = [(row["query"], row["first"]) for row in csv.DictReader(file)]

ORDERED = yaml.safe_load((TABLE.parent / "searches.yaml").read_text(encoding="utf-8"))


def urls(query, **options):
    results = search(query, **options)
    return [entry.url for entry in results.entries] if results else []


@pytest.mark.parametrize(("query", "first"), ROWS)
def test_what_comes_first(query, first, fixtures):
    assert (urls(query) or [""])[0] == first


def test_the_table_is_long_enough():
    assert len(ROWS) >= 150


def test_a_search_needs_few_queries(fixtures):
    for query in ("tempe", "szecinek", "avtal med szecinek", "tel 0520-49 60 94", "zzzzzzzz"):
        with CaptureQueriesContext(connection) as queries:
            search(query)
        assert len(queries) <= 5


def test_country_finds_all_its_partners(fixtures):
    assert {"/halmstad/vanorter/asti/", "/vannas/vanorter/cameri/"} <= set(urls("italien"))
    assert set(urls("italy")) == set(urls("Italien"))


def test_own_municipality_comes_first_among_equals(fixtures):
    by_slug = {m.slug: m.pk for m in Municipality.objects.all()}
    assert urls("vänort", own={by_slug["vannas"]})[0].startswith("/vannas/")
    assert urls("vänort", own={by_slug["solleftea"]})[0].startswith("/solleftea/")


@pytest.mark.parametrize("query", ["", " ", "a", "å", "?", "\x00\x01", "‮"])
def test_too_short_a_query_is_no_search(query, fixtures):
    assert search(query) is None


@given(query=st.text(max_size=200))
def test_no_query_is_an_error(query):
    search(query)


def test_long_queries_are_cut(fixtures):
    assert urls("tempe " + "z" * 10_000)[0] == "/trollhattan/vanorter/tempe/"
    with CaptureQueriesContext(connection) as queries:
        search("ab " * 5000)
    assert len(queries) <= 5


def test_slips():
    assert [slips(word) for word in ("oss", "asti", "szigeth", "szczecin", "ks2015123")] == [0, 1, 1, 2, 0]


def test_the_same_answers_in_the_same_order_on_both_databases(fixtures):
    """Held against one written answer, which the suite meets on SQLite and on PostgreSQL."""
    assert {query: urls(query) for query in ORDERED} == ORDERED


def test_the_database_uses_the_index(fixtures):
    grams_of = SearchGram.objects.filter(gram__in=["tem", "emp"]).values("term").annotate(shared=Count("pk"))
    if connection.vendor == "postgresql":  # which rightly reads so small a table from end to end
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
    plan = grams_of.explain()
    assert (
        "twintowns_searchgram_once" in plan or "COVERING INDEX sqlite_autoindex_twintowns_searchgram" in plan
    )


def test_what_is_found_nowhere_is_told_and_the_rest_is_shown(fixtures):
    found = search("har vi någon vänort i Tyskland?")
    assert found.missing == ("Tyskland",)
    assert found.number == len(urls("vänort"))
    assert not found.is_forgiven
    assert search("avtal med szecinek").is_forgiven


def test_the_number_of_hits_is_told_before_they_are_cut(fixtures):
    assert search("vänort", most=3).number > len(search("vänort", most=3).entries) == 3


@pytest.mark.once
def test_every_place_that_is_found_has_a_page(fixtures, client):
    found = SearchEntry.objects.filter(kind="place")
    assert {"/orter/archangelsk/", "/orter/vasa/", "/orter/mo-i-rana/"} <= {entry.url for entry in found}
    assert [entry.url for entry in found if client.get(entry.url).status_code != 200] == []
