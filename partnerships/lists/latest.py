"""When a partner's page last changed: because somebody changed a record, or because a day passed."""

import datetime

from django.db.models import Max, prefetch_related_objects
from django.utils import timezone

from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    AgreementTheme,
    Exchange,
    Participants,
    Phase,
    Relation,
    RelationStatement,
    RelationTheme,
)
from twintowns.machines.last_changed import latest, newest
from twintowns.models import (
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

LATEST = 8

# What a page shows, as (model, the column that leads to the record).
OF_RELATION = [
    (Relation, "id"),
    (Phase, "relation_id"),
    (RelationTheme, "relation_id"),
    (RelationStatement, "relation_id"),
]
OF_PLACE = [
    (Place, "id"),
    (PlaceName, "place_id"),
    (PlaceFigure, "place_id"),
    (PlaceStatement, "place_id"),
    (PlaceLanguage, "place_id"),
    (PlaceLink, "place_id"),
    (PlaceSuccession, "place_id"),
    (PlaceImage, "place_id"),
]
OF_AGREEMENT = [
    (Agreement, "id"),
    (AgreementParty, "agreement_id"),
    (AgreementExtension, "agreement_id"),
    (AgreementTheme, "agreement_id"),
]
OF_EXCHANGE = [(Exchange, "id"), (Participants, "exchange_id")]


def last_changed(relations, on=None):
    """{relation: moment} of relations as `for_list` fetched them: seven queries, however many there are.

    The moment is None for a relation without history: it came into the database by another way than its forms.
    """
    on = on or today()
    relations = list(relations)
    moments = recorded(Relation.objects.filter(pk__in=[relation.pk for relation in relations]))
    prefetch_related_objects(relations, "agreements__parties")
    return {
        relation: max(filter(None, [moments.get(relation.pk), *_turns(relation, on)]), default=None)
        for relation in relations
    }


def recorded(relations):
    """{primary key: moment} of what the history knows of the relations of a queryset, their places and agreements."""
    relations = relations.order_by()
    keys = relations.values("pk")
    of_place = newest(OF_PLACE, relations.values("place"))
    return latest(
        [
            *newest(OF_RELATION, keys).items(),
            *_of_many(Agreement, OF_AGREEMENT, keys),
            *_of_many(Exchange, OF_EXCHANGE, keys),
            *((key, of_place.get(place)) for key, place in relations.values_list("pk", "place")),
        ]
    )


def _of_many(model, columns, keys):
    """(key of a relation, moment) of the records that stand on the pages of several relations."""
    through = model._meta.get_field("relations").remote_field.through
    pairs = through.objects.filter(relation__in=keys).order_by()
    name = f"{model._meta.model_name}_id"
    moments = newest(columns, pairs.values(name))
    return [(relation, moments.get(record)) for record, relation in pairs.values_list(name, "relation_id")]


def _turns(relation, on):
    """The moments at which an agreement of the relation came to its end."""
    for agreement in relation.agreements.all():
        end = agreement.end(on)
        if end and end.date.latest and end.date.latest < on:
            midnight = datetime.datetime.combine(
                end.date.latest + datetime.timedelta(days=1), datetime.time()
            )
            yield timezone.make_aware(midnight)


def latest_pages(municipality=None, number=LATEST):
    """The partners whose pages changed last, each with `changed_at`."""
    found = Relation.objects.published()
    if municipality:
        found = found.filter(municipality=municipality)
    newest = (
        Relation.history.filter(id__in=found.values("pk")).values("id").annotate(moment=Max("history_date"))
    )
    keys = [row["id"] for row in newest.order_by("-moment", "-id")[: number * 4]]
    return changed_lately(Relation.objects.filter(pk__in=keys).for_list(), number)


def changed_lately(relations, number=LATEST):
    """Those of the relations, as `for_list` fetched them, whose pages changed last, each with `changed_at`."""
    changed = {relation: moment for relation, moment in last_changed(relations).items() if moment}
    for relation, moment in changed.items():
        relation.changed_at = moment
    return sorted(changed, key=lambda relation: relation.changed_at, reverse=True)[:number]
