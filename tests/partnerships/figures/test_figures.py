"""Figures and comparisons: the bars say what the table says, only what is dated is counted, nothing is drawn of nothing."""

import datetime

import pytest
import time_machine

from partnerships.figures.charts import exchanges_charts, relations_charts
from partnerships.figures.comparison import comparison
from partnerships.lists.counting import Partners, count_partners
from partnerships.models import Exchange, Participants, Phase, Relation
from tests.shared.provby.making import (
    make,
    make_agreement,
    make_municipality,
    make_place,
    make_relation,
    make_trip,
)
from twintowns.models import Municipality, PlaceFigure
from twintowns.page.charts import HEIGHT, TOP, BarChart

DAY = datetime.date(2026, 11, 23)


def chart_of(*rows, series=("Ett", "Två")):
    return BarChart("Prov", list(series), list(rows), "År")


@pytest.mark.parametrize("most", [1, 2, 3, 5, 6, 11, 50, 99, 740, 25_941])
def test_lines_are_few_and_reach_the_highest_bar(most):
    chart = chart_of(("2001", [most]), series=["Ett"])
    numbers = [number for _y, number in chart.lines]
    assert numbers[0] == 0
    assert 2 <= len(numbers) <= 6
    assert numbers[-1] >= most
    assert numbers[-2] < most


def test_heights_are_the_numbers():
    chart = chart_of(("2001", [2, 1]), ("2002", [0, 4]), ("2003", [0, 0]))
    per_one = (HEIGHT - TOP) / chart.top
    assert [(bar.series, round((bar.height + 1) / per_one, 1)) for bar in chart.bars] == [
        (0, 2),
        (1, 1),
        (1, 4),
    ]
    first, second, _third = chart.bars
    assert second.y < first.y
    assert second.y + second.height < first.y


@pytest.mark.parametrize("years", [1, 2, 17, 100])
def test_bars_fit_the_width_and_labels_do_not_touch(years):
    chart = chart_of(*[(str(2000 + year), [1]) for year in range(years)], series=["Ett"])
    assert all(bar.x >= 0 and bar.x + chart.bar_width <= 100.5 for bar in chart.bars)
    ends = {"middle": 7, "end": 14}
    lefts = [x - ends[anchor] for x, _label, anchor in chart.labels]
    assert lefts
    assert lefts[-1] + 14 <= 100.1
    assert all(after - before >= 13.9 for before, after in zip(lefts[:-1], lefts[1:-1], strict=False))


@pytest.mark.parametrize(
    ("first", "years", "labels"),
    [
        (2019, 7, ["2019", "2020", "2021", "2022", "2023", "2024", "2025"]),
        (1997, 30, ["2000", "2005", "2010", "2015", "2020", "2025"]),
        (1937, 90, ["1940", "1960", "1980", "2000", "2020"]),
        (2009, 1, ["2009"]),
    ],
)
def test_years_are_labelled_at_round_numbers(first, years, labels):
    chart = chart_of(*[(str(first + year), [1]) for year in range(years)], series=["Ett"])
    assert [label for _x, label, _anchor in chart.labels] == labels


def test_many_years_are_one_area_in_steps():
    few = chart_of(*[(str(2000 + year), [1]) for year in range(20)], series=["Ett"])
    assert few.bar_width < few.slot
    many = chart_of(*[(str(1930 + year), [1]) for year in range(97)], series=["Ett"])
    assert many.is_joined
    bars = list(many.bars)
    gaps = [after.x - before.x - many.bar_width for before, after in zip(bars, bars[1:], strict=False)]
    assert max(map(abs, gaps)) < 0.01


def test_series_of_nothing_is_left_out_and_nothing_at_all_is_no_chart():
    chart = chart_of(("2001", [0, 3]), ("2002", [0, 1]))
    assert (chart.series, chart.rows) == (["Två"], [("2001", [3]), ("2002", [1])])
    assert not chart_of(("2001", [0, 0]))
    assert not chart_of()


def test_table_joins_years_that_are_alike_only_of_what_lasts():
    rows = [("2001", [1]), ("2002", [1]), ("2003", [2]), ("2004", [1]), ("2005", [1])]
    lasting = BarChart("Prov", ["Ett"], rows, "År", lasting=True)
    assert lasting.table == [("2001–2002", [1]), ("2003", [2]), ("2004–2005", [1])]
    assert BarChart("Prov", ["Ett"], rows, "År").table == rows


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
    with django_assert_max_num_queries(12):
        assert count_partners([provby.municipality]) == {provby.municipality.pk: Partners(0, number, 0)}


def test_figures_of_the_fixtures_add_up(fixtures, db):
    for municipality in Municipality.objects.published():
        relations = list(municipality.relations.published().for_list())
        by_status, _by_kind = relations_charts(relations, DAY)
        assert all(sum(values) <= len(relations) for _year, values in by_status.rows)
