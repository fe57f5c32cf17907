"""Values of EDTF: their first and last possible day, as the reference parser has them, and moved by months."""

import datetime

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from twintowns.dates.edtf import EDTFDate
from twintowns.dates.parse import parse_date
from twintowns.dates.render import render

BOUNDS = [
    ("2005-23", "2005-09-01", "2005-11-30"),
    ("2009-24", "2009-12-01", "2010-02-28"),
    ("194X", "1940-01-01", "1949-12-31"),
    ("[1987..1989]", "1987-01-01", "1989-12-31"),
    ("[..2016]", None, "2016-12-31"),
    ("[1945..]", "1945-01-01", None),
    ("XXXX", None, None),
    ("2008/..", "2008-01-01", None),
    ("2008-02", "2008-02-01", "2008-02-29"),
    ("/2017", None, "2017-12-31"),
]


@pytest.mark.parametrize(("edtf", "earliest", "latest"), BOUNDS)
def test_bounds_are_the_first_and_last_possible_day(edtf, earliest, latest):
    date = EDTFDate.parse(edtf)
    assert (date.earliest, date.latest) == tuple(
        day and datetime.date.fromisoformat(day) for day in (earliest, latest)
    )


DAYS = st.dates(datetime.date(1000, 1, 1))
POINTS = st.one_of(
    DAYS.map(lambda day: day.isoformat()),
    DAYS.map(lambda day: f"{day:%Y-%m}"),
    DAYS.map(lambda day: f"{day.year}"),
    DAYS.map(lambda day: f"{day.year}-{21 + day.month % 4}"),
    DAYS.map(lambda day: f"{day.year // 10}X"),
)


@given(POINTS, st.sampled_from(["sv", "en"]))
def test_a_date_shown_in_words_reads_back_as_the_same_date(edtf, language):
    if edtf.endswith("0X"):  # “2000-talet” is read as the century
        return
    assert parse_date(render(EDTFDate.parse(edtf), language)).edtf == edtf


@given(POINTS)
def test_bounds_agree_with_the_reference_parser(edtf):
    if edtf[5:] in {
        "21",
        "22",
        "23",
        "24",
    }:  # it takes meteorological seasons of the north, winter differently
        return
    oracle = parse_edtf(edtf)
    date = EDTFDate.parse(edtf)
    assert date.earliest.timetuple()[:3] == oracle.lower_strict()[:3]
    assert date.latest.timetuple()[:3] == oracle.upper_strict()[:3]


@pytest.mark.parametrize(
    ("edtf", "months", "later"),
    [
        ("2008", 48, "2012"),
        ("2008-02-29", 12, "2009-02-28"),
        ("2010-10", 30, "2013-04"),
        ("2008-23", 24, "2010-23"),
        ("[2008..2009]", 12, "[2009..2010]"),
        ("2008-06~", 48, "2012-06~"),
        ("2008-06-30?", 1, "2008-07-30?"),
        ("2008", 30, "XXXX"),
        ("194X", 120, "XXXX"),
        ("2008", 99999996, "XXXX"),
        ("2008-06", 99999999, "XXXX"),
        ("9990-24", 120, "XXXX"),
    ],
)
def test_a_shifted_date_is_as_precise_as_before(edtf, months, later):
    assert EDTFDate.parse(edtf).shift(months).edtf == later
