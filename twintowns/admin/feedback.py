"""What readers report."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from twintowns.models import Feedback

from .access import Guarded
from .forms import FeedbackCloseForm


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
