"""When a partner's page last changed: because somebody changed a record, or because a day passed."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from django.db.models import IntegerField, Max, Value
from django.utils import timezone

from partnerships.lists.queries import load_agreements
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
from twintowns.machines.last_changed import changes, latest, newest
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
from twintowns.models.prepared import Prepared, PreparedRows
from twintowns.models.union import union

LATEST = 8
AT_ONCE = 1000  # relations: SQLite takes no more than 32,766 values in a query

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
SHARED = [(Agreement, OF_AGREEMENT), (Exchange, OF_EXCHANGE)]  # what stands on the pages of several relations


@dataclass(frozen=True)
class Change:
    """When the page of a relation last changed."""

    relation: Relation
    at: datetime.datetime


def last_changed(relations, on=None):
    """{relation: moment} of relations with their agreements' terms: two queries for each 1,000 of them.

    The moment is None for a relation without history: it came into the database by another way than its forms.
    """
    on, relations, moments = on or today(), list(relations), {}
    for start in range(0, len(relations), AT_ONCE):
        moments |= _recorded_of(relations[start : start + AT_ONCE], on)
    return {
        relation: max(filter(None, [moments.get(relation.pk), *_turns(relation, on)]), default=None)
        for relation in relations
    }


def _label(number):
    return Value(number, IntegerField())


def _shared(model):
    """The table that says which records of the model stand on which relations' pages, and its column of the record."""
    return model._meta.get_field("relations").remote_field.through, f"{model._meta.model_name}_id"


@PreparedRows
def _records_of(keys):
    """(number of SHARED, key of the record, key of the relation) of what stands on the pages of these relations."""
    tables = [_shared(model) for model, _columns in SHARED]
    return union(
        [
            table.objects.filter(relation__in=keys)
            .order_by()
            .values_list(_label(number), column, "relation_id")
            for number, (table, column) in enumerate(tables)
        ]
    )


@PreparedRows
def _changes(agreements, exchanges, places, relations, on):
    """(number, key, moment) of the last changes of these agreements, exchanges, places and relations."""
    wanted = [
        *((columns, keys) for (_model, columns), keys in zip(SHARED, (agreements, exchanges), strict=True)),
        (OF_PLACE, places),
        (OF_RELATION, relations),
    ]
    return union(
        [
            query
            for number, (columns, keys) in enumerate(wanted)
            for query in changes(columns, keys, on, label=[_label(number)])
        ]
    )


def _recorded_of(relations, on):
    """`recorded` of relations that are loaded, by queries that are built once."""
    relations_at = [defaultdict(list) for _kind in range(len(SHARED) + 2)]
    for number, record, relation in _records_of(keys=[relation.pk for relation in relations]):
        relations_at[number][record].append(relation)
    for relation in relations:
        relations_at[-2][relation.place_id].append(relation.pk)
        relations_at[-1][relation.pk].append(relation.pk)
    names = ("agreements", "exchanges", "places", "relations")
    keys = {name: list(found) for name, found in zip(names, relations_at, strict=True)}
    rows = _changes(**keys, on=on)
    return latest(
        (relation, moment) for number, key, moment in rows for relation in relations_at[number][key]
    )


def recorded(relations):
    """{primary key: moment} of what the history knows of the relations of a queryset, their places and agreements."""
    relations = relations.order_by()
    keys = relations.values("pk")
    of_place = newest(OF_PLACE, relations.values("place"))
    return latest(
        [
            *newest(OF_RELATION, keys).items(),
            *(pair for model, columns in SHARED for pair in _of_many(model, columns, keys)),
            *((key, of_place.get(place)) for key, place in relations.values_list("pk", "place")),
        ]
    )


def _of_many(model, columns, keys):
    """(key of a relation, moment) of the records that stand on the pages of several relations."""
    through, name = _shared(model)
    pairs = through.objects.filter(relation__in=keys).order_by()
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


@cache
def _lately_changed(number):
    """Keys of the relations that themselves changed last, as a prepared query."""
    return PreparedRows(
        lambda on: (
            Relation.history.filter(id__in=Relation.objects.published(on).values("pk"))
            .values_list("id")
            .annotate(moment=Max("history_date"))
            .order_by("-moment", "-id")[:number]
        )
    )


_candidates = Prepared(lambda keys: Relation.objects.filter(pk__in=keys).only("place"))
_shown = Prepared(
    lambda keys: (
        Relation.objects.filter(pk__in=keys)
        .select_related("municipality", "place")
        .only("slug", "municipality__slug", "municipality__official_name", "place__name")
    )
)


def latest_pages(number=LATEST):
    """The changes of the partners whose pages changed last, of all municipalities, the latest first."""
    on = today()
    relations = _candidates(keys=[key for key, _moment in _lately_changed(number * 4)(on=on)])
    load_agreements(relations, on)
    changed = changed_lately(relations, number)
    shown = {relation.pk: relation for relation in _shown(keys=[change.relation.pk for change in changed])}
    return [Change(shown[change.relation.pk], change.at) for change in changed]


def changed_lately(relations, number=LATEST):
    """The changes of those of the relations, with their agreements' terms, whose pages changed last."""
    changed = [Change(relation, moment) for relation, moment in last_changed(relations).items() if moment]
    return sorted(changed, key=lambda change: change.at, reverse=True)[:number]
