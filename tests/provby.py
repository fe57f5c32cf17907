"""Provby: a plainly made-up municipality whose relations have every structure that real ones somewhere have.

Each function stores one structure and returns its relation. Nothing here exists; Swedish places are the only real names.
"""

from networks.models import Membership, Network
from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    Exchange,
    ExchangeSeries,
    Participants,
    Phase,
    Relation,
    RelationKind,
)
from twintowns.folding import slugify
from twintowns.models import (
    Claim,
    Decision,
    Municipality,
    Organisation,
    Place,
    PlaceName,
    PlaceSuccession,
    Source,
)


def make(model, **values):
    """A saved record that has passed its own validation."""
    record = model(**values)
    record.full_clean()
    record.save()
    return record


def make_place(name, country="SE", kind=Place.Kind.MUNICIPALITY, **values):
    return make(Place, name=name, slug=slugify(name), country=country, kind=kind, **values)


def make_municipality(name="Provby", code="9901", **values):
    place = make_place(name)
    return make(
        Municipality,
        place=place,
        slug=place.slug,
        code=code,
        official_name=f"{name} kommun",
        is_published=True,
        **values,
    )


def make_kind(municipality, name, concept="twin_town", **values):
    return make(
        RelationKind, municipality=municipality, slug=slugify(name), name=name, concept=concept, **values
    )


def make_relation(municipality, place, **values):
    values = {"slug": place.slug, "is_published": True, **values}
    return make(Relation, municipality=municipality, place=place, **values)


def make_agreement(municipality, title, *relations, **values):
    agreement = make(
        Agreement,
        municipality=municipality,
        title=title,
        slug=slugify(title),
        **{"is_published": True, **values},
    )
    agreement.relations.set(relations)
    return agreement


def add_party(agreement, place=None, side="theirs", **values):
    return make(AgreementParty, agreement=agreement, place=place, side=side, **values)


class Provby:
    """The municipality, its words and its twin; the methods add one structure each."""

    def __init__(self):
        self.municipality = make_municipality()
        self.twin_town = make_kind(
            self.municipality,
            "vänort",
            name_plural="vänorter",
            name_en="twin town",
            agreement_name="vänortsavtal",
            agreement_name_en="twin-town agreement",
            deciding_body="kf",
        )
        self.partner_town = make_kind(
            self.municipality,
            "partnerort",
            concept="cooperation",
            definition="En ort som vi samarbetar med utan avtal.",
        )
        self.letter_of_intent = make_kind(
            self.municipality,
            "avsiktsförklaring",
            concept="letter_of_intent",
            agreement_name="avsiktsförklaring",
        )

    def relation(self, name, country="FI", kind=Place.Kind.MUNICIPALITY, **values):
        return make_relation(
            self.municipality, make_place(name, country, kind), **{"kind": self.twin_town, **values}
        )

    def ring(self):
        """Seven places from five countries; Ringtre left in 2001 but still attends now and then."""
        relation = self.relation("Ringtvå", "FI")
        agreement = make_agreement(
            self.municipality,
            "Ringen",
            relation,
            kind=self.twin_town,
            signed="1975",
            renewal="further_notice",
        )
        add_party(agreement, self.municipality.place, "ours", order=1)
        add_party(agreement, relation.place, order=2)
        others = [("Ringtre", "NO", "1975"), ("Ringfyra", "DK", "1978"), ("Ringfem", "IS", "1983")]
        others += [("Ringsex", "FI", "1975"), ("Ringsju", "NO", "1990")]
        for order, (name, country, joined) in enumerate(others, 3):
            left = {"left": "2001", "attends_after_leaving": True} if name == "Ringtre" else {}
            add_party(agreement, make_place(name, country), joined=joined, order=order, **left)
        return relation

    def joint(self):
        """One agreement of two Swedish municipalities with one partner, on the pages of both."""
        neighbour = make_municipality("Testala", "9902")
        word = make_kind(
            neighbour,
            "partnerort",
            concept="twin_town",
            definition="En ort som fullmäktige har slutit avtal med.",
        )
        relation = self.relation("Gemensam stad", "DE")
        theirs = make_relation(neighbour, relation.place, kind=word)
        agreement = make_agreement(
            self.municipality, "Gemensamt avtal", relation, theirs, kind=self.twin_town, signed="2011-05-09"
        )
        add_party(agreement, self.municipality.place, "ours", order=1)
        add_party(agreement, neighbour.place, "ours", order=2)
        add_party(agreement, relation.place, order=3)
        return relation

    def approved_by_all(self):
        """In force once each of four parties has approved, before 2020-07-01; replaces one of 1999."""
        relation = self.relation("Godkännby", "LV")
        old = make_agreement(
            self.municipality,
            "Gamla fyrpartsavtalet",
            relation,
            kind=self.twin_town,
            signed="1999",
            until="2020-03-15",
        )
        new = make_agreement(
            self.municipality,
            "Nya fyrpartsavtalet",
            relation,
            kind=self.twin_town,
            signed="2019-11-01",
            enters_by="all_approve",
            approval_deadline="2020-07-01",
            replaces=old,
        )
        parties = [(self.municipality.place, "ours", "2019-12-10"), (relation.place, "theirs", "2020-01-20")]
        parties += [(make_place("Godkänntre", "EE"), "theirs", "2020-02-03")]
        parties += [(make_place("Godkännfyra", "LT"), "theirs", "2020-03-15")]
        for order, (place, side, approved) in enumerate(parties):
            add_party(new, place, side, approved=approved, order=order)
        return relation

    def framework(self):
        """A framework of 2005 with three sub-agreements: 2005–2008, 2008–2011 and, after a gap, 2014–2017."""
        relation = self.relation("Ramstad", "PL")
        frame = make_agreement(
            self.municipality,
            "Ramavtalet",
            relation,
            kind=self.twin_town,
            signed="2005-01-10",
            renewal="further_notice",
        )
        for number, (since, until) in enumerate(
            [("2005-02-01", "2008-01-31"), ("2008-02-01", "2011-01-31"), ("2014-02-01", "2017-01-31")], 1
        ):
            make_agreement(
                self.municipality,
                f"Delavtal {number}",
                relation,
                kind=self.twin_town,
                signed=since,
                since=since,
                until=until,
                framework=frame,
            )
        return relation

    def held_by_company(self):
        company = make(
            Organisation,
            slug="provby-hamn",
            name="Provby Hamn AB",
            kind=Organisation.Kind.COMPANY,
            municipality=self.municipality,
        )
        relation = self.relation("Hamnby", "DE", acting_organisation=company)
        agreement = make_agreement(
            self.municipality, "Hamnavtalet", relation, kind=self.twin_town, signed="2012-09-03"
        )
        make(AgreementParty, agreement=agreement, organisation=company, side="ours")
        add_party(agreement, relation.place)
        return relation

    def held_by_association(self):
        association = make(
            Organisation,
            slug="vanforeningen",
            name="Vänföreningen Provby–Vänfors",
            kind=Organisation.Kind.ASSOCIATION,
            municipality=self.municipality,
        )
        relation = self.relation("Vänfors", "IS", acting_organisation=association)
        agreement = make_agreement(
            self.municipality, "Vänföreningens avtal", relation, kind=self.twin_town, signed="1988"
        )
        make(AgreementParty, agreement=agreement, organisation=association, side="ours")
        add_party(agreement, relation.place)
        return relation

    def all_kinds_of_partner(self):
        """A county, a city district, an island territory, a national minority, and fifteen rural municipalities."""
        kinds = [("Provlän", "EE", "county"), ("Provdelen", "DE", "district"), ("Provön", "AX", "territory")]
        kinds += [("Provfolket", "NO", "people"), ("Femton landskommuner", "LV", "group")]
        relations = [self.relation(name, country, kind) for name, country, kind in kinds]
        relations[-1].place.members.set([make_place(f"Landskommun {n}", "LV") for n in range(1, 16)])
        return relations

    def in_sweden(self):
        return self.relation("Inrikesby", "SE", since="1964")

    def dormant_and_paused(self):
        """Dormant since 2009; paused in 2022 until further notice, by the council with votes."""
        relation = self.relation("Vilostad", "BY", since="1991")
        decision = make(
            Decision,
            municipality=self.municipality,
            body="kf",
            decided="2022-03-28",
            paragraph="41",
            title="Paus i vänortssamarbetet med Vilostad",
            votes_for=34,
            votes_against=11,
        )
        make(Phase, relation=relation, kind="active", since="1991", until="2009")
        make(Phase, relation=relation, kind="dormant", since="2009")
        make(
            Phase,
            relation=relation,
            kind="paused",
            since="2022-03-28",
            is_until_further_notice=True,
            reason="kriget i närområdet",
            decision=decision,
        )
        return relation

    def ended_by_the_other_side(self):
        """Terminated by the partner: letter, receipt, each side's decision, last day."""
        relation = self.relation("Slutstad", "PL")
        agreement = make_agreement(
            self.municipality,
            "Slutavtalet",
            relation,
            kind=self.twin_town,
            signed="1997-06-01",
            until="2020-12-31",
        )
        add_party(agreement, self.municipality.place, "ours", leaving_decided="2020-06-15", order=1)
        add_party(
            agreement,
            relation.place,
            notice_sent="2020-02-03",
            notice_received="2020-02-17",
            leaving_decided="2020-01-27",
            left="2020-12-31",
            order=2,
        )
        make(Phase, relation=relation, kind="ended", since="2021-01-01")
        return relation

    def renamed(self):
        relation = self.relation("Gamlanamn", "UA")
        new = make_place("Nyanamn", "UA")
        make(PlaceSuccession, place=relation.place, successor=new, kind="renamed", on="2016-05-12")
        return relation

    def split(self):
        relation = self.relation("Helort", "DK", since="1985")
        for part in ("Norrdel", "Söderdel"):
            make(
                PlaceSuccession,
                place=relation.place,
                successor=make_place(part, "DK"),
                kind="split",
                on="2007-01-01",
            )
        return relation

    def merged_twice(self):
        relation = self.relation("Småköping", "EE", since="1992")
        middle, large = make_place("Mellanköping", "EE"), make_place("Storköping", "EE")
        make(PlaceSuccession, place=relation.place, successor=middle, kind="merged", on="2009-10-01")
        make(PlaceSuccession, place=middle, successor=large, kind="merged", on="2017-10-24")
        return relation

    def sources_differ(self):
        """Provby's page says that the agreement was signed in 1989, the partner's that it was in 1990."""
        page = make(Source, slug="provby-sida", title="Våra vänorter", publisher="Provby kommun")
        other = make(Source, slug="tvistby-sida", title="Ystävyyskunnat", publisher="Tvistby", language="fi")
        relation = self.relation("Tvistby", "FI", source=page)
        agreement = make_agreement(
            self.municipality,
            "Tvistavtalet",
            relation,
            kind=self.twin_town,
            signed="1989",
            source=page,
            quote="avtalet från 1989",
        )
        make(
            Claim, record=agreement, field="signed", value="1990", source=other, quote="sopimus vuodelta 1990"
        )
        return relation

    def foreign_scripts(self):
        """Names in Cyrillic and Chinese, with the names that Swedes use."""
        cyrillic, chinese = self.relation("Provgrad", "RS"), self.relation("Provzhou", "CN")
        make(PlaceName, place=cyrillic.place, text="Провград", language="sr", kind="official")
        make(PlaceName, place=chinese.place, text="试州", language="zh", kind="official")
        make(PlaceName, place=chinese.place, text="Provtjou", language="sv", kind="spelling")
        return cyrillic, chinese

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

    def letter_that_became_an_agreement(self):
        """A letter of intent 2010–2012, prolonged to the end of 2014, then a twin-town agreement."""
        relation = self.relation("Avsiktsby", "IT")
        letter = make_agreement(
            self.municipality,
            "Avsiktsförklaringen",
            relation,
            kind=self.letter_of_intent,
            signed="2010-04-01",
            until="2012-03-31",
        )
        make(AgreementExtension, agreement=letter, agreed="2012-02-15", until="2014-12-31")
        make_agreement(
            self.municipality,
            "Vänortsavtalet med Avsiktsby",
            relation,
            kind=self.twin_town,
            signed="2015-01-12",
            replaces=letter,
        )
        return relation

    def network(self):
        network = make(Network, slug="provnatet", name="Provnätet", kind="international", is_published=True)
        return make(
            Membership, municipality=self.municipality, network=network, since="2003", is_published=True
        )
