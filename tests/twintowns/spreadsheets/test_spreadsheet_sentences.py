"""What a spreadsheet is told of is told as its own program shows it, and no more than helps."""

from datetime import date

import pytest

from tests.shared.provby.making import make_municipality
from tests.shared.spreadsheets import HEADINGS, checked, make_referred, new_rows, rows_of, workbook_of
from tests.shared.staff import staff_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


@pytest.mark.parametrize(("cell", "shown"), [(True, "SANT"), (False, "FALSKT"), (36.5, "36,5")])
def test_a_cell_is_told_of_as_the_program_shows_it(cell, shown, provby, reviewer):
    make_referred(provby, 1)
    headings, row = rows_of(new_rows("agreement", 1))
    row[headings.index("Längd i månader")] = cell
    [fault] = checked(reviewer, "agreement", workbook_of([headings, row])).context["faults"]
    assert fault[2] == f"”{shown}” är inget heltal."


def test_of_another_municipalitys_row_only_that_is_told(provby, reviewer):
    make_municipality("Grannby", "9909")
    row = "grannby;ort;finns-inte;finns-inte;kanske;trettonde;\n"
    faults = checked(reviewer, "relation", (HEADINGS + row).encode()).context["faults"]
    assert [[*fault] for fault in faults] == [["2", "Kommun", "Du skriver inte för ”grannby”."]]


def test_a_zero_character_is_told_with_its_line(provby, reviewer):
    page = checked(reviewer, "relation", (HEADINGS + "provby;a\0;b;;;;\n").encode())
    assert "På rad 2 står ett tecken som ingen text har" in page.content.decode()


@pytest.mark.parametrize("shown", ["d mmm", "dd/mm", "mmmm", "[$-41D]d mmmm;@"])
def test_a_date_whose_year_is_not_shown_is_no_sure_day(shown, provby, reviewer):
    row = ["provby", "ort", "ort", None, None, date(2026, 5, 12), None]
    content = workbook_of([HEADINGS.strip().split(";"), row], formats={"F2": shown})
    faults = checked(reviewer, "relation", content).context["faults"]
    assert "Rutan visar ett datum utan år" in {heading: reason for _row, heading, reason in faults}["Sedan"]
