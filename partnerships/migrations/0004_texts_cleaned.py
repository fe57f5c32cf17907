"""Cleans the texts that were stored before every door did, and says how many; see twintowns/text/stored.py."""

from django.db import migrations

from twintowns.text.stored import clean_stored


def clean(apps, schema_editor):
    clean_stored(apps, "partnerships")


class Migration(migrations.Migration):
    dependencies = [("partnerships", "0003_names_as_seen")]

    operations = [migrations.RunPython(clean, migrations.RunPython.noop, elidable=True)]
