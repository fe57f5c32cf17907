"""What needs attention in the municipality's networks."""

from twintowns.attention import review_notice


def memberships_to_review(municipality, on):
    memberships = municipality.memberships.published().holding(on).select_related("network")
    notices = (review_notice(membership, membership.network.label, on) for membership in memberships)
    yield from filter(None, notices)


CHECKS = (memberships_to_review,)
