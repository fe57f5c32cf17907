"""What a search finds of networks, a municipality's membership in one, and what the contact centre answers of it."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from networks.models import Membership, NetworkStatement
from networks.sentences import membership_sentences
from twintowns.search.indexing import Entry, SearchSource, public
from twintowns.search.sources import OWNER, PUBLISHED, organisation_names, place_names
from twintowns.service.answers import make_answer
from twintowns.text.addresses import href
from twintowns.text.languages import in_language
from twintowns.text.markdown import as_html


class MembershipSource(SearchSource):
    kind, order, model = "membership", 2, Membership
    shows = {
        "": PUBLISHED,
        **OWNER,
        "network": f"slug name short_name {PUBLISHED}",
        "network__themes": "name name_en",
        "network__funders": "name short_name",
        "network__coordinator": "name short_name",
        "network__parent_organisation": "name short_name",
        "network__seat": "name",
        "network__seat__names": "text",
        "network__seat__part_of": "name",
        "network__seat__part_of__names": "text",
        "network__members": "",
        "network__members__organisation": "name short_name",
        "network__members__place": "name",
        "network__members__place__names": "text",
    }

    def participants(self, network):
        """Who runs, pays for and belongs to the network, by every name."""
        members = list(network.members.all())
        organisations = [network.coordinator, network.parent_organisation, *network.funders.all()]
        places = [network.seat, network.seat and network.seat.part_of, *(member.place for member in members)]
        names = organisation_names([*organisations, *(member.organisation for member in members)])
        return names + [name for place in places if place for name in place_names(place)]

    def entry(self, membership):
        network, municipality = membership.network, membership.municipality
        return Entry(
            title=str(network),
            url=membership.get_absolute_url(),
            names=[network.name, network.short_name],
            words=[
                municipality.official_name,
                municipality.name,
                "nätverk",
                "network",
                *(name for theme in network.themes.all() for name in (theme.name, theme.name_en)),
                *self.participants(network),
            ],
            details={
                "sv": f"nätverk, {municipality.official_name}",
                "en": f"network, {municipality.official_name}",
            },
            municipality=municipality,
            **public(membership, network, municipality),
        )

    def answer(self, key, user=None, on=None):
        memberships = Membership.objects.published().select_related("network", "municipality__place")
        membership = memberships.prefetch_related("roles", "contacts__stand_in").filter(pk=key).first()
        if membership is None:
            return None
        network = membership.network
        sentence, *roles = membership_sentences(membership, on)
        return make_answer(
            str(network),
            membership.municipality,
            f"{network.label}: {sentence}",
            membership.get_absolute_url(),
            membership.contacts.all(),
            user,
            on,
            facts=[*what_for(network), *([(_("Roles"), " ".join(roles))] if roles else [])],
            links=[(link.url, link.url) for link in network.links.all()[:2] if href(link.url)],
        )


def what_for(network):
    """[(“Syfte”, text as HTML)]: what callers mean by “Vad gör SERN?”."""
    kinds = NetworkStatement.Kind.PURPOSE, NetworkStatement.Kind.MISSION
    found = network.statements.filter(kind__in=kinds)
    return [(capfirst(row.get_kind_display()), as_html(in_language(row, "text"))) for row in found]
