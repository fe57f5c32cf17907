"""The admin of relations, agreements and exchanges."""

from django.contrib import admin
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _

from partnerships.guided.views import DecisionView, PartiesView, PartnerView, TermsView
from partnerships.models import (
    Agreement,
    AgreementExtension,
    AgreementParty,
    AgreementTheme,
    Evaluation,
    Exchange,
    ExchangeSeries,
    Funding,
    Participants,
    Phase,
    Programme,
    Project,
    Relation,
    RelationKind,
    RelationStatement,
    RelationTheme,
    Report,
    Signatory,
    StatedCount,
)
from partnerships.staff.sheets import AgreementSheet, RelationSheet
from partnerships.steps.forms import AGREEMENT_STEPS, RELATION_STEPS
from partnerships.steps.views import StepView, steps_for
from partnerships.views.publishing import publish_relation
from partnerships.views.relations import RelationPastView, RelationPreviewView
from twintowns.admin.base import RecordAdmin, inline
from twintowns.admin.spreadsheets import SpreadsheetMixin


class SteppedAdmin(RecordAdmin):
    """The admin of a record with steps: each has a form of its own, reached from the record's form."""

    steps = {}

    def get_urls(self):
        view = StepView.as_view(model=self.model, forms=self.steps, site=self.admin_site)
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        return [
            path("<int:pk>/steg/<slug:step>/", self.admin_site.admin_view(view), name=name),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and obj.pk:
            steps = steps_for(request.user, obj, self.steps)
            context["steps_to_take"] = [(name, form.label) for name, form in steps]
            context["preview_url"] = self.preview_url(obj)
            context["guided_url"] = self.guided_url(request, obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def preview_url(self, obj):
        return ""

    def guided_url(self, request, obj):
        return ""


@admin.register(RelationKind)
class RelationKindAdmin(RecordAdmin):
    list_display = ["label", "agreement_label", "municipality", "deciding_body"]
    list_filter = ["municipality", "concept"]
    list_select_related = ["municipality"]
    search_fields = ["name", "agreement_name"]


@admin.register(Relation)
class RelationAdmin(SpreadsheetMixin, SteppedAdmin):
    steps = RELATION_STEPS
    sheet_class = RelationSheet
    list_display = ["place", "municipality", "kind", "status_today", "is_published"]
    list_filter = ["municipality", "is_published"]
    search_fields = ["place__name_folded", "place__names__text_folded"]
    inlines = [inline(part) for part in (Phase, RelationTheme, RelationStatement, Funding)]

    def get_queryset(self, request):
        return super().get_queryset(request).for_list()

    def get_urls(self):
        preview = self.admin_site.admin_view(RelationPreviewView.as_view())
        return [
            path("<int:pk>/preview/", preview, name="partnerships_relation_preview"),
            path(
                "<int:pk>/den-dagen/",
                self.admin_site.admin_view(RelationPastView.as_view()),
                name="partnerships_relation_past",
            ),
            path(
                "<int:pk>/publish/",
                self.admin_site.admin_view(publish_relation),
                name="partnerships_relation_publish",
            ),
            *super().get_urls(),
        ]

    def preview_url(self, obj):
        return reverse("admin:partnerships_relation_preview", args=[obj.pk])

    @admin.display(description=_("status today"))
    def status_today(self, relation):
        return relation.status().label


@admin.register(Agreement)
class AgreementAdmin(SpreadsheetMixin, SteppedAdmin):
    steps = AGREEMENT_STEPS
    sheet_class = AgreementSheet
    other_ways_to_add = [("admin:guided_partner", _("New agreement, step by step"))]
    list_display = ["title", "municipality", "kind", "signed", "until", "is_published"]
    list_filter = ["municipality", "is_published"]
    list_select_related = ["municipality", "kind"]
    search_fields = ["title", "diary_number"]
    prepopulated_fields = {"slug": ["title"]}
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

    def get_urls(self):
        steps = [("nytt/", PartnerView, "partner"), ("nytt/<int:pk>/villkor/", TermsView, "terms")]
        steps += [("nytt/<int:pk>/parter/", PartiesView, "parties")]
        steps += [("nytt/<int:pk>/beslut/", DecisionView, "decision")]
        own = [
            path(route, self.admin_site.admin_view(view.as_view(site=self.admin_site)), name=f"guided_{name}")
            for route, view, name in steps
        ]
        return own + super().get_urls()

    def preview_url(self, obj):
        """An agreement is read on the page of a partner: the first that the agreement is about, at home if there is one."""
        relation = obj.shown_on()
        return reverse("admin:partnerships_relation_preview", args=[relation.pk]) if relation else ""

    def guided_url(self, request, obj):
        """A draft is gone on with where the guided path asks for the kind."""
        may = not obj.is_published and obj.shown_on() and self.has_change_permission(request, obj)
        return reverse("admin:guided_terms", args=[obj.pk]) if may else ""

    def view_on_site(self, obj):
        relation = obj.shown_on()
        shown = relation and obj.is_live() and relation.is_live() and relation.municipality.is_live()
        return relation.get_absolute_url() if shown else None

    inlines = [
        inline(part)
        for part in (AgreementParty, AgreementExtension, Signatory, AgreementTheme, Funding, Evaluation)
    ]


@admin.register(AgreementParty)
class AgreementPartyAdmin(RecordAdmin):
    list_display = ["agreement", "side", "place", "organisation"]
    list_select_related = ["agreement", "place", "organisation"]
    search_fields = ["place__name_folded", "organisation__name_folded"]


@admin.register(Exchange)
class ExchangeAdmin(RecordAdmin):
    list_display = ["title", "kind", "state", "held", "municipality", "is_published"]
    list_filter = ["municipality", "kind", "state"]
    list_select_related = ["municipality"]
    search_fields = ["title"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [inline(Participants)]


@admin.register(Participants)
class ParticipantsAdmin(RecordAdmin):
    list_display = ["exchange", "category", "value"]
    list_select_related = ["exchange"]
    search_fields = ["exchange__title"]


@admin.register(ExchangeSeries)
class ExchangeSeriesAdmin(RecordAdmin):
    list_display = ["name", "municipality", "every_months"]
    list_select_related = ["municipality"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Programme)
class ProgrammeAdmin(RecordAdmin):
    list_display = ["name", "municipality", "intermediary", "is_published"]
    list_select_related = ["municipality", "intermediary"]
    search_fields = ["name"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Project)
class ProjectAdmin(RecordAdmin):
    list_display = ["title", "municipality", "since", "until", "is_published"]
    list_select_related = ["municipality"]
    search_fields = ["title"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [inline(Funding)]


@admin.register(Report)
class ReportAdmin(RecordAdmin):
    list_display = ["title", "body", "given", "municipality"]
    list_select_related = ["municipality"]
    search_fields = ["title"]


@admin.register(StatedCount)
class StatedCountAdmin(RecordAdmin):
    list_display = ["subject", "number", "municipality"]
    list_select_related = ["municipality"]
    search_fields = ["subject"]
