"""Provby: a plainly made-up municipality whose relations have every structure that real ones somewhere have.

Each method stores one structure and returns its relation. Nothing here exists; Swedish places are the only real names.
"""

from partnerships.models import RelationKind
from tests.shared.provby.agreements import Agreements
from tests.shared.provby.exchanges import Exchanges
from tests.shared.provby.making import make, make_kind, make_municipality, make_place, make_relation
from tests.shared.provby.places import Partners
from twintowns.models import Place


class Provby(Agreements, Partners, Exchanges):
    """The municipality and its words; the classes that it is made of add one structure each."""

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
        self.letter_of_intent = make(
            RelationKind,
            municipality=self.municipality,
            slug="avsiktsforklaring",
            concept="letter_of_intent",
            agreement_name="avsiktsförklaring",
        )

    def relation(self, name, country="FI", kind=Place.Kind.MUNICIPALITY, **values):
        return make_relation(
            self.municipality,
            make_place(name, country, kind, keeper=self.municipality),
            **{"kind": self.twin_town, **values},
        )

    @classmethod
    def structures(cls):
        """The names of the methods that each store a structure."""
        return [name for base in cls.__bases__ for name in vars(base) if not name.startswith("_")]

    @classmethod
    def with_all_structures(cls):
        provby = cls()
        for name in cls.structures():
            getattr(provby, name)()
        return provby
