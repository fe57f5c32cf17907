"""Relations with partner places, their agreements and exchanges."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PartnershipsConfig(AppConfig):
    name = "partnerships"
    verbose_name = _("Twin towns and agreements")

    def ready(self):
        from twintowns import indexing  # noqa: PLC0415  (once the models are loaded)

        from . import finding  # noqa: PLC0415

        indexing.register(
            finding.AgreementFeed(),
            finding.PlaceFeed(),
            finding.ProgrammeFeed(),
            finding.ProjectFeed(),
            finding.RelationFeed(),
        )
