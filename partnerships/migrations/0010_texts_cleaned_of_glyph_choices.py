"""Cleans the stored texts once more, of glyph choices too, and derives by look-alikes; see twintowns/text/stored.py."""

from django.db import migrations

from twintowns.text.stored import clean_stored


def clean(apps, schema_editor):
    clean_stored(apps, "partnerships")


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0009_phase_kinds_from_their_table")]

    operations = [migrations.RunPython(clean, migrations.RunPython.noop, elidable=True)]
