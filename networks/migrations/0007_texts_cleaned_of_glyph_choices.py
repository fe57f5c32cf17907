"""Cleans the stored texts once more, of glyph choices too, and derives by look-alikes; see twintowns/text/stored.py."""

from django.db import migrations

from twintowns.text.stored import clean_stored


def clean(apps, schema_editor):
    clean_stored(apps, "networks")


class Migration(migrations.Migration):
    dependencies = [("networks", "0006_history_lists")]

    operations = [migrations.RunPython(clean, migrations.RunPython.noop, elidable=True)]
