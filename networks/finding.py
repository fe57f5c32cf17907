"""What a search finds of networks: a municipality's membership in one."""

from networks.models import Membership, Network
from twintowns.indexing import Entry, Feed
from twintowns.models import Municipality, Theme


class MembershipFeed(Feed):
    name, order, model = "membership", 2, Membership
    sources = {Network: ["network"], Municipality: ["municipality"], Theme: ["network__themes"]}

    def records(self):
        related = Membership.objects.select_related("network", "municipality__place")
        return related.prefetch_related("network__themes")

    def entry(self, membership):
        network, municipality = membership.network, membership.municipality
        days = [day for day in (membership.publish_on, network.publish_on) if day]
        return Entry(
            title=str(network),
            url=membership.get_absolute_url(),
            names=[network.name, network.short_name],
            words=[
                municipality.official_name,
                municipality.name,
                "nätverk",
                "network",
                *(theme.name for theme in network.themes.all()),
            ],
            details={
                "sv": f"nätverk, {municipality.official_name}",
                "en": f"network, {municipality.official_name}",
            },
            municipality=municipality,
            is_public=membership.is_published and network.is_published and municipality.is_published,
            public_from=max(days, default=None),
        )
