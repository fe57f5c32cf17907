"""The contact centre's answer about a network."""

from django.utils.translation import gettext as _

from networks.models import Membership
from networks.sentences import membership_sentences
from twintowns.cards import make_card


def membership_card(key, user=None, on=None):
    memberships = Membership.objects.published().select_related("network", "municipality__place")
    membership = memberships.prefetch_related("roles", "contacts__stand_in").filter(pk=key).first()
    if membership is None:
        return None
    network = membership.network
    sentence, *roles = membership_sentences(membership, on)
    return make_card(
        str(network),
        membership.municipality,
        f"{network.label}: {sentence}",
        membership.get_absolute_url(),
        membership.contacts.all(),
        user,
        on,
        facts=[(_("Roles"), " ".join(roles))] if roles else [],
        links=[(link.url, link.url) for link in network.links.all()[:2]],
    )


CARDS = {"membership": membership_card}
