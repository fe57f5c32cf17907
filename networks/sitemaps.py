"""The networks' pages for search engines."""

from django.db.models import Max
from django.urls import reverse

from networks.models import Membership
from twintowns.sitemaps import PublicSitemap


class NetworkSitemap(PublicSitemap):
    """Items are (slug of the municipality, slug of the network, last change of either record)."""

    def items(self):
        rows = (
            Membership.objects.published()
            .order_by("pk")
            .values_list("pk", "municipality__slug", "network__slug", "network")
        )
        changed = dict(Membership.history.values_list("id").annotate(Max("history_date")).order_by())
        networks = dict(
            Membership._meta.get_field("network")
            .related_model.history.values_list("id")
            .annotate(Max("history_date"))
            .order_by()
        )
        return [
            (one, two, max(filter(None, [changed.get(pk), networks.get(network)]), default=None))
            for pk, one, two, network in rows
        ]

    def location(self, item):
        return reverse("network-detail", args=item[:2])

    def lastmod(self, item):
        return item[2]
