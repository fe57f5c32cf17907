"""Hours for a limited time, and days that are other than usual."""

import datetime

import pytest

from tests.shared.desks import WEEK, odd_day, office, row
from twintowns.hours.opening import spans
from twintowns.hours.week import coming, hours_by_channel
from twintowns.machines.schema_org import _special_hours

SUMMER = {"valid_from": "2026-06-15", "valid_until": "2026-08-14"}


def closing_hours(desk, *days):
    """{day: when phones close, or None when they are closed}."""
    found = {day: spans(desk, "phone", datetime.date.fromisoformat(day))[0] for day in days}
    return {day: f"{hours[-1][1]:%H:%M}" if hours else None for day, hours in found.items()}


def test_summer_hours_take_the_place_of_the_usual_ones_of_their_weekdays():
    desk = office(*WEEK, *(row(day, "09:00", "15:00", **SUMMER) for day in range(4)))
    usual = {
        "2026-06-12": "16:30",
        "2026-06-26": "16:30",
        "2026-08-17": "16:30",
    }  # the second a Friday in summer
    summer = {"2026-06-15": "15:00", "2026-08-13": "15:00"}
    assert closing_hours(desk, *usual, *summer) == usual | summer


def test_a_weekday_without_hours_is_closed_for_that_time():
    desk = office(*WEEK, row(4, None, None, **SUMMER))
    expected = {"2026-06-12": "16:30", "2026-06-25": "16:30", "2026-06-26": None, "2026-08-21": "16:30"}
    assert closing_hours(desk, *expected) == expected
    assert ("Fredag–söndag", "stängt") in hours_by_channel(desk, datetime.date(2026, 6, 26))[0][1]


def test_one_limited_row_replaces_its_own_weekday_only():
    week = [row(day, "07:00", "17:00") for day in range(4)] + [row(4, "07:00", "16:00")]
    december = row(4, "07:00", "14:00", valid_from="2026-12-01", valid_until="2026-12-31")
    expected = {"2026-12-01": "17:00", "2026-12-07": "17:00", "2026-12-04": "14:00", "2026-12-11": "14:00"}
    assert closing_hours(office(*week, december), *expected) == expected


CHRISTMAS = {"first": "2026-12-21", "last": "2027-01-06", "opens": "10:00", "closes": "12:00"}


def test_other_hours_for_several_days_leave_weekends_and_holidays_closed():
    desk = office(*WEEK, closures=[odd_day(**CHRISTMAS)])
    days = [datetime.date(2026, 12, 21) + datetime.timedelta(days=away) for away in range(17)]
    opened = [day for day in days if spans(desk, "phone", day)[0]]
    assert [f"{day:%m-%d}" for day in opened] == [
        "12-21",
        "12-22",
        "12-23",
        "12-28",
        "12-29",
        "12-30",
        "01-04",
        "01-05",
    ]
    assert {f"{last:%H:%M}" for day in opened for _first, last in spans(desk, "phone", day)[0]} == {"12:00"}
    assert spans(desk, "phone", datetime.date(2026, 12, 25)) == ([], "Juldagen")
    assert spans(desk, "phone", datetime.date(2026, 12, 27)) == ([], "")


def test_what_is_other_for_several_days_is_told_with_its_holidays_and_so_do_machines_read_it():
    desk = office(*WEEK, closures=[odd_day(**CHRISTMAS)])
    told = dict(coming(desk, datetime.date(2026, 12, 20)))
    assert told["Måndag 21 december – onsdag 6 januari"] == "10.00–12.00 de dagar som vanligtvis är öppna"
    assert told["Fredag 25 december"] == "stängt (Juldagen)"
    special = _special_hours(desk, "phone", datetime.date(2026, 12, 20))
    runs = [(run["validFrom"], run["validThrough"]) for run in special if run["opens"] == "10:00"]
    assert runs == [("2026-12-21", "2026-12-23"), ("2026-12-28", "2026-12-30"), ("2027-01-04", "2027-01-05")]
    assert "2026-12-25" in [run["validFrom"] for run in special if run["opens"] == "00:00"]


def test_hours_of_several_days_hold_on_closed_ones_where_the_row_says_so():
    desk = office(*WEEK, closures=[odd_day(**CHRISTMAS, opens_closed_days=True)])
    for day in ("2026-12-24", "2026-12-27"):
        assert closing_hours(desk, day) == {day: "12:00"}
    assert dict(coming(desk, datetime.date(2026, 12, 20))) == {
        "Måndag 21 december – onsdag 6 januari": "10.00–12.00"
    }


WEEK_50 = {"first": "2026-12-07", "last": "2026-12-13", "opens": "10:00", "closes": "14:00"}
TUESDAY = datetime.date(2026, 12, 8)


@pytest.mark.parametrize(
    ("rows", "closes"),
    [
        ([WEEK_50, {"first": "2026-12-08"}], None),
        ([{**WEEK_50, "opens_closed_days": True}, {"first": "2026-12-08", "channel": "phone"}], None),
        ([WEEK_50, {"first": "2026-12-08", "opens": "08:00", "closes": "09:00"}], "09:00"),
        ([{"first": "2026-12-01", "last": "2026-12-31"}, WEEK_50], "14:00"),
        ([{**WEEK_50, "channel": "phone"}, {"first": "2026-12-08"}], None),
        ([WEEK_50, {**WEEK_50, "channel": "phone", "closes": "11:00"}], "11:00"),
        ([{"first": "2026-12-08"}, {"first": "2026-12-08", "opens": "08:00", "closes": "09:00"}], None),
        (
            [
                {"first": "2026-12-08"},
                {**WEEK_50, "first": "2026-12-08", "last": "2026-12-08", "channel": "phone"},
            ],
            "14:00",
        ),
        ([WEEK_50, {**WEEK_50, "opens": "14:00", "closes": "15:00"}], "15:00"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_the_shortest_odd_day_decides_then_the_channel_s_own_then_closed(rows, closes, turned):
    desk = office(*WEEK, closures=[odd_day(**row) for row in (rows[::-1] if turned else rows)])
    assert closing_hours(desk, "2026-12-08") == {"2026-12-08": closes}


def test_a_week_with_a_day_of_its_own_is_told_around_it_to_people_and_machines():
    desk = office(*WEEK, closures=[odd_day(**WEEK_50), odd_day("2026-12-08", reason="Flytt")])
    week = "10.00–14.00 de dagar som vanligtvis är öppna"
    assert coming(desk, datetime.date(2026, 12, 1))[:3] == [
        ("Måndag 7 december", week),
        ("Tisdag 8 december", "stängt (Flytt)"),
        ("Onsdag 9 december – söndag 13 december", week),
    ]
    special = _special_hours(desk, "phone", datetime.date(2026, 12, 1))
    told = [(run["validFrom"], run["validThrough"], run["closes"]) for run in special]
    assert [run for run in told if run[0] <= "2026-12-08" <= run[1]] == [
        ("2026-12-08", "2026-12-08", "00:00")
    ]
    assert ("2026-12-09", "2026-12-11", "14:00") in told


def test_a_day_of_one_channel_leaves_the_week_of_the_other_whole():
    visit = [row(day, "09:00", "15:00", "visit") for day in range(5)]
    desk = office(*WEEK, *visit, closures=[odd_day(**WEEK_50), odd_day("2026-12-08", channel="phone")])
    assert closing_hours(desk, "2026-12-08") == {"2026-12-08": None}
    assert spans(desk, "visit", TUESDAY)[0] == [(datetime.time(10), datetime.time(14))]
    assert [days for days, _text in coming(desk, datetime.date(2026, 12, 1))[:2]] == [
        "Måndag 7 december – söndag 13 december",
        "Tisdag 8 december",
    ]
