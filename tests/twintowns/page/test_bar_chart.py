"""Charts: the bars say what the table says, and fit their drawing."""

import pytest

from twintowns.page.bar_chart import HEIGHT, TOP, BarChart


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
