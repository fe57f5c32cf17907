"""Municipalities compared, and partners counted: the same numbers wherever they are told."""

import datetime

import pytest

from partnerships.figures.charts import relations_charts
from partnerships.figures.comparison import comparison
from partnerships.lists.counting import Partners, count_partners
from partnerships.models import Phase
from tests.shared.provby.making import (
    make,
    make_municipality,
    make_place,
    make_relation,
)
from twintowns.models import Municipality, PlaceFigure

DAY = datetime.date(2026, 11, 23)


def populated(name, code, people):
    municipality = make_municipality(name, code)
    if people:
        make(PlaceFigure, place=municipality.place, kind="population", value=people, as_of="2025")
    return municipality


def test_compared_with_those_nearest_in_population(db):
    own = populated("Provby", "9901", 20_000)
    for name, code, people in (
        ("Storby", "9902", 90_000),
        ("Likaby", "9903", 21_000),
        ("Okändby", "9904", None),
    ):
        populated(name, code, people)
    assert [row.municipality.slug for row in comparison(own, DAY)] == ["provby", "likaby", "storby"]


def test_newest_stated_population_counts(db):
    own = populated("Provby", "9901", 20_000)
    make(PlaceFigure, place=own.place, kind="population", value=19_000, as_of="2020")
    assert comparison(own, DAY)[0].population.value == 20_000


def test_without_a_stated_population_all_are_compared_and_the_page_says_so(db, client):
    populated("Provby", "9901", None)
    populated("Storby", "9902", 90_000)
    page = client.get("/provby/jamfor/").content.decode()
    assert "Storby" in page
    assert "ej angivet" in page
    assert "Ingen källa här anger" in page


def test_drafts_are_not_compared(provby):
    make_relation(provby.municipality, make_place("Utkastby", "FI"), is_published=False)
    provby.relation("Synligby")
    (row,) = comparison(provby.municipality, DAY)
    assert row.partners == Partners(lasting=1, former=0, countries=1)


def test_partners_of_today_and_former_ones_are_counted_apart(provby, client):
    for name, phase in {"Sextioby": "ended", "Sjuttioby": "replaced", "Nuby": "paused"}.items():
        relation = provby.relation(name)
        make(Phase, relation=relation, kind=phase, since="2001", reason="ett skäl")
    ended_later = provby.relation("Komby")
    make(Phase, relation=ended_later, kind="ended", since="2030")
    assert comparison(provby.municipality, DAY)[0].partners == Partners(2, 2, 1)
    page = " ".join(client.get("/provby/jamfor/").content.decode().split())
    assert (
        "<td>2</td> <td>0</td> <td>2</td> <td>1</td> <td>inget publicerat</td> <td>inget publicerat</td>"
        in page
    )
    assert "2 partner, 2 tidigare" in client.get("/").content.decode()


def test_partners_that_nothing_ended_are_told_apart(fixtures, db, client):
    """Of Söderhamn's six, Kunda and Os no longer exist; of Halmstad's five, the agreement with Moshi has ended."""
    page = " ".join(client.get("/halmstad/jamfor/").content.decode().split())
    assert "varav avtalet har upphört eller partnern inte finns längre" in page
    assert "i dag" not in page[page.index("<thead>") : page.index("</thead>")]
    rows = {row.municipality.slug: row for row in client.get("/halmstad/jamfor/").context["rows"]}
    counted = {slug: (row.partners.lasting, row.run_out, row.partners.former) for slug, row in rows.items()}
    assert counted == {
        "halmstad": (5, 1, 0),
        "soderhamn": (6, 2, 0),
        "trollhattan": (1, 0, 4),
        "solleftea": (4, 0, 0),
        "vannas": (4, 0, 0),
    }
    halmstad = Municipality.objects.get(slug="halmstad")
    by_status, _by_kind = relations_charts(list(halmstad.relations.published().for_list()), DAY)
    assert dict(zip(by_status.series, by_status.rows[-1][1], strict=True))["Avtalet har upphört"] == 1


def test_start_page_counts_as_the_municipalitys_own_page_does(fixtures, db, client):
    page = client.get("/").content.decode()
    assert "1 partner, 4 tidigare" in page
    numbers = count_partners(Municipality.objects.published())
    for municipality in Municipality.objects.published():
        context = client.get(municipality.get_absolute_url()).context
        own = numbers[municipality.pk]
        assert (own.lasting + own.former, own.former) == (len(context["relations"]), len(context["former"]))


@pytest.mark.parametrize("number", [2, 12])
def test_counting_needs_the_same_queries_for_any_number(provby, django_assert_max_num_queries, number):
    for place in range(number):
        make(Phase, relation=provby.relation(f"Ort {place}"), kind="ended", since="2001")
    with django_assert_max_num_queries(4):
        assert count_partners([provby.municipality]) == {provby.municipality.pk: Partners(0, number, 0)}


def test_figures_of_the_fixtures_add_up(fixtures, db):
    for municipality in Municipality.objects.published():
        relations = list(municipality.relations.published().for_list())
        by_status, _by_kind = relations_charts(relations, DAY)
        assert all(sum(values) <= len(relations) for _year, values in by_status.rows)
