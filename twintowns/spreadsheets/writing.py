"""Writing a plan: all of it or nothing, in one short transaction, and only if nobody has changed the records since."""

from django.db import IntegrityError

from twintowns import indexing
from twintowns.models.history import write_versions

from .plan import CHANGED, NEW, versions_of

BATCH = 500


class ChangedMeanwhileError(Exception):
    """The records are not any more what they were when the plan was made."""


def write(plan, user):
    """Write the plan with its history, in the user's name. Raises ChangedMeanwhileError, and then nothing is written."""
    model = plan.sheet.model
    new, changed = plan.doing(NEW), plan.doing(CHANGED)
    try:
        with indexing.together():
            _lock(plan, new, changed)
            model._default_manager.bulk_create([row.record for row in new], batch_size=BATCH)
            _update(model, [row.record for row in changed])
            _write_lists(model, [*new, *changed])
            for rows, kind in ((new, "+"), (changed, "~")):
                write_versions([row.record for row in rows], kind, user, BATCH)
            _index(new, changed)
    except IntegrityError as error:  # another row of the same name, or a place that is gone
        raise ChangedMeanwhileError from error


def _lock(plan, new, changed):
    """Lock the records that change, and what may be the same as they, and see whether they, and those that the file would make, are as they were."""
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


def _update(model, records):
    """Each field of the locked records, in few statements; Django's own `bulk_update` takes minutes for thousands."""
    names = [field.name for field in model._meta.concrete_fields if not field.primary_key]
    model._default_manager.bulk_create(
        records, batch_size=BATCH, update_conflicts=True, unique_fields=["pk"], update_fields=names
    )


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


def _index(new, changed):
    """Search is told of the records, and of those that came into their lists or left them."""
    rows = [*new, *changed]
    listed = {other for row in rows for others in (*row.lists.values(), row.left) for other in others}
    indexing.written([row.record for row in new], is_new=True)
    indexing.written([*(row.record for row in changed), *listed])
