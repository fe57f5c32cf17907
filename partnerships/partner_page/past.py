"""A partner's page as it stood at a moment: the records as their history has them, not what later came to be known."""

import datetime

from partnerships.models import Relation
from partnerships.partner_page.queries import OF_PAGE
from twintowns.django_private import hold_related, loaded_queryset
from twintowns.models import Place

# The parts of an agreement that its sentences read.
AGREEMENT_PARTS = ["extensions", "parties", "agreement_themes", "replaced_by", "signatories", "fundings"]


def relation_as_of(pk, moment):
    """The relation with all that its page shows, as they stood at the moment; None when it was not recorded then.

    What those records refer to by name (a theme, an organisation) is today's.
    """
    relation = Relation.history.as_of(moment).filter(pk=pk).first()
    place = relation and Place.history.as_of(moment).filter(pk=relation.place_id).first()
    if place is None:
        return None
    relation.place = place
    for name in OF_PAGE:
        holder, _underscores, child = name.rpartition("__")
        keep(place if holder else relation, child, moment)
    for agreement in relation.agreements.all():
        for child in AGREEMENT_PARTS:
            keep(agreement, child, moment)
        hold_related(agreement, "documents", agreement.documents.none())
    return relation


def keep(record, child, moment):
    """Let the record hold its children of that moment, as if they had been prefetched."""
    field = record._meta.get_field(child)
    model, then = field.related_model, field.related_model.history.as_of(moment)
    if field.one_to_many:
        rows = list(then.filter(**{field.field.name: record.pk}))
        for row in rows:
            setattr(row, field.field.name, record)
    elif field.auto_created:  # a list that the other model keeps, such as an agreement's relations
        rows = [row for row in then if record.pk in listed(row, field.field)]
    else:
        rows = then.filter(pk__in=listed(record, field))
    found = sorted((row for row in rows if is_public(row)), key=by_time)
    hold_related(record, child, loaded_queryset(model, found))


def listed(record, field):
    """The keys in the list that the record kept at the moment of its version."""
    return set((record._history.lists or {}).get(field.name, ()))


def is_public(row):
    return getattr(row, "is_published", True)


def by_time(row):
    """The order in which pages tell of children: their own, then by their first day."""
    dates = [getattr(row, f"{name}_earliest", None) for name in ("since", "signed", "held")]
    first = next((date for date in dates if date), datetime.date.max)
    return (getattr(row, "order", 0) or 0, first, row.pk)
