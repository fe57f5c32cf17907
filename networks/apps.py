"""International networks and the municipalities' memberships in them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworksConfig(AppConfig):
    name = "networks"
    verbose_name = _("Networks")

    def ready(self):
        from twintowns import attention, indexing  # noqa: PLC0415  (once the models are loaded)

        from . import finding  # noqa: PLC0415
        from .attention import network_links  # noqa: PLC0415

        attention.LINKS.append(network_links)
        indexing.register(finding.MembershipFeed())
