"""What is read of a file before anybody asks what it means: rows, cells, and why there are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

MEGABYTE = 1024 * 1024
LARGEST = 10 * MEGABYTE
LARGEST_UNPACKED = 50 * MEGABYTE
MOST_ROWS = 10_000
MOST_ROWS_TEXT = f"{MOST_ROWS:,}".replace(",", "\N{NO-BREAK SPACE}")
MOST_COLUMNS = 200
PERMITTED = "Tillåtna värden"  # the sheet of a template that says what its columns take
MOST_SHEETS = 50
# What begins a formula somewhere, also after apostrophes of its own, so that none is lost on the way back.
FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


class UnreadableError(Exception):
    """Why a file cannot be read as a table, in a sentence that says what to do."""


class DateCell(str):
    """A date of the spreadsheet program in EDTF, as precise as the cell shows it."""


@dataclass(frozen=True)
class Unusable:
    """A cell that holds no value: why not, and what to do."""

    reason: str


@dataclass(frozen=True)
class Row:
    """A row by its number in a spreadsheet program, from 1; `line` is its first line in a text editor where that differs."""

    number: int
    cells: list
    line: int | None = None

    @property
    def label(self):
        if self.line in (None, self.number):
            return str(self.number)
        return _("%(row)d (line %(line)d of the text)") % {"row": self.number, "line": self.line}

    @property
    def is_empty(self):
        return not any(cell if isinstance(cell, Unusable) else is_filled(cell) for cell in self.cells)


@dataclass
class Table:
    """A sheet, or a text with delimiters, whose rows are read as they are asked for.

    In a text every row has as many cells as the headings; a sheet leaves out those at the end that are empty.
    """

    rows: Iterator[Row]
    name: str = ""
    is_text: bool = False


def is_filled(cell):
    return cell is not None and str(cell).strip() != ""


def guarded(text):
    """The text with an apostrophe before it where a spreadsheet program would take it for a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(text):
    """The text as it was before `guarded`."""
    return text[1:] if text.startswith("'") and FORMULA.match(text) else text


def limited(rows):
    """The rows as long as there are no more than may be."""
    for row in rows:
        if row.number > MOST_ROWS + 1:
            message = _(
                "The file has more than %(rows)s rows, empty ones included. Divide it in several,"
                " or remove the empty rows below the table."
            )
            raise UnreadableError(message % {"rows": MOST_ROWS_TEXT})
        if len(row.cells) > MOST_COLUMNS and any(map(is_filled, row.cells[MOST_COLUMNS:])):
            message = _(
                "Row %(row)s has more than %(columns)d cells. Remove what stands to the right of the table."
            )
            raise UnreadableError(message % {"row": row.label, "columns": MOST_COLUMNS})
        yield Row(row.number, row.cells[:MOST_COLUMNS], row.line)
