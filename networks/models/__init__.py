from .memberships import Membership, MembershipStatement, Role
from .networks import Network, NetworkFigure, NetworkLink, NetworkMember, NetworkStatement

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
