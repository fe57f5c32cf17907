"""Whatever cell of whatever kind of spreadsheet is empty: the row is taken, or told of with its column. Never an error page."""

import pytest
from django.contrib import admin

from tests.shared.spreadsheets import MODELS, checked, csv_of, make_referred, new_rows, rows_of, workbook_of
from tests.shared.staff import staff_of
from twintowns.admin.spreadsheets import sheets_of
from twintowns.spreadsheets.cells import Flag
from twintowns.spreadsheets.sheet import MUNICIPALITY

pytestmark = pytest.mark.django_db
SHEETS = {site.opts.model_name: site.sheet_class for site in sheets_of(admin.site).values()}
EMPTY = {"nothing": "", "blanks": " \u00a0 ", "unseen": "\u200b\u200b"}


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


def emptied(name, column, empty):
    """A file of one new row in which the cell of the column says nothing."""
    headings, row = rows_of(new_rows(name, 1))
    return [
        headings,
        [empty if heading == column.heading else cell for heading, cell in zip(headings, row, strict=False)],
    ]


def is_required(name, column):
    field = MODELS[name]._meta.get_field(column.name)
    return not (field.blank or field.null or column.is_list or isinstance(column, Flag))


def test_every_kind_of_spreadsheet_is_asked_about():
    assert SHEETS.keys() == MODELS.keys()


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("empty", EMPTY.values(), ids=EMPTY)
def test_an_empty_cell_is_taken_or_told_of_with_its_column(name, empty, provby, reviewer):
    make_referred(provby, 1)
    for column in SHEETS[name].columns():
        faults = checked(reviewer, name, csv_of(emptied(name, column, empty))).context["faults"]
        if not faults:
            assert not is_required(name, column), column.heading
            continue
        assert {(row, heading) for row, heading, _reason in faults} == {("2", column.heading)}
        assert all(reason for _row, _heading, reason in faults)


@pytest.mark.parametrize("name", MODELS)
def test_rows_that_nothing_is_known_by_are_told_of_each_by_itself(name, provby, reviewer):
    make_referred(provby, 1)
    headings, row = emptied(name, SHEETS[name].column(SHEETS[name].key), "")
    faults = checked(reviewer, name, csv_of([headings, row, row])).context["faults"]
    reasons = {reason for _row, _heading, reason in faults}
    assert [fault[0] for fault in faults] == ["2", "3"]
    assert len(reasons) == 1


@pytest.mark.parametrize("name", MODELS)
def test_a_workbook_whose_cells_of_a_municipality_are_merged_is_told_of_by_row(name, provby, reviewer):
    make_referred(provby, 2)
    headings, *rows = rows_of(new_rows(name, 2))
    rows[1][headings.index(MUNICIPALITY.heading)] = None  # where the merged cell goes on there is none
    [fault] = checked(reviewer, name, workbook_of([headings, *rows])).context["faults"]
    assert [*fault[:2]] == ["3", "Kommun"]
