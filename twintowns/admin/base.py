"""What all the admins share: history, folded search, the source at the end, parts as inlines."""

from django.contrib import admin
from django.db.models import ForeignKey, ManyToManyField, URLField
from django.utils.translation import gettext_lazy as _
from simple_history.admin import SimpleHistoryAdmin

from twintowns.folding import fold

SOURCE_FIELDS = ["source", "quote"]
REVIEW_FIELDS = ["is_published", "reviewed_on", "reviewed_by", "next_review_on"]


def autocompleted(model):
    """References that are found by typing: a select of thousands of places would be slow and unusable."""
    return [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey | ManyToManyField)
        and field.remote_field.model._meta.app_label in OURS
    ]


# An address typed without its scheme is taken for https, as Django 6 will.
OVERRIDES = {URLField: {"assume_scheme": "https"}}
OURS = {"twintowns", "networks", "partnerships"}


class RecordAdmin(SimpleHistoryAdmin):
    """The admin of a record of ours. Search ignores case and accents where the model has a folded name."""

    list_per_page = 50
    formfield_overrides = OVERRIDES

    def get_autocomplete_fields(self, request):
        return autocompleted(self.model)

    def get_fieldsets(self, request, obj=None):
        names = [field for field in self.get_fields(request, obj) if isinstance(field, str)]
        source = [name for name in SOURCE_FIELDS if name in names]
        review = [name for name in REVIEW_FIELDS if name in names]
        first = [name for name in names if name not in (*source, *review)]
        fieldsets = [(None, {"fields": first})]
        if review:
            description = _("Only what is published is seen by the public.")
            fieldsets.append((_("Publication and review"), {"fields": review, "description": description}))
        if source:
            fieldsets.append((_("Source"), {"fields": source, "classes": ["collapse"]}))
        return fieldsets

    def get_search_results(self, request, queryset, search_term):
        folded = any("folded" in name for name in self.get_search_fields(request))
        return super().get_search_results(request, queryset, fold(search_term) if folded else search_term)

    def view_on_site(self, obj):
        """The page that the public sees, where there is one."""
        shown = getattr(obj, "is_published", True) and hasattr(obj, "get_absolute_url")
        return (obj.get_absolute_url() or None) if shown else None


class PartInline(admin.StackedInline):
    """The parts of a record, on its own form."""

    extra = 0
    formfield_overrides = OVERRIDES
    classes = ["collapse"]

    def get_autocomplete_fields(self, request):
        return autocompleted(self.model)


def inline(part, **options):
    """An inline class for the part."""
    return type(f"{part.__name__}Inline", (PartInline,), {"model": part, **options})
