"""Figures year by year: only what is dated is counted, nothing is drawn of nothing."""

import datetime

import pytest
import time_machine

from partnerships.figures.charts import exchanges_charts, relations_charts
from partnerships.models import Exchange, Participants, Phase, Relation
from tests.shared.provby.making import (
    make,
    make_agreement,
    make_trip,
)

DAY = datetime.date(2026, 11, 23)


def test_relations_by_status_year_by_year(provby):
    relation = provby.relation("Sextioby")
    make(Phase, relation=relation, kind="active", since="1960", until="1962")
    make(Phase, relation=relation, kind="ended", since="1963")
    provby.relation("Odaterad")
    by_status, by_kind = relations_charts(list(Relation.objects.for_list()), DAY)
    rows = dict(by_status.rows)
    assert list(rows)[0] == "1960"
    assert list(rows)[-1] == "2026"
    over, active = (
        by_status.series.index("Avslutad eller ersatt"),
        by_status.series.index("Gäller eller aktiv"),
    )
    assert [rows["1961"][active], rows["1961"][over]] == [1, 0]
    assert [rows["1964"][active], rows["1964"][over]] == [0, 1]
    assert dict(by_kind.rows)["1961"] == [1]
    assert dict(by_kind.rows)["1964"] == [0]


def statuses_of():
    by_status, _by_kind = relations_charts(list(Relation.objects.for_list()), DAY)
    return {year: dict(zip(by_status.series, values, strict=True)) for year, values in by_status.rows}


def test_ending_begins_nothing(provby, client):
    """Nobody states since when it was a partner, so that it ended in 2017 does not make it one of that year."""
    ended, replaced = provby.relation("Slutby"), provby.relation("Ersattby")
    make(Phase, relation=ended, kind="ended", since="2017")
    make(Phase, relation=ended, kind="low_activity", since="[2017..2024]")
    make(Phase, relation=replaced, kind="replaced", since="2017")
    make_agreement(provby.municipality, "Nytt avtal", replaced, kind=provby.partner_town, signed="2017")
    make(Phase, relation=provby.relation("Ovissby"), kind="ended")
    lasting = provby.relation("Varby", since="2015")
    make(Phase, relation=lasting, kind="ended", since="2019")
    rows = statuses_of()
    assert list(rows)[0] == "2015"
    assert [sum(rows[year].values()) for year in ("2015", "2017", "2026")] == [1, 1, 1]
    page = " ".join(client.get("/provby/siffror/").content.decode().split())
    assert "Inget är daterat, och därför inte med: Ovissby." in page
    assert "Det är inte angivet vilka år relationen pågick innan den avslutades eller ersattes" in page
    assert "därför inte med något år: Ersattby, Slutby." in page


@pytest.mark.parametrize(
    ("since", "phases", "first"),
    [
        ("1963", [("ended", "1963", "")], "1963"),
        ("", [("active", "1963-01-05", ""), ("ended", "1963-10", "")], "1963"),
        ("", [("ended", "2001", "2005"), ("active", "2006", "")], "2006"),
        ("", [("contact", "198X", ""), ("ended", "1985", "")], "1980"),
    ],
)
def test_first_year_is_one_in_which_it_was_not_over(provby, since, phases, first):
    relation = provby.relation("Nånby", since=since)
    for kind, begun, until in phases:
        make(Phase, relation=relation, kind=kind, since=begun, until=until)
    assert list(statuses_of())[0] == first


def test_kind_is_that_of_the_year(provby, django_assert_num_queries):
    relation = provby.relation("Samverkansby")
    for kind, signed in ((provby.letter_of_intent, "1998"), (provby.twin_town, "2003")):
        make_agreement(
            provby.municipality,
            f"Avtal {signed}",
            relation,
            kind=kind,
            signed=signed,
            renewal="further_notice",
        )
    relations = list(Relation.objects.for_list())
    with django_assert_num_queries(0):
        _by_status, by_kind = relations_charts(relations, DAY)
    assert by_kind.series == ["Avsiktsförklaring", "Vänort"]
    assert by_kind.table == [("1998–2002", [1, 0]), ("2003–2026", [0, 1])]


def exchange_of(provby, held, number=None, **values):
    slug = f"resa-{held}".lower()
    exchange = make_trip(provby.municipality, f"Resa {held}", slug=slug, held=held, **values)
    if number:
        make(Participants, exchange=exchange, category="youth", value=number)
    return exchange


def test_exchanges_and_people_count_what_was_held_and_stated(provby):
    exchange_of(provby, "2009-03", 12)
    exchange_of(provby, "2011", state="planned")
    exchange_of(provby, "2011-05")
    with time_machine.travel(datetime.datetime(2031, 6, 1, tzinfo=datetime.UTC)):
        exchange_of(provby, "2031-05")
    numbers, people = exchanges_charts(list(Exchange.objects.all()), DAY)
    assert numbers.rows == [("2009", [1]), ("2010", [0]), ("2011", [1])]
    assert people.rows == [("2009", [12])]


def test_a_year_in_which_no_number_is_stated_has_none(provby):
    """A bar of nothing would be read as nobody."""
    exchange_of(provby, "2009-03", 12)
    exchange_of(provby, "2010-05")
    exchange_of(provby, "2012-07", 7)
    _numbers, people = exchanges_charts(list(Exchange.objects.all()), DAY)
    assert people.table == [
        ("2009", [12]),
        ("2010", ["ej angivet"]),
        ("2011", ["ej angivet"]),
        ("2012", [7]),
    ]


def test_rough_numbers_of_people_stay_rough(provby, client):
    rows = {
        "2009": [{"value": 12}],
        "2010": [{"value": 100, "qualifier": "score"}],
        "2011": [{"value": 60, "qualifier": "nearly"}, {"value": 5}],
        "2012": [{"value": 50, "value_max": 60}, {"value": 5}],
        "2013": [{"value": 1500, "qualifier": "about"}],
    }
    for year, numbers in rows.items():
        exchange = exchange_of(provby, year)
        for number in numbers:
            make(Participants, exchange=exchange, category="youth", **number)
    page = client.get("/provby/siffror/").content.decode().replace("\u00a0", " ")
    words = ["12", "ett 100-tal", "cirka 65", "55–65", "cirka 1 500"]
    for year, text in zip(rows, words, strict=True):
        assert f'<tr><th scope="row">{year}</th><td>{text}</td></tr>' in page
    assert (
        page.count("Där källan bara anger ett ungefärligt antal, eller inget alls, står det så i tabellen.")
        == 1
    )
    _numbers, people = exchanges_charts(list(Exchange.objects.all()), DAY)
    assert people.rows[1] == ("2010", [100])


def test_one_year_is_a_table_and_no_drawing(provby, client):
    exchange_of(provby, "2009-03", 12)
    page = client.get("/provby/siffror/").content.decode()
    assert '<tr><th scope="row">2009</th><td>12</td></tr>' in page
    assert "<svg" not in page
    exchange_of(provby, "2011-05")
    assert "<svg" in client.get("/provby/siffror/").content.decode()


def test_every_structures_numbers_stand_in_the_table(structures, db, client):
    page = client.get("/provby/siffror/").content.decode()
    charts = relations_charts(list(structures.municipality.relations.published().for_list()), DAY)
    assert page.count("<figure") >= 2
    for year, values in charts[0].table:
        cells = "".join(f"<td>{value}</td>" for value in values)
        assert f'<tr><th scope="row">{year}</th>{cells}</tr>' in page


def test_years_that_nobody_can_name_are_said(provby, client):
    beginnings = {"Adal": "[1945..]", "Byle": "198X", "Cehult": "1960", "Dena": "1971~", "Efors": "2001-05"}
    for name, since in beginnings.items():
        relation = provby.relation(name)
        relation.since = since
        relation.save()
    page = " ".join(client.get("/provby/siffror/").content.decode().split())
    assert "tidigaste möjliga året: Adal (1945 eller senare), Byle (1980-talet), Dena (omkring 1971)." in page


def test_beginning_without_an_earliest_year_counts_from_the_latest(provby, client):
    relation = provby.relation("Avsiktsby", since="[..2009]")
    make_agreement(provby.municipality, "Avsikt", relation, kind=provby.letter_of_intent, signed="2009")
    make(Phase, relation=provby.relation("Kontaktby"), kind="contact", since="[..2008]")
    unknown = provby.relation("Okändby", since="XXXX")
    make_agreement(provby.municipality, "Okänt", unknown, kind=provby.letter_of_intent, signed="2010")
    rows = statuses_of()
    assert [sum(rows[year].values()) for year in ("2008", "2009")] == [1, 2]
    page = " ".join(client.get("/provby/siffror/").content.decode().split())
    assert "tidigaste möjliga året" not in page
    said = "räknas det första år som är säkert: Avsiktsby (2009 eller tidigare), Kontaktby (2008 eller tidigare)."
    assert said in page


def test_nothing_dated_is_said_so(provby, client):
    provby.relation("Odaterad")
    page = client.get("/provby/siffror/").content.decode()
    assert "<figure" not in page
    assert "Inget som är publicerat har ett årtal" in page
