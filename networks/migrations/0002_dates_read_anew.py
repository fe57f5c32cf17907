from django.db import migrations

from twintowns.dates.rereading import reread_dates


def reread(apps, schema_editor):
    reread_dates(apps, "networks")


class Migration(migrations.Migration):
    dependencies = [
        ("networks", "0001_initial"),
    ]

    operations = [migrations.RunPython(reread, migrations.RunPython.noop)]
