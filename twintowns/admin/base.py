"""What all the admins share: who sees what, history, folded search, the source at the end, parts as inlines."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import DateField, ForeignKey, ManyToManyField, TimeField
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from twintowns.dates.forms import DayFormField
from twintowns.models import Municipality, Publishable, Record
from twintowns.models.fields import PictureField
from twintowns.search.indexing import search_sources
from twintowns.search.ranking import found_records
from twintowns.staff import access
from twintowns.staff.proposals import keeping_of
from twintowns.text.folding import fold
from twintowns.uploads.forms import PictureInput

from .addresses import Answerable
from .editing import SafeEditing
from .forms import PartForm, RecordForm
from .parts import PartFormSet
from .references import FoundByTyping
from .undoing import Undoing

SOURCE_FIELDS = ["source", "quote"]
PERIOD_FIELDS = ["since", "until"]
OURS = {"twintowns", "networks", "partnerships"}
OVERRIDES = {
    DateField: {"form_class": DayFormField},
    TimeField: {"widget": forms.TextInput(attrs={"size": 8})},
    PictureField: {"widget": PictureInput},  # its own, not Django's for any file
}


def in_order(names):
    """(what it is and then from when until when, its source): the fields of a base class come first of themselves."""
    period = [name for name in PERIOD_FIELDS if name in names]
    source = [name for name in SOURCE_FIELDS if name in names]
    return [name for name in names if name not in (*period, *source)] + period, source


def autocompleted(model):
    """References that are found by typing: a select of thousands of places would be slow and unusable."""
    return [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField)
        and field.remote_field.model._meta.app_label in OURS
    ]


class Limited(FoundByTyping):
    """References can be made only to what the member of staff may see, and records only for whom they write."""

    form = RecordForm
    formfield_overrides = OVERRIDES

    def get_autocomplete_fields(self, request):
        return autocompleted(self.model)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs["queryset"] = self._choices(db_field, request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs["queryset"] = self._choices(db_field, request)
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def _choices(self, db_field, request):
        related = db_field.remote_field.model
        choices = related._default_manager.all()
        if related is Municipality and not request.user.is_superuser:
            return choices.filter(pk__in=access.municipality_ids(request.user, access.ADD, self.model))
        return choices.visible_to(request.user) if issubclass(related, Record) else choices


class Guarded(Answerable):
    """Staff see and do only what `twintowns.staff.access` says."""

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
        first = lookup.split("__")[0]
        own = {field.name for field in self.model._meta.concrete_fields} | {"pk"}
        own |= {field.attname for field in self.model._meta.concrete_fields}
        return first in own and super().lookup_allowed(lookup, value, request)

    def get_list_filter(self, request):
        """The municipality is a choice only for those who work for several."""
        return self._for_several(request, super().get_list_filter(request))

    def get_list_display(self, request):
        """So is its column: to others it says the same on every row."""
        return self._for_several(request, super().get_list_display(request))

    def _for_several(self, request, names):
        several = request.user.is_superuser or len(request.user.roles) > 1
        return [name for name in names if several or name != "municipality"]


class RecordAdmin(SafeEditing, Undoing, Guarded, Limited, SimpleHistoryAdmin):
    """The admin of a record of ours. Search ignores case and accents where the model has a folded name."""

    list_per_page = 50
    groups = ()  # ((heading, names of fields), ...) for a long form; fields that stand in none come first

    def get_changeform_initial_data(self, request):
        """What the address says, as far as it can be used, and the municipality of those who work for one."""
        given = super().get_changeform_initial_data(request)
        initial = {name: value for name, value in given.items() if self._is_usable(request, name, value)}
        own = access.municipality_ids(request.user, access.ADD, self.model)
        if len(own) == 1:
            initial |= dict.fromkeys(self._owners() - {*initial}, next(iter(own)))
        return initial

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """With what is to be said of a record that others keep."""
        if obj and obj.pk:
            context["keeping"] = keeping_of(obj, request.user)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def _owners(self):
        """The names of the fields that hold the municipality whose the record is, or that keeps it."""
        fields = [field for field in self.opts.fields if field.related_model is Municipality]
        return {field.name for field in fields if field.name in ("municipality", *self.model.keeper_fields())}

    def _is_usable(self, request, name, value):
        fields = [field for field in self.opts.fields + self.opts.many_to_many if field.name == name]
        try:
            for field in fields:
                if not field.is_relation:
                    field.clean(value, None)
                    continue
                key = field.remote_field.model._meta.pk
                keys = value if field.many_to_many else [value]
                [key.run_validators(key.to_python(one)) for one in keys]
        except (ValidationError, ValueError, TypeError):
            return False
        return bool(fields)

    def get_fields(self, request, obj=None):
        """Who only reads sees what is stored, not what helps to fill in the form."""
        if obj is not None and not self.has_change_permission(request, obj):
            return self.get_readonly_fields(request, obj)
        return super().get_fields(request, obj)

    def get_readonly_fields(self, request, obj=None):
        names = [field.name for field in self.model.typed_fields()]
        if obj is not None and not self.has_change_permission(request, obj):
            return names
        return [
            *super().get_readonly_fields(request, obj),
            *access.closed_fields(request.user, self.model, obj, names),
        ]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        return form

    def get_prepopulated_fields(self, request, obj=None):
        """An address is made from the name once; it does not change with it."""
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def get_fieldsets(self, request, obj=None):
        names, source = in_order(self.get_fields(request, obj))
        review = [name for name in access.REVIEW_FIELDS if name in names]
        grouped = [(label, [name for name in group if name in names]) for label, group in self.groups]
        elsewhere = {*review, *(name for _label, group in grouped for name in group)}
        first = [name for name in names if name not in elsewhere]
        fieldsets = [(label, {"fields": group}) for label, group in [(None, first), *grouped] if group]
        if review:
            fieldsets.append((_("Publication and review"), {"fields": review}))
        if source:
            fieldsets.append((_("Source"), {"fields": source, "classes": ["collapse"]}))
        return fieldsets

    def get_search_results(self, request, queryset, search_term):
        """By name; where no name has it, whatever the site's search finds: by country, theme, number, in spite of a slip."""
        folded = any("folded" in name for name in self.get_search_fields(request))
        term = fold(search_term) if folded else search_term
        found, may_repeat = super().get_search_results(request, queryset, term)
        kinds = [kind for kind, source in search_sources().items() if source.model is self.model]
        if search_term and kinds and not found.exists():
            return queryset.filter(pk__in=found_records(search_term, kinds, request.user)), False
        return found, may_repeat

    def view_on_site(self, obj):
        """The page that the public sees, where there is one."""
        shown = hasattr(obj, "get_absolute_url") and (not isinstance(obj, Publishable) or obj.is_live())
        return (obj.get_absolute_url() or None) if shown else None


class PartInline(Limited, admin.StackedInline):
    """The parts of a record, on its own form."""

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
        """The source last, as on the record itself."""
        names, source = in_order(self.get_fields(request, obj))
        fieldsets = [(None, {"fields": names})]
        if source:
            fieldsets.append((_("Source"), {"fields": source, "classes": ["collapse"]}))
        return fieldsets

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
