"""The days that callers ask about, and what is said where one is not understood."""

import datetime

import pytest
import time_machine

from tests.shared.staff import staff_of
from twintowns.models import Office, OpeningHours
from twintowns.search.days import CALLED, asked_days

WEDNESDAY = datetime.date(2026, 11, 25)
CHRISTMAS = "2026-12-24 2026-12-25 2026-12-26"


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("öppnar ni på annandag jul", "2026-12-26"),
        ("Har ni öppet på julafton?", "2026-12-24"),
        ("öppet långfredag", "2027-03-26"),
        ("öppet 26 december", "2026-12-26"),
        ("har ni öppet den 7:e januari?", "2027-01-07"),
        ("öppet 24/12", "2026-12-24"),
        ("öppet 2026-12-24", "2026-12-24"),
        ("öppet 24.12.2026", "2026-12-24"),
        ("öppet 24.12", "2026-12-24"),
        ("öppet 24–26 dec", CHRISTMAS),
        ("öppet 24 dec", "2026-12-24"),
        ("öppet den 24 dec. 2026?", "2026-12-24"),
        ("öppet den 24 december 2025", "2025-12-24"),
        ("open December 24", "2026-12-24"),
        ("öppet 29 februari", "2028-02-29"),
        ("besök 27 december", "2026-12-27"),
        ("besökstid 24 dec", "2026-12-24"),
        ("vilken telefontid har ni på fredag", "2026-11-27"),
        ("öppnar ni imorgon", "2026-11-26"),
        ("har ni öppet i dag", "2026-11-25"),
        ("hade ni öppet igår", "2026-11-24"),
        ("öppet onsdag", "2026-11-25"),
        ("har ni öppet på tisdag", "2026-12-01"),
        ("öppet lördagar", "2026-11-28"),
        ("är det öppet på lördagarna?", "2026-11-28"),
        ("öppet i helgen", "2026-11-28 2026-11-29"),
        ("öppet jul", CHRISTMAS),
        ("har ni öppet i julhelgen", CHRISTMAS),
        ("öppet mellandagarna", "2026-12-27 2026-12-28 2026-12-29 2026-12-30"),
        ("öppet skärtorsdag", "2027-03-25"),
        ("öppet på skärtorsdagen", "2027-03-25"),
        ("öppet trettondagsafton", "2027-01-05"),
        ("öppet kristi himmelsfärd", "2027-05-06"),
        ("öppet påskafton", "2027-03-27"),
        ("are you open on Christmas Day", "2026-12-25"),
        ("are you open on saturdays", "2026-11-28"),
        ("öppet i lördags", ""),
        ("öppet 31 februari", ""),
        ("öppet vecka 52", ""),
        ("öppet 8.00", ""),
        ("när öppnar ni", ""),
        ("konferensen den 26 december", ""),
        ("0270-750 00", ""),
        ("20261224", ""),
    ],
)
def test_the_days_that_a_question_names_are_read(question, days):
    found, rest = asked_days(question, WEDNESDAY)
    assert " ".join(map(str, found)) == days
    assert days or rest == question


@pytest.mark.parametrize("name", sorted(CALLED))
@pytest.mark.parametrize(
    "today", [datetime.date(2027, 3, 28), datetime.date(2026, 12, 28), datetime.date(2024, 2, 29)]
)
def test_every_name_of_a_holiday_is_of_days_to_come(name, today):
    days, _rest = asked_days(f"öppet {name}", today)
    assert days
    assert min(days) >= today
    assert (max(days) - min(days)).days == len(days) - 1


@pytest.fixture
def desk(provby, client):
    """A client at Provby's contact centre, open on weekdays from 8 to 16."""
    office = Office.objects.create(municipality=provby.municipality, name="Provdisken", is_published=True)
    for weekday in range(5):
        OpeningHours.objects.create(
            office=office, channel="any", weekday=weekday, opens="08:00", closes="16:00"
        )
    client.force_login(staff_of(provby.municipality, "kundtjanst"))
    return client


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("question", "spoken"),
    [
        (
            "öppet 24.12.2026",
            "Provdisken torsdag 24 december: stängt (Julafton), öppnar måndag 28 december 8.00.",
        ),
        ("öppet den 23 december 2025", "Provdisken tisdag 23 december 2025: öppet 8.00–16.00."),
        ("öppet 7 januari", "Provdisken torsdag 7 januari 2027: öppet 8.00–16.00."),
        ("öppet igår", "Provdisken tisdag 24 november: öppet 8.00–16.00."),
        (
            "öppet i helgen",
            "Provdisken lördag 28 november: stängt, öppnar måndag 30 november 8.00;"
            " söndag 29 november: stängt, öppnar måndag 30 november 8.00.",
        ),
        ("öppet nästa vecka", "I dag: Provdisken: öppet till 16.00."),
        ("öppet vecka 52", "I dag: Provdisken: öppet till 16.00."),
        ("öppet i lördags", "I dag: Provdisken: öppet till 16.00."),
        ("öppet 31 februari", "I dag: Provdisken: öppet till 16.00."),
        ("när öppnar ni?", "Provdisken: öppet till 16.00."),
        ("öppettider provby", "Provdisken: öppet till 16.00."),
    ],
)
def test_an_answer_says_which_day_it_is_of(question, spoken, desk):
    assert desk.get("/kundtjanst/", {"q": question}).context["answer"].spoken == spoken
