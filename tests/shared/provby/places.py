"""Partners of every kind, and what became of them."""

from partnerships.models import (
    Phase,
)
from tests.shared.provby.making import make, make_kind, make_municipality, make_place, make_relation
from twintowns.models import (
    Decision,
    PlaceName,
    PlaceSuccession,
)


class Partners:
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

    def same_word_twice(self):
        """“Partnerort” is a place without agreement to Provby, and to Likby one that its council has agreed with."""
        place = make_place("Ordby", "NO")
        relation = make_relation(self.municipality, place, kind=self.partner_town, since="2003")
        neighbour = make_municipality("Likby", "9903")
        word = make_kind(neighbour, "partnerort", definition="En ort som fullmäktige har slutit avtal med.")
        make_relation(neighbour, place, kind=word, since="1996")
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

    def foreign_scripts(self):
        """Names in Cyrillic and Chinese, with the names that Swedes use."""
        cyrillic, chinese = self.relation("Provgrad", "RS"), self.relation("Provzhou", "CN")
        make(PlaceName, place=cyrillic.place, text="Провград", language="sr", kind="official")
        make(PlaceName, place=chinese.place, text="试州", language="zh", kind="official")
        make(PlaceName, place=chinese.place, text="Provtjou", language="sv", kind="spelling")
        return cyrillic, chinese
