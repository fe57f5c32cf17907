"""The ground app: places, municipalities, contacts, decisions, policies, users."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.utils.translation import gettext_lazy as _


class TwintownsConfig(AppConfig):
    name = "twintowns"
    label = "twintowns"
    verbose_name = _("Municipalities and places")

    def ready(self):
        # Django's way: checks, feeds and signals are registered once the models are loaded.
        from twintowns import checks, sqlite  # noqa: F401, PLC0415
        from twintowns.search import indexing, sources  # noqa: PLC0415

        feeds = sources.ContactFeed, sources.MunicipalityFeed, sources.OfficeFeed, sources.PolicyFeed
        indexing.register(*(feed() for feed in feeds))
        indexing.watch()
        connection_created.connect(sqlite.ask_for_limit, dispatch_uid="limit of SQLite")
