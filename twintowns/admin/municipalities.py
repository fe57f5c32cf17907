"""Municipalities, their organisations and their mandate periods."""

from django.contrib import admin

from twintowns.models import MandatePeriod, Municipality, MunicipalityText, Organisation

from .inlines import inline
from .records import RecordAdmin


@admin.register(Municipality)
class MunicipalityAdmin(RecordAdmin):
    list_display = ["official_name", "code", "is_published"]
    search_fields = ["place__name_folded"]
    inlines = [inline(MunicipalityText)]


@admin.register(Organisation)
class OrganisationAdmin(RecordAdmin):
    list_display = ["name", "kind", "org_number", "municipality"]
    list_filter = ["kind"]
    list_select_related = ["municipality"]
    search_fields = ["name_folded", "org_number"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(MandatePeriod)
class MandatePeriodAdmin(RecordAdmin):
    list_display = ["label", "body", "first_day", "last_day", "municipality"]
    list_select_related = ["municipality"]
    search_fields = ["label"]
