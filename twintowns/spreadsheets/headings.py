"""Which column of a file is which: blanks, unseen characters and case do not matter, anything else is told of."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter
from rapidfuzz import fuzz, process

from twintowns.text.identity import seen_as

from .files import first_row
from .rows import PERMITTED, Row, Table, UnreadableError, is_filled

ALIKE = 75  # of 100: as alike as “Sedann” and “Sedan”


@dataclass
class Headings:
    """The row of headings, which column each known one is in, and what is to be said of the others."""

    row: Row
    places: dict  # heading: number of its column, from 0
    notes: list = field(default_factory=list)
    width: int = 0  # number of columns


def choose_table(tables, headings, elsewhere):
    """(the table with these headings, its Headings); refused when there is none, or several.

    `elsewhere` is {what other files hold: their headings}, so that a file of another kind can be told by its name.
    """
    firsts = [(table, first_row(table.rows)) for table in tables]
    filled = [(table, row) for table, row in firsts if row and row.cells[0] != PERMITTED]
    if not filled:
        raise UnreadableError(_("The file is empty. Choose another."))
    fitting = [(table, row) for table, row in filled if not _missing(row, headings)]
    if len(fitting) > 1:
        names = ", ".join(f"”{table.name}”" for table, _row in fitting)
        raise UnreadableError(
            _("Several sheets have the headings: %s. Keep one of them in the file.") % names
        )
    table, row = fitting[0] if fitting else filled[0]
    found = match(row, headings)
    if not fitting:
        raise UnreadableError(_told_missing(table, row, headings, elsewhere))
    others = [other.name for other, _row in filled if other is not table]
    if others:
        told = {"sheet": table.name, "others": ", ".join(others)}
        found.notes.insert(0, _("The sheet “%(sheet)s” is read. These are not: %(others)s.") % told)
    return table, found


def match(row, headings):
    """The Headings of the row. A heading that stands twice is refused, one that is not known becomes a note."""
    known = {seen_as(heading): heading for heading in headings}
    places, notes = {}, []
    for number, cell in enumerate(row.cells):
        heading = known.get(seen_as(str(cell or "")))
        if heading in places:
            told = {"heading": heading, "first": get_column_letter(places[heading] + 1)}
            told["second"] = get_column_letter(number + 1)
            message = _(
                "The heading “%(heading)s” stands twice, in the columns %(first)s and %(second)s. Remove one of them."
            )
            raise UnreadableError(message % told)
        if heading:
            places[heading] = number
        elif is_filled(cell):
            told = {"heading": str(cell).strip()[:60], "column": get_column_letter(number + 1)}
            notes.append(
                _(
                    "The column “%(heading)s” (%(column)s) does not belong here and is not read:"
                    " what stands in it changes nothing."
                )
                % told
            )
    return Headings(row, places, notes, len(row.cells))


def _missing(row, headings):
    seen = {seen_as(str(cell or "")) for cell in row.cells}
    return [heading for heading in headings if seen_as(heading) not in seen]


def _told_missing(table: Table, row, headings, elsewhere):
    """Which headings are missing, which of the file may be meant, or which other kind of file it is."""
    for name, others in elsewhere.items():
        if not _missing(row, others):
            return _("This is a file of %s. Choose it under Import and export there.") % name
    missing = _missing(row, headings)
    told = [_("These columns are missing: %s.") % ", ".join(missing)]
    if table.name:
        told.insert(0, _("On the sheet “%s” the headings are not right.") % table.name)
    unknown = [
        str(cell).strip() for cell in row.cells if is_filled(cell) and str(cell).strip() not in headings
    ]
    for heading in missing:
        if near := process.extractOne(heading, unknown, scorer=fuzz.ratio, score_cutoff=ALIKE):
            told.append(_("Is “%(heading)s” called “%(near)s”?") % {"heading": heading, "near": near[0]})
    told.append(_("The headings stand in the first row: %s.") % ", ".join(headings))
    return " ".join(told)
