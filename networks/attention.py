"""What needs attention in the municipality's networks."""

from django.utils.translation import gettext as _

from networks.models import NetworkLink
from twintowns.models import is_live
from twintowns.staff import concerns
from twintowns.staff.attention import Notice, edit_url, review_notice


def memberships_to_review(municipality, on):
    memberships = municipality.memberships.published().holding(on).select_related("network")
    notices = (review_notice(membership, membership.network.label, on) for membership in memberships)
    yield from filter(None, notices)


def memberships_without_a_page(municipality, on):
    """Published memberships that nobody sees, since their network is a draft."""
    published = municipality.memberships.filter(is_live(on=on)).select_related("network")
    for membership in published.exclude(is_live("network__", on)):
        text = _("The membership in %s is published, but its network is a draft, so nobody sees it.")
        reason = _("Publish the network, or make the membership a draft.")
        address = edit_url(membership.network)
        yield Notice(
            concerns.DRAFT, text % membership.network.label, reason, address, record=membership.network
        )


def network_links(municipality):
    """(address, record where it is edited) of the links on the municipality's network pages."""
    links = NetworkLink.objects.filter(network__memberships__in=municipality.memberships.published())
    for link in links.select_related("network").distinct():
        yield link.url, link.network


CHECKS = (memberships_to_review, memberships_without_a_page)
