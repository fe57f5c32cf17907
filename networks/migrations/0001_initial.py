
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import twintowns.dates.fields
import twintowns.languages
import twintowns.models.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("twintowns", "0001_initial"),
        ("twintowns", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "is_published",
                    models.BooleanField(
                        db_index=True,
                        default=False,
                        help_text="Only what is published is seen by the public.",
                        verbose_name="published",
                    ),
                ),
                (
                    "reviewed_on",
                    models.DateField(
                        blank=True,
                        help_text="When somebody last checked that this is right. Not the same as changed.",
                        null=True,
                        verbose_name="reviewed",
                    ),
                ),
                (
                    "reviewed_by",
                    models.CharField(
                        blank=True,
                        help_text="Name or signature of the person who checked.",
                        max_length=80,
                        verbose_name="reviewed by",
                    ),
                ),
                ("next_review_on", models.DateField(blank=True, null=True, verbose_name="next review")),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="As precise as you know: “10 June 2010”, “autumn 2005”, “late 1980s”. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Empty means that no end is stated. Write “unknown” when it has ended but nobody knows when.",
                        max_length=60,
                        verbose_name="until",
                    ),
                ),
                ("tier", models.CharField(blank=True, max_length=80, verbose_name="kind of membership")),
                (
                    "fee_sek",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="yearly fee in kronor"),
                ),
                (
                    "since_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "since_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "since_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "until_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "until_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "until_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "contacts",
                    models.ManyToManyField(
                        blank=True,
                        related_name="memberships",
                        to="twintowns.contact",
                        verbose_name="contacts",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="twintowns.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "membership",
                "verbose_name_plural": "memberships",
                "ordering": ["municipality", "network__name_sort"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalRole",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="As precise as you know: “10 June 2010”, “autumn 2005”, “late 1980s”. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Empty means that no end is stated. Write “unknown” when it has ended but nobody knows when.",
                        max_length=60,
                        verbose_name="until",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("host", "host municipality"),
                            ("board", "member of the board"),
                            ("task_team", "member of a task team"),
                            ("other", "other role"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "body",
                    models.CharField(
                        blank=True,
                        help_text="For example “task team for innovation”.",
                        max_length=120,
                        verbose_name="in which body",
                    ),
                ),
                (
                    "body_en",
                    models.CharField(blank=True, max_length=120, verbose_name="in which body, in English"),
                ),
                ("duties", models.TextField(blank=True, verbose_name="duties")),
                ("duties_en", models.TextField(blank=True, verbose_name="duties in English")),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When a source only says “at present”: the time that it speaks of.",
                        max_length=60,
                        verbose_name="known to hold in",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "since_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "since_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "since_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "until_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "until_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "until_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.membership",
                        verbose_name="membership",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical role",
                "verbose_name_plural": "historical roles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMembershipStatement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("text", models.TextField(help_text="One or two plain sentences.", verbose_name="text")),
                ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The day the statement was true, when it says “today” or “at present”.",
                        max_length=60,
                        verbose_name="as of",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.membership",
                        verbose_name="membership",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical statement about a membership",
                "verbose_name_plural": "historical statements about a membership",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="MembershipStatement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("text", models.TextField(help_text="One or two plain sentences.", verbose_name="text")),
                ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The day the statement was true, when it says “today” or “at present”.",
                        max_length=60,
                        verbose_name="as of",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="networks.membership",
                        verbose_name="membership",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement about a membership",
                "verbose_name_plural": "statements about a membership",
                "ordering": ["order", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Network",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "is_published",
                    models.BooleanField(
                        db_index=True,
                        default=False,
                        help_text="Only what is published is seen by the public.",
                        verbose_name="published",
                    ),
                ),
                (
                    "reviewed_on",
                    models.DateField(
                        blank=True,
                        help_text="When somebody last checked that this is right. Not the same as changed.",
                        null=True,
                        verbose_name="reviewed",
                    ),
                ),
                (
                    "reviewed_by",
                    models.CharField(
                        blank=True,
                        help_text="Name or signature of the person who checked.",
                        max_length=80,
                        verbose_name="reviewed by",
                    ),
                ),
                ("next_review_on", models.DateField(blank=True, null=True, verbose_name="next review")),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="slug")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                (
                    "name_sort",
                    twintowns.models.fields.SortKeyField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                (
                    "short_name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="short_name"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("international", "international network"),
                            ("regional", "regional cooperation"),
                            ("cross_border", "cross-border cooperation"),
                            ("programme", "programme and network"),
                            ("chain", "chain of twin towns"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "founded",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="founded"),
                ),
                ("ended", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="ended")),
                ("legal_form", models.CharField(blank=True, max_length=120, verbose_name="legal form")),
                (
                    "has_secretariat",
                    models.BooleanField(blank=True, null=True, verbose_name="has a secretariat"),
                ),
                (
                    "population_min",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="members have at least (population)"
                    ),
                ),
                (
                    "population_max",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="members have at most (population)"
                    ),
                ),
                (
                    "founded_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "founded_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="founded"
                    ),
                ),
                (
                    "founded_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="founded"
                    ),
                ),
                (
                    "ended_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "ended_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="ended"
                    ),
                ),
                (
                    "ended_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="ended"
                    ),
                ),
                (
                    "coordinator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="coordinated by",
                    ),
                ),
                (
                    "funders",
                    models.ManyToManyField(
                        blank=True,
                        related_name="funded_networks",
                        to="twintowns.organisation",
                        verbose_name="funded by",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="networks.network",
                        verbose_name="part of network",
                    ),
                ),
                (
                    "parent_organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="tied to",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where the network or its secretariat is based.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="seat",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True, related_name="networks", to="twintowns.theme", verbose_name="themes"
                    ),
                ),
            ],
            options={
                "verbose_name": "network",
                "verbose_name_plural": "networks",
                "ordering": ["name_sort"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("population_min__isnull", True),
                            ("population_max__isnull", True),
                            ("population_max__gt", models.F("population_min")),
                            _connector="OR",
                        ),
                        name="networks_network_population_span",
                        violation_error_message="The highest population must be larger than the lowest.",
                    )
                ],
            },
        ),
        migrations.AddField(
            model_name="membership",
            name="network",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="memberships",
                to="networks.network",
                verbose_name="network",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalNetworkStatement",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("text", models.TextField(help_text="One or two plain sentences.", verbose_name="text")),
                ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The day the statement was true, when it says “today” or “at present”.",
                        max_length=60,
                        verbose_name="as of",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("purpose", "purpose"),
                            ("mission", "mission"),
                            ("priority", "priorities"),
                            ("service", "what the secretariat does"),
                            ("members", "members"),
                            ("criteria", "who may be a member"),
                            ("advocacy", "advocacy"),
                            ("initiative", "initiative"),
                            ("motive", "motive"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical statement about a network",
                "verbose_name_plural": "historical statements about a network",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNetworkMember",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="As precise as you know: “10 June 2010”, “autumn 2005”, “late 1980s”. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Empty means that no end is stated. Write “unknown” when it has ended but nobody knows when.",
                        max_length=60,
                        verbose_name="until",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "since_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "since_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "since_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "until_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "until_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "until_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical other member",
                "verbose_name_plural": "historical other members",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNetworkLink",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("url", models.URLField(max_length=500, verbose_name="web address")),
                (
                    "language",
                    twintowns.languages.LanguageField(
                        blank=True,
                        help_text="Language code, for example sv, en, fi, et, sr or zh.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical link",
                "verbose_name_plural": "historical links",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNetworkFigure",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("value", models.DecimalField(decimal_places=3, max_digits=16, verbose_name="value")),
                (
                    "value_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="Only for a span, such as 50 000 to 250 000.",
                        max_digits=16,
                        null=True,
                        verbose_name="up to",
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "exactly"),
                            ("about", "about"),
                            ("just_over", "just over"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("score", "some (“ett 20-tal”)"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When the number was true. Empty means that the source does not say.",
                        max_length=60,
                        verbose_name="as of",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("members", "members"),
                            ("cities", "cities that take part"),
                            ("countries", "countries"),
                            ("authorities", "national authorities that take part"),
                            ("fields", "fields of activity"),
                            ("population_share", "share of Sweden’s population, per cent"),
                            ("related_cities", "cities in the related European movement"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical figure about a network",
                "verbose_name_plural": "historical figures about a network",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalNetwork",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "is_published",
                    models.BooleanField(
                        db_index=True,
                        default=False,
                        help_text="Only what is published is seen by the public.",
                        verbose_name="published",
                    ),
                ),
                (
                    "reviewed_on",
                    models.DateField(
                        blank=True,
                        help_text="When somebody last checked that this is right. Not the same as changed.",
                        null=True,
                        verbose_name="reviewed",
                    ),
                ),
                (
                    "reviewed_by",
                    models.CharField(
                        blank=True,
                        help_text="Name or signature of the person who checked.",
                        max_length=80,
                        verbose_name="reviewed by",
                    ),
                ),
                ("next_review_on", models.DateField(blank=True, null=True, verbose_name="next review")),
                ("slug", models.SlugField(max_length=80, verbose_name="slug")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                (
                    "name_sort",
                    twintowns.models.fields.SortKeyField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                (
                    "short_name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="short_name"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("international", "international network"),
                            ("regional", "regional cooperation"),
                            ("cross_border", "cross-border cooperation"),
                            ("programme", "programme and network"),
                            ("chain", "chain of twin towns"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "founded",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="founded"),
                ),
                ("ended", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="ended")),
                ("legal_form", models.CharField(blank=True, max_length=120, verbose_name="legal form")),
                (
                    "has_secretariat",
                    models.BooleanField(blank=True, null=True, verbose_name="has a secretariat"),
                ),
                (
                    "population_min",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="members have at least (population)"
                    ),
                ),
                (
                    "population_max",
                    models.PositiveIntegerField(
                        blank=True, null=True, verbose_name="members have at most (population)"
                    ),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "founded_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "founded_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="founded"
                    ),
                ),
                (
                    "founded_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="founded"
                    ),
                ),
                (
                    "ended_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "ended_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="ended"
                    ),
                ),
                (
                    "ended_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="ended"
                    ),
                ),
                (
                    "coordinator",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="coordinated by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "parent_organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="tied to",
                    ),
                ),
                (
                    "seat",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where the network or its secretariat is based.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="seat",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.network",
                        verbose_name="part of network",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical network",
                "verbose_name_plural": "historical networks",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMembership",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "is_published",
                    models.BooleanField(
                        db_index=True,
                        default=False,
                        help_text="Only what is published is seen by the public.",
                        verbose_name="published",
                    ),
                ),
                (
                    "reviewed_on",
                    models.DateField(
                        blank=True,
                        help_text="When somebody last checked that this is right. Not the same as changed.",
                        null=True,
                        verbose_name="reviewed",
                    ),
                ),
                (
                    "reviewed_by",
                    models.CharField(
                        blank=True,
                        help_text="Name or signature of the person who checked.",
                        max_length=80,
                        verbose_name="reviewed by",
                    ),
                ),
                ("next_review_on", models.DateField(blank=True, null=True, verbose_name="next review")),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="As precise as you know: “10 June 2010”, “autumn 2005”, “late 1980s”. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Empty means that no end is stated. Write “unknown” when it has ended but nobody knows when.",
                        max_length=60,
                        verbose_name="until",
                    ),
                ),
                ("tier", models.CharField(blank=True, max_length=80, verbose_name="kind of membership")),
                (
                    "fee_sek",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="yearly fee in kronor"),
                ),
                ("history_id", models.AutoField(primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField(db_index=True)),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(
                        choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1
                    ),
                ),
                (
                    "since_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "since_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "since_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "until_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "until_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "until_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical membership",
                "verbose_name_plural": "historical memberships",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="NetworkFigure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("value", models.DecimalField(decimal_places=3, max_digits=16, verbose_name="value")),
                (
                    "value_max",
                    models.DecimalField(
                        blank=True,
                        decimal_places=3,
                        help_text="Only for a span, such as 50 000 to 250 000.",
                        max_digits=16,
                        null=True,
                        verbose_name="up to",
                    ),
                ),
                (
                    "qualifier",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "exactly"),
                            ("about", "about"),
                            ("just_over", "just over"),
                            ("over", "over"),
                            ("nearly", "nearly"),
                            ("score", "some (“ett 20-tal”)"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="qualifier",
                    ),
                ),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When the number was true. Empty means that the source does not say.",
                        max_length=60,
                        verbose_name="as of",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("members", "members"),
                            ("cities", "cities that take part"),
                            ("countries", "countries"),
                            ("authorities", "national authorities that take part"),
                            ("fields", "fields of activity"),
                            ("population_share", "share of Sweden’s population, per cent"),
                            ("related_cities", "cities in the related European movement"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "figure about a network",
                "verbose_name_plural": "figures about a network",
                "ordering": ["network", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value_max__isnull", True), ("value_max__gt", models.F("value")), _connector="OR"
                        ),
                        name="networks_networkfigure_span_rises",
                        violation_error_message="The upper number of a span must be larger than the lower one.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="NetworkLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("url", models.URLField(max_length=500, verbose_name="web address")),
                (
                    "language",
                    twintowns.languages.LanguageField(
                        blank=True,
                        help_text="Language code, for example sv, en, fi, et, sr or zh.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "link",
                "verbose_name_plural": "links",
            },
        ),
        migrations.CreateModel(
            name="NetworkMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="As precise as you know: “10 June 2010”, “autumn 2005”, “late 1980s”. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Empty means that no end is stated. Write “unknown” when it has ended but nobody knows when.",
                        max_length=60,
                        verbose_name="until",
                    ),
                ),
                (
                    "since_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "since_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "since_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "until_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "until_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "until_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="network_memberships",
                        to="twintowns.organisation",
                        verbose_name="organisation",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="network_memberships",
                        to="twintowns.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "other member",
                "verbose_name_plural": "other members",
                "ordering": ["network", "place__name_sort", "organisation__name_folded"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since_earliest__isnull", True),
                            ("until_latest__isnull", True),
                            ("until_latest__gte", models.F("since_earliest")),
                            _connector="OR",
                        ),
                        name="networks_networkmember_ends_after_start",
                        violation_error_message="The end must not come before the beginning. Change one of the two dates.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("organisation__isnull", True), ("place__isnull", False)),
                            models.Q(("organisation__isnull", False), ("place__isnull", True)),
                            _connector="OR",
                        ),
                        name="networks_networkmember_place_or_organisation",
                        violation_error_message="Choose either a place or an organisation.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NetworkStatement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                ("text", models.TextField(help_text="One or two plain sentences.", verbose_name="text")),
                ("text_en", models.TextField(blank=True, verbose_name="text in English")),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The day the statement was true, when it says “today” or “at present”.",
                        max_length=60,
                        verbose_name="as of",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("purpose", "purpose"),
                            ("mission", "mission"),
                            ("priority", "priorities"),
                            ("service", "what the secretariat does"),
                            ("members", "members"),
                            ("criteria", "who may be a member"),
                            ("advocacy", "advocacy"),
                            ("initiative", "initiative"),
                            ("motive", "motive"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="networks.network",
                        verbose_name="network",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "statement about a network",
                "verbose_name_plural": "statements about a network",
                "ordering": ["order", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "quote",
                    models.TextField(
                        blank=True,
                        help_text="The words of the source, exactly as they stand, errors included.",
                        verbose_name="quote",
                    ),
                ),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="As precise as you know: “10 June 2010”, “autumn 2005”, “late 1980s”. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Empty means that no end is stated. Write “unknown” when it has ended but nobody knows when.",
                        max_length=60,
                        verbose_name="until",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("chair", "chair"),
                            ("host", "host municipality"),
                            ("board", "member of the board"),
                            ("task_team", "member of a task team"),
                            ("other", "other role"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "body",
                    models.CharField(
                        blank=True,
                        help_text="For example “task team for innovation”.",
                        max_length=120,
                        verbose_name="in which body",
                    ),
                ),
                (
                    "body_en",
                    models.CharField(blank=True, max_length=120, verbose_name="in which body, in English"),
                ),
                ("duties", models.TextField(blank=True, verbose_name="duties")),
                ("duties_en", models.TextField(blank=True, verbose_name="duties in English")),
                (
                    "as_of",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When a source only says “at present”: the time that it speaks of.",
                        max_length=60,
                        verbose_name="known to hold in",
                    ),
                ),
                (
                    "as_of_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "as_of_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "as_of_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="as_of"
                    ),
                ),
                (
                    "since_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "since_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "since_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="since"
                    ),
                ),
                (
                    "until_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "until_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "until_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="until"
                    ),
                ),
                (
                    "membership",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="networks.membership",
                        verbose_name="membership",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document or web page that says this.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.source",
                        verbose_name="source",
                    ),
                ),
            ],
            options={
                "verbose_name": "role",
                "verbose_name_plural": "roles",
                "ordering": ["membership", "since_earliest", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since_earliest__isnull", True),
                            ("until_latest__isnull", True),
                            ("until_latest__gte", models.F("since_earliest")),
                            _connector="OR",
                        ),
                        name="networks_role_ends_after_start",
                        violation_error_message="The end must not come before the beginning. Change one of the two dates.",
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since_earliest__isnull", True),
                    ("until_latest__isnull", True),
                    ("until_latest__gte", models.F("since_earliest")),
                    _connector="OR",
                ),
                name="networks_membership_ends_after_start",
                violation_error_message="The end must not come before the beginning. Change one of the two dates.",
            ),
        ),
        migrations.AddConstraint(
            model_name="membership",
            constraint=models.UniqueConstraint(
                fields=("municipality", "network"),
                name="networks_membership_once",
                violation_error_message="The municipality’s membership in this network is already here.",
            ),
        ),
    ]
