from django.db import migrations

from partnerships.seeding.keepers import give_keepers


def give(apps, schema_editor):
    places, networks = give_keepers(apps.get_model)
    if places or networks:
        print(f"\n  Given a keeper: {places} places, {networks} networks. The administrator keeps all others.")


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0005_renewals_and_last_day_of_approval"),
        ("networks", "0005_kept_by"),
        ("twintowns", "0007_place_keeper_and_proposals"),
    ]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
