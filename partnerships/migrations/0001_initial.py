
import django.db.models.deletion
import simple_history.models
from django.conf import settings
from django.db import migrations, models

import twintowns.dates.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("networks", "0001_initial"),
        ("twintowns", "0001_initial"),
        ("twintowns", "__first__"),
    ]

    operations = [
        migrations.CreateModel(
            name="Agreement",
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
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="identifier")),
                ("title", models.CharField(max_length=250, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=250, verbose_name="title in English")),
                (
                    "diary_number",
                    models.CharField(blank=True, db_index=True, max_length=60, verbose_name="diary number"),
                ),
                (
                    "signed",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="signed"),
                ),
                ("signed_place", models.CharField(blank=True, max_length=120, verbose_name="signed in")),
                (
                    "signing_mode",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("meeting", "at a meeting"),
                            ("circulation", "by circulation"),
                            ("digital", "digitally"),
                            ("", "not stated"),
                        ],
                        max_length=12,
                        verbose_name="how it was signed",
                    ),
                ),
                ("signing_occasion", models.CharField(blank=True, max_length=200, verbose_name="occasion")),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Only when it differs from the day it was signed.",
                        max_length=60,
                        verbose_name="in force from",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The last day, when the agreement or a termination states one.",
                        max_length=60,
                        verbose_name="in force until",
                    ),
                ),
                (
                    "term_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="When the agreement states a length and no end: 48 for four years.",
                        null=True,
                        verbose_name="length in months",
                    ),
                ),
                (
                    "renewal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("fixed", "ends on its last day"),
                            ("automatic", "is prolonged unless terminated"),
                            ("further_notice", "until further notice"),
                            ("", "not stated"),
                        ],
                        max_length=20,
                        verbose_name="renewal",
                    ),
                ),
                (
                    "notice_months",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period of notice in months"
                    ),
                ),
                (
                    "enters_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "when it is signed, or on the day stated"),
                            ("all_approve", "when every party has approved it"),
                        ],
                        max_length=12,
                        verbose_name="enters into force",
                    ),
                ),
                (
                    "approval_deadline",
                    models.DateField(
                        blank=True,
                        help_text="If every party has not approved by this day, it never enters into force.",
                        null=True,
                        verbose_name="to be approved before",
                    ),
                ),
                (
                    "signed_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "signed_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="signed"
                    ),
                ),
                (
                    "signed_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="signed"
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="twintowns.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "documents",
                    models.ManyToManyField(
                        blank=True,
                        related_name="agreements",
                        to="twintowns.document",
                        verbose_name="documents",
                    ),
                ),
                (
                    "framework",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sub_agreements",
                        to="partnerships.agreement",
                        verbose_name="under the framework agreement",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        help_text="The municipality that keeps the record.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreements",
                        to="twintowns.municipality",
                        verbose_name="registered by",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="partnerships.agreement",
                        verbose_name="replaces",
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
                "verbose_name": "agreement",
                "verbose_name_plural": "agreements",
                "ordering": ["municipality", "signed_earliest", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AgreementExtension",
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
                    "agreed",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="agreed"),
                ),
                ("until", twintowns.dates.fields.EDTFField(max_length=60, verbose_name="prolonged until")),
                (
                    "agreed_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "agreed_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="agreed"
                    ),
                ),
                (
                    "agreed_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="agreed"
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
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="extensions",
                        to="partnerships.agreement",
                        verbose_name="agreement",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.decision",
                        verbose_name="decision",
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
                "verbose_name": "extension",
                "verbose_name_plural": "extensions",
                "ordering": ["agreement", "until_latest"],
            },
        ),
        migrations.CreateModel(
            name="AgreementParty",
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
                    "side",
                    models.CharField(
                        choices=[("ours", "our side"), ("theirs", "the partner’s side")],
                        max_length=6,
                        verbose_name="side",
                    ),
                ),
                (
                    "legal_name",
                    models.CharField(blank=True, max_length=200, verbose_name="name in the agreement"),
                ),
                ("declined", models.BooleanField(default=False, verbose_name="chose to stay outside")),
                (
                    "approved",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="approved"),
                ),
                (
                    "joined",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Only when it differs from the day the agreement was signed.",
                        max_length=60,
                        verbose_name="joined",
                    ),
                ),
                (
                    "notice_sent",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The date of the letter.",
                        max_length=60,
                        verbose_name="notice sent",
                    ),
                ),
                (
                    "notice_received",
                    twintowns.dates.fields.EDTFField(
                        blank=True, max_length=60, verbose_name="notice received"
                    ),
                ),
                (
                    "leaving_decided",
                    twintowns.dates.fields.EDTFField(
                        blank=True, max_length=60, verbose_name="its own decision to end"
                    ),
                ),
                ("left", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="left")),
                (
                    "attends_after_leaving",
                    models.BooleanField(default=False, verbose_name="still attends now and then"),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                (
                    "approved_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "approved_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="approved"
                    ),
                ),
                (
                    "approved_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="approved"
                    ),
                ),
                (
                    "joined_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "joined_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="joined"
                    ),
                ),
                (
                    "joined_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="joined"
                    ),
                ),
                (
                    "notice_sent_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "notice_sent_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="earliest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="notice_sent",
                    ),
                ),
                (
                    "notice_sent_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="notice_sent"
                    ),
                ),
                (
                    "notice_received_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "notice_received_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="earliest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="notice_received",
                    ),
                ),
                (
                    "notice_received_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="latest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="notice_received",
                    ),
                ),
                (
                    "leaving_decided_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "leaving_decided_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="earliest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="leaving_decided",
                    ),
                ),
                (
                    "leaving_decided_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="latest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="leaving_decided",
                    ),
                ),
                (
                    "left_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "left_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="left"
                    ),
                ),
                (
                    "left_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="left"
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parties",
                        to="partnerships.agreement",
                        verbose_name="agreement",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreement_parties",
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
                        related_name="agreement_parties",
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
                "verbose_name": "party",
                "verbose_name_plural": "parties",
                "ordering": ["agreement", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("organisation__isnull", True), ("place__isnull", False)),
                            models.Q(("organisation__isnull", False), ("place__isnull", True)),
                            _connector="OR",
                        ),
                        name="partnerships_party_place_or_organisation",
                        violation_error_message="Choose either a place or an organisation as the party.",
                    ),
                    models.UniqueConstraint(
                        fields=("agreement", "place"),
                        name="partnerships_party_place_once",
                        violation_error_message="The place is already a party of this agreement.",
                    ),
                    models.UniqueConstraint(
                        fields=("agreement", "organisation"),
                        name="partnerships_party_organisation_once",
                        violation_error_message="The organisation is already a party of this agreement.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("left_latest__isnull", True),
                            ("joined_earliest__isnull", True),
                            ("left_latest__gte", models.F("joined_earliest")),
                            _connector="OR",
                        ),
                        name="partnerships_party_leaves_after_joining",
                        violation_error_message="The party cannot leave before it joined. Change one of the two dates.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("attends_after_leaving", False),
                            models.Q(("left", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="partnerships_party_attends_after_leaving",
                        violation_error_message="“Still attends” is only for a party that has left. Fill in when it left.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AgreementTheme",
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
                    "is_main",
                    models.BooleanField(default=False, verbose_name="pointed out as especially important"),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
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
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="agreement_themes",
                        to="partnerships.agreement",
                        verbose_name="agreement",
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
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="agreement_themes",
                        to="twintowns.theme",
                        verbose_name="theme",
                    ),
                ),
            ],
            options={
                "verbose_name": "theme of the agreement",
                "verbose_name_plural": "themes of the agreement",
                "ordering": ["agreement", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since_earliest__isnull", True),
                            ("until_latest__isnull", True),
                            ("until_latest__gte", models.F("since_earliest")),
                            _connector="OR",
                        ),
                        name="partnerships_agreementtheme_ends_after_start",
                        violation_error_message="The end must not come before the beginning. Change one of the two dates.",
                    ),
                    models.UniqueConstraint(
                        fields=("agreement", "theme"),
                        name="partnerships_agreementtheme_once",
                        violation_error_message="The theme is already listed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
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
                ("evaluated_on", models.DateField(blank=True, null=True, verbose_name="evaluated")),
                (
                    "activity",
                    models.CharField(
                        choices=[("active", "active"), ("low", "low activity"), ("inactive", "inactive")],
                        max_length=10,
                        verbose_name="activity",
                    ),
                ),
                (
                    "benefit_municipality",
                    models.TextField(blank=True, verbose_name="benefit to the municipality"),
                ),
                (
                    "benefit_associations",
                    models.TextField(blank=True, verbose_name="benefit to associations"),
                ),
                ("benefit_business", models.TextField(blank=True, verbose_name="benefit to business")),
                ("is_beneficial", models.BooleanField(blank=True, null=True, verbose_name="is of benefit")),
                (
                    "proposal",
                    models.CharField(
                        choices=[("continue", "continue"), ("change", "change"), ("terminate", "terminate")],
                        max_length=10,
                        verbose_name="proposal",
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evaluations",
                        to="partnerships.agreement",
                        verbose_name="agreement",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluations",
                        to="twintowns.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "mandate_period",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluations",
                        to="twintowns.mandateperiod",
                        verbose_name="mandate period",
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
                "verbose_name": "evaluation",
                "verbose_name_plural": "evaluations",
                "ordering": ["agreement", "mandate_period"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("agreement", "mandate_period"),
                        name="partnerships_evaluation_once",
                        violation_error_message="The agreement is already evaluated for this mandate period.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ExchangeSeries",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="identifier")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name in English")),
                (
                    "every_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="12 for every year, 24 for every second.",
                        null=True,
                        verbose_name="comes back every (months)",
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exchange_series",
                        to="partnerships.agreement",
                        verbose_name="agreement",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exchange_series",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "series of exchanges",
                "verbose_name_plural": "series of exchanges",
                "ordering": ["municipality", "name"],
            },
        ),
        migrations.CreateModel(
            name="Exchange",
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
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="identifier")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=200, verbose_name="title in English")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("trip", "trip"),
                            ("visit", "hosted visit"),
                            ("youth", "youth exchange"),
                            ("conference", "conference"),
                            ("citizens_meeting", "citizens’ meeting"),
                            ("meeting", "meeting"),
                            ("online", "online meeting"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "planned"), ("held", "held"), ("cancelled", "cancelled")],
                        default="held",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "held",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="For example “March 2009” or “12–14 March 2009”.",
                        interval=True,
                        max_length=60,
                        verbose_name="when",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True, max_length=2, verbose_name="country, when no more is stated"
                    ),
                ),
                ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                ("purpose_en", models.TextField(blank=True, verbose_name="purpose in English")),
                ("goal", models.TextField(blank=True, verbose_name="goal")),
                ("goal_en", models.TextField(blank=True, verbose_name="goal in English")),
                ("result", models.TextField(blank=True, verbose_name="result")),
                ("result_en", models.TextField(blank=True, verbose_name="result in English")),
                ("benefit", models.TextField(blank=True, verbose_name="expected benefit")),
                (
                    "cost_sek",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="cost in kronor"),
                ),
                (
                    "cancellation_reason",
                    models.CharField(blank=True, max_length=250, verbose_name="reason for cancelling"),
                ),
                (
                    "held_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "held_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="held"
                    ),
                ),
                (
                    "held_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="held"
                    ),
                ),
                (
                    "aims",
                    models.ManyToManyField(
                        blank=True,
                        related_name="exchanges",
                        to="twintowns.policyaim",
                        verbose_name="aims of the policy",
                    ),
                ),
                (
                    "approval",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="approved_exchanges",
                        to="twintowns.decision",
                        verbose_name="approved by",
                    ),
                ),
                (
                    "hosts",
                    models.ManyToManyField(
                        blank=True,
                        related_name="hosted_exchanges",
                        to="twintowns.place",
                        verbose_name="hosts",
                    ),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="invited by",
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exchanges_here",
                        to="twintowns.place",
                        verbose_name="where",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exchanges",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exchanges",
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
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True, related_name="exchanges", to="twintowns.theme", verbose_name="themes"
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exchanges",
                        to="partnerships.exchangeseries",
                        verbose_name="series",
                    ),
                ),
            ],
            options={
                "verbose_name": "exchange",
                "verbose_name_plural": "exchanges",
                "ordering": ["municipality", "-held_earliest", "pk"],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAgreementExtension",
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
                    "agreed",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="agreed"),
                ),
                ("until", twintowns.dates.fields.EDTFField(max_length=60, verbose_name="prolonged until")),
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
                    "agreed_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "agreed_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="agreed"
                    ),
                ),
                (
                    "agreed_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="agreed"
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
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="agreement",
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
                "verbose_name": "historical extension",
                "verbose_name_plural": "historical extensions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgreementParty",
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
                    "side",
                    models.CharField(
                        choices=[("ours", "our side"), ("theirs", "the partner’s side")],
                        max_length=6,
                        verbose_name="side",
                    ),
                ),
                (
                    "legal_name",
                    models.CharField(blank=True, max_length=200, verbose_name="name in the agreement"),
                ),
                ("declined", models.BooleanField(default=False, verbose_name="chose to stay outside")),
                (
                    "approved",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="approved"),
                ),
                (
                    "joined",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Only when it differs from the day the agreement was signed.",
                        max_length=60,
                        verbose_name="joined",
                    ),
                ),
                (
                    "notice_sent",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The date of the letter.",
                        max_length=60,
                        verbose_name="notice sent",
                    ),
                ),
                (
                    "notice_received",
                    twintowns.dates.fields.EDTFField(
                        blank=True, max_length=60, verbose_name="notice received"
                    ),
                ),
                (
                    "leaving_decided",
                    twintowns.dates.fields.EDTFField(
                        blank=True, max_length=60, verbose_name="its own decision to end"
                    ),
                ),
                ("left", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="left")),
                (
                    "attends_after_leaving",
                    models.BooleanField(default=False, verbose_name="still attends now and then"),
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
                    "approved_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "approved_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="approved"
                    ),
                ),
                (
                    "approved_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="approved"
                    ),
                ),
                (
                    "joined_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "joined_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="joined"
                    ),
                ),
                (
                    "joined_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="joined"
                    ),
                ),
                (
                    "notice_sent_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "notice_sent_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="earliest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="notice_sent",
                    ),
                ),
                (
                    "notice_sent_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="notice_sent"
                    ),
                ),
                (
                    "notice_received_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "notice_received_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="earliest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="notice_received",
                    ),
                ),
                (
                    "notice_received_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="latest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="notice_received",
                    ),
                ),
                (
                    "leaving_decided_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "leaving_decided_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="earliest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="leaving_decided",
                    ),
                ),
                (
                    "leaving_decided_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True,
                        bound="latest",
                        db_index=True,
                        editable=False,
                        null=True,
                        of="leaving_decided",
                    ),
                ),
                (
                    "left_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "left_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="left"
                    ),
                ),
                (
                    "left_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="left"
                    ),
                ),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="agreement",
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
            ],
            options={
                "verbose_name": "historical party",
                "verbose_name_plural": "historical parties",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgreementTheme",
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
                    "is_main",
                    models.BooleanField(default=False, verbose_name="pointed out as especially important"),
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
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="agreement",
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
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.theme",
                        verbose_name="theme",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical theme of the agreement",
                "verbose_name_plural": "historical themes of the agreement",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvaluation",
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
                ("evaluated_on", models.DateField(blank=True, null=True, verbose_name="evaluated")),
                (
                    "activity",
                    models.CharField(
                        choices=[("active", "active"), ("low", "low activity"), ("inactive", "inactive")],
                        max_length=10,
                        verbose_name="activity",
                    ),
                ),
                (
                    "benefit_municipality",
                    models.TextField(blank=True, verbose_name="benefit to the municipality"),
                ),
                (
                    "benefit_associations",
                    models.TextField(blank=True, verbose_name="benefit to associations"),
                ),
                ("benefit_business", models.TextField(blank=True, verbose_name="benefit to business")),
                ("is_beneficial", models.BooleanField(blank=True, null=True, verbose_name="is of benefit")),
                (
                    "proposal",
                    models.CharField(
                        choices=[("continue", "continue"), ("change", "change"), ("terminate", "terminate")],
                        max_length=10,
                        verbose_name="proposal",
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
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="agreement",
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
                    "mandate_period",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.mandateperiod",
                        verbose_name="mandate period",
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
                "verbose_name": "historical evaluation",
                "verbose_name_plural": "historical evaluations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalExchange",
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
                ("slug", models.SlugField(max_length=120, verbose_name="identifier")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=200, verbose_name="title in English")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("trip", "trip"),
                            ("visit", "hosted visit"),
                            ("youth", "youth exchange"),
                            ("conference", "conference"),
                            ("citizens_meeting", "citizens’ meeting"),
                            ("meeting", "meeting"),
                            ("online", "online meeting"),
                            ("other", "other"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("planned", "planned"), ("held", "held"), ("cancelled", "cancelled")],
                        default="held",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "held",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="For example “March 2009” or “12–14 March 2009”.",
                        interval=True,
                        max_length=60,
                        verbose_name="when",
                    ),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True, max_length=2, verbose_name="country, when no more is stated"
                    ),
                ),
                ("purpose", models.TextField(blank=True, verbose_name="purpose")),
                ("purpose_en", models.TextField(blank=True, verbose_name="purpose in English")),
                ("goal", models.TextField(blank=True, verbose_name="goal")),
                ("goal_en", models.TextField(blank=True, verbose_name="goal in English")),
                ("result", models.TextField(blank=True, verbose_name="result")),
                ("result_en", models.TextField(blank=True, verbose_name="result in English")),
                ("benefit", models.TextField(blank=True, verbose_name="expected benefit")),
                (
                    "cost_sek",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="cost in kronor"),
                ),
                (
                    "cancellation_reason",
                    models.CharField(blank=True, max_length=250, verbose_name="reason for cancelling"),
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
                    "held_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "held_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="held"
                    ),
                ),
                (
                    "held_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="held"
                    ),
                ),
                (
                    "approval",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.decision",
                        verbose_name="approved by",
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
                    "invited_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="invited by",
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="where",
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
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.exchangeseries",
                        verbose_name="series",
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
                "verbose_name": "historical exchange",
                "verbose_name_plural": "historical exchanges",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalExchangeSeries",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("slug", models.SlugField(max_length=120, verbose_name="identifier")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name in English")),
                (
                    "every_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="12 for every year, 24 for every second.",
                        null=True,
                        verbose_name="comes back every (months)",
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
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="agreement",
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
                "verbose_name": "historical series of exchanges",
                "verbose_name_plural": "historical series of exchanges",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalProgramme",
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
                ("slug", models.SlugField(max_length=120, verbose_name="identifier")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name in English")),
                ("since", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="since")),
                ("until", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="until")),
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
                    "intermediary",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="through",
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
                "verbose_name": "historical programme",
                "verbose_name_plural": "historical programmes",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalProject",
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
                ("slug", models.SlugField(max_length=120, verbose_name="identifier")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=200, verbose_name="title in English")),
                ("summary", models.TextField(blank=True, verbose_name="summary")),
                ("summary_en", models.TextField(blank=True, verbose_name="summary in English")),
                ("since", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="since")),
                ("until", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="until")),
                (
                    "budget_sek",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="budget in kronor"),
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
                "verbose_name": "historical project",
                "verbose_name_plural": "historical projects",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRelationKind",
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
                ("slug", models.SlugField(max_length=80, verbose_name="identifier")),
                (
                    "concept",
                    models.CharField(
                        choices=[
                            ("twin_town", "twin town"),
                            ("sponsor_town", "sponsor town"),
                            ("cooperation", "cooperation"),
                            ("municipal_partnership", "municipal partnership"),
                            ("letter_of_intent", "letter of intent"),
                            ("twin_like", "connection like a twin town"),
                            ("contact", "contact before an agreement"),
                            ("other", "other"),
                        ],
                        max_length=30,
                        verbose_name="shared meaning",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="What the partner is called, for example “vänort”.",
                        max_length=80,
                        verbose_name="name of the partner",
                    ),
                ),
                (
                    "name_plural",
                    models.CharField(
                        blank=True,
                        help_text="For example “vänorter”.",
                        max_length=80,
                        verbose_name="name in the plural",
                    ),
                ),
                ("name_en", models.CharField(blank=True, max_length=80, verbose_name="name in English")),
                (
                    "agreement_name",
                    models.CharField(
                        blank=True,
                        help_text="What an agreement of this kind is called, for example “vänortsavtal”.",
                        max_length=80,
                        verbose_name="name of the agreement",
                    ),
                ),
                (
                    "agreement_name_en",
                    models.CharField(
                        blank=True, max_length=80, verbose_name="name of the agreement in English"
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="Shown to the public.", verbose_name="definition"),
                ),
                ("definition_en", models.TextField(blank=True, verbose_name="definition in English")),
                (
                    "deciding_body",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "is_time_limited",
                    models.BooleanField(
                        default=False,
                        help_text="An agreement of this kind must have an end or a length.",
                        verbose_name="limited in time",
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
                "verbose_name": "historical kind of relation",
                "verbose_name_plural": "historical kinds of relation",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalReport",
            fields=[
                (
                    "id",
                    models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID"),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
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
                        verbose_name="given to",
                    ),
                ),
                ("given", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="given")),
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
                    "given_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "given_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="given"
                    ),
                ),
                (
                    "given_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="given"
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
            ],
            options={
                "verbose_name": "historical report",
                "verbose_name_plural": "historical reports",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSignatory",
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
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
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
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="agreement",
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
                    "party",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreementparty",
                        verbose_name="party",
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
                "verbose_name": "historical signatory",
                "verbose_name_plural": "historical signatories",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalStatedCount",
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
                    "subject",
                    models.CharField(
                        choices=[
                            ("official_relations", "official relations"),
                            ("twin_town_agreements", "twin-town agreements"),
                            ("relations", "relations"),
                            ("networks", "networks"),
                        ],
                        max_length=30,
                        verbose_name="what is counted",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("as_of", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="as of")),
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
                "verbose_name": "historical stated number",
                "verbose_name_plural": "historical stated numbers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Participants",
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
                    "category",
                    models.CharField(
                        choices=[
                            ("all", "people"),
                            ("youth", "young people"),
                            ("official", "officials"),
                            ("politician", "elected representatives"),
                            ("teacher", "teachers"),
                            ("association", "members of associations"),
                            ("other", "others"),
                        ],
                        max_length=20,
                        verbose_name="category",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        help_text="A role that the source names, for example “vänortsutvecklaren”.",
                        max_length=120,
                        verbose_name="role",
                    ),
                ),
                (
                    "is_planned",
                    models.BooleanField(
                        default=False,
                        help_text="Invited or planned, rather than those who came.",
                        verbose_name="planned number",
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
                    "exchange",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participants",
                        to="partnerships.exchange",
                        verbose_name="exchange",
                    ),
                ),
                (
                    "from_place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="from",
                    ),
                ),
                (
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="partnerships.participants",
                        verbose_name="of which (part of)",
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
                "verbose_name": "participants",
                "verbose_name_plural": "participants",
                "ordering": ["exchange", "pk"],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value_max__isnull", True), ("value_max__gt", models.F("value")), _connector="OR"
                        ),
                        name="partnerships_participants_span_rises",
                        violation_error_message="The upper number of a span must be larger than the lower one.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalParticipants",
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
                    "category",
                    models.CharField(
                        choices=[
                            ("all", "people"),
                            ("youth", "young people"),
                            ("official", "officials"),
                            ("politician", "elected representatives"),
                            ("teacher", "teachers"),
                            ("association", "members of associations"),
                            ("other", "others"),
                        ],
                        max_length=20,
                        verbose_name="category",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        help_text="A role that the source names, for example “vänortsutvecklaren”.",
                        max_length=120,
                        verbose_name="role",
                    ),
                ),
                (
                    "is_planned",
                    models.BooleanField(
                        default=False,
                        help_text="Invited or planned, rather than those who came.",
                        verbose_name="planned number",
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
                    "exchange",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.exchange",
                        verbose_name="exchange",
                    ),
                ),
                (
                    "from_place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="from",
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
                    "part_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.participants",
                        verbose_name="of which (part of)",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical participants",
                "verbose_name_plural": "historical participants",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Relation",
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
                        help_text="The last part of the address, as a rule the partner’s name.",
                        max_length=120,
                        verbose_name="slug",
                    ),
                ),
                (
                    "is_official",
                    models.BooleanField(
                        blank=True,
                        help_text="Unknown when no source says whether it is official.",
                        null=True,
                        verbose_name="official",
                    ),
                ),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When the relation began. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "acting_is_main",
                    models.BooleanField(
                        default=False,
                        help_text="When the source says “above all” of the organisation.",
                        verbose_name="carried mainly, not only, by it",
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
                    "acting_organisation",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only when a school, association or company carries the relation.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acting_relations",
                        to="twintowns.organisation",
                        verbose_name="carried by (organisation)",
                    ),
                ),
                (
                    "acting_place",
                    models.ForeignKey(
                        blank=True,
                        help_text="Only when a village or other part of the municipality holds the relation.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acting_relations",
                        to="twintowns.place",
                        verbose_name="held by (local part)",
                    ),
                ),
                (
                    "began_through",
                    models.ForeignKey(
                        blank=True,
                        help_text="Another relation that led to this one.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="led_to",
                        to="partnerships.relation",
                        verbose_name="began through",
                    ),
                ),
                (
                    "contacts",
                    models.ManyToManyField(
                        blank=True, related_name="relations", to="twintowns.contact", verbose_name="contacts"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations",
                        to="twintowns.place",
                        verbose_name="partner",
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
                "verbose_name": "relation",
                "verbose_name_plural": "relations",
                "ordering": ["municipality", "place__name_sort"],
            },
        ),
        migrations.CreateModel(
            name="Project",
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
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="identifier")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=200, verbose_name="title in English")),
                ("summary", models.TextField(blank=True, verbose_name="summary")),
                ("summary_en", models.TextField(blank=True, verbose_name="summary in English")),
                ("since", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="since")),
                ("until", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="until")),
                (
                    "budget_sek",
                    models.PositiveBigIntegerField(blank=True, null=True, verbose_name="budget in kronor"),
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
                (
                    "network",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
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
                (
                    "themes",
                    models.ManyToManyField(
                        blank=True, related_name="projects", to="twintowns.theme", verbose_name="themes"
                    ),
                ),
                (
                    "relations",
                    models.ManyToManyField(
                        blank=True,
                        related_name="projects",
                        to="partnerships.relation",
                        verbose_name="relations",
                    ),
                ),
            ],
            options={
                "verbose_name": "project",
                "verbose_name_plural": "projects",
                "ordering": ["municipality", "-since_earliest", "title"],
            },
        ),
        migrations.CreateModel(
            name="Programme",
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
                ("slug", models.SlugField(max_length=120, unique=True, verbose_name="identifier")),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                ("name_en", models.CharField(blank=True, max_length=200, verbose_name="name in English")),
                ("since", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="since")),
                ("until", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="until")),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
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
                    "intermediary",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programmes",
                        to="twintowns.organisation",
                        verbose_name="through",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="programmes",
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
                (
                    "relations",
                    models.ManyToManyField(
                        blank=True,
                        related_name="programmes",
                        to="partnerships.relation",
                        verbose_name="relations",
                    ),
                ),
            ],
            options={
                "verbose_name": "programme",
                "verbose_name_plural": "programmes",
                "ordering": ["municipality", "order", "name"],
            },
        ),
        migrations.CreateModel(
            name="Phase",
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
                            ("contact", "contact"),
                            ("negotiation", "negotiation"),
                            ("active", "active"),
                            ("low_activity", "low activity"),
                            ("dormant", "dormant"),
                            ("paused", "paused by decision"),
                            ("ended", "ended"),
                            ("replaced", "replaced"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "is_until_further_notice",
                    models.BooleanField(default=False, verbose_name="until further notice"),
                ),
                ("reason", models.CharField(blank=True, max_length=250, verbose_name="reason")),
                ("reason_en", models.CharField(blank=True, max_length=250, verbose_name="reason in English")),
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
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="phases",
                        to="twintowns.decision",
                        verbose_name="decision",
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
                    "relation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="phases",
                        to="partnerships.relation",
                        verbose_name="relation",
                    ),
                ),
            ],
            options={
                "verbose_name": "phase",
                "verbose_name_plural": "phases",
                "ordering": ["relation", "since_earliest", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since_earliest__isnull", True),
                            ("until_latest__isnull", True),
                            ("until_latest__gte", models.F("since_earliest")),
                            _connector="OR",
                        ),
                        name="partnerships_phase_ends_after_start",
                        violation_error_message="The end must not come before the beginning. Change one of the two dates.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "dormant"), _negated=True),
                            models.Q(("since", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="partnerships_phase_dormant_has_start",
                        violation_error_message="Say when it became dormant, as precisely as you know.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_until_further_notice", False), ("until", ""), _connector="OR"
                        ),
                        name="partnerships_phase_further_notice_has_no_end",
                        violation_error_message="“Until further notice” and an end do not go together. Remove one of them.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalRelationTheme",
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
                    "weight",
                    models.CharField(
                        choices=[
                            ("main", "main focus"),
                            ("normal", "one of the fields"),
                            ("possible", "possible"),
                        ],
                        default="normal",
                        max_length=10,
                        verbose_name="weight",
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
                    "theme",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.theme",
                        verbose_name="theme",
                    ),
                ),
                (
                    "relation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.relation",
                        verbose_name="relation",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical theme of the relation",
                "verbose_name_plural": "historical themes of the relation",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRelationStatement",
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
                            ("focus", "focus"),
                            ("undertaking", "mutual undertaking"),
                            ("ambition", "ambition"),
                            ("activity", "what has been done"),
                            ("present", "today"),
                            ("actors", "who takes part"),
                            ("history", "background"),
                            ("assessment", "assessment"),
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
                    "relation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.relation",
                        verbose_name="relation",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical statement about the relation",
                "verbose_name_plural": "historical statements about the relation",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPhase",
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
                            ("contact", "contact"),
                            ("negotiation", "negotiation"),
                            ("active", "active"),
                            ("low_activity", "low activity"),
                            ("dormant", "dormant"),
                            ("paused", "paused by decision"),
                            ("ended", "ended"),
                            ("replaced", "replaced"),
                        ],
                        max_length=20,
                        verbose_name="kind",
                    ),
                ),
                (
                    "is_until_further_notice",
                    models.BooleanField(default=False, verbose_name="until further notice"),
                ),
                ("reason", models.CharField(blank=True, max_length=250, verbose_name="reason")),
                ("reason_en", models.CharField(blank=True, max_length=250, verbose_name="reason in English")),
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
                    "relation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.relation",
                        verbose_name="relation",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical phase",
                "verbose_name_plural": "historical phases",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalFunding",
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
                    "value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="share in per cent",
                    ),
                ),
                ("purpose", models.TextField(blank=True, verbose_name="purpose of the funding")),
                ("purpose_en", models.TextField(blank=True, verbose_name="purpose in English")),
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
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="agreement",
                    ),
                ),
                (
                    "funder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="funder",
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
                    "project",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.project",
                        verbose_name="project",
                    ),
                ),
                (
                    "relation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.relation",
                        verbose_name="relation",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical funding",
                "verbose_name_plural": "historical funding",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Funding",
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
                    "value",
                    models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=5,
                        null=True,
                        verbose_name="share in per cent",
                    ),
                ),
                ("purpose", models.TextField(blank=True, verbose_name="purpose of the funding")),
                ("purpose_en", models.TextField(blank=True, verbose_name="purpose in English")),
                (
                    "agreement",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fundings",
                        to="partnerships.agreement",
                        verbose_name="agreement",
                    ),
                ),
                (
                    "funder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fundings",
                        to="twintowns.organisation",
                        verbose_name="funder",
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
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fundings",
                        to="partnerships.project",
                        verbose_name="project",
                    ),
                ),
                (
                    "relation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fundings",
                        to="partnerships.relation",
                        verbose_name="relation",
                    ),
                ),
            ],
            options={
                "verbose_name": "funding",
                "verbose_name_plural": "funding",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("agreement__isnull", True),
                                ("project__isnull", True),
                                ("relation__isnull", False),
                            ),
                            models.Q(
                                ("agreement__isnull", False),
                                ("project__isnull", True),
                                ("relation__isnull", True),
                            ),
                            models.Q(
                                ("agreement__isnull", True),
                                ("project__isnull", False),
                                ("relation__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="partnerships_funding_one_target",
                        violation_error_message="The funding belongs to one thing: a relation, an agreement or a project.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("value__isnull", True),
                            models.Q(("value__gt", 0), ("value__lte", 100)),
                            _connector="OR",
                        ),
                        name="partnerships_funding_share",
                        violation_error_message="The share lies between 0 and 100 per cent.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="exchangeseries",
            name="relations",
            field=models.ManyToManyField(
                blank=True,
                related_name="exchange_series",
                to="partnerships.relation",
                verbose_name="relations",
            ),
        ),
        migrations.AddField(
            model_name="exchange",
            name="relations",
            field=models.ManyToManyField(
                blank=True, related_name="exchanges", to="partnerships.relation", verbose_name="relations"
            ),
        ),
        migrations.AddField(
            model_name="agreement",
            name="relations",
            field=models.ManyToManyField(
                blank=True, related_name="agreements", to="partnerships.relation", verbose_name="relations"
            ),
        ),
        migrations.CreateModel(
            name="RelationKind",
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
                ("slug", models.SlugField(max_length=80, verbose_name="identifier")),
                (
                    "concept",
                    models.CharField(
                        choices=[
                            ("twin_town", "twin town"),
                            ("sponsor_town", "sponsor town"),
                            ("cooperation", "cooperation"),
                            ("municipal_partnership", "municipal partnership"),
                            ("letter_of_intent", "letter of intent"),
                            ("twin_like", "connection like a twin town"),
                            ("contact", "contact before an agreement"),
                            ("other", "other"),
                        ],
                        max_length=30,
                        verbose_name="shared meaning",
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True,
                        help_text="What the partner is called, for example “vänort”.",
                        max_length=80,
                        verbose_name="name of the partner",
                    ),
                ),
                (
                    "name_plural",
                    models.CharField(
                        blank=True,
                        help_text="For example “vänorter”.",
                        max_length=80,
                        verbose_name="name in the plural",
                    ),
                ),
                ("name_en", models.CharField(blank=True, max_length=80, verbose_name="name in English")),
                (
                    "agreement_name",
                    models.CharField(
                        blank=True,
                        help_text="What an agreement of this kind is called, for example “vänortsavtal”.",
                        max_length=80,
                        verbose_name="name of the agreement",
                    ),
                ),
                (
                    "agreement_name_en",
                    models.CharField(
                        blank=True, max_length=80, verbose_name="name of the agreement in English"
                    ),
                ),
                (
                    "definition",
                    models.TextField(blank=True, help_text="Shown to the public.", verbose_name="definition"),
                ),
                ("definition_en", models.TextField(blank=True, verbose_name="definition in English")),
                (
                    "deciding_body",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("kf", "municipal council (KF)"),
                            ("ks", "municipal executive board (KS)"),
                            ("namnd", "committee"),
                            ("delegation", "official by delegation"),
                            ("other", "other body"),
                        ],
                        max_length=10,
                        verbose_name="decided by",
                    ),
                ),
                (
                    "is_time_limited",
                    models.BooleanField(
                        default=False,
                        help_text="An agreement of this kind must have an end or a length.",
                        verbose_name="limited in time",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relation_kinds",
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
                "verbose_name": "kind of relation",
                "verbose_name_plural": "kinds of relation",
                "ordering": ["municipality", "slug"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "slug"),
                        name="partnerships_relationkind_once",
                        violation_error_message="The municipality already has a kind with this identifier.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("name", ""), _negated=True),
                            models.Q(("agreement_name", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="partnerships_relationkind_named",
                        violation_error_message="Write what the partner is called, or what the agreement is called, or both.",
                    ),
                ],
            },
        ),
        migrations.AddField(
            model_name="relation",
            name="kind",
            field=models.ForeignKey(
                blank=True,
                help_text="Leave it empty when no source states a kind: it is then shown as unknown.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="relations",
                to="partnerships.relationkind",
                verbose_name="kind",
            ),
        ),
        migrations.CreateModel(
            name="HistoricalRelation",
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
                        help_text="The last part of the address, as a rule the partner’s name.",
                        max_length=120,
                        verbose_name="slug",
                    ),
                ),
                (
                    "is_official",
                    models.BooleanField(
                        blank=True,
                        help_text="Unknown when no source says whether it is official.",
                        null=True,
                        verbose_name="official",
                    ),
                ),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="When the relation began. Empty means not stated.",
                        max_length=60,
                        verbose_name="since",
                    ),
                ),
                (
                    "acting_is_main",
                    models.BooleanField(
                        default=False,
                        help_text="When the source says “above all” of the organisation.",
                        verbose_name="carried mainly, not only, by it",
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
                    "acting_organisation",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only when a school, association or company carries the relation.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.organisation",
                        verbose_name="carried by (organisation)",
                    ),
                ),
                (
                    "acting_place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Only when a village or other part of the municipality holds the relation.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="held by (local part)",
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
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.place",
                        verbose_name="partner",
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
                    "began_through",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Another relation that led to this one.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.relation",
                        verbose_name="began through",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Leave it empty when no source states a kind: it is then shown as unknown.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.relationkind",
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical relation",
                "verbose_name_plural": "historical relations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAgreement",
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
                ("slug", models.SlugField(max_length=120, verbose_name="identifier")),
                ("title", models.CharField(max_length=250, verbose_name="title")),
                ("title_en", models.CharField(blank=True, max_length=250, verbose_name="title in English")),
                (
                    "diary_number",
                    models.CharField(blank=True, db_index=True, max_length=60, verbose_name="diary number"),
                ),
                (
                    "signed",
                    twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="signed"),
                ),
                ("signed_place", models.CharField(blank=True, max_length=120, verbose_name="signed in")),
                (
                    "signing_mode",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("meeting", "at a meeting"),
                            ("circulation", "by circulation"),
                            ("digital", "digitally"),
                            ("", "not stated"),
                        ],
                        max_length=12,
                        verbose_name="how it was signed",
                    ),
                ),
                ("signing_occasion", models.CharField(blank=True, max_length=200, verbose_name="occasion")),
                (
                    "since",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="Only when it differs from the day it was signed.",
                        max_length=60,
                        verbose_name="in force from",
                    ),
                ),
                (
                    "until",
                    twintowns.dates.fields.EDTFField(
                        blank=True,
                        help_text="The last day, when the agreement or a termination states one.",
                        max_length=60,
                        verbose_name="in force until",
                    ),
                ),
                (
                    "term_months",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="When the agreement states a length and no end: 48 for four years.",
                        null=True,
                        verbose_name="length in months",
                    ),
                ),
                (
                    "renewal",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("fixed", "ends on its last day"),
                            ("automatic", "is prolonged unless terminated"),
                            ("further_notice", "until further notice"),
                            ("", "not stated"),
                        ],
                        max_length=20,
                        verbose_name="renewal",
                    ),
                ),
                (
                    "notice_months",
                    models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="period of notice in months"
                    ),
                ),
                (
                    "enters_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "when it is signed, or on the day stated"),
                            ("all_approve", "when every party has approved it"),
                        ],
                        max_length=12,
                        verbose_name="enters into force",
                    ),
                ),
                (
                    "approval_deadline",
                    models.DateField(
                        blank=True,
                        help_text="If every party has not approved by this day, it never enters into force.",
                        null=True,
                        verbose_name="to be approved before",
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
                    "signed_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "signed_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="signed"
                    ),
                ),
                (
                    "signed_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="signed"
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
                    "framework",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="under the framework agreement",
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
                        help_text="The municipality that keeps the record.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="twintowns.municipality",
                        verbose_name="registered by",
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.agreement",
                        verbose_name="replaces",
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
                    "kind",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="partnerships.relationkind",
                        verbose_name="kind",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical agreement",
                "verbose_name_plural": "historical agreements",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="agreement",
            name="kind",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="agreements",
                to="partnerships.relationkind",
                verbose_name="kind",
            ),
        ),
        migrations.CreateModel(
            name="RelationStatement",
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
                            ("focus", "focus"),
                            ("undertaking", "mutual undertaking"),
                            ("ambition", "ambition"),
                            ("activity", "what has been done"),
                            ("present", "today"),
                            ("actors", "who takes part"),
                            ("history", "background"),
                            ("assessment", "assessment"),
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
                    "relation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="statements",
                        to="partnerships.relation",
                        verbose_name="relation",
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
                "verbose_name": "statement about the relation",
                "verbose_name_plural": "statements about the relation",
                "ordering": ["order", "pk"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RelationTheme",
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
                    "weight",
                    models.CharField(
                        choices=[
                            ("main", "main focus"),
                            ("normal", "one of the fields"),
                            ("possible", "possible"),
                        ],
                        default="normal",
                        max_length=10,
                        verbose_name="weight",
                    ),
                ),
                ("order", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
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
                    "relation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="relation_themes",
                        to="partnerships.relation",
                        verbose_name="relation",
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
                    "theme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relation_themes",
                        to="twintowns.theme",
                        verbose_name="theme",
                    ),
                ),
            ],
            options={
                "verbose_name": "theme of the relation",
                "verbose_name_plural": "themes of the relation",
                "ordering": ["relation", "order", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("since_earliest__isnull", True),
                            ("until_latest__isnull", True),
                            ("until_latest__gte", models.F("since_earliest")),
                            _connector="OR",
                        ),
                        name="partnerships_relationtheme_ends_after_start",
                        violation_error_message="The end must not come before the beginning. Change one of the two dates.",
                    ),
                    models.UniqueConstraint(
                        fields=("relation", "theme"),
                        name="partnerships_relationtheme_once",
                        violation_error_message="The theme is already listed.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Report",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.CharField(max_length=200, verbose_name="title")),
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
                        verbose_name="given to",
                    ),
                ),
                ("given", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="given")),
                (
                    "given_text",
                    twintowns.dates.fields.WordingField(
                        blank=True, default="", editable=False, max_length=200, verbose_name="wording"
                    ),
                ),
                (
                    "given_earliest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="earliest", db_index=True, editable=False, null=True, of="given"
                    ),
                ),
                (
                    "given_latest",
                    twintowns.dates.fields.BoundField(
                        blank=True, bound="latest", db_index=True, editable=False, null=True, of="given"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="twintowns.decision",
                        verbose_name="decision",
                    ),
                ),
                (
                    "exchanges",
                    models.ManyToManyField(
                        blank=True, related_name="reports", to="partnerships.exchange", verbose_name="covers"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reports",
                        to="twintowns.municipality",
                        verbose_name="municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "report",
                "verbose_name_plural": "reports",
                "ordering": ["municipality", "-given_earliest"],
            },
        ),
        migrations.CreateModel(
            name="Signatory",
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
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("title", models.CharField(blank=True, max_length=120, verbose_name="title")),
                (
                    "agreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signatories",
                        to="partnerships.agreement",
                        verbose_name="agreement",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="signatories",
                        to="partnerships.agreementparty",
                        verbose_name="party",
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
                "verbose_name": "signatory",
                "verbose_name_plural": "signatories",
                "ordering": ["agreement", "pk"],
            },
        ),
        migrations.CreateModel(
            name="StatedCount",
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
                    "subject",
                    models.CharField(
                        choices=[
                            ("official_relations", "official relations"),
                            ("twin_town_agreements", "twin-town agreements"),
                            ("relations", "relations"),
                            ("networks", "networks"),
                        ],
                        max_length=30,
                        verbose_name="what is counted",
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="number")),
                ("as_of", twintowns.dates.fields.EDTFField(blank=True, max_length=60, verbose_name="as of")),
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
                        related_name="stated_counts",
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
                "verbose_name": "stated number",
                "verbose_name_plural": "stated numbers",
            },
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.UniqueConstraint(
                fields=("municipality", "slug"),
                name="partnerships_relation_slug_once",
                violation_error_message="The municipality already has a relation at this address. Choose another slug.",
            ),
        ),
        migrations.AddConstraint(
            model_name="relation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("began_through__isnull", True),
                    models.Q(("began_through", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="partnerships_relation_not_through_itself",
                violation_error_message="A relation cannot begin through itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("replaces__isnull", True),
                    models.Q(("replaces", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="partnerships_agreement_not_replacing_itself",
                violation_error_message="An agreement cannot replace itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("framework__isnull", True),
                    models.Q(("framework", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="partnerships_agreement_not_own_framework",
                violation_error_message="An agreement cannot be its own framework.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until_latest__isnull", True),
                    ("signed_earliest__isnull", True),
                    ("until_latest__gte", models.F("signed_earliest")),
                    _connector="OR",
                ),
                name="partnerships_agreement_ends_after_signing",
                violation_error_message="The agreement cannot end before it was signed. Change one of the two dates.",
            ),
        ),
        migrations.AddConstraint(
            model_name="agreement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("enters_by", "all_approve"), ("approval_deadline__isnull", True), _connector="OR"
                ),
                name="partnerships_agreement_deadline_needs_approval",
                violation_error_message="A deadline for approval needs “enters into force when every party has approved it”.",
            ),
        ),
    ]
