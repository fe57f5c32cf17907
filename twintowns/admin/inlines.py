"""The parts of a record, on its own form."""

from django.contrib import admin

from twintowns.staff import access

from .access import Limited, autocompleted
from .fieldsets import fieldsets_of
from .forms import PartForm
from .parts import PartFormSet


class PartInline(Limited, admin.StackedInline):
    form = PartForm
    formset = PartFormSet
    extra = 0
    classes = ["collapse"]

    def get_queryset(self, request):
        """With what a part refers to, by which its row is called."""
        single = [
            field.name for field in self.opts.concrete_fields if field.name in autocompleted(self.model)
        ]
        return super().get_queryset(request).select_related(*single)

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.user, formset.form.whole = request.user, obj
        return formset

    def get_readonly_fields(self, request, obj=None):
        """Without what is for reviewers once the record is published."""
        return [*super().get_readonly_fields(request, obj), *sorted(self._closed(request, obj))]

    def _closed(self, request, obj):
        """The names of the fields that are for reviewers in every such part of the record."""
        return access.reviewers_fields(request.user, self.model, self.model(), obj) if obj else set()

    def get_fieldsets(self, request, obj=None):
        return fieldsets_of(self.get_fields(request, obj))

    def has_view_permission(self, request, obj=None):
        return access.may(request.user, access.VIEW, self.parent_model, obj)

    def has_change_permission(self, request, obj=None):
        return access.may_edit_parts(request.user, self.model, self.parent_model, obj)

    def has_add_permission(self, request, obj=None):
        """Not where every such part says what is for reviewers; of single ones their forms say so."""
        return not self._closed(request, obj) and self.has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        return self.has_add_permission(request, obj)


def inline(part, **options):
    """An inline class for the part."""
    return type(f"{part.__name__}Inline", (PartInline,), {"model": part, **options})
