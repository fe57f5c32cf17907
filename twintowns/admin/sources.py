"""Where facts come from, and what other sources say instead."""

from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType

from twintowns.models import Claim, Record, Source

from .records import RecordAdmin


@admin.register(Source)
class SourceAdmin(RecordAdmin):
    list_display = ["title", "publisher", "kind", "updated_on", "reviewed_on"]
    list_filter = ["kind"]
    search_fields = ["title", "publisher"]
    prepopulated_fields = {"slug": ["title"]}


@admin.register(Claim)
class ClaimAdmin(RecordAdmin):
    list_display = ["field", "value", "source", "agrees"]
    list_select_related = ["source"]
    search_fields = ["value"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name == "content_type":
            models = [model for model in apps.get_models() if issubclass(model, Record)]
            kinds = ContentType.objects.get_for_models(*models, for_concrete_models=False).values()
            field.queryset = field.queryset.filter(pk__in=[kind.pk for kind in kinds])
        return field
