"""Records and versions as values for SQL, made ready before anything is locked.

Of ten thousand rows Django makes SQL in ten seconds and more, and the database then needs one to run it. While SQLite
is locked nobody else can save.
"""

from django.db import connection


def columns_of(model):
    """The fields of the model that are written, without its key."""
    return [field for field in model._meta.concrete_fields if not field.primary_key and not field.generated]


def values_of(records, *, is_new):
    """A list of each record's values as the database takes them, in the order of `columns_of`."""
    fields = columns_of(type(records[0])) if records else []
    return [
        [field.get_db_prep_save(field.pre_save(record, is_new), connection) for field in fields]
        for record in records
    ]


def insert(model, rows):
    """Insert rows of values."""
    with connection.cursor() as cursor:
        cursor.executemany(_insert(model), rows)


def insert_and_know(model, rows):
    """Insert rows of values. Returns the keys they get."""
    sql = f"{_insert(model)} RETURNING {_quoted(model._meta.pk)}"
    keys = []
    with connection.cursor() as cursor:
        for row in rows:
            cursor.execute(sql, row)
            keys.append(cursor.fetchone()[0])
    return keys


def update(model, rows, keys):
    """Write the rows of values over those that the table has with the keys."""
    told = ", ".join(f"{_quoted(field)} = %s" for field in columns_of(model))
    sql = f"UPDATE {_table(model)} SET {told} WHERE {_quoted(model._meta.pk)} = %s"
    with connection.cursor() as cursor:
        cursor.executemany(sql, [[*row, key] for row, key in zip(rows, keys, strict=True)])


def _insert(model):
    fields = columns_of(model)
    names, places = ", ".join(map(_quoted, fields)), ", ".join(["%s"] * len(fields))
    return f"INSERT INTO {_table(model)} ({names}) VALUES ({places})"


def _table(model):
    return connection.ops.quote_name(model._meta.db_table)


def _quoted(field):
    return connection.ops.quote_name(field.column)
