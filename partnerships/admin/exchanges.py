"""Exchanges and what they belong to."""

from django.contrib import admin

from partnerships.models import Exchange, ExchangeSeries, Participants, Programme
from twintowns.admin.inlines import inline
from twintowns.admin.records import RecordAdmin


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
