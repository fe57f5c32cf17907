"""Agreements and their parties."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    AgreementTheme,
    Evaluation,
    Funding,
    Signatory,
)
from partnerships.staff.sheets import AgreementSheet
from partnerships.steps.forms import AGREEMENT_STEPS
from twintowns.admin.inlines import inline
from twintowns.admin.records import RecordAdmin
from twintowns.admin.spreadsheets import Spreadsheets

from .features import AgreementPreview, GuidedPath, Steps


@admin.register(Agreement)
class AgreementAdmin(RecordAdmin):
    features = [Spreadsheets, Steps, AgreementPreview, GuidedPath]
    steps = AGREEMENT_STEPS
    sheet_class = AgreementSheet
    other_ways_to_add = [("admin:guided_partner", _("New agreement, step by step"))]
    list_display = ["title", "municipality", "kind", "signed", "until", "is_published"]
    list_filter = ["municipality", "is_published"]
    list_select_related = ["municipality", "kind"]
    search_fields = ["title", "diary_number"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [
        inline(part)
        for part in (AgreementParty, AgreementExtension, Signatory, AgreementTheme, Funding, Evaluation)
    ]
    groups = (
        (
            _("What it is"),
            ["title", "title_en", "kind", "municipality", "relations", "replaces", "framework", "slug"],
        ),
        (
            _("When it applies"),
            [
                *[
                    "signed",
                    "signed_place",
                    "signing_mode",
                    "signing_occasion",
                    "enters_by",
                    "approval_deadline",
                ],
                *["since", "until", "term_months", "renewal", "renewal_months", "notice_months"],
            ],
        ),
        (_("Decision and documents"), ["decision", "diary_number", "documents"]),
    )

    def view_on_site(self, obj):
        relation = obj.shown_on()
        shown = relation and obj.is_live() and relation.is_live() and relation.municipality.is_live()
        return relation.get_absolute_url() if shown else None


@admin.register(AgreementParty)
class AgreementPartyAdmin(RecordAdmin):
    list_display = ["agreement", "side", "place", "organisation"]
    list_select_related = ["agreement", "place", "organisation"]
    search_fields = ["place__name_folded", "organisation__name_folded"]
