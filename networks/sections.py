"""What ties places to networks."""

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
