"""Networks, and a municipality's membership and roles in them."""

from .memberships import Membership, MembershipStatement, Role
from .network_details import NetworkFigure, NetworkLink, NetworkMember, NetworkStatement
from .networks import Network

__all__ = [
    "Membership",
    "MembershipStatement",
    "Network",
    "NetworkFigure",
    "NetworkLink",
    "NetworkMember",
    "NetworkStatement",
    "Role",
]
