"""From rows to values: every cell of a row is read, and all that is wrong with the row is told at once."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

from twintowns.text.identity import seen_as

from .cells import KEEP
from .rows import Row, UnreadableError, Unusable, is_filled
from .sheet import EXAMPLE, MUNICIPALITY


@dataclass
class ReadRow:
    """A row with what its cells mean, by the name of the column; `faults` holds what could not be read."""

    row: Row
    values: dict = field(default_factory=dict)
    faults: dict = field(default_factory=dict)
    broken: str = ""  # why the cells of the row cannot be told apart

    def texts(self, columns):
        """What the row says, for comparing it with another of the same record."""
        return [_text_of(column, self.values.get(column.name)) for column in columns]


def _text_of(column, value):
    return "" if value is KEEP else column.show(value)


def read_rows(sheet, table, found, reading):
    """(the rows that say something, notes on what is passed over). `found` are the table's Headings."""
    read, notes = [], []
    for row in table.rows:
        if row.is_empty:
            continue
        if _is_example(row, found):
            notes.append(_("Row %s is the example of the template, and is passed over.") % row.label)
            continue
        read.append(_read_row(sheet, table, row, found, reading))
    if not read:
        raise UnreadableError(
            _("The file has no rows below the headings. Fill in some, and choose it again.")
        )
    return read, notes


def _is_example(row, found):
    place = found.places[MUNICIPALITY.heading]
    return place < len(row.cells) and seen_as(str(row.cells[place] or "")) == EXAMPLE


def _read_row(sheet, table, row, found, reading):
    broken = _why_broken(table, row, found)
    if broken:
        return ReadRow(row, broken=broken)
    read = ReadRow(row)
    reading.municipality_id = None
    for column in sheet.columns():
        place = found.places[column.heading]
        cell = row.cells[place] if place < len(row.cells) else None
        try:
            read.values[column.name] = column.read(cell, reading)
        except ValueError as error:
            read.faults[column.name] = str(error)
        if column is MUNICIPALITY:
            reading.municipality_id = getattr(read.values.get(column.name), "pk", None)
    return read


def _why_broken(table, row, found):
    """What says that cells have moved: more cells than headings, or in a text fewer."""
    extra = [(number, cell) for number, cell in enumerate(row.cells) if number >= found.width]
    told = {"cells": len(row.cells), "headings": found.width}
    if [cell for _number, cell in extra if table.is_text or isinstance(cell, Unusable) or is_filled(cell)]:
        cells = ", ".join(f"{get_column_letter(n + 1)} ”{str(cell or '').strip()[:40]}”" for n, cell in extra)
        message = _(
            "The row has %(cells)d cells, but there are %(headings)d headings. Too many: %(extra)s."
            " Is there a delimiter within a cell? Put the cell between quotation marks, or remove what is too many."
        )
        return message % {**told, "extra": cells}
    if table.is_text and len(row.cells) < found.width:
        message = _(
            "The row has %(cells)d cells, but there are %(headings)d headings. Write the empty cells too."
        )
        return message % told
    return ""
