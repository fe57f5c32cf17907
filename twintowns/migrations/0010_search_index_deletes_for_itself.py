"""What is deleted from the index, the index deletes; each sequence of letters of a term stands once."""

import django.db.models.deletion
from django.db import migrations, models

DOUBLES = """
DELETE FROM twintowns_searchgram
WHERE id NOT IN (SELECT MIN(id) FROM twintowns_searchgram GROUP BY gram, term_id)
"""


def delete_doubles(apps, schema_editor):
    """Texts of the index were once cleaned of their blanks like those of people; `index_search` writes them anew."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(DOUBLES)
        if cursor.rowcount > 0:
            print(f"twintowns: {cursor.rowcount} doubled rows of the search index removed. Run index_search.")


class Migration(migrations.Migration):

    dependencies = [
        ('twintowns', "0009_sent_forms"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='searchgram',
            name='twintowns_gram_term',
        ),
        migrations.AlterField(
            model_name='searchentry',
            name='municipality',
            field=models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='twintowns.municipality'),
        ),
        migrations.AlterField(
            model_name='searchgram',
            name='term',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='grams', to='twintowns.searchterm'),
        ),
        migrations.AlterField(
            model_name='searchlink',
            name='entry',
            field=models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='links', to='twintowns.searchentry'),
        ),
        migrations.AlterField(
            model_name='searchlink',
            name='term',
            field=models.ForeignKey(on_delete=django.db.models.deletion.DO_NOTHING, related_name='links', to='twintowns.searchterm'),
        ),
        migrations.RunPython(delete_doubles, migrations.RunPython.noop, elidable=True),
        migrations.AddConstraint(
            model_name='searchgram',
            constraint=models.UniqueConstraint(fields=('gram', 'term'), name='twintowns_searchgram_once'),
        ),
    ]
