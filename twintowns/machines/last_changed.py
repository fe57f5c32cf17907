"""When something last changed, as the history of the records has it."""

from django.db.models import CASCADE, ForeignKey, Max, Q

from twintowns.models import Publishable, is_public
from twintowns.models.union import union


def newest(columns, wanted=None):
    """{key: moment} of the last change in any of the models, in one query.

    `columns` are (model, path from its history to the key); `wanted` keeps to those keys, a list or a subquery.
    """
    return latest(union(changes(columns, wanted)))


def changes(columns, wanted=None, on=None, label=()):
    """A query of (*label, key, moment) for each of the models, of the last change of each key.

    What is removed counts too, since its history stays. What is or was no more than a draft does not.
    """
    return [
        (model.history.filter(**{f"{path}__in": wanted}) if wanted is not None else model.history)
        .filter(shown_to_all(model, on))
        .order_by()
        .values_list(*label, path)
        .annotate(moment=Max("history_date"))
        for model, path in columns
    ]


def shown_to_all(model, on=None):
    """The condition that a row of the model's history was published by the day, and that what it is a part of is so then."""
    shown = is_public(model, on=on) if issubclass(model, Publishable) else Q()
    for field in model._meta.fields:
        is_whole = isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE
        if is_whole and issubclass(field.related_model, Publishable):
            shown &= Q(**{f"{field.name}__isnull": True}) | is_public(
                field.related_model, f"{field.name}__", on
            )
    return shown


def latest(pairs):
    """{key: moment} from (key, moment) pairs, the last moment of each key; pairs without either are left out."""
    found = {}
    for key, moment in pairs:
        if key is not None and moment is not None:
            found[key] = max(moment, found.get(key, moment))
    return found
