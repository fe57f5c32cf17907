"""The ground app: places, municipalities, contacts, decisions, policies, users."""

import sqlite3

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


def ask_for_limit(connection, **kwargs):
    """Let SQLite take as many values in one statement as it was built for, once a connection is made.

    Django 5.2 takes 999 for granted and writes in more statements than it needs; from 6.0 it asks, as we do (ticket 36143).
    """
    if connection.vendor == "sqlite":
        limit = connection.connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
        connection.features.max_query_params = limit


class TwintownsConfig(AppConfig):
    name = "twintowns"
    label = "twintowns"
    verbose_name = _("Municipalities and places")

    def ready(self):
        # Django's way: checks and signals are connected once the models are loaded.
        from twintowns import checks  # noqa: F401, PLC0415
        from twintowns.search import indexing  # noqa: PLC0415

        indexing.watch()
        connection_created.connect(ask_for_limit, dispatch_uid="limit of SQLite")
