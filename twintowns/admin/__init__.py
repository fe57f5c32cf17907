"""The admin of the ground app."""

from django.apps import apps
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from twintowns.models import (
    Assignment,
    Claim,
    Closure,
    Contact,
    Decision,
    Document,
    Feedback,
    MandatePeriod,
    Municipality,
    MunicipalityText,
    Office,
    OfficePhone,
    OpeningHours,
    Organisation,
    Place,
    PlaceFigure,
    PlaceImage,
    PlaceLanguage,
    PlaceLink,
    PlaceName,
    PlaceStatement,
    PlaceSuccession,
    Policy,
    PolicyAim,
    PolicyResponsibility,
    PolicyRule,
    Proposal,
    Record,
    Source,
    Theme,
    User,
)
from twintowns.spreadsheets.contacts import ContactSheet
from twintowns.staff.attention import edit_url
from twintowns.staff.proposals import AnsweredOnce, AnswerForm

from .addresses import Answerable
from .base import SOURCE_FIELDS, Guarded, RecordAdmin, inline
from .forms import FeedbackCloseForm, PlaceForm
from .parts import BoundedFormSet
from .references import FoundByTyping
from .spreadsheets import SpreadsheetMixin


class AssignmentInline(FoundByTyping, admin.StackedInline):
    model = Assignment
    formset = BoundedFormSet
    extra = 0
    autocomplete_fields = ["municipality"]


admin.site.unregister(Group)  # what staff may do follows from their assignments


@admin.register(User)
class StaffAdmin(Answerable, UserAdmin):
    """For the administrator of the installation: who signs in, for which municipality and in which role."""

    inlines = [AssignmentInline]
    list_display = ["username", "first_name", "last_name", "is_active", "is_superuser"]
    list_filter = ["is_active", "is_superuser"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Access"), {"fields": ["is_active", "is_staff", "is_superuser"]}),
    ]


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    form = PlaceForm
    list_display = ["name", "kind", "country", "part_of"]
    list_filter = ["kind"]
    list_select_related = ["part_of"]
    search_fields = ["name_folded", "names__text_folded"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [
        inline(part, **({"fk_name": "place"} if part in (PlaceFigure, PlaceSuccession) else {}))
        for part in (
            PlaceName,
            PlaceFigure,
            PlaceStatement,
            PlaceLanguage,
            PlaceLink,
            PlaceSuccession,
            PlaceImage,
        )
    ]


@admin.register(Municipality)
class MunicipalityAdmin(RecordAdmin):
    list_display = ["official_name", "code", "is_published"]
    search_fields = ["place__name_folded"]
    inlines = [inline(MunicipalityText)]


@admin.register(Organisation)
class OrganisationAdmin(RecordAdmin):
    list_display = ["name", "kind", "municipality"]
    list_filter = ["kind"]
    list_select_related = ["municipality"]
    search_fields = ["name_folded"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Theme)
class ThemeAdmin(RecordAdmin):
    list_display = ["name", "name_en"]
    search_fields = ["name_folded"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Office)
class OfficeAdmin(RecordAdmin):
    list_display = ["name", "municipality", "is_published"]
    list_filter = ["municipality"]
    list_select_related = ["municipality"]
    search_fields = ["name_folded"]
    inlines = [
        inline(OfficePhone),
        inline(
            OpeningHours,
            fields=[("channel", "weekday", "opens", "closes"), ("valid_from", "valid_until"), *SOURCE_FIELDS],
        ),
        inline(
            Closure,
            fields=[
                ("channel", "first_day", "last_day"),
                ("opens", "closes", "reason"),
                "opens_closed_days",
                *SOURCE_FIELDS,
            ],
        ),
    ]


@admin.register(Contact)
class ContactAdmin(SpreadsheetMixin, RecordAdmin):
    sheet_class = ContactSheet
    list_display = ["name", "title", "municipality", "is_public", "is_published"]
    list_filter = ["municipality", "kind", "is_public"]
    list_select_related = ["municipality"]
    search_fields = ["name_folded"]


@admin.register(Decision)
class DecisionAdmin(RecordAdmin):
    list_display = ["title", "body", "decided", "paragraph", "municipality"]
    list_filter = ["municipality", "body"]
    list_select_related = ["municipality"]
    search_fields = ["title", "diary_number"]


@admin.register(Document)
class DocumentAdmin(RecordAdmin):
    list_display = ["title", "municipality", "is_public"]
    list_filter = ["municipality"]
    list_select_related = ["municipality"]
    search_fields = ["title"]


@admin.register(MandatePeriod)
class MandatePeriodAdmin(RecordAdmin):
    list_display = ["label", "body", "first_day", "last_day", "municipality"]
    list_select_related = ["municipality"]
    search_fields = ["label"]


@admin.register(Policy)
class PolicyAdmin(RecordAdmin):
    list_display = ["title", "municipality", "valid", "is_published"]
    list_filter = ["municipality"]
    list_select_related = ["municipality"]
    search_fields = ["title"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [inline(PolicyAim), inline(PolicyResponsibility), inline(PolicyRule)]


@admin.register(PolicyAim)
class PolicyAimAdmin(RecordAdmin):
    list_display = ["text", "policy"]
    list_select_related = ["policy"]
    search_fields = ["text"]


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ["title", "publisher", "kind", "updated_on", "reviewed_on"]
    list_filter = ["kind"]
    search_fields = ["title", "publisher"]
    prepopulated_fields = {"slug": ["title"]}


@admin.register(Claim)
class ClaimAdmin(RecordAdmin):
    list_display = ["field", "value", "source", "agrees"]
    list_select_related = ["source"]
    search_fields = ["value"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "content_type":
            models = [model for model in apps.get_models() if issubclass(model, Record)]
            kinds = ContentType.objects.get_for_models(*models, for_concrete_models=False).values()
            field.queryset = field.queryset.filter(pk__in=[kind.pk for kind in kinds])
        return field


@admin.register(Proposal)
class ProposalAdmin(AnsweredOnce, Guarded, admin.ModelAdmin):
    """Proposals come from other municipalities’ staff; whoever keeps the record answers them, once."""

    form = AnswerForm
    list_display = ["about", "wanted", "asked_for", "created_at", "outcome"]
    list_filter = [("closed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["asked_for"]
    readonly_fields = [
        "shown_about",
        "shown_field",
        "wanted",
        "grounds",
        "asked_for",
        "proposer",
        "created_at",
    ]
    fields = [*readonly_fields, "outcome", "answer", "municipality"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        """What has been answered stands as it is."""
        return super().has_change_permission(request, obj) and not (obj and obj.closed_at)

    def has_delete_permission(self, request, obj=None):
        return request.user.is_superuser

    def get_readonly_fields(self, request, obj=None):
        """The administrator forwards what has come to the wrong municipality."""
        return [*self.readonly_fields, *([] if request.user.is_superuser else ["municipality"])]

    @admin.display(description=_("about"))
    def shown_about(self, proposal):
        if proposal.record is None:
            return _("%s (removed)") % proposal.about
        return format_html('<a href="{}">{}</a>', edit_url(proposal.record), proposal.about)

    @admin.display(description=_("field"))
    def shown_field(self, proposal):
        return proposal.field_label or _("Several things, or something else")


@admin.register(Feedback)
class FeedbackAdmin(Guarded, admin.ModelAdmin):
    """Reports come from readers: staff read and close them, and write none."""

    form = FeedbackCloseForm
    list_display = ["about", "message", "municipality", "created_at", "closed_at"]
    list_filter = ["municipality", ("closed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["municipality"]
    readonly_fields = ["municipality", "shown_page", "about", "message", "email", "created_at", "closed_at"]
    actions = ["close_reports"]

    def has_add_permission(self, request):
        return False

    @admin.display(description=_("page"))
    def shown_page(self, report):
        is_ours = report.page.startswith("/") and not report.page.startswith("//")
        return format_html('<a href="{}">{}</a>', report.page, report.page_title) if is_ours else report.page

    def get_fields(self, request, obj=None):
        """How to reach the reader is for those who answer."""
        names = super().get_fields(request, obj)
        return names if self.has_change_permission(request, obj) else [n for n in names if n != "email"]

    def lookup_allowed(self, lookup, value, request):
        """Nobody is found out by their address."""
        private = lookup.split("__")[0] in ("email", "sender")
        return not private and super().lookup_allowed(lookup, value, request)

    def save_model(self, request, obj, form, change):
        if form.cleaned_data["is_closed"]:
            obj.close()

    @admin.action(description=_("Close the chosen reports"), permissions=["change"])
    def close_reports(self, request, queryset):
        for report in queryset.open():
            report.close()
