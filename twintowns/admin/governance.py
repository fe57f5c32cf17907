"""Decisions with their documents, and policies."""

from django.contrib import admin

from twintowns.models import Decision, Document, Policy, PolicyAim, PolicyResponsibility, PolicyRule

from .inlines import inline
from .records import RecordAdmin


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
