"""What a file would change: computed without writing anything, and without holding a lock."""

from collections import defaultdict
from copy import copy
from dataclasses import dataclass, field

from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import Max
from django.utils.translation import gettext as _

from twintowns.staff import access

from .cells import KEEP
from .checks import BulkChecks
from .headings import choose_table
from .reading import read_rows
from .sheet import MUNICIPALITY, Reading

NEW, CHANGED, SAME, REPEATED = "new", "changed", "same", "repeated"
MOST_NOTES = 30


@dataclass
class PlannedRow:
    """What becomes of one row: the record as it will be, and what its cells showed before and will show."""

    label: str
    action: str
    record: object = None
    before: list = field(default_factory=list)
    after: list = field(default_factory=list)
    lists: dict = field(default_factory=dict)  # {name: all records that the list will hold}
    left: list = field(default_factory=list)  # records that the lists hold no more


@dataclass
class Plan:
    """What becomes of all rows, or what is wrong with them. `versions` is what the records were when they were read."""

    sheet: type
    rows: list = field(default_factory=list)
    faults: list = field(default_factory=list)  # (row, heading, reason)
    notes: list = field(default_factory=list)
    versions: dict = field(default_factory=dict)
    municipality_ids: set = field(default_factory=set)

    def doing(self, action):
        return [planned for planned in self.rows if planned.action == action]

    @property
    def totals(self):
        return {action: len(self.doing(action)) for action in (NEW, CHANGED, SAME, REPEATED)}

    def shown(self):
        """What a preview shows of each row that changes something: [row, action, before, after]."""
        changing = (planned for planned in self.rows if planned.action in (NEW, CHANGED))
        return [[planned.label, planned.action, planned.before, planned.after] for planned in changing]


def make_plan(sheet, user, tables, elsewhere=None, progress=None):
    """The Plan of the file's tables for that member of staff. `progress(done, total)` is told of rows."""
    reading = Reading(user)
    table, found = choose_table(tables, sheet.headings(), elsewhere or {})
    read, notes = read_rows(sheet, table, found, reading)
    named = {row.values[MUNICIPALITY.name] for row in read if row.values.get(MUNICIPALITY.name)}
    plan = Plan(sheet, notes=[*found.notes, *notes], municipality_ids={home.pk for home in named})
    plan.versions = versions_of(
        sheet.model, plan.municipality_ids
    )  # before the records: rather too old than too new
    comparison = _Comparison(plan, user)
    for number, row in enumerate(read, 1):
        comparison.add(row)
        if progress:
            progress(number, len(read))
    plan.notes = _at_most(MOST_NOTES, [*plan.notes, *comparison.notes()])
    return plan


def _listed(labels):
    more = [_("and %d more") % (len(labels) - MOST_NOTES)] if len(labels) > MOST_NOTES else []
    return ", ".join([*labels[:MOST_NOTES], *more])


def _told_foreign(municipality):
    return _("You do not write for “%s”.") % municipality.slug


def _at_most(number, notes):
    return (
        [*notes[:number], _("And %d more of the kind.") % (len(notes) - number)]
        if len(notes) > number
        else notes
    )


def versions_of(model, municipality_ids):
    """{key of a record: the number of its latest version} in these municipalities, of removed ones too."""
    rows = model.history.filter(municipality_id__in=municipality_ids).order_by()
    return dict(rows.values_list("id").annotate(Max("history_id")))


class _Comparison:
    """Rows beside the records that they name."""

    def __init__(self, plan, user):
        self.plan, self.user, self.sheet = plan, user, plan.sheet
        self.columns = plan.sheet.columns()
        self.headings = {column.name: column.heading for column in self.columns}
        self.key = plan.sheet.column(plan.sheet.key)
        self.checks, self.first = BulkChecks(plan.sheet.model), {}
        self.repeats = {}  # {row: later rows that say the same}
        self.stored = self._stored()
        self.blank = [self._blank(column) for column in self.columns]

    def _stored(self):
        """{(municipality, key): its records}, with what the rows show of them."""
        stored = defaultdict(list)
        seen = self.sheet.model._default_manager.visible_to(self.user)
        seen = seen.filter(municipality_id__in=self.plan.municipality_ids)
        for record in self.sheet.records(seen):
            stored[record.municipality_id, self.sheet.key_of(self.key.value_of(record))].append(record)
        return stored

    def add(self, read):
        """The row's part of the plan, or all its faults."""
        if read.broken:
            self.plan.faults.append((read.row.label, "", read.broken))
            return
        planned, faults = self._compared(read)
        home = read.values.get(MUNICIPALITY.name)
        if faults and home and not access.may_write(self.user, self.sheet.model(municipality=home)):
            faults = {MUNICIPALITY.name: [_told_foreign(home)]}  # else the user would mend the rest in vain
        if not faults:
            self.plan.rows.append(planned)
        for name, reasons in faults.items():
            heading = self.headings.get(name, "")
            self.plan.faults += [(read.row.label, heading, reason) for reason in reasons]

    def _compared(self, read):
        faults = {name: [reason] for name, reason in read.faults.items()}
        is_known = not {MUNICIPALITY.name, self.sheet.key} & faults.keys() and read.values[self.sheet.key]
        if not is_known:
            planned, _changed = self._planned(read, None)
            return planned, self._with_own_faults(read, planned, faults)
        key = read.values[MUNICIPALITY.name].pk, self.sheet.key_of(read.values[self.sheet.key])
        found = self.stored.get(key, [])
        if len(found) < 2 and key in self.first:
            return self._repeated(read, self.first[key])
        self.first[key] = read
        record = self._one_of(read, found)
        if found and record is None:
            return None, {**faults, self.sheet.key: [self._told_namesakes(read, found)]}
        planned, changed = self._planned(read, record)
        if record is None or changed or faults:
            faults = self._with_own_faults(read, planned, faults)
            self._refuse_rights(planned.record, changed, faults)
        return planned, faults

    def _repeated(self, read, first):
        """A row that names the record of an earlier one: nothing more if it says the same, else a fault."""
        columns = [c for c in self.columns if c.name not in (MUNICIPALITY.name, self.sheet.key)]
        told = first.row.label
        if not read.faults and read.texts(columns) == first.texts(columns):
            self.repeats.setdefault(told, []).append(read.row.label)
            return PlannedRow(read.row.label, REPEATED), {}
        reason = _("The same record stands on row %s already, with something else. Keep one of the rows.")
        return None, {**{n: [r] for n, r in read.faults.items()}, self.sheet.key: [reason % told]}

    def _one_of(self, read, found):
        """The record that the row names; of several namesakes the one that the row leaves as it is."""
        if len(found) < 2:
            return found[0] if found else None
        return next((record for record in found if not self._planned(read, record)[1]), None)

    def _told_namesakes(self, read, found):
        told = {"number": len(found), "name": self.key.show(read.values[self.sheet.key])}
        return _("%(number)d records are called “%(name)s”. Change them in the form.") % told

    def _planned(self, read, stored):
        """(the planned row, the names of the columns that change). By what the row is known does not change."""
        record = copy(stored) if stored else self.sheet.model()
        before = self.sheet.cells(stored) if stored else [""] * len(self.columns)
        was = before if stored else self.blank
        planned, changed = PlannedRow(read.row.label, NEW, record, before, [*was]), []
        for place, column in enumerate(self.columns):
            value = read.values.get(column.name, KEEP)
            is_fixed = stored and column.name in (MUNICIPALITY.name, self.sheet.key)
            if value is KEEP or is_fixed or column.show(value) == was[place]:
                continue
            planned.after[place] = column.show(value)
            changed.append(column.name)
            if column.is_list:
                planned.lists[column.name] = [*value, *self._of_others(column, stored)]
                planned.left += [other for other in column.value_of(record) if other not in value]
            else:
                setattr(record, column.name, value)
        if stored:
            planned.action = CHANGED if changed else SAME
        return planned, changed

    def _blank(self, column):
        """What the cell of a new record shows before anything is filled in."""
        if column.is_reference:
            return ""
        return column.show(column.value_of(self.sheet.model()))

    def _of_others(self, column, stored):
        """What the list holds that is not of the row's municipality, and stays."""
        listed = getattr(stored, column.name).all() if stored else []
        return [other for other in listed if other.municipality_id != stored.municipality_id]

    def notes(self):
        """What is to be said of the rows that are passed over."""
        for first, rows in self.repeats.items():
            told = {"rows": _listed(rows), "first": first}
            yield _("Says the same as row %(first)s, and is passed over: row %(rows)s.") % told

    def _with_own_faults(self, read, planned, faults):
        """The faults with those of the record's own rules, as far as its cells could be read."""
        unreadable = {*read.faults} | ({"municipality"} if "municipality" in faults else set())
        for name, reasons in self.checks.errors(planned.record, unreadable).items():
            name = "" if name == NON_FIELD_ERRORS else name
            faults.setdefault(name, []).extend(reasons)
        return faults

    def _refuse_rights(self, record, changed, faults):
        """Rows of municipalities that the user writes for; and publishing is for reviewers, as in a form."""
        if MUNICIPALITY.name not in faults and not access.may_write(self.user, record):
            faults[MUNICIPALITY.name] = [_told_foreign(record.municipality)]
            return
        for name in access.closed_fields(self.user, type(record), record, changed):
            is_review = name in access.review_fields(type(record))
            reason = _("Only reviewers publish.") if is_review else _("You only read this field.")
            faults.setdefault(name, []).append(reason)
