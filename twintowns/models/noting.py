"""For migrations: what lists held is brought from the library's tables, one for each list, into the versions themselves."""

from django.db.models import Max

BATCH = 500


def note_lists(apps, app, names):
    """Note the lists in the versions of the models, and print how many; those of removed records have none.

    Of a list that had no table only the newest version can tell: what it holds today.
    """
    for name in names:
        history, model = (apps.get_model(app, found) for found in (f"historical{name}", name))
        tables = dict(_tables(apps, app, model))
        there = history._default_manager.exclude(history_type="-").order_by()
        newest = set(
            there.values_list("id").annotate(newest=Max("history_id")).values_list("newest", flat=True)
        )
        keys = sorted(there.values_list("history_id", flat=True))
        for start in range(0, len(keys), BATCH):
            _note(history, model, tables, keys[start : start + BATCH], newest)
        if keys:
            print(f"  {name}: lists noted in {len(keys)} versions")


def _tables(apps, app, model):
    for field in model._meta.many_to_many:
        try:
            yield field, apps.get_model(app, f"historical{model.__name__}_{field.name}")
        except LookupError:
            continue


def _note(history, model, tables, keys, newest):
    lists = {key: {field.name: [] for field in tables} for key in keys}
    for field, table in tables.items():
        member = f"{field.m2m_reverse_field_name()}_id"
        rows = table._default_manager.filter(history_id__in=keys).order_by(member)
        for key, value in rows.values_list("history_id", member):
            lists[key][field.name].append(value)
    versions = history._default_manager.filter(history_id__in=newest.intersection(keys))
    version_of = dict(versions.values_list("id", "history_id"))
    for field in model._meta.many_to_many:
        holder, member = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        rows = field.remote_field.through._default_manager.filter(**{f"{holder}__in": version_of})
        for version in version_of.values():
            lists[version][field.name] = []
        for key, value in rows.order_by(member).values_list(holder, member):
            lists[version_of[key]][field.name].append(value)
    noted = [history(history_id=key, lists=held) for key, held in lists.items()]
    history._default_manager.bulk_update(noted, ["lists"], batch_size=200)
