"""What a list of a record held is noted in each version of the record, not in a table for each list."""

from django.db import migrations

from twintowns.models.history import ListsField
from twintowns.models.noting import note_lists

NAMES = ["contact", "place"]


def note(apps, editor):
    note_lists(apps, "twintowns", NAMES)


class Migration(migrations.Migration):
    dependencies = [
        ("twintowns", "0007_place_keeper_and_proposals"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalcontact",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalplace",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.RunPython(note, migrations.RunPython.noop),
        migrations.DeleteModel(name="HistoricalPlace_members"),
    ]
