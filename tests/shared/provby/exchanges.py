"""What is done together, and a network."""

from networks.models import Membership, Network
from partnerships.models import (
    Exchange,
    ExchangeSeries,
    Participants,
)
from tests.shared.provby.making import (
    make,
)


class Exchanges:
    def biennial_meetings(self):
        """Meetings every second year, hosts planned to 2032; that of 2020 was cancelled."""
        relation = self.relation("Turstad", "NO")
        series = make(
            ExchangeSeries,
            municipality=self.municipality,
            slug="ringmotet",
            name="Ringmötet",
            every_months=24,
        )
        series.relations.set([relation])
        for year in range(2016, 2033, 2):
            state = "cancelled" if year == 2020 else "held" if year <= 2026 else "planned"
            meeting = make(
                Exchange,
                municipality=self.municipality,
                slug=f"ringmotet-{year}",
                title=f"Ringmötet {year}",
                kind="meeting",
                state=state,
                series=series,
                held=f"{year}",
                cancellation_reason="pandemin" if year == 2020 else "",
                is_published=True,
            )
            meeting.relations.set([relation])
            meeting.hosts.set([relation.place if year % 4 else self.municipality.place])
        return relation

    def yearly_youth_event(self):
        """A named camp every year, with planned and actual participants."""
        relation = self.relation("Lägerby", "FI")
        series = make(
            ExchangeSeries,
            municipality=self.municipality,
            slug="provlagret",
            name="Provlägret",
            every_months=12,
        )
        series.relations.set([relation])
        for year, planned, actual in [(2018, 40, 37), (2019, 40, 44)]:
            camp = make(
                Exchange,
                municipality=self.municipality,
                slug=f"provlagret-{year}",
                title=f"Provlägret {year}",
                kind="youth",
                series=series,
                held=f"{year}-07",
                is_published=True,
            )
            camp.relations.set([relation])
            make(Participants, exchange=camp, category="youth", value=planned, is_planned=True)
            make(Participants, exchange=camp, category="youth", value=actual)
        return relation

    def network(self):
        network = make(Network, slug="provnatet", name="Provnätet", kind="international", is_published=True)
        return make(
            Membership, municipality=self.municipality, network=network, since="2003", is_published=True
        )
