"""The true parts of a record: nested lists in its fixture, replaced whole when the record is loaded."""

import re

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.utils.translation import gettext as _

from .stored import CREATED, MARK
from .values import BlockedError, ValueFault, broken_rules, plain_value

WEEKDAYS = re.compile(r"([0-6])(?:-([0-6]))?")


def replace_parts(entry, references):
    """Remove the record's old parts and make those that the fixture lists."""
    for name, relation in entry.section.parts().items():
        for old in getattr(entry.instance, name).all() if entry.action != CREATED else ():
            old._change_reason = f"{MARK}{entry.fingerprint}"
            old.delete()
        for number, values in enumerate(_rows(entry, name, name, entry.values.get(name))):
            _make(
                entry,
                relation,
                values,
                references,
                f"{name}[{number}]",
                {relation.field.name: entry.instance},
            )


def _rows(entry, name, where, rows):
    """The rows; `weekdays: 0-4` of opening hours stands for one row a day."""
    if rows is not None and not isinstance(rows, list):
        entry.fault(where, _("must be a list."))
        return
    for row in rows or []:
        if name == "opening_hours" and isinstance(row, dict) and "weekdays" in row:
            days = WEEKDAYS.fullmatch(str(row["weekdays"]))
            if not days:
                entry.fault(f"{where}.weekdays", _("write the days as 0-4, where 0 is Monday."))
                continue
            rest = {key: value for key, value in row.items() if key != "weekdays"}
            for day in range(int(days[1]), int(days[2] or days[1]) + 1):
                yield {**rest, "weekday": day}
        else:
            yield row


def _make(entry, relation, values, references, where, parents):
    """Make one part and its own parts; `parents` are the records above it, by field name."""
    model = relation.related_model
    if not isinstance(values, dict):
        entry.fault(where, _("must be a mapping."))
        return
    part = model(**{name: parent for name, parent in parents.items() if name in _names(model)})
    nested = _nested(model)
    entry.check_quote(model, values, where)
    for name, value in values.items():
        if name not in nested:
            _set(entry, part, name, value, references, where)
    if "_source" in entry.values and hasattr(part, "source_id") and part.source_id is None:
        _set(entry, part, "source", entry.values["_source"], references, where)
    if entry.is_stopped or not _is_valid(entry, part, where):
        return
    part._change_reason = f"{MARK}{entry.fingerprint}"
    part.save()
    for name, inner in nested.items():
        for number, row in enumerate(_rows(entry, name, f"{where}.{name}", values.get(name))):
            above = {**parents, inner.field.name: part}
            _make(entry, inner, row, references, f"{where}.{name}[{number}]", above)


def _names(model):
    return {field.name for field in model._meta.get_fields()}


def _nested(model):
    """A part's own parts by related name, such as the signatories of a party."""
    return {
        relation.get_accessor_name(): relation
        for relation in model._meta.related_objects
        if relation.one_to_many and relation.on_delete.__name__ == "CASCADE"
    }


def _set(entry, part, name, value, references, where):
    try:
        field = part._meta.get_field(name)
        if field.is_relation and value is not None:
            space = str(entry.values.get("municipality") or "")
            setattr(part, name, references.find(field.related_model, value, space))
        else:
            setattr(part, field.attname, plain_value(field, value))
    except FieldDoesNotExist:
        entry.fault(f"{where}.{name}", _("there is no such field."))
    except ValueFault as error:
        entry.fault(f"{where}.{name}", str(error))
    except BlockedError:
        entry.is_blocked = True


def _is_valid(entry, part, where):
    try:
        part.full_clean()
    except ValidationError as error:
        for name, message in broken_rules(part, error):
            entry.fault(f"{where}.{name}" if name else where, message)
    return not entry.faults
