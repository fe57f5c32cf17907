import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("twintowns", "0008_history_lists")]

    operations = [
        migrations.CreateModel(
            name="SentForm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("form", models.CharField(max_length=64)),
                ("content", models.CharField(max_length=64)),
                ("address", models.TextField(blank=True)),
                ("answer", models.TextField(blank=True)),
                ("sent_at", models.DateTimeField(db_index=True, default=django.utils.timezone.now)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("form", "content"), name="twintowns_sentform_once")
                ]
            },
        ),
    ]
