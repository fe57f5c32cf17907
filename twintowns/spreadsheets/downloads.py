"""Records out to a spreadsheet, and a template to fill in; nothing in it is taken for a formula."""

import csv
import io

from django.utils.text import capfirst
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from .rows import MOST_ROWS, PERMITTED, guarded

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
WIDEST = 45  # of a column, in letters
MOST_PERMITTED = 1000  # values listed of one column


def exported(sheet, records, ending):
    """The bytes of a file with a row for each record."""
    rows = (sheet.cells(record) for record in sheet.records(records).iterator(chunk_size=500))
    return _as_csv(sheet.headings(), rows) if ending == "csv" else _as_workbook(sheet.headings(), rows, sheet)


def template(sheet, reading, ending):
    """The headings, a made-up row that is passed over when it is read, and in XLSX what each column takes."""
    rows = [[column.example for column in sheet.columns()]]
    if ending == "csv":
        return _as_csv(sheet.headings(), rows)
    permitted = [column.permitted(reading)[:MOST_PERMITTED] for column in sheet.columns()]
    return _as_workbook(sheet.headings(), rows, sheet, permitted)


def _as_csv(headings, rows):
    """With semicolons and a mark of UTF-8, which Excel in Swedish wants."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";")
    writer.writerow(headings)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return "\ufeff".encode() + file.getvalue().encode()


def _as_workbook(headings, rows, sheet, permitted=()):
    book = Workbook(write_only=True)
    page = book.create_sheet(capfirst(str(sheet.model._meta.verbose_name_plural))[:31])
    page.freeze_panes = "A2"
    for number, heading in enumerate(headings, 1):
        page.column_dimensions[get_column_letter(number)].width = min(max(len(heading) + 2, 14), WIDEST)
    if permitted:
        _offer(page, permitted)
    page.append([_text_cell(page, heading, is_bold=True) for heading in headings])
    for row in rows:
        page.append([_text_cell(page, cell) for cell in row])
    if permitted:
        _list_permitted(book, headings, permitted)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _text_cell(page, text, is_bold=False):
    """A cell that is text whatever it begins with, also when somebody edits it."""
    is_formula = guarded(text) != text
    cell = WriteOnlyCell(page, guarded(text) if text.startswith("'") else text)
    if cell.value is not None and text:
        cell.data_type = "s"
    cell.quotePrefix = is_formula
    if is_bold:
        cell.font = Font(bold=True)
    return cell


def _offer(page, permitted):
    """A list in each cell of the columns whose values are known."""
    for number, values in enumerate(permitted, 1):
        if values:
            letter = get_column_letter(number)
            where = f"{quote_sheetname(PERMITTED)}!${letter}$3:${letter}${len(values) + 2}"
            offered = DataValidation(type="list", formula1=where, allow_blank=True, showErrorMessage=False)
            offered.add(f"{letter}2:{letter}{MOST_ROWS + 1}")
            page.data_validations.append(offered)


def _list_permitted(book, headings, permitted):
    page = book.create_sheet(PERMITTED)
    page.append([_text_cell(page, PERMITTED, is_bold=True)])  # so that nobody takes it for the table
    page.append([_text_cell(page, heading, is_bold=True) for heading in headings])
    for number in range(max(map(len, permitted))):
        page.append([_text_cell(page, v[number]) if number < len(v) else None for v in permitted])
