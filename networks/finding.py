"""What a search finds of networks: a municipality's membership in one."""

from networks.models import Membership, Network, NetworkMember
from twintowns.finding import organisation_names, place_names
from twintowns.indexing import Entry, Feed, public
from twintowns.models import Municipality, Organisation, Place, PlaceName, Theme


class MembershipFeed(Feed):
    name, order, model = "membership", 2, Membership
    sources = {
        Network: ["network"],
        NetworkMember: ["network__members"],
        Municipality: ["municipality"],
        Theme: ["network__themes"],
        Organisation: [
            "network__funders",
            "network__coordinator",
            "network__parent_organisation",
            "network__members__organisation",
        ],
        Place: ["network__seat", "network__members__place"],
        PlaceName: ["network__seat__names", "network__members__place__names"],
    }

    def records(self):
        related = Membership.objects.select_related("municipality__place").select_related(
            "network__seat__part_of", "network__coordinator", "network__parent_organisation"
        )
        return related.prefetch_related(
            "network__themes",
            "network__funders",
            "network__seat__names",
            "network__seat__part_of__names",
            "network__members__organisation",
            "network__members__place__names",
        )

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
