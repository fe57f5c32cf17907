"""Projects with their funding."""

from django.contrib import admin

from partnerships.models import Funding, Project
from twintowns.admin.inlines import inline
from twintowns.admin.records import RecordAdmin


@admin.register(Project)
class ProjectAdmin(RecordAdmin):
    list_display = ["title", "municipality", "since", "until", "is_published"]
    list_select_related = ["municipality"]
    search_fields = ["title"]
    prepopulated_fields = {"slug": ["title"]}
    inlines = [inline(Funding)]
