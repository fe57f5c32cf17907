"""Queries that are built and compiled once, and then only asked.

To build and compile a query costs the ORM several times what its answer does (docs/decisions/cheap-pages.md). Django has no
public name for what is done here: this is the only module that does it.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from inspect import signature

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Expression
from django.db.models.query import get_related_populators
from django.db.models.sql.compiler import SQLCompiler

from twintowns.django_private import hold_related

DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Given(Expression):
    """Stands in a prepared query for a value that is given when it is asked."""

    def __init__(self, name, output_field=None):
        super().__init__(output_field)
        self.name = name

    def as_sql(self, compiler, connection):
        return "%s", [self]


class PreparedRows:
    """A function from values to a queryset of plain rows (`values_list`), asked with other values each time.

    `prepared(place=7)` is a list. A value may be several, for a lookup with `__in`.
    The function is called once, with a `Given` for each of its arguments. So it must not look at them, nor at the day.
    """

    def __init__(self, make):
        self._make = make

    def __call__(self, **given):
        statement = self._statement
        with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
            cursor.execute(*statement.filled(given))
            rows = cursor.fetchall()
        return self._read(statement.converted(rows))

    def _read(self, rows):
        number = self._statement.compiler.col_count  # behind them may stand what the rows are ordered by
        return [tuple(row[:number]) for row in rows]

    @cached_property
    def _statement(self):
        queryset = self._make(**{name: Given(name) for name in signature(self._make).parameters})
        compiler = queryset.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        if any(isinstance(one, date) or DAY.match(str(one)) for one in parameters):
            raise ValueError(
                "A prepared query knows no day: it would stay that of the first time it is asked."
            )
        return Statement(sql, parameters, compiler)


class Prepared(PreparedRows):
    """The same of a queryset of records."""

    def _read(self, rows):
        record = self._records.record
        return [record(row) for row in rows]

    @cached_property
    def _records(self):
        return Records(self._statement.compiler)


@dataclass
class Statement:
    """A compiled query."""

    sql: str
    parameters: tuple
    compiler: SQLCompiler

    def __post_init__(self):
        columns = [column for column, _sql, _alias in self.compiler.select]
        self._converters = self.compiler.get_converters(columns)

    def filled(self, given):
        """(SQL, values) with those that are given; several take a place each in the SQL."""
        values = [given[one.name] if isinstance(one, Given) else one for one in self.parameters]
        if not any(isinstance(value, (list, tuple)) for value in values):
            return self.sql, values
        several = [value if isinstance(value, (list, tuple)) else [value] for value in values]
        several = [found or [None] for found in several]  # nothing is among none
        places = tuple(", ".join(["%s"] * len(found)) for found in several)
        return self.sql % places, [value for found in several for value in found]

    def converted(self, rows):
        """The rows with what the database returns as the model's fields hold it."""
        return self.compiler.apply_converters(rows, self._converters) if self._converters else rows


class Records:
    """How the rows that answer a compiled query become records."""

    def __init__(self, compiler):
        made_of = compiler.klass_info
        places = made_of["select_fields"]
        self._model, self._slice = made_of["model"], slice(places[0], places[-1] + 1)
        self._names = [column.target.attname for column, _sql, _alias in compiler.select[self._slice]]
        self._named = get_related_populators(made_of, compiler.select, DEFAULT_DB_ALIAS)
        self._added = compiler.annotation_col_map

    def record(self, row):
        """The record of a row, with those that it names (`select_related`) and what the query adds (`annotate`)."""
        record = self._model.from_db(DEFAULT_DB_ALIAS, self._names, row[self._slice])
        for named in self._named:
            named.populate(row, record)
        for name, place in self._added.items():
            setattr(record, name, row[place])
        return record


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
        hold_related(parent, name, children.get(parent.pk, ()))
