"""What a partner's page reads: the relation with its place, and of their children those that there are.

What anyone may see is asked by queries that are built once; what only its staff may see, by the same queries built anew.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Exists, F, OuterRef, Q

from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    AgreementTheme,
    Exchange,
    ExchangeSeries,
    Funding,
    Participants,
    Phase,
    Programme,
    Relation,
    RelationStatement,
    RelationTheme,
    Signatory,
)
from twintowns.models import (
    Claim,
    Contact,
    Document,
    Place,
    PlaceFigure,
    PlaceImage,
    PlaceLanguage,
    PlaceLink,
    PlaceName,
    PlaceStatement,
    PlaceSuccession,
    today,
)
from twintowns.models.prepared import Prepared, hand_out
from twintowns.page.menu import hand_parts, menu_parts
from twintowns.page.old_slugs import look_where_moved


@dataclass(frozen=True)
class Children:
    """How the children of one name are asked for: by their model, the path to the relation or place whose key is given,
    and what they name. Of those that may be drafts the reader gets what the reader may see."""

    model: type
    path: str
    named: tuple = ()
    may_be_draft: bool = False
    more: dict = field(default_factory=dict)

    def queryset(self, key, shown):
        """`shown` gives the records of a model that the reader may see."""
        records = shown(self.model) if self.may_be_draft else self.model.objects
        found = records.filter(**{self.path: key}, **self.more).select_related(*self.named)
        parent = self.path.partition("__")[0]
        return found.annotate(of=F(parent)) if self.model._meta.get_field(parent).many_to_many else found

    def exists(self, key):
        """The condition that there are any, drafts included."""
        return Exists(self.model.objects.filter(**{self.path: key}, **self.more))

    @cached_property
    def published(self):
        return Prepared(lambda key, on: self.queryset(key, lambda model: model.objects.published(on)))


def published_on(on):
    """Asks for what anyone may see on the day."""
    return lambda children, key: children.published(key=key, on=on)


def seen_by(user):
    """Asks for what a member of staff may see: drafts of theirs too."""
    return lambda children, key: list(children.queryset(key, lambda model: model.objects.visible_to(user)))


PARTY = ("place", "organisation")
# In the order in which the page cites their sources.
OF_PAGE = {
    "phases": Children(Phase, "relation", ("decision",)),
    "agreements": Children(
        Agreement,
        "relations",
        ("kind", "municipality", "decision", "replaces", "framework"),
        may_be_draft=True,
    ),
    "relation_themes": Children(RelationTheme, "relation", ("theme",)),
    "statements": Children(RelationStatement, "relation"),
    "exchanges": Children(
        Exchange,
        "relations",
        ("location", "series__agreement", "invited_by", "network", "approval"),
        may_be_draft=True,
    ),
    "exchange_series": Children(ExchangeSeries, "relations", ("agreement",)),
    "programmes": Children(Programme, "relations", ("intermediary",), may_be_draft=True),
    "fundings": Children(Funding, "relation", ("funder",)),
    "led_to": Children(Relation, "began_through", ("place", "municipality"), may_be_draft=True),
    "contacts": Children(Contact, "relations", ("stand_in",)),
    "place__names": Children(PlaceName, "place"),
    "place__figures": Children(PlaceFigure, "place", ("reference",)),
    "place__statements": Children(PlaceStatement, "place"),
    "place__languages": Children(PlaceLanguage, "place"),
    "place__links": Children(PlaceLink, "place"),
    "place__successions": Children(PlaceSuccession, "place", ("successor", "place")),
    "place__images": Children(PlaceImage, "place"),
    "place__members": Children(Place, "member_of"),
}
OF_AGREEMENTS = {
    "parties": Children(AgreementParty, "agreement__relations", PARTY),
    "extensions": Children(AgreementExtension, "agreement__relations", ("decision",)),
    "signatories": Children(Signatory, "agreement__relations", ("party__place", "party__organisation")),
    "fundings": Children(Funding, "agreement__relations", ("funder",)),
    "replaced_by": Children(Agreement, "replaces__relations", ("kind",), may_be_draft=True),
    "agreement_themes": Children(AgreementTheme, "agreement__relations", ("theme",)),
    "documents": Children(Document, "agreements__relations", more={"is_public": True}),
}
OF_EXCHANGES = {
    "participants": Children(Participants, "exchange__relations", ("from_place",)),
    "hosts": Children(Place, "hosted_exchanges__relations"),
}
OF_SUCCESSORS = Children(AgreementParty, "agreement__replaces__relations", PARTY)
NEXT_SUCCESSIONS = Children(PlaceSuccession, "place__predecessions__place", ("successor", "place"))

# What an answer of the contact centre tells of.
ANSWER_CHILDREN = ["phases", "agreements", "exchanges", "contacts", "place__successions"]


def with_parts(relations, on=None):
    """The relations with their single references, `has_CHILD` for each kind of children, and what their menu shows.

    So only children that exist are asked for: one query tells of all, where each of those that are missing would cost one.
    """
    of_relation, of_place = OuterRef("pk"), OuterRef("place")
    has = {
        name: children.exists(of_place if name.startswith("place__") else of_relation)
        for name, children in OF_PAGE.items()
    }
    has |= {f"agreements__{name}": children.exists(of_relation) for name, children in OF_AGREEMENTS.items()}
    has = {f"has_{name}": exists for name, exists in has.items()}
    return (
        relations.select_related(
            "municipality__place", "place__part_of", "kind", "source", "acting_place", "acting_organisation"
        )
        .select_related("began_through__place", "began_through__municipality")
        .annotate(**has, **menu_parts("municipality", on))
    )


_published_page = Prepared(
    lambda municipality, slug, on: with_parts(
        Relation.objects.published(on).filter(municipality__slug=municipality, slug=slug), on
    )
)


def published_page(municipality, slug, on):
    """The relation at the address with what its page shows on the day. Raises MovedError or Http404 where there is none."""
    found = _published_page(municipality=municipality, slug=slug, on=on)
    if not found:
        look_where_moved(Relation.objects.published(on), slug=slug, municipality__slug=municipality)
    load_relation(found[0], published_on(on))
    return found[0]


def claims_about(relation, agreements):
    """What sources say otherwise of the relation, its phases, exchanges and series, these of its agreements, and its place."""
    exchanges = relation.exchanges.all()
    series = [
        *relation.exchange_series.all(),
        *(exchange.series for exchange in exchanges if exchange.series),
    ]
    return _claims(
        relation=[relation.pk],
        place=[relation.place_id],
        agreement=[agreement.pk for agreement in agreements],
        phase=[phase.pk for phase in relation.phases.all()],
        exchange=[exchange.pk for exchange in exchanges],
        series=[one.pk for one in series],
    )


def _all_claims(relation, place, agreement, phase, exchange, series):
    about, wanted = Q(pk__in=[]), {Relation: relation, Place: place, Agreement: agreement, Phase: phase}
    for model, keys in (wanted | {Exchange: exchange, ExchangeSeries: series}).items():
        kind = {
            "content_type__app_label": model._meta.app_label,
            "content_type__model": model._meta.model_name,
        }
        about |= Q(**kind, object_id__in=keys)
    return Claim.objects.filter(about).select_related("source")


_claims = Prepared(_all_claims)


def load_relation(relation, ask=None, names=OF_PAGE):
    """Read the children that the page shows, or only those of these names, of a relation that came `with_parts`."""
    ask = ask or published_on(today())
    for name in names:
        holder = relation.place if name.startswith("place__") else relation
        rows = ask(OF_PAGE[name], holder.pk) if getattr(relation, f"has_{name}") else ()
        hand_out([holder], name.removeprefix("place__"), rows)
    _load_agreements(relation, ask)
    _load_exchanges(relation, ask)
    _load_successions(relation.place, ask)
    hand_parts(relation, relation.municipality)


def _load_agreements(relation, ask):
    agreements = relation.agreements.all()
    for name, children in OF_AGREEMENTS.items():
        rows = ask(children, relation.pk) if getattr(relation, f"has_agreements__{name}") else ()
        hand_out(agreements, name, rows)
    successors = [new for agreement in agreements for new in agreement.replaced_by.all()]
    if successors:
        hand_out(successors, "parties", ask(OF_SUCCESSORS, relation.pk))


def _load_exchanges(relation, ask):
    exchanges = relation.exchanges.all() if relation.has_exchanges else ()
    for name, children in OF_EXCHANGES.items() if exchanges else ():
        hand_out(exchanges, name, ask(children, relation.pk))


def _load_successions(place, ask):
    successors = [row.successor for row in place.successions.all() if row.successor]
    if successors:
        hand_out(successors, "successions", ask(NEXT_SUCCESSIONS, place.pk))
