"""The contact centre's answer about a network."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from networks.models import Membership, NetworkStatement
from networks.sentences import membership_sentences
from twintowns.service.answers import make_card
from twintowns.text.languages import in_language
from twintowns.text.markdown import as_html


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
        facts=[*what_for(network), *([(_("Roles"), " ".join(roles))] if roles else [])],
        links=[(link.url, link.url) for link in network.links.all()[:2]],
    )


def what_for(network):
    """[(“Syfte”, text as HTML)]: what callers mean by “Vad gör SERN?”."""
    kinds = NetworkStatement.Kind.PURPOSE, NetworkStatement.Kind.MISSION
    found = network.statements.filter(kind__in=kinds)
    return [(capfirst(row.get_kind_display()), as_html(in_language(row, "text"))) for row in found]


CARDS = {"membership": membership_card}
