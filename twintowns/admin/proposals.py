"""What other municipalities’ staff want changed."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from twintowns.models import Proposal
from twintowns.staff.attention import edit_url
from twintowns.staff.proposals import AnsweredOnce, AnswerForm

from .access import Guarded


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
