"""Days to come in the municipality's networks."""

from twintowns.staff.deadlines import review_deadline


def membership_reviews(municipality, on):
    memberships = municipality.memberships.published().holding(on).select_related("network")
    found = (review_deadline(membership, membership.network.label) for membership in memberships)
    yield from filter(None, found)


DEADLINES = (membership_reviews,)
