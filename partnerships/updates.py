"""When a partner's page last changed: because somebody changed a record, or because a day passed."""

import datetime
from collections import defaultdict

from django.db.models import Max, prefetch_related_objects
from django.utils import timezone

from partnerships.models import Agreement, Exchange, Phase, Relation, RelationStatement, RelationTheme
from twintowns.models import Place, PlaceFigure, PlaceStatement, PlaceSuccession, today

LATEST = 8


def last_changed(relations, on=None):
    """{relation: moment} of relations as `for_list` fetched them: twelve queries, however many there are.

    The moment is None for a relation without history: it came into the database by another way than its forms.
    """
    on = on or today()
    relations = list(relations)
    prefetch_related_objects(relations, "agreements__parties")
    keys = [relation.pk for relation in relations]
    places = [relation.place_id for relation in relations]
    moments = defaultdict(list)
    for model, field, wanted in (
        (Relation, "id", keys),
        (Phase, "relation_id", keys),
        (RelationTheme, "relation_id", keys),
        (RelationStatement, "relation_id", keys),
        (Place, "id", places),
        (PlaceFigure, "place_id", places),
        (PlaceStatement, "place_id", places),
        (PlaceSuccession, "place_id", places),
    ):
        whose = "place" if wanted is places else "relation"
        for key, moment in _newest(model, field, wanted):
            moments[whose, key].append(moment)
    for key, moment in _of_many(Agreement, keys) + _of_many(Exchange, keys):
        moments["relation", key].append(moment)
    return {
        relation: max(
            [*moments["relation", relation.pk], *moments["place", relation.place_id], *_turns(relation, on)],
            default=None,
        )
        for relation in relations
    }


def _newest(model, field, wanted):
    rows = model.history.filter(**{f"{field}__in": wanted}).values_list(field).order_by()
    return rows.annotate(moment=Max("history_date"))


def _of_many(model, keys):
    """(key of a relation, moment) of the records that stand on the pages of several relations."""
    through = model._meta.get_field("relations").remote_field.through
    name = model._meta.model_name
    pairs = list(through.objects.filter(relation__in=keys).values_list(f"{name}_id", "relation_id"))
    newest = dict(_newest(model, "id", {record for record, _relation in pairs}))
    return [(relation, newest[record]) for record, relation in pairs if record in newest]


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
