"""What networks give to pages that span the apps: a municipality's start page, a place."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from networks.models import Membership, NetworkMember
from twintowns.models import is_live
from twintowns.page.menu import MenuItem, any_of
from twintowns.page.sections import StartSection, Tie


def has_networks(municipality, on):
    """The condition that the municipality has something on its page of networks."""
    published = is_live("memberships__", on) & is_live("memberships__network__", on)
    return any_of(municipality, published, Q(texts__section="networks"))


MENU = (MenuItem(20, "networks", "network-list", _("Networks"), has_networks),)


def networks_of_place(place, day):
    """Published networks that have the place as a member or their seat."""
    members = NetworkMember.objects.filter(is_live("network__"), place=place).select_related("network")
    seats = (
        Membership.objects.published().filter(network__seat=place).select_related("network", "municipality")
    )
    own = (
        Membership.objects.published()
        .filter(municipality__place=place)
        .select_related("network", "municipality")
    )
    networks = {member.network for member in members if member.holds(day)}
    return sorted(networks | {m.network for m in [*seats, *own]}, key=lambda network: network.name_sort)


def network_tie(place, day):
    """What the page of a place shows of networks."""
    return Tie("networks/place_networks.html", networks_of_place(place, day))


def memberships_of(municipality):
    """The published memberships of a municipality, with what a card shows."""
    return (
        municipality.memberships.published()
        .select_related("network", "municipality")
        .prefetch_related("roles")
    )


def start_context(municipality, day):
    """What the municipality's start page shows of networks."""
    return {"memberships": memberships_of(municipality)}


START = StartSection(
    start_context, numbers="networks/start_numbers.html", aside="networks/start_networks.html"
)
