"""Whom the public asks: offices with their hours, and persons or functions."""

from django.contrib import admin

from twintowns.models import Closure, Contact, Office, OfficePhone, OpeningHours
from twintowns.spreadsheets.contacts import ContactSheet

from .fieldsets import SOURCE_FIELDS
from .inlines import inline
from .records import RecordAdmin
from .spreadsheets import Spreadsheets


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
class ContactAdmin(RecordAdmin):
    features = [Spreadsheets]
    sheet_class = ContactSheet
    list_display = ["name", "title", "municipality", "is_public", "is_published"]
    list_filter = ["municipality", "kind", "is_public"]
    list_select_related = ["municipality"]
    search_fields = ["name_folded"]
