"""Which fields of records are read while something is done."""

import re
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

PIECE = re.compile(
    r"'(?:[^']|'')*'"
    r'|"(?P<table>\w+)"\."(?P<column>\w+)"'
    r"|\b(?P<clause>SELECT|FROM|WHERE|HAVING|GROUP BY|ORDER BY)\b"
    r"|(?P<bracket>[()])"
)
CONDITIONS = {"WHERE", "HAVING", "ORDER BY"}


class Noting:
    """In the place of what a class has under the name of a field: notes that the field is asked for."""

    def __init__(self, inner, name, note):
        self.inner, self.name, self.note = inner, name, note

    def __get__(self, record, owner=None):
        if record is None:
            return self.inner.__get__(None, owner) if hasattr(self.inner, "__get__") else self.inner
        self.note()
        if not hasattr(self.inner, "__set__") and self.name in vars(record):
            return vars(record)[self.name]
        return self.inner.__get__(record, owner)

    def __set__(self, record, value):
        if hasattr(self.inner, "__set__"):
            self.inner.__set__(record, value)
        else:
            vars(record)[self.name] = value

    def __getattr__(self, name):
        return getattr(self.inner, name)


@contextmanager
def fields_read(models):
    """A set that is filled with (model, field’s name) of what is asked of a record, or by what records are looked for."""
    read, patched = set(), []
    for model in models:
        for field in editable(model):
            for name in names_of(model, field):
                inner = vars(model).get(name)
                if inner is None:
                    inner = next(vars(base)[name] for base in model.__mro__ if name in vars(base))
                patched.append((model, name, vars(model).get(name)))
                setattr(model, name, Noting(inner, name, lambda key=(model, field.name): read.add(key)))
            if field.many_to_many and (back := field.remote_field.get_accessor_name()):
                other = field.related_model
                patched.append((other, back, vars(other)[back]))
                setattr(
                    other,
                    back,
                    Noting(vars(other)[back], back, lambda key=(model, field.name): read.add(key)),
                )
    try:
        with CaptureQueriesContext(connection) as captured:
            yield read
    finally:
        for model, name, inner in patched:
            setattr(model, name, inner) if inner is not None else delattr(model, name)
    read |= looked_for(models, captured)


def editable(model):
    fields = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return [field for field in fields if field.editable and not field.primary_key]


def names_of(model, field):
    """Under which a record has the field: itself and its key, or the wording and the days of a date."""
    beside = [other.name for other in model._meta.fields if getattr(other, "of", None) == field.name]
    return dict.fromkeys([field.name, field.attname, *beside])


def looked_for(models, captured):
    """What stands in a condition or an order of the queries."""
    columns = {
        (model._meta.db_table, field.column): (model, field.name)
        for model in models
        for field in editable(model)
    }
    asked = {column for query in captured for column in in_conditions(query["sql"])}
    return {columns[column] for column in asked & columns.keys()}


def in_conditions(sql):
    """(table, column) of what stands in a condition or an order, in the query itself or one within it."""
    clause, outer = "", []
    for piece in PIECE.finditer(sql):
        if piece["clause"]:
            clause = piece["clause"]
        elif piece["bracket"] == "(":
            outer.append(clause)
        elif piece["bracket"]:
            clause = outer.pop()
        elif piece["table"] and clause in CONDITIONS:
            yield piece["table"], piece["column"]
