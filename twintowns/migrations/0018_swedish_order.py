from django.db import migrations

from twintowns.folding import sort_key


def sort_anew(apps, schema_editor):
    """Å, ä and ö stood before “Zagreb” in the stored keys."""
    for model, name in (("place", "name"), ("searchentry", "title")):
        rows = apps.get_model("twintowns", model).objects.filter(**{f"{name}_sort__contains": "z"}).only("pk", name, f"{name}_sort")
        changed = []
        for row in rows:
            key = sort_key(getattr(row, name))[:250]
            if key != getattr(row, f"{name}_sort"):
                setattr(row, f"{name}_sort", key)
                changed.append(row)
        rows.model.objects.bulk_update(changed, [f"{name}_sort"], batch_size=500)


class Migration(migrations.Migration):

    dependencies = [
        ("twintowns", "0017_words_on_opening_hours"),
    ]

    operations = [migrations.RunPython(sort_anew, migrations.RunPython.noop, elidable=True)]
