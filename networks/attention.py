"""What needs attention in the municipality's networks."""

from networks.models import NetworkLink
from twintowns.attention import review_notice


def memberships_to_review(municipality, on):
    memberships = municipality.memberships.published().holding(on).select_related("network")
    notices = (review_notice(membership, membership.network.label, on) for membership in memberships)
    yield from filter(None, notices)


def network_links(municipality):
    """(address, record where it is edited) of the links on the municipality's network pages."""
    links = NetworkLink.objects.filter(network__memberships__in=municipality.memberships.published())
    for link in links.select_related("network").distinct():
        yield link.url, link.network


CHECKS = (memberships_to_review,)
