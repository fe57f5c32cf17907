"""The networks' pages for search engines."""

from django.urls import reverse

from networks.models import (
    Membership,
    MembershipStatement,
    Network,
    NetworkFigure,
    NetworkLink,
    NetworkMember,
    NetworkStatement,
    Role,
)
from twintowns.machines.last_changed import newest
from twintowns.machines.sitemaps import PublicSitemap

OF_MEMBERSHIP = [(Membership, "id"), (Role, "membership_id"), (MembershipStatement, "membership_id")]
OF_NETWORK = [
    (Network, "id"),
    (NetworkLink, "network_id"),
    (NetworkFigure, "network_id"),
    (NetworkStatement, "network_id"),
    (NetworkMember, "network_id"),
]


def changed_memberships():
    """(membership, moment of the last change of what its page shows) of those that are published."""
    memberships = Membership.objects.published().select_related("municipality", "network").order_by("pk")
    own, networks = newest(OF_MEMBERSHIP), newest(OF_NETWORK)
    for membership in memberships:
        moments = [own.get(membership.pk), networks.get(membership.network_id)]
        yield membership, max(filter(None, moments), default=None)


def page_changes():
    """What this app puts on the pages of municipalities, as `twintowns.machines.sitemaps.page_changes` gives it."""
    for membership, moment in changed_memberships():
        for name in ("network-list", "municipality-detail"):
            yield (name, membership.municipality_id), moment


class NetworkSitemap(PublicSitemap):
    """Items are (slug of the municipality, slug of the network, last change)."""

    def items(self):
        return [
            (membership.municipality.slug, membership.network.slug, moment)
            for membership, moment in changed_memberships()
        ]

    def location(self, item):
        return reverse("network-detail", args=item[:2])

    def lastmod(self, item):
        return item[2]
