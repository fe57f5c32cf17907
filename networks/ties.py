"""What ties places to networks, and which networks a search finds."""

from django.db.models import Q

from networks.models import Membership, NetworkMember
from twintowns.models import is_live


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


def find_networks(folded):
    """(title, description, url) of published memberships whose network's name holds the folded words."""
    found = Membership.objects.published().filter(
        Q(network__name_folded__contains=folded) | Q(network__short_name_folded__contains=folded)
    )
    for membership in found.select_related("network", "municipality")[:50]:
        yield str(membership.network), membership.municipality.official_name, membership.get_absolute_url()
