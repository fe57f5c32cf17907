"""What a list of a record held is noted in each version of the record, not in a table for each list."""

from django.db import migrations

from twintowns.models.history import ListsField
from twintowns.models.noting import note_lists

NAMES = ["membership", "network"]


def note(apps, editor):
    note_lists(apps, "networks", NAMES)


class Migration(migrations.Migration):
    dependencies = [
        ("networks", "0005_kept_by"),
        ("twintowns", "0008_history_lists"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalmembership",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalnetwork",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.RunPython(note, migrations.RunPython.noop),
        migrations.DeleteModel(name="HistoricalMembership_contacts"),
    ]
