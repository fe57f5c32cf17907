"""Whether an office answers: a full year of Halmstad's desk to the minute, and what only other offices have."""

import datetime

import pytest
from django.utils import translation

from tests.shared.desks import STOCKHOLM, WEEK, at, odd_day, office, row
from twintowns.hours.opening import answer_at, answer_text
from twintowns.hours.week import coming, hours_by_channel
from twintowns.machines.schema_org import _hours, _special_hours, as_json_ld, government_office
from twintowns.models import Office

pytestmark = pytest.mark.django_db
# Written down from an almanac, not from the library that the program asks.
HOLIDAYS_2026 = [
    "01-01",
    "01-06",
    "04-03",
    "04-05",
    "04-06",
    "05-01",
    "05-14",
    "05-24",
    "06-06",
    "06-19",
    "06-20",
    "10-31",
    "12-24",
    "12-25",
    "12-26",
    "12-31",
]
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture(scope="module")
def desk(fixtures, django_db_blocker):
    with django_db_blocker.unblock():
        desks = Office.objects.prefetch_related("opening_hours", "closures")
        return desks.get(municipality__slug="halmstad")


@pytest.mark.parametrize(("channel", "opens"), [("phone", 7), ("visit", 8)])
def test_halmstads_desk_every_day_of_a_year_to_the_minute(desk, channel, opens):
    day, edges = datetime.date(2026, 1, 1), 0
    while day.year == 2026:
        is_closed = f"{day:%m-%d}" in HOLIDAYS_2026 or day.weekday() > 4
        begin = datetime.datetime.combine(day, datetime.time(opens), STOCKHOLM)
        end = begin.replace(hour=16 if day.weekday() == 4 else 17)
        found = [
            answer_at(desk, channel, moment).is_open for moment in (begin - MINUTE, begin, end - MINUTE, end)
        ]
        assert found == [False, not is_closed, not is_closed, False], day
        edges += not is_closed
        day += datetime.timedelta(days=1)
    assert edges == 261 - 10  # of the sixteen holidays, six fall on a weekend


CASES = [
    ("2026-11-23 07:00", "öppet till 17.00", "stängt, öppnar i dag 8.00"),
    ("2026-11-23 06:59", "stängt, öppnar i dag 7.00", "stängt, öppnar i dag 8.00"),
    ("2026-11-23 16:59", "öppet till 17.00", "öppet till 17.00"),
    ("2026-11-23 17:00", "stängt, öppnar i morgon 7.00", "stängt, öppnar i morgon 8.00"),
    ("2026-11-27 16:00", "stängt, öppnar måndag 30 november 7.00", "stängt, öppnar måndag 30 november 8.00"),
    # Easter: from the Thursday's last minute to the Tuesday's first
    ("2026-04-02 16:59", "öppet till 17.00", "öppet till 17.00"),
    ("2026-04-02 17:00", "stängt, öppnar tisdag 7 april 7.00", "stängt, öppnar tisdag 7 april 8.00"),
    ("2026-04-03 10:00", "stängt (Långfredagen), öppnar tisdag 7 april 7.00", "stängt (Långfredagen), öppnar tisdag 7 april 8.00"),
    ("2026-04-06 23:59", "stängt (Annandag påsk), öppnar i morgon 7.00", "stängt (Annandag påsk), öppnar i morgon 8.00"),
    ("2026-04-07 08:00", "öppet till 17.00", "öppet till 17.00"),
    # Midsummer Eve, a Friday
    ("2026-06-18 17:00", "stängt, öppnar måndag 22 juni 7.00", "stängt, öppnar måndag 22 juni 8.00"),
    ("2026-06-19 09:00", "stängt (Midsommarafton), öppnar måndag 22 juni 7.00", "stängt (Midsommarafton), öppnar måndag 22 juni 8.00"),
    # 23 to 26 December, Wednesday to Saturday
    ("2026-12-23 16:59", "öppet till 17.00", "öppet till 17.00"),
    ("2026-12-23 17:00", "stängt, öppnar måndag 28 december 7.00", "stängt, öppnar måndag 28 december 8.00"),
    ("2026-12-24 09:00", "stängt (Julafton), öppnar måndag 28 december 7.00", "stängt (Julafton), öppnar måndag 28 december 8.00"),
    ("2026-12-25 09:00", "stängt (Juldagen), öppnar måndag 28 december 7.00", "stängt (Juldagen), öppnar måndag 28 december 8.00"),
    ("2026-12-26 09:00", "stängt (Annandag jul), öppnar måndag 28 december 7.00", "stängt (Annandag jul), öppnar måndag 28 december 8.00"),
    # The nights when the clocks change
    ("2026-03-29 03:00", "stängt, öppnar i morgon 7.00", "stängt, öppnar i morgon 8.00"),
    ("2026-10-25 02:30", "stängt, öppnar i morgon 7.00", "stängt, öppnar i morgon 8.00"),
]  # fmt: skip


@pytest.mark.parametrize(("moment", "phone", "visit"), CASES)
def test_halmstads_desk_in_words(desk, moment, phone, visit):
    said = [answer_text(answer_at(desk, channel, at(moment)), at(moment)) for channel in ("phone", "visit")]
    assert said == [phone, visit]


def test_the_hour_that_comes_twice_is_open_both_times():
    night = office(row(6, "02:00", "03:00"))
    utc = [
        datetime.datetime(2026, 10, 25, h, m, tzinfo=datetime.UTC)
        for h, m in ((0, 0), (0, 59), (1, 0), (1, 59), (2, 0))
    ]
    assert [answer_at(night, "phone", moment).is_open for moment in utc] == [True, True, True, True, False]


def test_the_hour_that_is_left_out_does_not_shift_the_day():
    morning = office(row(6, "01:00", "04:00"))
    moments = [
        datetime.datetime(2026, 3, 29, h, m, tzinfo=datetime.UTC)
        for h, m in ((0, 59), (1, 0), (1, 59), (2, 0))
    ]
    assert [answer_at(morning, "phone", moment).is_open for moment in moments] == [True, True, True, False]


def test_lunch_is_closed_and_hours_that_meet_are_one():
    lunch = office(row(0, "08:00", "12:00"), row(0, "13:00", "16:00"))
    assert (
        answer_text(answer_at(lunch, "phone", at("2026-11-23 12:00")), at("2026-11-23 12:00"))
        == "stängt, öppnar i dag 13.00"
    )
    meeting = office(row(0, "08:00", "12:00"), row(0, "12:00", "16:00"))
    assert answer_at(meeting, "phone", at("2026-11-23 11:00")).until == datetime.time(16)


def test_half_day_before_a_holiday_and_a_holiday_that_is_open():
    desk = office(
        *WEEK,
        closures=[
            odd_day("2026-04-02", opens="08:00", closes="12:00", reason="Skärtorsdagen"),
            odd_day("2026-06-06", opens="10:00", closes="14:00"),
        ],
    )
    assert answer_at(desk, "phone", at("2026-04-02 11:59")).is_open
    assert (
        answer_text(answer_at(desk, "phone", at("2026-04-02 12:00")), at("2026-04-02 12:00"))
        == "stängt (Skärtorsdagen), öppnar tisdag 7 april 8.00"
    )
    assert answer_at(desk, "phone", at("2026-06-06 10:00")).is_open


def test_a_closure_of_one_channel_leaves_the_other_open():
    desk = office(
        *WEEK,
        *(row(day, "09:00", "15:00", "visit") for day in range(5)),
        closures=[odd_day("2026-11-23", channel="visit", reason="Flytt")],
    )
    assert answer_at(desk, "phone", at("2026-11-23 10:00")).is_open
    assert (
        answer_text(answer_at(desk, "visit", at("2026-11-23 10:00")), at("2026-11-23 10:00"))
        == "stängt (Flytt), öppnar i morgon 9.00"
    )


def test_not_stated_differs_from_closed():
    assert answer_text(answer_at(office(*WEEK), "visit")) == "ej angivet"
    both = office(*(row(day, "08:00", "16:30", "any") for day in range(5)))
    assert answer_at(both, "visit", at("2026-11-23 10:00")).is_open


def test_an_office_that_has_closed_for_good_promises_nothing():
    closed = office(*WEEK, closures=[odd_day("2026-01-01", "2099-12-31", reason="Nedlagt")])
    assert answer_text(answer_at(closed, "phone", at("2026-11-23 10:00"))) == "stängt (Nedlagt)"


def test_english():
    with translation.override("en"):
        moment = at("2026-04-03 10:00")
        assert (
            answer_text(answer_at(office(*WEEK), "phone", moment), moment)
            == "closed (Good Friday), opens Tuesday 7 April 8.00"
        )


def test_machines_read_the_hours(desk):
    told = government_office(desk, "https://example.org/")
    visit, phone = told["openingHoursSpecification"], told["contactPoint"][0]["hoursAvailable"]
    assert [row["closes"] for row in visit] == ["17:00"] * 4 + ["16:00"]
    assert {row["opens"] for row in phone if "dayOfWeek" in row} == {"07:00"}
    assert told["specialOpeningHoursSpecification"][0]["opens"] == "00:00"
    assert visit[0]["dayOfWeek"] == "https://schema.org/Monday"


def test_odd_days_and_holidays_are_special_hours():
    closed = office(*WEEK, closures=[odd_day("2026-12-30", channel="phone")])
    told = _special_hours(closed, "phone", datetime.date(2026, 12, 23))
    assert told[0] == {
        "@type": "OpeningHoursSpecification", "opens": "00:00", "closes": "00:00", "validFrom": "2026-12-30", "validThrough": "2026-12-30"
    }  # fmt: skip
    assert [row["validFrom"] for row in told[1:5]] == ["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"]
    assert told[1]["description"] == "Julafton"
    assert _special_hours(closed, "visit", datetime.date(2026, 12, 23)) == []


def test_machines_read_summer_hours_in_place_of_the_usual_ones():
    summer = office(
        row(0, "08:00", "16:30"), row(0, "09:00", "15:00", valid_from="2026-06-15", valid_until="2026-08-14")
    )
    told = [
        (row["closes"], row.get("validFrom"), row.get("validThrough"))
        for row in _hours(summer, "phone", datetime.date(2026, 5, 1))
    ]
    assert told == [
        ("16:30", None, "2026-06-14"),
        ("15:00", "2026-06-15", "2026-08-14"),
        ("16:30", "2026-08-15", None),
    ]


def test_a_channel_with_rows_of_its_own_has_no_others():
    both = office(row(0, "08:00", "16:30", "any"), row(0, "09:00", "12:00", "visit"))
    assert [row["closes"] for row in _hours(both, "visit")] == ["12:00"]
    assert [row["closes"] for row in _hours(both, "phone")] == ["16:30"]


def test_hours_that_are_over_are_closed_and_not_unstated():
    over = office(*(row(day, "08:00", "16:30", valid_until="2026-08-14") for day in range(5)))
    assert answer_text(answer_at(over, "phone", at("2026-11-23 10:00"))) == "stängt"
    phone, visit = hours_by_channel(over, datetime.date(2026, 11, 23))
    assert phone == ("Telefontider", [("Måndag–söndag", "stängt")])
    assert visit[1] == []


def test_what_is_coming_is_told_under_the_table():
    desk = office(
        *WEEK,
        row(0, "09:00", "15:00", valid_from="2027-01-11", valid_until="2027-01-15"),
        closures=[
            odd_day(
                "2026-12-23", opens="08:00", closes="12:00", channel="phone", reason="Dan före dopparedan"
            )
        ],
    )
    assert coming(desk, datetime.date(2026, 12, 20)) == [
        ("Onsdag 23 december", "telefon: 08.00–12.00 (Dan före dopparedan)"),
        ("Torsdag 24 december", "stängt (Julafton)"),
        ("Fredag 25 december", "stängt (Juldagen)"),
        ("Lördag 26 december", "stängt (Annandag jul)"),
        ("Torsdag 31 december", "stängt (Nyårsafton)"),
        ("Fredag 1 januari", "stängt (Nyårsdagen)"),
        ("Onsdag 6 januari", "stängt (Trettondedag jul)"),
        ("Måndag 11 januari", "tiderna ändras"),
        ("Lördag 16 januari", "tiderna ändras"),
    ]


def test_english_weekdays_keep_their_capitals():
    with translation.override("en"):
        assert hours_by_channel(office(*WEEK), datetime.date(2026, 11, 23))[0][1][0][0] == "Monday–Friday"


def test_what_machines_read_cannot_end_its_element():
    assert "</script>" not in as_json_ld({"name": "</script><script>alert(1)</script>&"})
