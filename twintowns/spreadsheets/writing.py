"""Writing a plan: all of it or nothing, in one short transaction, and only if nobody has changed the records since.

While SQLite is written nobody else can save. So all that Python has to do is done before anything is locked, and the
search is told afterwards, in many transactions.
"""

import logging
import time
from dataclasses import dataclass

from django.db import IntegrityError, connection, transaction

from twintowns.models import history
from twintowns.search import indexing

from .plan import CHANGED, NEW, versions_of
from .statements import columns_of, insert, insert_and_know, update, values_of

BATCH = 500
INDEXED = 200  # records indexed in one transaction, some tenths of a second
REST = 0.12  # seconds between them on SQLite, where who waits to write tries anew each tenth of a second
log = logging.getLogger(__name__)


class ChangedMeanwhileError(Exception):
    """The records are not any more what they were when the plan was made."""


@dataclass
class _Batch:
    """Some rows of a plan, with the values of their records and versions as the database takes them."""

    rows: list
    is_new: bool
    records: list
    values: list
    versions: list

    @classmethod
    def of(cls, rows, is_new, user):
        records = [row.record for row in rows]
        lists = _lists_after(rows, is_new)
        versions = history.versions(records, "+" if is_new else "~", user, lists)
        values = values_of(records, is_new=is_new)
        return cls(rows, is_new, records, values, values_of(versions, is_new=True))

    def write(self):
        model = type(self.records[0])
        versions = model.history.model
        if self.is_new:
            self._know(insert_and_know(model, self.values), columns_of(versions))
        else:
            update(model, self.values, [record.pk for record in self.records])
        _write_lists(model, self.rows)
        insert(versions, self.versions)

    def _know(self, keys, fields):
        """The keys that the new records got, for themselves and for their versions."""
        place = [field.name for field in fields].index("id")
        for key, record, version in zip(keys, self.records, self.versions, strict=True):
            record.pk = version[place] = key
            record._state.adding = False


def _lists_after(rows, is_new):
    """What the lists of each row's record will hold, {name: sorted keys}."""
    model = type(rows[0].record)
    if not model._meta.many_to_many:
        return []
    held = {} if is_new else history.lists_of(model, [row.record.pk for row in rows])
    return [
        {
            **held.get(row.record.pk, history.empty(model)),
            **{name: sorted(other.pk for other in others) for name, others in row.lists.items()},
        }
        for row in rows
    ]


def write(plan, user, progress=None):
    """Write the plan with its history, in the user's name; `tell_search` when it is committed.

    `progress(done, total)` is told of rows. Raises ChangedMeanwhileError, and then nothing is written.
    """
    new, changed = plan.doing(NEW), plan.doing(CHANGED)
    batches = [*_batches(new, BATCH, True), *_batches(changed, BATCH, False)]
    batches = [_Batch.of(rows, is_new, user) for rows, is_new in batches]
    done, total = 0, len(new) + len(changed)
    try:
        with transaction.atomic():
            _lock(plan, new, changed)
            for batch in batches:
                batch.write()
                done += len(batch.rows)
                if progress:
                    progress(done, total)
    except IntegrityError as error:  # another row of the same name, or a place that is gone
        raise ChangedMeanwhileError from error


def tell_search(plan, progress=None):
    """Let the search find what was written, and who came into its lists or left them. Gives False where it could not.

    `progress(done, total)` is told of records. What is not told, `manage.py index_search` finds.
    """
    new, changed = ([row.record for row in plan.doing(action)] for action in (NEW, CHANGED))
    rows = [row for action in (NEW, CHANGED) for row in plan.doing(action)]
    listed = {other for row in rows for others in (*row.lists.values(), row.left) for other in others}
    batches = [*_batches(new, INDEXED, True), *_batches([*changed, *listed], INDEXED, False)]
    done, total = 0, len(new) + len(changed) + len(listed)
    try:
        for records, is_new in batches:
            indexing.written(records, is_new=is_new)
            done += len(records)
            if progress:
                progress(done, total)
            _let_others_write()
    except Exception:  # whatever it is: the rows are written
        log.exception("The search was not told of all that a spreadsheet has written.")
        return False
    return True


def _batches(items, size, is_new):
    """(so many of the items, whether they are new), one after the other."""
    return [(items[start : start + size], is_new) for start in range(0, len(items), size)]


def _let_others_write():
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        time.sleep(REST)


def _lock(plan, new, changed):
    """Lock the records that change, and what may be the same as they, and see whether all are as they were when read."""
    model, keys = plan.sheet.model, [row.record.pk for row in changed]
    for start in range(0, len(keys), BATCH):
        list(
            model._default_manager.select_for_update()
            .filter(pk__in=keys[start : start + BATCH])
            .values_list("pk")
        )
    if getattr(model, "seen_once", None):
        model.seen_once.hold([row.record for row in (*new, *changed)])
    now = versions_of(model, plan.municipality_ids)
    new_ones = now.keys() - plan.versions.keys()
    if new_ones or any(now.get(key) != plan.versions.get(key) for key in keys):
        raise ChangedMeanwhileError


def _write_lists(model, rows):
    for name in {name for row in rows for name in row.lists}:
        through = getattr(model, name).through
        field = model._meta.get_field(name)
        own, other = field.m2m_field_name() + "_id", field.m2m_reverse_field_name() + "_id"
        wanted = {(row.record.pk, o.pk) for row in rows if name in row.lists for o in row.lists[name]}
        keys = [row.record.pk for row in rows if name in row.lists]
        held = set()
        for start in range(0, len(keys), BATCH):
            links = through._default_manager.filter(**{f"{own}__in": keys[start : start + BATCH]})
            held |= set(links.values_list(own, other))
            gone = [pk for pk, *pair in links.values_list("pk", own, other) if tuple(pair) not in wanted]
            through._default_manager.filter(pk__in=gone).delete()
        links = [through(**{own: first, other: second}) for first, second in sorted(wanted - held)]
        through._default_manager.bulk_create(links, batch_size=BATCH)
