"""Reading XLSX, row by row, trusting nothing that the file says of its own size."""

import datetime
import io
import re
import zipfile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from .rows import LARGEST_UNPACKED, MEGABYTE, MOST_SHEETS, DateCell, Row, Table, UnreadableError, Unusable

# What no program writes into a workbook: a file of a few bytes could name there what unpacks without end.
DOCTYPES = ["<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")]
# Days are counted from 1900, but not alike: Excel has a 29 February in that year, and none before it; others have.
SURE_FROM = datetime.date(1900, 3, 1)
NOT_SHOWN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.')  # of a cell’s format: words, conditions, blanks


def read_workbook(content):
    """The tables of a workbook, one for each sheet."""
    _refuse_bombs(content)
    book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
    if len(book.worksheets) > MOST_SHEETS:
        raise UnreadableError(
            _("The file has more than %d sheets. Keep the one with the table.") % MOST_SHEETS
        )
    tables = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        tables.append(Table(_rows(sheet), sheet.title))
    return tables


def unpacked_size(content):
    """How many bytes the archive says that it unpacks to; more than that are never read from it."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(member.file_size for member in archive.infolist())


def _refuse_bombs(content):
    if unpacked_size(content) > LARGEST_UNPACKED:
        message = _("The file unpacks to more than %d MB. Divide it in several.")
        raise UnreadableError(message % (LARGEST_UNPACKED // MEGABYTE))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for member in archive.infolist():
            if member.filename.endswith((".xml", ".rels")):
                text = archive.read(member)
                if any(doctype in text for doctype in DOCTYPES):
                    message = _(
                        "The file cannot be read as a table. Open it in your spreadsheet program and save it anew."
                    )
                    raise UnreadableError(message)


def _rows(sheet):
    for number, cells in enumerate(sheet.iter_rows(), 1):
        values = [_value(cell) for cell in cells]
        while values and values[-1] in (None, ""):
            values.pop()
        yield Row(number, values)


def _value(cell):
    """The cell as text, number, truth or DateCell; Unusable where it holds a formula or an error."""
    value = cell.value
    if value is None or cell.data_type == "s":
        return value
    if cell.data_type == "f":
        return Unusable(_("The cell holds a formula. Copy it, and paste it as a value."))
    if cell.data_type == "e":
        return Unusable(_("The cell shows the error %s. Write what shall stand there.") % value)
    if isinstance(value, datetime.time | datetime.timedelta):
        return Unusable(_("The cell holds a time of day. Write a date, or format the cell as text."))
    return _date_of(value, cell.number_format) if isinstance(value, datetime.date) else value


def _date_of(value, number_format):
    """What the cell shows of the date; Unusable where programs do not agree which one it is."""
    if datetime.date(value.year, value.month, value.day) < SURE_FROM:
        return Unusable(
            _(
                "The cell holds a date before 1 March 1900, which spreadsheet programs do not count alike."
                " Format it as text, and write it again."
            )
        )
    return _shown_date(value, number_format)


def _shown_date(value, number_format):
    """As much of the date as the cell shows: its day, its month or its year."""
    shown = NOT_SHOWN.sub("", number_format).lower()
    if "y" not in shown and ("d" in shown or "m" in shown):
        return Unusable(
            _("The cell shows a date without its year. Let it show the year, or format it as text.")
        )
    if "d" in shown or "y" not in shown and "m" not in shown:
        return DateCell(f"{value.year:04d}-{value.month:02d}-{value.day:02d}")
    return DateCell(f"{value.year:04d}-{value.month:02d}" if "m" in shown else f"{value.year:04d}")
