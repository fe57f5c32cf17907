"""Queries that are built and compiled once, and then only asked.

To build and compile a query costs the ORM five times what answering it does (docs/decisions/cheap-pages.md). This is the only
module that hands a compiled query back to the ORM, and the only one that hands a record children read by another query:
neither has a public name in Django.
"""

import re
from collections import defaultdict
from copy import copy
from datetime import date
from functools import cached_property
from inspect import signature

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression
from django.db.models.query import ModelIterable

DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Given(Expression):
    """Stands in a prepared query for a value that is given when it is asked."""

    def __init__(self, name, output_field=None):
        super().__init__(output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]


class Prepared:
    """A function from values to a queryset of records, asked with other values each time: `prepared(place=7)` is a list.

    The function is called once, with a `Given` for each of its arguments. So it must not look at them, nor at the day.
    """

    def __init__(self, make):
        self._make = make

    def __call__(self, **given):
        (sql, parameters), compiler = self._sql, copy(self._compiler)
        filled = [given[one.name] if isinstance(one, Given) else one for one in parameters]
        compiler.as_sql = lambda *args, **kwargs: (sql, filled)
        compiler.connection = connections[DEFAULT_DB_ALIAS]  # each thread has its own
        return list(ModelIterable(_Asked(compiler)))

    @cached_property
    def _compiler(self):
        queryset = self._make(**{name: Given(name) for name in signature(self._make).parameters})
        return queryset.query.get_compiler(DEFAULT_DB_ALIAS)

    @cached_property
    def _sql(self):
        sql, parameters = self._compiler.as_sql()
        if any(isinstance(one, date) or DAY.match(str(one)) for one in parameters):
            raise ValueError(
                "A prepared query knows no day: it would stay that of the first time it is asked."
            )
        return sql, parameters


class _Asked:
    """What the ORM asks of a queryset, and of its query, to make records of the rows."""

    db = DEFAULT_DB_ALIAS
    _known_related_objects = {}

    def __init__(self, compiler):
        self._compiler = compiler

    @property
    def query(self):
        return self

    def get_compiler(self, using):
        return self._compiler


def hand_out(parents, name, rows):
    """Let each of the parents hold its own of the rows as its children of the name, as if they had been prefetched.

    Of children that may have many parents, each row tells by `of` the key of the one that it is handed to.
    """
    if not parents:
        return
    relation = parents[0]._meta.get_field(name)
    by_key, children = {parent.pk: parent for parent in parents}, defaultdict(list)
    for row in rows:
        key = row.of if relation.many_to_many else getattr(row, relation.field.attname)
        children[key].append(row)
        if relation.one_to_many and key in by_key:
            setattr(row, relation.field.name, by_key[key])
    for parent in parents:
        parent.__dict__.setdefault("_prefetched_objects_cache", {})[name] = children.get(parent.pk, ())
