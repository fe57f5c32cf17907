"""Making records of Provby, each of which has passed its own validation."""

from partnerships.models import (
    Agreement,
    AgreementParty,
    Exchange,
    Relation,
    RelationKind,
)
from twintowns.models import (
    Municipality,
    Place,
)
from twintowns.search import indexing
from twintowns.text.folding import slugify


def make(model, **values):
    """A saved record that has passed its own validation. Those that search ask for `indexed`."""
    record = model(**values)
    record.full_clean()
    with indexing.paused():
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
    with indexing.paused():
        agreement.relations.set(relations)
    return agreement


def make_trip(municipality, title, **values):
    """A published exchange."""
    values = {"slug": slugify(title), "kind": "trip", "is_published": True, **values}
    return make(Exchange, municipality=municipality, title=title, **values)


def add_party(agreement, place=None, side="theirs", **values):
    return make(AgreementParty, agreement=agreement, place=place, side=side, **values)
