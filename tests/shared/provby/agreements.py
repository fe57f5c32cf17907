"""Agreements in every form: rings, joint ones, frameworks, letters of intent, those that other side ended."""

from partnerships.models import (
    AgreementExtension,
    AgreementParty,
    Phase,
)
from tests.shared.provby.making import (
    add_party,
    make,
    make_agreement,
    make_kind,
    make_municipality,
    make_place,
    make_relation,
)
from twintowns.models import (
    Claim,
    Organisation,
    Source,
)


class Agreements:
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
        """In force once each of four parties has approved, by 2020-06-30; replaces one of 1999."""
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
            approval_deadline="2020-06-30",
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
