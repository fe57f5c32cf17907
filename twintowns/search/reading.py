"""Reads the records that entries are made from, with all that their entries show, in one query.

Each branch is a part of one UNION: its number, the key of the record before, and its fields as JSON. A prefetch would be a
query for each branch, twenty for a relation, whenever somebody saves one.
"""

from collections import defaultdict

from django.db.models import F, IntegerField, Value
from django.db.models.functions import JSONArray

from twintowns.django_private import hold_related
from twintowns.models.union import union


def read(wanted):
    """{source: {key: record}} of {source: keys}. A list of a record is just that, in no order, and has only what was asked for."""
    branches = [(source, branch) for source in wanted for branch in source.branches]
    queries = [_rows(source, branch, wanted[source], n) for n, (source, branch) in enumerate(branches)]
    made = [{} for _branch in branches]  # {key: record}
    below = [defaultdict(dict) for _branch in branches]  # {key of the record before: {key: record}}
    for number, parent, values in union(queries):
        source, branch = branches[number]
        if values[0] not in made[number]:
            made[number][values[0]] = _record(source, branch, values)
        below[number][parent][values[0]] = made[number][values[0]]
    numbers = {branch: number for number, (_feed, branch) in enumerate(branches)}
    for branch, number in numbers.items():
        if branch.parent:
            _hang(branch, made[numbers[branch.parent]], below[number])
    return {source: made[numbers[source.branches[0]]] for source in wanted}


def _rows(source, branch, keys, number):
    """(number, key of the record before, values of the branch's fields) of the records with the keys, without an order."""
    columns, before = [field.attname for field in branch.fields], "pk"
    if branch.parent:
        records = source.model._base_manager.filter(**{"pk__in": keys, f"{branch.path}__isnull": False})
        columns = [f"{branch.path}__{name}" for name in columns]
        before = f"{branch.parent.path}__pk" if branch.parent.path else "pk"
    else:
        records = source.records().filter(pk__in=keys)
        columns += source.annotated
    row = Value(number, IntegerField()), F(before), JSONArray(*map(F, columns))
    return records.order_by().values_list(*row)


def _record(source, branch, values):
    """The record as Django would load it with these fields alone."""
    found = [field.to_python(value) for field, value in zip(branch.fields, values, strict=False)]
    record = branch.model.from_db(None, [field.attname for field in branch.fields], found)
    if not branch.parent:
        for (name, field), value in zip(source.annotated.items(), values[len(found) :], strict=True):
            setattr(record, name, field.to_python(value))
    return record


def _hang(branch, parents, below):
    """Let each record of the branch before have its own of this: one or none, or a list where a prefetch would put it."""
    for key, parent in parents.items():
        records = list(below.get(key, {}).values())
        if branch.is_one:
            setattr(parent, branch.link.name, records[0] if records else None)
        else:
            hold_related(parent, branch.accessor, records)
