
import re

import django.contrib.auth.models
import django.contrib.auth.validators
import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import django_countries.fields
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import twintowns.dates.fields
import twintowns.languages
import twintowns.models.contacts
import twintowns.models.fields
import twintowns.models.municipalities


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("file", models.FileField(upload_to="documents/", verbose_name="file")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                ("dated", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="dated")),
                (
                    "is_public",
                    models.BooleanField(
                        default=False,
                        help_text="An internal document is not secret by that alone: it may still be a public record.",
                        verbose_name="may be shown to the public",
                    ),
                ),
                (
                    "dated_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "dated_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="dated"
                    ),
                ),
                (
                    "dated_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="dated"
                    ),
                ),
            ],
            options={
                "verbose_name": "document",
                "verbose_name_plural": "documents",
                "ordering": ["title"],
            },
        ),
        migrations.CreateModel(
            name="Municipality",
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
                    "slug",
                    models.SlugField(
                        max_length=80,
                        unique=True,
                        validators=[twintowns.models.municipalities.validate_free_slug],
                        verbose_name="slug",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        help_text="Statistics Sweden’s code of four digits.",
                        max_length=4,
                        unique=True,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^\\d{4}\\Z"), "The code has four digits, such as 1480."
                            )
                        ],
                        verbose_name="municipality code",
                    ),
                ),
                (
                    "official_name",
                    models.CharField(
                        help_text="For example “Trollhättans Stad”.",
                        max_length=120,
                        verbose_name="official name",
                    ),
                ),
                (
                    "org_number",
                    models.CharField(blank=True, max_length=20, verbose_name="organisation number"),
                ),
                (
                    "colour",
                    models.CharField(
                        default="#0B4F6C",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^#[0-9A-Fa-f]{6}\\Z"), "Write a colour as #0B4F6C."
                            )
                        ],
                        verbose_name="colour",
                    ),
                ),
                (
                    "networks_are_selection",
                    models.BooleanField(
                        default=False,
                        help_text="The list then says that it is not complete.",
                        verbose_name="the networks shown are a selection",
                    ),
                ),
            ],
            options={
                "verbose_name": "municipality",
                "verbose_name_plural": "municipalities",
                "ordering": ["place__name_sort"],
            },
        ),
        migrations.CreateModel(
            name="Theme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="slug")),
                ("name", models.CharField(max_length=120, unique=True, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=120, verbose_name="name in English")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
            ],
            options={
                "verbose_name": "theme",
                "verbose_name_plural": "themes",
                "ordering": ["name_folded"],
            },
        ),
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                ("first_name", models.CharField(blank=True, max_length=150, verbose_name="first name")),
                ("last_name", models.CharField(blank=True, max_length=150, verbose_name="last name")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="email address")),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="date joined"),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
        ),
        migrations.CreateModel(
            name="Decision",
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
                    "body",
                    models.CharField(
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="body",
                    ),
                ),
                (
                    "body_name",
                    models.CharField(
                        blank=True,
                        help_text="For a committee or other body.",
                        max_length=120,
                        verbose_name="name of the body",
                    ),
                ),
                (
                    "decided",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="decided"),
                ),
                (
                    "paragraph",
                    models.CharField(
                        blank=True,
                        help_text="The number only, for example 155.",
                        max_length=20,
                        verbose_name="paragraph (§)",
                    ),
                ),
                (
                    "diary_number",
                    models.CharField(blank=True, db_index=True, max_length=60, verbose_name="diary number"),
                ),
                ("title", models.CharField(max_length=250, verbose_name="matter")),
                ("text", models.TextField(blank=True, verbose_name="text of the decision")),
                (
                    "votes_for",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="votes for"),
                ),
                (
                    "votes_against",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="votes against"),
                ),
                (
                    "votes_abstaining",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="abstaining"),
                ),
                (
                    "decided_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "decided_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="decided"
                    ),
                ),
                (
                    "decided_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="decided"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="twintowns.document",
                        verbose_name="document",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision",
                "verbose_name_plural": "decisions",
                "ordering": ["-decided_earliest", "pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalTheme",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80, verbose_name="slug")),
                ("name", models.CharField(db_index=True, max_length=120, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=120, verbose_name="name in English")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
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
            ],
            options={
                "verbose_name": "historical theme",
                "verbose_name_plural": "historical themes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSource",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=80, verbose_name="identifier")),
                ("title", models.CharField(max_length=250, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("web_page", "web page"),
                            ("policy", "policy document"),
                            ("minutes", "minutes"),
                            ("agreement", "agreement text"),
                            ("article", "article"),
                            ("dataset", "dataset"),
                            ("other", "other document"),
                        ],
                        default="web_page",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("publisher", models.CharField(max_length=200, verbose_name="publisher")),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        help_text="Empty when the address is not known.",
                        max_length=500,
                        verbose_name="web address",
                    ),
                ),
                ("section", models.CharField(blank=True, max_length=120, verbose_name="section of the site")),
                (
                    "language",
                    twintowns.languages.LanguageField(
                        default="sv",
                        help_text="Language code, for example sv, en, fi, et, sr or zh.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                (
                    "dated",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When it was written. Empty when it bears no date.",
                        max_length=60,
                        verbose_name="dated",
                    ),
                ),
                ("updated_on", models.DateField(blank=True, null=True, verbose_name="last updated")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="reviewed")),
                ("reviewed_by", models.CharField(blank=True, max_length=80, verbose_name="reviewed by")),
                ("licence", models.CharField(blank=True, max_length=120, verbose_name="licence")),
                ("note", models.TextField(blank=True, verbose_name="note")),
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
                    "dated_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "dated_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="dated"
                    ),
                ),
                (
                    "dated_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="dated"
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
                        help_text="The municipality that published it, or empty for a source that is shared by all.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical source",
                "verbose_name_plural": "historical sources",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMandatePeriod",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                (
                    "body",
                    models.CharField(
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="body",
                    ),
                ),
                (
                    "label",
                    models.CharField(help_text="For example 2022–2026.", max_length=20, verbose_name="label"),
                ),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(verbose_name="last day")),
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
            ],
            options={
                "verbose_name": "historical mandate period",
                "verbose_name_plural": "historical mandate periods",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDocument",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("file", models.TextField(max_length=100, verbose_name="file")),
                ("language", models.CharField(blank=True, max_length=12, verbose_name="language")),
                ("dated", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="dated")),
                (
                    "is_public",
                    models.BooleanField(
                        default=False,
                        help_text="An internal document is not secret by that alone: it may still be a public record.",
                        verbose_name="may be shown to the public",
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
                    "dated_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "dated_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="dated"
                    ),
                ),
                (
                    "dated_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="dated"
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
            ],
            options={
                "verbose_name": "historical document",
                "verbose_name_plural": "historical documents",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="document",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="documents",
                to="twintowns.municipality",
                verbose_name="municipality",
            ),
        ),
        migrations.CreateModel(
            name="Office",
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
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("slogan", models.CharField(blank=True, max_length=120, verbose_name="slogan")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("website", models.URLField(blank=True, verbose_name="web site")),
                (
                    "visiting_address",
                    models.CharField(blank=True, max_length=200, verbose_name="visiting address"),
                ),
                (
                    "postal_address",
                    models.CharField(blank=True, max_length=200, verbose_name="postal address"),
                ),
                ("helps_with", models.TextField(blank=True, verbose_name="helps with")),
                ("helps_with_en", models.TextField(blank=True, verbose_name="helps with, in English")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offices",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "office",
                "verbose_name_plural": "offices",
                "ordering": ["municipality", "order", "name_folded"],
            },
        ),
        migrations.CreateModel(
            name="Contact",
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
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "person"), ("function", "function")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=120, verbose_name="title in English")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "phone",
                    twintowns.models.contacts.PhoneField(blank=True, max_length=40, verbose_name="phone"),
                ),
                (
                    "legal_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("public_task", "task carried out in the public interest"),
                            ("consent", "consent"),
                            ("contract", "contract"),
                        ],
                        max_length=20,
                        verbose_name="legal basis",
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False,
                        help_text="Internal contacts are seen by signed-in staff only.",
                        verbose_name="may be shown to the public",
                    ),
                ),
                (
                    "invitation",
                    models.CharField(blank=True, max_length=250, verbose_name="who should get in touch"),
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
                    "stand_in",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stands_in_for",
                        to="twintowns.contact",
                        verbose_name="stand-in",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contacts",
                        to="twintowns.office",
                        verbose_name="office",
                    ),
                ),
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True, related_name="contacts", to="twintowns.theme", verbose_name="themes"
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
                "ordering": ["municipality", "name_folded"],
            },
        ),
        migrations.CreateModel(
            name="Place",
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
                    "slug",
                    models.SlugField(
                        help_text="The last part of the address: the folded Swedish name.",
                        max_length=120,
                        unique=True,
                        verbose_name="slug",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="The name in Swedish text.", max_length=200, verbose_name="name"
                    ),
                ),
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("municipality", "municipality"),
                            ("city", "city"),
                            ("village", "village"),
                            ("district", "district of a city or municipality"),
                            ("county", "county"),
                            ("region", "region"),
                            ("country", "country"),
                            ("territory", "island or other territory"),
                            ("people", "national minority or people"),
                            ("group", "several places as one"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "country",
                    django_countries.fields.CountryField(
                        blank=True, db_index=True, max_length=2, verbose_name="country"
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True, decimal_places=5, max_digits=8, null=True, verbose_name="latitude"
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True, decimal_places=5, max_digits=8, null=True, verbose_name="longitude"
                    ),
                ),
                (
                    "coordinates_credit",
                    models.CharField(blank=True, max_length=120, verbose_name="source of the coordinates"),
                ),
                (
                    "members",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Only for several places that act as one: the places.",
                        related_name="member_of",
                        to="twintowns.place",
                        verbose_name="consists of",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The county, region or municipality that it lies in.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="twintowns.place",
                        verbose_name="part of",
                    ),
                ),
            ],
            options={
                "verbose_name": "place",
                "verbose_name_plural": "places",
                "ordering": ["name_sort", "slug"],
            },
        ),
        migrations.AddField(
            model_name="municipality",
            name="place",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="municipality",
                to="twintowns.place",
                verbose_name="place",
            ),
        ),
        migrations.CreateModel(
            name="Policy",
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
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="slug")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "document_class",
                    models.CharField(blank=True, max_length=80, verbose_name="document class"),
                ),
                (
                    "valid",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="For example “2019–2022” or “since 2019”.",
                        interval=True,
                        max_length=60,
                        verbose_name="valid",
                    ),
                ),
                ("scope", models.TextField(blank=True, verbose_name="applies to")),
                ("scope_en", models.TextField(blank=True, verbose_name="applies to, in English")),
                (
                    "valid_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "valid_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="valid"
                    ),
                ),
                (
                    "valid_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="valid"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="policies",
                        to="twintowns.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="policies",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "policy",
                "verbose_name_plural": "policies",
                "ordering": ["municipality", "-valid_earliest"],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=80, unique=True, verbose_name="identifier")),
                ("title", models.CharField(max_length=250, verbose_name="title")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("web_page", "web page"),
                            ("policy", "policy document"),
                            ("minutes", "minutes"),
                            ("agreement", "agreement text"),
                            ("article", "article"),
                            ("dataset", "dataset"),
                            ("other", "other document"),
                        ],
                        default="web_page",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("publisher", models.CharField(max_length=200, verbose_name="publisher")),
                (
                    "url",
                    models.URLField(
                        blank=True,
                        help_text="Empty when the address is not known.",
                        max_length=500,
                        verbose_name="web address",
                    ),
                ),
                ("section", models.CharField(blank=True, max_length=120, verbose_name="section of the site")),
                (
                    "language",
                    twintowns.languages.LanguageField(
                        default="sv",
                        help_text="Language code, for example sv, en, fi, et, sr or zh.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                (
                    "dated",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When it was written. Empty when it bears no date.",
                        max_length=60,
                        verbose_name="dated",
                    ),
                ),
                ("updated_on", models.DateField(blank=True, null=True, verbose_name="last updated")),
                ("reviewed_on", models.DateField(blank=True, null=True, verbose_name="reviewed")),
                ("reviewed_by", models.CharField(blank=True, max_length=80, verbose_name="reviewed by")),
                ("licence", models.CharField(blank=True, max_length=120, verbose_name="licence")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "dated_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "dated_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="dated"
                    ),
                ),
                (
                    "dated_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="dated"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        help_text="The municipality that published it, or empty for a source that is shared by all.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "source",
                "verbose_name_plural": "sources",
                "ordering": ["publisher", "title"],
            },
        ),
        migrations.CreateModel(
            name="PolicyResponsibility",
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
                    "body",
                    models.CharField(
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="body",
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
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="responsibilities",
                        to="twintowns.policy",
                        verbose_name="policy",
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
                "verbose_name": "responsibility",
                "verbose_name_plural": "responsibilities",
                "ordering": ["order", "pk"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="policy",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="The document or web page that says this.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="twintowns.source",
                verbose_name="source",
            ),
        ),
        migrations.CreateModel(
            name="PlaceStatement",
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
                            ("location", "location"),
                            ("nearby", "nearby"),
                            ("nature", "nature"),
                            ("climate", "climate"),
                            ("trade", "trade and industry"),
                            ("culture", "culture and festivals"),
                            ("institution", "institutions"),
                            ("character", "character"),
                            ("motto", "motto"),
                            ("comparison", "comparison"),
                            ("history", "history"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "language",
                    twintowns.languages.LanguageField(
                        default="sv",
                        help_text="A motto may stand in its own language: no for Norwegian, for example.",
                        max_length=12,
                        verbose_name="language of the text",
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
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
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
                "verbose_name": "statement about a place",
                "verbose_name_plural": "statements about a place",
                "ordering": ["order", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PlaceLink",
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
                    "kind",
                    models.CharField(
                        choices=[("website", "web site"), ("map", "map"), ("other", "other")],
                        default="website",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("url", models.URLField(max_length=500, verbose_name="web address")),
                ("label", models.CharField(blank=True, max_length=200, verbose_name="link text")),
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
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
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
                "verbose_name": "link",
                "verbose_name_plural": "links",
                "ordering": ["kind", "pk"],
            },
        ),
        migrations.CreateModel(
            name="PlaceImage",
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
                    "file",
                    models.ImageField(
                        height_field="height",
                        upload_to="places/",
                        verbose_name="picture",
                        width_field="width",
                    ),
                ),
                ("width", models.PositiveIntegerField(editable=False, null=True)),
                ("height", models.PositiveIntegerField(editable=False, null=True)),
                (
                    "alt",
                    models.CharField(
                        help_text="What the picture shows, for those who cannot see it.",
                        max_length=250,
                        verbose_name="text alternative",
                    ),
                ),
                ("caption", models.CharField(max_length=250, verbose_name="caption")),
                (
                    "credit",
                    models.CharField(
                        help_text="Photographer and agency, for example “Photo: Name, Agency”.",
                        max_length=120,
                        verbose_name="credit",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="images",
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
                "verbose_name": "picture",
                "verbose_name_plural": "pictures",
            },
        ),
        migrations.AddField(
            model_name="place",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="The document or web page that says this.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="twintowns.source",
                verbose_name="source",
            ),
        ),
        migrations.CreateModel(
            name="Organisation",
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
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="slug")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("unit", "municipal unit"),
                            ("school", "school"),
                            ("association", "association"),
                            ("company", "company"),
                            ("authority", "authority"),
                            ("university", "university"),
                            ("region", "region or county council"),
                            ("international", "international organisation"),
                            ("programme", "funding programme"),
                            ("other", "other"),
                        ],
                        default="other",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("legal_form", models.CharField(blank=True, max_length=120, verbose_name="legal form")),
                (
                    "org_number",
                    models.CharField(blank=True, max_length=20, verbose_name="organisation number"),
                ),
                ("website", models.URLField(blank=True, max_length=500, verbose_name="web site")),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        help_text="The municipality that it belongs to or acts in, if that is one with pages here.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="organisations",
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
                "verbose_name": "organisation",
                "verbose_name_plural": "organisations",
                "ordering": ["name_folded"],
            },
        ),
        migrations.CreateModel(
            name="OpeningHours",
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
                    "channel",
                    models.CharField(
                        choices=[("phone", "phone"), ("visit", "visit"), ("any", "channel not stated")],
                        max_length=5,
                        verbose_name="channel",
                    ),
                ),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        verbose_name="weekday",
                    ),
                ),
                ("opens", models.TimeField(verbose_name="opens")),
                ("closes", models.TimeField(verbose_name="closes")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="opening_hours",
                        to="twintowns.office",
                        verbose_name="office",
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
                "verbose_name": "opening hours",
                "verbose_name_plural": "opening hours",
                "ordering": ["office", "channel", "weekday", "opens"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("closes__gt", models.F("opens"))),
                        name="twintowns_openinghours_close_after_opening",
                        violation_error_message="The office must close after it opens, on the same day. Hours over midnight need two rows.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_until__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_until__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="twintowns_openinghours_valid_span",
                        violation_error_message="The last day must not come before the first.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficePhone",
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
                    "number",
                    twintowns.models.contacts.PhoneField(
                        help_text="With the area code, for example 0270-750 00.",
                        max_length=40,
                        verbose_name="phone number",
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=60, verbose_name="label")),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="phones",
                        to="twintowns.office",
                        verbose_name="office",
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
                "verbose_name": "phone number",
                "verbose_name_plural": "phone numbers",
            },
        ),
        migrations.AddField(
            model_name="office",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="The document or web page that says this.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="twintowns.source",
                verbose_name="source",
            ),
        ),
        migrations.CreateModel(
            name="MunicipalityText",
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
                    "section",
                    models.CharField(
                        choices=[
                            ("intro", "introduction"),
                            ("relations", "on partner towns"),
                            ("networks", "on networks"),
                            ("projects", "on projects"),
                            ("policy", "on policy"),
                            ("contact", "on contact"),
                        ],
                        max_length=12,
                        verbose_name="section",
                    ),
                ),
                ("heading", models.CharField(blank=True, max_length=120, verbose_name="heading")),
                (
                    "heading_en",
                    models.CharField(blank=True, max_length=120, verbose_name="heading in English"),
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="texts",
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
                "verbose_name": "text of a municipality",
                "verbose_name_plural": "texts of a municipality",
                "ordering": ["order", "pk"],
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="municipality",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="The document or web page that says this.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="twintowns.source",
                verbose_name="source",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalPolicyRule",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("trip_cost_report", "trips dearer than a limit are reported"),
                            ("report_content", "a report states purpose, goal and result"),
                            ("trip_approval", "trips to twin towns are approved before departure"),
                            ("report_all", "all exchanges and trips are reported"),
                            ("evaluate_agreements", "agreements are evaluated every mandate period"),
                            (
                                "decide_continuation",
                                "it is decided every mandate period which agreements continue",
                            ),
                            ("terminate_inactive", "an inactive agreement without benefit is terminated"),
                            ("purpose_required", "activities have a clear and limited purpose and goal"),
                            ("benefit_required", "activities are planned well and build on expected benefit"),
                            ("aim_required", "activities serve one of the policy’s aims"),
                            ("policy_decision", "the policy is decided by a body"),
                        ],
                        max_length=30,
                        verbose_name="kind of rule",
                    ),
                ),
                (
                    "body",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        help_text="Who approves, decides or is reported to.",
                        max_length=10,
                        verbose_name="body",
                    ),
                ),
                (
                    "limit_sek",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The rule fires strictly above the limit.",
                        null=True,
                        verbose_name="limit in kronor",
                    ),
                ),
                (
                    "limit_basis",
                    models.CharField(
                        blank=True,
                        choices=[("", "not stated"), ("trip", "per trip"), ("person", "per person")],
                        max_length=10,
                        verbose_name="the limit is counted",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="watched")),
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
                    "policy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.policy",
                        verbose_name="policy",
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
            ],
            options={
                "verbose_name": "historical rule of a policy",
                "verbose_name_plural": "historical rules of a policy",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPolicyResponsibility",
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
                    "body",
                    models.CharField(
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="body",
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
                    "policy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.policy",
                        verbose_name="policy",
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
            ],
            options={
                "verbose_name": "historical responsibility",
                "verbose_name_plural": "historical responsibilities",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPolicyAim",
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
                ("slug", models.SlugField(max_length=60, verbose_name="identifier")),
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
                    "policy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.policy",
                        verbose_name="policy",
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
            ],
            options={
                "verbose_name": "historical aim of a policy",
                "verbose_name_plural": "historical aims of a policy",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPolicy",
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
                ("slug", models.SlugField(max_length=120, verbose_name="slug")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "document_class",
                    models.CharField(blank=True, max_length=80, verbose_name="document class"),
                ),
                (
                    "valid",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="For example “2019–2022” or “since 2019”.",
                        interval=True,
                        max_length=60,
                        verbose_name="valid",
                    ),
                ),
                ("scope", models.TextField(blank=True, verbose_name="applies to")),
                ("scope_en", models.TextField(blank=True, verbose_name="applies to, in English")),
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
                    "valid_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "valid_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="valid"
                    ),
                ),
                (
                    "valid_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="valid"
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
            ],
            options={
                "verbose_name": "historical policy",
                "verbose_name_plural": "historical policies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlaceSuccession",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("merged", "merged into"),
                            ("split", "split into"),
                            ("renamed", "renamed to"),
                            ("dissolved", "dissolved"),
                        ],
                        max_length=10,
                        verbose_name="what happened",
                    ),
                ),
                ("on", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="when")),
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
                    "on_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "on_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="on"
                    ),
                ),
                (
                    "on_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="on"
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
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="successor",
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
            ],
            options={
                "verbose_name": "historical succession of a place",
                "verbose_name_plural": "historical successions of a place",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlaceStatement",
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
                            ("location", "location"),
                            ("nearby", "nearby"),
                            ("nature", "nature"),
                            ("climate", "climate"),
                            ("trade", "trade and industry"),
                            ("culture", "culture and festivals"),
                            ("institution", "institutions"),
                            ("character", "character"),
                            ("motto", "motto"),
                            ("comparison", "comparison"),
                            ("history", "history"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "language",
                    twintowns.languages.LanguageField(
                        default="sv",
                        help_text="A motto may stand in its own language: no for Norwegian, for example.",
                        max_length=12,
                        verbose_name="language of the text",
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
            ],
            options={
                "verbose_name": "historical statement about a place",
                "verbose_name_plural": "historical statements about a place",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlaceName",
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
                ("text", models.CharField(max_length=200, verbose_name="name")),
                (
                    "text_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="text"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official name"),
                            ("exonym", "name in another language"),
                            ("former", "former name"),
                            ("spelling", "other spelling"),
                            ("legal", "name in agreements"),
                        ],
                        default="official",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
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
                    "until",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="used until"),
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
            ],
            options={
                "verbose_name": "historical name of a place",
                "verbose_name_plural": "historical names of a place",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlaceLink",
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
                    "kind",
                    models.CharField(
                        choices=[("website", "web site"), ("map", "map"), ("other", "other")],
                        default="website",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("url", models.URLField(max_length=500, verbose_name="web address")),
                ("label", models.CharField(blank=True, max_length=200, verbose_name="link text")),
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
            name="HistoricalPlaceLanguage",
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
                    "language",
                    twintowns.languages.LanguageField(
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
            ],
            options={
                "verbose_name": "historical language spoken",
                "verbose_name_plural": "historical languages spoken",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlaceImage",
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
                ("file", models.TextField(max_length=100, verbose_name="picture")),
                ("width", models.PositiveIntegerField(editable=False, null=True)),
                ("height", models.PositiveIntegerField(editable=False, null=True)),
                (
                    "alt",
                    models.CharField(
                        help_text="What the picture shows, for those who cannot see it.",
                        max_length=250,
                        verbose_name="text alternative",
                    ),
                ),
                ("caption", models.CharField(max_length=250, verbose_name="caption")),
                (
                    "credit",
                    models.CharField(
                        help_text="Photographer and agency, for example “Photo: Name, Agency”.",
                        max_length=120,
                        verbose_name="credit",
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
            ],
            options={
                "verbose_name": "historical picture",
                "verbose_name_plural": "historical pictures",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlaceFigure",
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
                            ("population", "population"),
                            ("population_urban", "population of the town itself"),
                            ("area", "area"),
                            ("distance", "distance"),
                            ("travel_time", "travel time"),
                            ("parts", "number of parts"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "–"),
                            ("km2", "km²"),
                            ("km", "km"),
                            ("mil", "Swedish miles (10 km)"),
                            ("min", "minutes"),
                        ],
                        default="",
                        max_length=5,
                        verbose_name="unit",
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("n", "north"),
                            ("ne", "north-east"),
                            ("e", "east"),
                            ("se", "south-east"),
                            ("s", "south"),
                            ("sw", "south-west"),
                            ("w", "west"),
                            ("nw", "north-west"),
                        ],
                        max_length=2,
                        verbose_name="direction",
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
                    "reference",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="For distance and travel time: the place it is counted from.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="from",
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
            ],
            options={
                "verbose_name": "historical figure about a place",
                "verbose_name_plural": "historical figures about a place",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlace",
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
                    "slug",
                    models.SlugField(
                        help_text="The last part of the address: the folded Swedish name.",
                        max_length=120,
                        verbose_name="slug",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        help_text="The name in Swedish text.", max_length=200, verbose_name="name"
                    ),
                ),
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
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("municipality", "municipality"),
                            ("city", "city"),
                            ("village", "village"),
                            ("district", "district of a city or municipality"),
                            ("county", "county"),
                            ("region", "region"),
                            ("country", "country"),
                            ("territory", "island or other territory"),
                            ("people", "national minority or people"),
                            ("group", "several places as one"),
                            ("unknown", "not stated"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "country",
                    django_countries.fields.CountryField(
                        blank=True, db_index=True, max_length=2, verbose_name="country"
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True, decimal_places=5, max_digits=8, null=True, verbose_name="latitude"
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True, decimal_places=5, max_digits=8, null=True, verbose_name="longitude"
                    ),
                ),
                (
                    "coordinates_credit",
                    models.CharField(blank=True, max_length=120, verbose_name="source of the coordinates"),
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
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The county, region or municipality that it lies in.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="part of",
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
            ],
            options={
                "verbose_name": "historical place",
                "verbose_name_plural": "historical places",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOrganisation",
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
                ("slug", models.SlugField(max_length=120, verbose_name="slug")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("short_name", models.CharField(blank=True, max_length=60, verbose_name="short name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("unit", "municipal unit"),
                            ("school", "school"),
                            ("association", "association"),
                            ("company", "company"),
                            ("authority", "authority"),
                            ("university", "university"),
                            ("region", "region or county council"),
                            ("international", "international organisation"),
                            ("programme", "funding programme"),
                            ("other", "other"),
                        ],
                        default="other",
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                ("legal_form", models.CharField(blank=True, max_length=120, verbose_name="legal form")),
                (
                    "org_number",
                    models.CharField(blank=True, max_length=20, verbose_name="organisation number"),
                ),
                ("website", models.URLField(blank=True, max_length=500, verbose_name="web site")),
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
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The municipality that it belongs to or acts in, if that is one with pages here.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.municipality",
                        verbose_name="municipality",
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
            ],
            options={
                "verbose_name": "historical organisation",
                "verbose_name_plural": "historical organisations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOpeningHours",
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
                    "channel",
                    models.CharField(
                        choices=[("phone", "phone"), ("visit", "visit"), ("any", "channel not stated")],
                        max_length=5,
                        verbose_name="channel",
                    ),
                ),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        verbose_name="weekday",
                    ),
                ),
                ("opens", models.TimeField(verbose_name="opens")),
                ("closes", models.TimeField(verbose_name="closes")),
                ("valid_from", models.DateField(blank=True, null=True, verbose_name="valid from")),
                ("valid_until", models.DateField(blank=True, null=True, verbose_name="valid until")),
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
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.office",
                        verbose_name="office",
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
            ],
            options={
                "verbose_name": "historical opening hours",
                "verbose_name_plural": "historical opening hours",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOfficePhone",
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
                    "number",
                    twintowns.models.contacts.PhoneField(
                        help_text="With the area code, for example 0270-750 00.",
                        max_length=40,
                        verbose_name="phone number",
                    ),
                ),
                ("label", models.CharField(blank=True, max_length=60, verbose_name="label")),
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
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.office",
                        verbose_name="office",
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
            ],
            options={
                "verbose_name": "historical phone number",
                "verbose_name_plural": "historical phone numbers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalOffice",
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
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("slogan", models.CharField(blank=True, max_length=120, verbose_name="slogan")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("website", models.URLField(blank=True, verbose_name="web site")),
                (
                    "visiting_address",
                    models.CharField(blank=True, max_length=200, verbose_name="visiting address"),
                ),
                (
                    "postal_address",
                    models.CharField(blank=True, max_length=200, verbose_name="postal address"),
                ),
                ("helps_with", models.TextField(blank=True, verbose_name="helps with")),
                ("helps_with_en", models.TextField(blank=True, verbose_name="helps with, in English")),
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
            ],
            options={
                "verbose_name": "historical office",
                "verbose_name_plural": "historical offices",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMunicipalityText",
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
                    "section",
                    models.CharField(
                        choices=[
                            ("intro", "introduction"),
                            ("relations", "on partner towns"),
                            ("networks", "on networks"),
                            ("projects", "on projects"),
                            ("policy", "on policy"),
                            ("contact", "on contact"),
                        ],
                        max_length=12,
                        verbose_name="section",
                    ),
                ),
                ("heading", models.CharField(blank=True, max_length=120, verbose_name="heading")),
                (
                    "heading_en",
                    models.CharField(blank=True, max_length=120, verbose_name="heading in English"),
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
            ],
            options={
                "verbose_name": "historical text of a municipality",
                "verbose_name_plural": "historical texts of a municipality",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalMunicipality",
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
                    "slug",
                    models.SlugField(
                        max_length=80,
                        validators=[twintowns.models.municipalities.validate_free_slug],
                        verbose_name="slug",
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        db_index=True,
                        help_text="Statistics Sweden’s code of four digits.",
                        max_length=4,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^\\d{4}\\Z"), "The code has four digits, such as 1480."
                            )
                        ],
                        verbose_name="municipality code",
                    ),
                ),
                (
                    "official_name",
                    models.CharField(
                        help_text="For example “Trollhättans Stad”.",
                        max_length=120,
                        verbose_name="official name",
                    ),
                ),
                (
                    "org_number",
                    models.CharField(blank=True, max_length=20, verbose_name="organisation number"),
                ),
                (
                    "colour",
                    models.CharField(
                        default="#0B4F6C",
                        max_length=7,
                        validators=[
                            django.core.validators.RegexValidator(
                                re.compile("^#[0-9A-Fa-f]{6}\\Z"), "Write a colour as #0B4F6C."
                            )
                        ],
                        verbose_name="colour",
                    ),
                ),
                (
                    "networks_are_selection",
                    models.BooleanField(
                        default=False,
                        help_text="The list then says that it is not complete.",
                        verbose_name="the networks shown are a selection",
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
            ],
            options={
                "verbose_name": "historical municipality",
                "verbose_name_plural": "historical municipalities",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalDecision",
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
                    "body",
                    models.CharField(
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="body",
                    ),
                ),
                (
                    "body_name",
                    models.CharField(
                        blank=True,
                        help_text="For a committee or other body.",
                        max_length=120,
                        verbose_name="name of the body",
                    ),
                ),
                (
                    "decided",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="decided"),
                ),
                (
                    "paragraph",
                    models.CharField(
                        blank=True,
                        help_text="The number only, for example 155.",
                        max_length=20,
                        verbose_name="paragraph (§)",
                    ),
                ),
                (
                    "diary_number",
                    models.CharField(blank=True, db_index=True, max_length=60, verbose_name="diary number"),
                ),
                ("title", models.CharField(max_length=250, verbose_name="matter")),
                ("text", models.TextField(blank=True, verbose_name="text of the decision")),
                (
                    "votes_for",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="votes for"),
                ),
                (
                    "votes_against",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="votes against"),
                ),
                (
                    "votes_abstaining",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="abstaining"),
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
                    "decided_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "decided_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="decided"
                    ),
                ),
                (
                    "decided_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="decided"
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.document",
                        verbose_name="document",
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
            ],
            options={
                "verbose_name": "historical decision",
                "verbose_name_plural": "historical decisions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalContact",
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
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "person"), ("function", "function")],
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "name_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="name"
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=120, verbose_name="title in English")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                (
                    "phone",
                    twintowns.models.contacts.PhoneField(blank=True, max_length=40, verbose_name="phone"),
                ),
                (
                    "legal_basis",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("public_task", "task carried out in the public interest"),
                            ("consent", "consent"),
                            ("contract", "contract"),
                        ],
                        max_length=20,
                        verbose_name="legal basis",
                    ),
                ),
                (
                    "is_public",
                    models.BooleanField(
                        default=False,
                        help_text="Internal contacts are seen by signed-in staff only.",
                        verbose_name="may be shown to the public",
                    ),
                ),
                (
                    "invitation",
                    models.CharField(blank=True, max_length=250, verbose_name="who should get in touch"),
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
                    "stand_in",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.contact",
                        verbose_name="stand-in",
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
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.office",
                        verbose_name="office",
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
            ],
            options={
                "verbose_name": "historical contact",
                "verbose_name_plural": "historical contacts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalClosure",
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
                    "channel",
                    models.CharField(
                        choices=[("phone", "phone"), ("visit", "visit"), ("any", "channel not stated")],
                        default="any",
                        max_length=5,
                        verbose_name="channel",
                    ),
                ),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(verbose_name="last day")),
                ("opens", models.TimeField(blank=True, null=True, verbose_name="opens instead")),
                ("closes", models.TimeField(blank=True, null=True, verbose_name="closes instead")),
                ("reason", models.CharField(blank=True, max_length=120, verbose_name="reason")),
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
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.office",
                        verbose_name="office",
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
            ],
            options={
                "verbose_name": "historical closure",
                "verbose_name_plural": "historical closures",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalClaim",
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="record")),
                (
                    "field",
                    models.CharField(
                        help_text="The field that the claim is about, for example “signed”.",
                        max_length=60,
                        verbose_name="field",
                    ),
                ),
                (
                    "value",
                    models.CharField(
                        help_text="What this source says.", max_length=250, verbose_name="value"
                    ),
                ),
                ("agrees", models.BooleanField(default=False, verbose_name="agrees with the record")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, verbose_name="note in English")),
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
                    "content_type",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="contenttypes.contenttype",
                        verbose_name="kind of record",
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
            ],
            options={
                "verbose_name": "historical statement of a source",
                "verbose_name_plural": "historical statements of sources",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="decision",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="The document or web page that says this.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="twintowns.source",
                verbose_name="source",
            ),
        ),
        migrations.AddField(
            model_name="contact",
            name="source",
            field=models.ForeignKey(
                blank=True,
                help_text="The document or web page that says this.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="twintowns.source",
                verbose_name="source",
            ),
        ),
        migrations.CreateModel(
            name="Closure",
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
                    "channel",
                    models.CharField(
                        choices=[("phone", "phone"), ("visit", "visit"), ("any", "channel not stated")],
                        default="any",
                        max_length=5,
                        verbose_name="channel",
                    ),
                ),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(verbose_name="last day")),
                ("opens", models.TimeField(blank=True, null=True, verbose_name="opens instead")),
                ("closes", models.TimeField(blank=True, null=True, verbose_name="closes instead")),
                ("reason", models.CharField(blank=True, max_length=120, verbose_name="reason")),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="closures",
                        to="twintowns.office",
                        verbose_name="office",
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
                "verbose_name": "closure",
                "verbose_name_plural": "closures",
                "ordering": ["first_day"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_day__gte", models.F("first_day"))),
                        name="twintowns_closure_span",
                        violation_error_message="The last day must not come before the first.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closes__isnull", True), ("opens__isnull", True)),
                            ("closes__gt", models.F("opens")),
                            _connector="OR",
                        ),
                        name="twintowns_closure_hours",
                        violation_error_message="Give both hours, the later one last, or neither when it is closed all day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Claim",
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
                ("object_id", models.PositiveBigIntegerField(verbose_name="record")),
                (
                    "field",
                    models.CharField(
                        help_text="The field that the claim is about, for example “signed”.",
                        max_length=60,
                        verbose_name="field",
                    ),
                ),
                (
                    "value",
                    models.CharField(
                        help_text="What this source says.", max_length=250, verbose_name="value"
                    ),
                ),
                ("agrees", models.BooleanField(default=False, verbose_name="agrees with the record")),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("note_en", models.TextField(blank=True, verbose_name="note in English")),
                (
                    "content_type",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="contenttypes.contenttype",
                        verbose_name="kind of record",
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
                "verbose_name": "statement of a source",
                "verbose_name_plural": "statements of sources",
                "ordering": ["content_type", "object_id", "field", "pk"],
                "indexes": [
                    models.Index(fields=["content_type", "object_id"], name="twintowns_c_content_92f55d_idx")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("content_type", "object_id", "field", "source", "value"),
                        name="twintowns_claim_once",
                        violation_error_message="This source’s statement is already recorded.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MandatePeriod",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "body",
                    models.CharField(
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="body",
                    ),
                ),
                (
                    "label",
                    models.CharField(help_text="For example 2022–2026.", max_length=20, verbose_name="label"),
                ),
                ("first_day", models.DateField(verbose_name="first day")),
                ("last_day", models.DateField(verbose_name="last day")),
                (
                    "municipality",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mandate_periods",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "mandate period",
                "verbose_name_plural": "mandate periods",
                "ordering": ["first_day", "body"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("last_day__gt", models.F("first_day"))),
                        name="twintowns_mandateperiod_span",
                        violation_error_message="The last day must come after the first.",
                    ),
                    models.UniqueConstraint(
                        fields=("municipality", "body", "first_day"),
                        name="twintowns_mandateperiod_once",
                        violation_error_message="There is already a mandate period for this body from this day.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("municipality__isnull", True)),
                        fields=("body", "first_day"),
                        name="twintowns_mandateperiod_law_once",
                        violation_error_message="There is already a mandate period for this body from this day.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PolicyRule",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("trip_cost_report", "trips dearer than a limit are reported"),
                            ("report_content", "a report states purpose, goal and result"),
                            ("trip_approval", "trips to twin towns are approved before departure"),
                            ("report_all", "all exchanges and trips are reported"),
                            ("evaluate_agreements", "agreements are evaluated every mandate period"),
                            (
                                "decide_continuation",
                                "it is decided every mandate period which agreements continue",
                            ),
                            ("terminate_inactive", "an inactive agreement without benefit is terminated"),
                            ("purpose_required", "activities have a clear and limited purpose and goal"),
                            ("benefit_required", "activities are planned well and build on expected benefit"),
                            ("aim_required", "activities serve one of the policy’s aims"),
                            ("policy_decision", "the policy is decided by a body"),
                        ],
                        max_length=30,
                        verbose_name="kind of rule",
                    ),
                ),
                (
                    "body",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        help_text="Who approves, decides or is reported to.",
                        max_length=10,
                        verbose_name="body",
                    ),
                ),
                (
                    "limit_sek",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The rule fires strictly above the limit.",
                        null=True,
                        verbose_name="limit in kronor",
                    ),
                ),
                (
                    "limit_basis",
                    models.CharField(
                        blank=True,
                        choices=[("", "not stated"), ("trip", "per trip"), ("person", "per person")],
                        max_length=10,
                        verbose_name="the limit is counted",
                    ),
                ),
                ("is_active", models.BooleanField(default=True, verbose_name="watched")),
                (
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="rules",
                        to="twintowns.policy",
                        verbose_name="policy",
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
                "verbose_name": "rule of a policy",
                "verbose_name_plural": "rules of a policy",
                "ordering": ["policy", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("policy", "kind"),
                        name="twintowns_policyrule_once",
                        violation_error_message="The policy already has a rule of this kind.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PolicyAim",
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
                ("slug", models.SlugField(max_length=60, verbose_name="identifier")),
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
                    "policy",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="aims",
                        to="twintowns.policy",
                        verbose_name="policy",
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
                "verbose_name": "aim of a policy",
                "verbose_name_plural": "aims of a policy",
                "ordering": ["order", "pk"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("policy", "slug"),
                        name="twintowns_policyaim_once",
                        violation_error_message="The policy already has an aim with this identifier.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceSuccession",
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
                    "kind",
                    models.CharField(
                        choices=[
                            ("merged", "merged into"),
                            ("split", "split into"),
                            ("renamed", "renamed to"),
                            ("dissolved", "dissolved"),
                        ],
                        max_length=10,
                        verbose_name="what happened",
                    ),
                ),
                ("on", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="when")),
                (
                    "on_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "on_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="on"
                    ),
                ),
                (
                    "on_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="on"
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="successions",
                        to="twintowns.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="predecessions",
                        to="twintowns.place",
                        verbose_name="successor",
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
                "verbose_name": "succession of a place",
                "verbose_name_plural": "successions of a place",
                "ordering": ["on_earliest", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("successor__isnull", True),
                            models.Q(("successor", models.F("place")), _negated=True),
                            _connector="OR",
                        ),
                        name="twintowns_placesuccession_another_place",
                        violation_error_message="A place cannot succeed itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "dissolved"), ("successor__isnull", False), _connector="OR"
                        ),
                        name="twintowns_placesuccession_has_successor",
                        violation_error_message="Say which place came instead, or choose “dissolved”.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceName",
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
                ("text", models.CharField(max_length=200, verbose_name="name")),
                (
                    "text_folded",
                    twintowns.models.fields.FoldedField(
                        db_index=True, editable=False, max_length=250, of="text"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("official", "official name"),
                            ("exonym", "name in another language"),
                            ("former", "former name"),
                            ("spelling", "other spelling"),
                            ("legal", "name in agreements"),
                        ],
                        default="official",
                        max_length=10,
                        verbose_name="kind",
                    ),
                ),
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
                    "until",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="used until"),
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
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
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
                "verbose_name": "name of a place",
                "verbose_name_plural": "names of a place",
                "ordering": ["place", "kind", "text"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("place", "text", "language"),
                        name="twintowns_placename_once",
                        violation_error_message="The place already has this name in this language.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceLanguage",
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
                    "language",
                    twintowns.languages.LanguageField(
                        help_text="Language code, for example sv, en, fi, et, sr or zh.",
                        max_length=12,
                        verbose_name="language",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="languages",
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
                "verbose_name": "language spoken",
                "verbose_name_plural": "languages spoken",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("place", "language"),
                        name="twintowns_placelanguage_once",
                        violation_error_message="The language is already listed.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PlaceFigure",
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
                            ("population", "population"),
                            ("population_urban", "population of the town itself"),
                            ("area", "area"),
                            ("distance", "distance"),
                            ("travel_time", "travel time"),
                            ("parts", "number of parts"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "unit",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "–"),
                            ("km2", "km²"),
                            ("km", "km"),
                            ("mil", "Swedish miles (10 km)"),
                            ("min", "minutes"),
                        ],
                        default="",
                        max_length=5,
                        verbose_name="unit",
                    ),
                ),
                (
                    "direction",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("n", "north"),
                            ("ne", "north-east"),
                            ("e", "east"),
                            ("se", "south-east"),
                            ("s", "south"),
                            ("sw", "south-west"),
                            ("w", "west"),
                            ("nw", "north-west"),
                        ],
                        max_length=2,
                        verbose_name="direction",
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
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="figures",
                        to="twintowns.place",
                        verbose_name="place",
                    ),
                ),
                (
                    "reference",
                    models.ForeignKey(
                        blank=True,
                        help_text="For distance and travel time: the place it is counted from.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="from",
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
                "verbose_name": "figure about a place",
                "verbose_name_plural": "figures about a place",
                "ordering": ["place", "kind", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value_max__isnull", True), ("value_max__gt", models.F("value")), _connector="OR"
                        ),
                        name="twintowns_placefigure_span_rises",
                        violation_error_message="The upper number of a span must be larger than the lower one.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["distance", "travel_time"]), _negated=True),
                            ("reference__isnull", False),
                            _connector="OR",
                        ),
                        name="twintowns_placefigure_distance_from",
                        violation_error_message="Say which place the distance or travel time is counted from.",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                    models.Q(
                        ("latitude__gte", -90),
                        ("latitude__lte", 90),
                        ("longitude__gte", -180),
                        ("longitude__lte", 180),
                    ),
                    _connector="OR",
                ),
                name="twintowns_place_coordinates_valid",
                violation_error_message="Give both latitude (−90 to 90) and longitude (−180 to 180), or neither. Hemnesberget is 66.22473, 13.61576.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("part_of__isnull", True),
                    models.Q(("part_of", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="twintowns_place_not_part_of_itself",
                violation_error_message="A place cannot be part of itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("body__in", ["namnd", "other"]), _negated=True),
                    models.Q(("body_name", ""), _negated=True),
                    _connector="OR",
                ),
                name="twintowns_decision_body_named",
                violation_error_message="Write the name of the committee or other body.",
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("votes_against__isnull", True), ("votes_for__isnull", True)),
                    models.Q(("votes_against__isnull", False), ("votes_for__isnull", False)),
                    _connector="OR",
                ),
                name="twintowns_decision_votes_both",
                violation_error_message="Give the votes both for and against, or neither.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("since_earliest__isnull", True),
                    ("until_latest__isnull", True),
                    ("until_latest__gte", models.F("since_earliest")),
                    _connector="OR",
                ),
                name="twintowns_contact_ends_after_start",
                violation_error_message="The end must not come before the beginning. Change one of the two dates.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("is_public", True), ("kind", "person"), _negated=True),
                    models.Q(("legal_basis", ""), _negated=True),
                    _connector="OR",
                ),
                name="twintowns_contact_public_person_has_basis",
                violation_error_message="A person who is shown to the public needs a legal basis. Choose one, or keep the contact internal.",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("stand_in__isnull", True),
                    models.Q(("stand_in", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="twintowns_contact_other_stand_in",
                violation_error_message="Nobody can be their own stand-in. Choose somebody else.",
            ),
        ),
    ]
