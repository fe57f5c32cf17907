"""Staff see, choose and do in the admin only what `twintowns.staff.access` says."""

from django import forms
from django.db.models import DateField, ForeignKey, ManyToManyField, TimeField

from twintowns.dates.forms import DayFormField
from twintowns.models import Municipality, Record
from twintowns.models.fields import PictureField
from twintowns.staff import access
from twintowns.uploads.forms import PictureInput

from .addresses import can_be_asked, own_fields
from .references import found_by_typing

OURS = {"twintowns", "networks", "partnerships"}
OVERRIDES = {
    DateField: {"form_class": DayFormField},
    TimeField: {"widget": forms.TextInput(attrs={"size": 8})},
    PictureField: {"widget": PictureInput},  # its own, not Django's for any file
}


class Guarded:
    """For the admin of a model with `visible_to`: who sees and does what, and which addresses lead to it."""

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user)

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        return access.may(request.user, access.VIEW, self.model, obj)

    def has_add_permission(self, request):
        return access.may(request.user, access.ADD, self.model)

    def has_change_permission(self, request, obj=None):
        return access.may(request.user, access.CHANGE, self.model, obj)

    def has_delete_permission(self, request, obj=None):
        return access.may(request.user, access.DELETE, self.model, obj)

    def lookup_allowed(self, lookup, value, request):
        """Only by the record's own fields: filtering by what refers to it would tell of records that are not seen."""
        is_own = lookup.split("__")[0] in own_fields(self.opts)
        is_allowed = is_own and can_be_asked(self.opts, lookup, value)
        return is_allowed and super().lookup_allowed(lookup, value, request)

    def get_list_filter(self, request):
        """The municipality is a choice only for those who work for several."""
        return for_several(request.user, super().get_list_filter(request))

    def get_list_display(self, request):
        """So is its column: to others it says the same on every row."""
        return for_several(request.user, super().get_list_display(request))


def for_several(user, names):
    several = user.is_superuser or len(user.roles) > 1
    return [name for name in names if several or name != "municipality"]


class Limited:
    """For the form of a record or of a part: refers only to what the member of staff sees, and is written for whom they write."""

    formfield_overrides = OVERRIDES

    def get_autocomplete_fields(self, request):
        return autocompleted(self.model)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs["queryset"] = choices(db_field, self.model, request.user)
        kwargs |= found_by_typing(db_field, self, request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs["queryset"] = choices(db_field, self.model, request.user)
        kwargs |= found_by_typing(db_field, self, request)
        return super().formfield_for_manytomany(db_field, request, **kwargs)


def autocompleted(model):
    """References that are found by typing: a select of thousands of places would be slow and unusable."""
    return [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField)
        and field.remote_field.model._meta.app_label in OURS
    ]


def choices(db_field, model, user):
    """What the member of staff may let the field of the model refer to."""
    related = db_field.remote_field.model
    found = related._default_manager.all()
    if related is Municipality and not user.is_superuser:
        return found.filter(pk__in=access.municipality_ids(user, access.ADD, model))
    return found.visible_to(user) if issubclass(related, Record) else found
