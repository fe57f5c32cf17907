"""System checks: settings that Django accepts but with which this program cannot run rightly."""

import os
import sqlite3

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import connections

from twintowns.models import Municipality

SQLITE_ABILITIES = {
    "JSON": """SELECT json_extract('{"a": 1}', '$.a')""",
    "FTS5": "CREATE VIRTUAL TABLE probe USING fts5(text)",
}


@register()
def check_data_dir(app_configs, **kwargs):
    """Uploads and, by default, the database and the key are written to DATA_DIR."""
    if os.access(settings.DATA_DIR, os.W_OK | os.X_OK):
        return []
    return [
        Error(
            f"DATA_DIR {settings.DATA_DIR} cannot be written.",
            hint="Set DATA_DIR to a folder that the user who runs the program may write to.",
            id="twintowns.E001",
        )
    ]


@register()
def check_secret_key(app_configs, **kwargs):
    """Sessions and forms are signed with SECRET_KEY; a short one can be guessed."""
    if len(settings.SECRET_KEY) >= 32:
        return []
    return [
        Error(
            f"SECRET_KEY has {len(settings.SECRET_KEY)} characters and needs at least 32.",
            hint="Leave SECRET_KEY out to have one generated in DATA_DIR.",
            id="twintowns.E002",
        )
    ]


@register()
def check_allowed_hosts(app_configs, **kwargs):
    """A host that anybody may name ends up in links and e-mail."""
    if settings.DEBUG or "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Error(
            "ALLOWED_HOSTS is “*”, which lets anybody choose the host name in the site's links.",
            hint="Write the host names of the site, with commas between them.",
            id="twintowns.E003",
        )
    ]


@register()
def check_sqlite(app_configs, **kwargs):
    """SQLite can be built without the parts that search and history need."""
    if settings.DATABASES["default"]["ENGINE"] != "django.db.backends.sqlite3":
        return []
    missing = missing_sqlite_abilities()
    if not missing:
        return []
    return [
        Error(
            f"Python's SQLite {sqlite3.sqlite_version} lacks {' and '.join(missing)}.",
            hint="Use a Python with a fuller SQLite, or set DATABASE_URL to a PostgreSQL database.",
            id="twintowns.E004",
        )
    ]


def missing_sqlite_abilities():
    """Names of the abilities that a database in memory turns out not to have."""
    missing = []
    with sqlite3.connect(":memory:") as connection:
        for name, statement in SQLITE_ABILITIES.items():
            try:
                connection.execute(statement)
            except sqlite3.OperationalError:
                missing.append(name)
    return missing


@register(Tags.database)
def check_municipality(app_configs, databases=None, **kwargs):
    """MUNICIPALITY must be the slug of a municipality that has been loaded; runs with `check --database default`."""
    if not settings.MUNICIPALITY or "default" not in (databases or ()):
        return []
    if Municipality._meta.db_table not in connections["default"].introspection.table_names():
        return []
    known = list(Municipality.objects.using("default").order_by("slug").values_list("slug", flat=True))
    if settings.MUNICIPALITY in known:
        return []
    if not known:
        return [Warning("No municipality is loaded yet.", hint="Run manage.py seed.", id="twintowns.W001")]
    return [
        Error(
            f"MUNICIPALITY is “{settings.MUNICIPALITY}”, which is not the slug of a municipality here.",
            hint=f"Known slugs: {', '.join(known[:20])}.",
            id="twintowns.E005",
        )
    ]
