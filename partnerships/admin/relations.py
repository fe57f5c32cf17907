"""Relations, and what a municipality calls its kinds of them."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from partnerships.models import Funding, Phase, Relation, RelationKind, RelationStatement, RelationTheme
from partnerships.staff.sheets import RelationSheet
from partnerships.steps.forms import RELATION_STEPS
from twintowns.admin.inlines import inline
from twintowns.admin.records import RecordAdmin
from twintowns.admin.spreadsheets import Spreadsheets

from .features import RelationPages, Steps


@admin.register(RelationKind)
class RelationKindAdmin(RecordAdmin):
    list_display = ["label", "agreement_label", "municipality", "deciding_body"]
    list_filter = ["municipality", "concept"]
    list_select_related = ["municipality"]
    search_fields = ["name", "agreement_name"]


@admin.register(Relation)
class RelationAdmin(RecordAdmin):
    features = [Spreadsheets, Steps, RelationPages]
    steps = RELATION_STEPS
    sheet_class = RelationSheet
    list_display = ["place", "municipality", "kind", "status_today", "is_published"]
    list_filter = ["municipality", "is_published"]
    search_fields = ["place__name_folded", "place__names__text_folded"]
    inlines = [inline(part) for part in (Phase, RelationTheme, RelationStatement, Funding)]

    def get_queryset(self, request):
        return super().get_queryset(request).for_list()

    @admin.display(description=_("status today"))
    def status_today(self, relation):
        return relation.status().label
