"""System checks: settings, and rows of the database, that Django accepts but this program cannot run rightly with."""

import os

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import Error as DatabaseFault
from django.db import connections

from twintowns.health import unapplied_migrations
from twintowns.models import Municipality
from twintowns.models.base import Record

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


MOST_ROWS = 20  # named of one field


@register(Tags.database)
def check_kinds(app_configs, databases=None, **kwargs):
    """What stands in a field with choices must be one of them; runs with `check --database default`.

    The database of a newer version, or one that was written past the program, may hold a kind that this one does not
    know. Pages show it as unknown.
    """
    if "default" not in (databases or ()) or database_fault() or unapplied_migrations():
        return []
    chosen = [(model, field) for model in apps.get_models() for field in _chosen_fields(model)]
    return [fault for model, field in chosen for fault in _unknown_kinds(model, field)]


def _chosen_fields(model):
    if not issubclass(model, Record) or model._meta.proxy:
        return []
    return [field for field in model._meta.local_concrete_fields if field.choices]


def _unknown_kinds(model, field):
    known = [key for key, _label in field.flatchoices]
    allowed = [*known, ""] if field.empty_strings_allowed else known
    rows = model._base_manager.using("default").exclude(**{f"{field.name}__in": allowed})
    rows = rows.exclude(**{f"{field.name}__isnull": True}).order_by("pk").values_list("pk", field.attname)
    for key, value in rows[:MOST_ROWS]:
        yield Error(
            f"{model._meta.label} {key}: {field.name} is “{value}”, which this version does not know.",
            hint=f"Give it one that it knows ({', '.join(map(str, known[:20]))}), or run the version that knows it.",
            id="twintowns.E007",
        )
