"""When something last changed, as the history of the records has it."""

from django.db.models import Max


def newest(columns, wanted=None):
    """{key: moment} of the last change in any of the models, in one query.

    `columns` are (model, path from its history to the key); `wanted` keeps to those keys, a list or a subquery.
    What is removed counts too, since its history stays.
    """
    first, *rest = [
        (model.history.filter(**{f"{path}__in": wanted}) if wanted is not None else model.history)
        .order_by()
        .values_list(path)
        .annotate(moment=Max("history_date"))
        for model, path in columns
    ]
    return latest(first.union(*rest, all=True) if rest else first)


def latest(pairs):
    """{key: moment} from (key, moment) pairs, the last moment of each key; pairs without either are left out."""
    found = {}
    for key, moment in pairs:
        if key is not None and moment is not None:
            found[key] = max(moment, found.get(key, moment))
    return found
