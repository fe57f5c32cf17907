"""What a database keeps of deleted rows until it needs their place."""

from django.db import connection as default_connection


def scrub(connection=None):
    """Write an SQLite file anew, without the remains of what was deleted or changed; another database does so itself.

    Not within a transaction, where it cannot be done.
    """
    connection = connection or default_connection
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
