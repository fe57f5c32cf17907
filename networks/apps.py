"""International networks and the municipalities' memberships in them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworksConfig(AppConfig):
    name = "networks"
    verbose_name = _("Networks")

    def ready(self):
        from networks import search  # noqa: PLC0415
        from networks.attention import network_links  # noqa: PLC0415
        from twintowns.search import indexing  # noqa: PLC0415  (once the models are loaded)
        from twintowns.staff import attention  # noqa: PLC0415  (once the models are loaded)

        attention.LINKS.append(network_links)
        indexing.register(search.MembershipFeed())
