"""How many values SQLite takes in one statement: as many as it was built for.

Django 5.2 takes 999 for granted and writes in more statements than it needs; from 6.0 it asks, as we do (ticket 36143).
"""

import sqlite3


def ask_for_limit(connection, **kwargs):
    """Called when a connection is made."""
    if connection.vendor == "sqlite":
        limit = connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
        connection.features.max_query_params = limit
