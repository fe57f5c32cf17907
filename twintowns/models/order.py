"""Orders that are the same on both databases: SQLite takes what is empty for the least, PostgreSQL for the greatest."""

from django.db.models import F


def undated_first(name):
    """By the earliest day of the date, oldest first; what has no such day comes before all."""
    return F(f"{name}_earliest").asc(nulls_first=True)


def newest_first(name):
    """By the earliest day of the date, newest first; what has no such day comes after all."""
    return F(f"{name}_earliest").desc(nulls_last=True)
