"""What is reported to those who decide, and what a municipality counts itself."""

from django.contrib import admin

from partnerships.models import Report, StatedCount
from twintowns.admin.records import RecordAdmin


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
