"""Places, and the themes that cooperation is about."""

from django.contrib import admin

from twintowns.models import (
    Place,
    PlaceFigure,
    PlaceImage,
    PlaceLanguage,
    PlaceLink,
    PlaceName,
    PlaceStatement,
    PlaceSuccession,
    Theme,
)

from .forms import PlaceForm
from .inlines import inline
from .records import RecordAdmin


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    form = PlaceForm
    list_display = ["name", "kind", "country", "part_of"]
    list_filter = ["kind"]
    list_select_related = ["part_of"]
    search_fields = ["name_folded", "names__text_folded"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [
        inline(part, **({"fk_name": "place"} if part in (PlaceFigure, PlaceSuccession) else {}))
        for part in (
            PlaceName,
            PlaceFigure,
            PlaceStatement,
            PlaceLanguage,
            PlaceLink,
            PlaceSuccession,
            PlaceImage,
        )
    ]


@admin.register(Theme)
class ThemeAdmin(RecordAdmin):
    list_display = ["name", "name_en"]
    search_fields = ["name_folded"]
    prepopulated_fields = {"slug": ["name"]}
