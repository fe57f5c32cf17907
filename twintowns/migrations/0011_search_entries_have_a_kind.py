"""What a search finds has a kind; “feed” is what others follow."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("twintowns", "0010_search_index_deletes_for_itself"),
    ]

    operations = [
        migrations.RemoveConstraint("searchentry", "twintowns_searchentry_once"),
        migrations.RenameField("searchentry", "feed", "kind"),
        migrations.AddConstraint(
            "searchentry",
            models.UniqueConstraint(fields=["kind", "record_id"], name="twintowns_searchentry_once"),
        ),
    ]
