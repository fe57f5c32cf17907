"""Who signs in, for which municipality and in which role."""

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from twintowns.models import Assignment, User

from .addresses import can_be_asked
from .parts import BoundedFormSet
from .references import found_by_typing

admin.site.unregister(Group)  # what staff may do follows from their assignments


class AssignmentInline(admin.StackedInline):
    model = Assignment
    formset = BoundedFormSet
    extra = 0
    autocomplete_fields = ["municipality"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs |= found_by_typing(db_field, self, request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


@admin.register(User)
class StaffAdmin(UserAdmin):
    """For the administrator of the installation."""

    inlines = [AssignmentInline]
    list_display = ["username", "first_name", "last_name", "is_active", "is_superuser"]
    list_filter = ["is_active", "is_superuser"]
    filter_horizontal = []
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        (_("Person"), {"fields": ["first_name", "last_name", "email"]}),
        (_("Access"), {"fields": ["is_active", "is_staff", "is_superuser"]}),
    ]

    def lookup_allowed(self, lookup, value, request):
        return can_be_asked(self.opts, lookup, value) and super().lookup_allowed(lookup, value, request)
