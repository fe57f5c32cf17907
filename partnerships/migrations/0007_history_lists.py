"""What a list of a record held is noted in each version of the record, not in a table for each list."""

from django.db import migrations

from twintowns.models.history import ListsField
from twintowns.models.noting import note_lists

NAMES = ["agreement", "exchange", "exchangeseries", "programme", "project", "relation", "report"]


def note(apps, editor):
    note_lists(apps, "partnerships", NAMES)


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0006_give_keepers"),
        ("twintowns", "0008_history_lists"),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalagreement",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalexchange",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalexchangeseries",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalprogramme",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalproject",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalrelation",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="historicalreport",
            name="lists",
            field=ListsField(editable=False, null=True),
        ),
        migrations.RunPython(note, migrations.RunPython.noop),
        migrations.DeleteModel(name="HistoricalAgreement_documents"),
        migrations.DeleteModel(name="HistoricalAgreement_relations"),
        migrations.DeleteModel(name="HistoricalExchange_hosts"),
        migrations.DeleteModel(name="HistoricalExchange_relations"),
        migrations.DeleteModel(name="HistoricalProgramme_relations"),
        migrations.DeleteModel(name="HistoricalProject_relations"),
        migrations.DeleteModel(name="HistoricalRelation_contacts"),
    ]
