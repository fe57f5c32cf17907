"""System checks: settings that Django accepts but with which this program cannot run rightly."""

import os

from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import Error as DatabaseFault
from django.db import connections

from twintowns.models import Municipality

SETTINGS = "settings"  # the tag of those that need nothing but the settings: quick enough for every start


@register(SETTINGS)
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


@register(SETTINGS)
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


@register(SETTINGS)
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


@register(SETTINGS)
def check_site_url(app_configs, **kwargs):
    """Behind a proxy that ends HTTPS, an address that is not https would send readers and search engines astray."""
    if not settings.BEHIND_HTTPS or settings.SITE_URL.startswith("https://"):
        return []
    return [
        Error(
            f"BEHIND_HTTPS is true, but SITE_URL is {settings.SITE_URL}.",
            hint="Set SITE_URL to the address that people use, such as https://vanorter.example.se.",
            id="twintowns.E004",
        )
    ]


@register(Tags.database)
def check_database(app_configs, databases=None, **kwargs):
    """The database must answer; runs with `check --database default` and before `migrate`."""
    fault = database_fault() if "default" in (databases or ()) else ""
    if not fault:
        return []
    return [
        Error(
            f"DATABASE_URL: the database does not answer: {fault}.",
            hint="See that the database runs, and that DATABASE_URL names it, its user and the password rightly.",
            id="twintowns.E006",
        )
    ]


def database_fault():
    """What the database says when it is asked for a connection, in one line; "" when it answers.

    The driver tells host, port, user and database, never the password.
    """
    try:
        connections["default"].ensure_connection()
    except DatabaseFault as error:
        return (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
    return ""


@register(Tags.database)
def check_municipality(app_configs, databases=None, **kwargs):
    """MUNICIPALITY must be the slug of a municipality that has been loaded; runs with `check --database default`."""
    if not settings.MUNICIPALITY or "default" not in (databases or ()) or database_fault():
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
