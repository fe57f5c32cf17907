"""Relations with partner places, their agreements and exchanges."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnershipsConfig(AppConfig):
    name = "partnerships"
    verbose_name = _("Twin towns and agreements")

    def ready(self):
        from partnerships.search import sources  # noqa: PLC0415
        from twintowns.search import indexing  # noqa: PLC0415  (once the models are loaded)

        indexing.register(
            sources.AgreementFeed(),
            sources.PlaceFeed(),
            sources.ProgrammeFeed(),
            sources.ProjectFeed(),
            sources.RelationFeed(),
        )
