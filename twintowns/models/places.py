"""Places on either side of a relation, and what sources say about them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django_countries.fields import CountryField

from twintowns.dates.fields import EDTFField
from twintowns.languages import LanguageField

from .base import Quantity, Sourced, Statement, today
from .fields import FoldedField, SortKeyField


class PlaceQuerySet(models.QuerySet):
    def gone(self, on=None):
        """Places that by the day have been merged, split, renamed or dissolved."""
        return self.filter(successions__on_latest__lte=on or today()).distinct()


class Place(Sourced):
    """Any place: a municipality, town, village, district, county, region, territory, or several that act as one."""

    class Kind(models.TextChoices):
        MUNICIPALITY = "municipality", _("municipality")
        CITY = "city", _("city")
        VILLAGE = "village", _("village")
        DISTRICT = "district", _("district of a city or municipality")
        COUNTY = "county", _("county")
        REGION = "region", _("region")
        COUNTRY = "country", _("country")
        TERRITORY = "territory", _("island or other territory")
        PEOPLE = "people", _("national minority or people")
        GROUP = "group", _("several places as one")
        UNKNOWN = "unknown", _("not stated")

    slug = models.SlugField(_("slug"), max_length=120, unique=True, help_text=_("The last part of the address: the folded Swedish name."))
    name = models.CharField(_("name"), max_length=200, help_text=_("The name in Swedish text."))
    name_folded = FoldedField(of="name")
    name_sort = SortKeyField(of="name")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.UNKNOWN)
    country = CountryField(_("country"), blank=True, db_index=True)
    part_of = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        help_text=_("The county, region or municipality that it lies in."),
    )
    members = models.ManyToManyField(
        "self",
        verbose_name=_("consists of"),
        symmetrical=False,
        blank=True,
        related_name="member_of",
        help_text=_("Only for several places that act as one: the places."),
    )
    latitude = models.DecimalField(_("latitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=8, decimal_places=5, null=True, blank=True)
    coordinates_credit = models.CharField(_("source of the coordinates"), max_length=120, blank=True)

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name_sort", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="twintowns_place_coordinates_valid",
                violation_error_message=_(
                    "Give both latitude (−90 to 90) and longitude (−180 to 180), or neither. Hemnesberget is 66.22473, 13.61576."
                ),
            ),
            models.CheckConstraint(
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("id")),
                name="twintowns_place_not_part_of_itself",
                violation_error_message=_("A place cannot be part of itself."),
            ),
        ]

    def __str__(self):
        return f"{self.name}, {self.country.name}" if self.country else self.name

    def get_absolute_url(self):
        return reverse("place-detail", args=[self.slug])

    @property
    def has_coordinates(self):
        return self.latitude is not None and self.longitude is not None


class PlaceName(Sourced):
    """Another name that the place is known by, in its own or another language, today or earlier."""

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("official name")
        EXONYM = "exonym", _("name in another language")
        FORMER = "former", _("former name")
        SPELLING = "spelling", _("other spelling")
        LEGAL = "legal", _("name in agreements")

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="names")
    text = models.CharField(_("name"), max_length=200)
    text_folded = FoldedField(of="text")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.OFFICIAL)
    language = LanguageField(_("language"), blank=True)
    until = EDTFField(_("used until"), blank=True)

    class Meta:
        verbose_name = _("name of a place")
        verbose_name_plural = _("names of a place")
        ordering = ["place", "kind", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["place", "text", "language"],
                name="twintowns_placename_once",
                violation_error_message=_("The place already has this name in this language."),
            )
        ]

    def __str__(self):
        return self.text


class PlaceFigure(Quantity):
    """A number about a place: population, area, distance."""

    class Kind(models.TextChoices):
        POPULATION = "population", _("population")
        POPULATION_URBAN = "population_urban", _("population of the town itself")
        AREA = "area", _("area")
        DISTANCE = "distance", _("distance")
        TRAVEL_TIME = "travel_time", _("travel time")
        PARTS = "parts", _("number of parts")

    class Unit(models.TextChoices):
        NONE = "", "–"
        KM2 = "km2", "km²"
        KM = "km", "km"
        MIL = "mil", _("Swedish miles (10 km)")
        MINUTES = "min", _("minutes")

    class Direction(models.TextChoices):
        NORTH = "n", _("north")
        NORTHEAST = "ne", _("north-east")
        EAST = "e", _("east")
        SOUTHEAST = "se", _("south-east")
        SOUTH = "s", _("south")
        SOUTHWEST = "sw", _("south-west")
        WEST = "w", _("west")
        NORTHWEST = "nw", _("north-west")

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="figures")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    unit = models.CharField(_("unit"), max_length=5, choices=Unit, blank=True, default=Unit.NONE)
    direction = models.CharField(_("direction"), max_length=2, choices=Direction, blank=True)
    reference = models.ForeignKey(
        Place,
        verbose_name=_("from"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("For distance and travel time: the place it is counted from."),
    )

    class Meta(Quantity.Meta):
        verbose_name = _("figure about a place")
        verbose_name_plural = _("figures about a place")
        ordering = ["place", "kind", "pk"]
        constraints = [
            *Quantity.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(kind__in=["distance", "travel_time"]) | Q(reference__isnull=False),
                name="twintowns_placefigure_distance_from",
                violation_error_message=_("Say which place the distance or travel time is counted from."),
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.value.normalize():f}"


class PlaceStatement(Statement):
    """What a source says about a place in words: its location, nature, trade, climate, festivals, motto."""

    class Kind(models.TextChoices):
        LOCATION = "location", _("location")
        NEARBY = "nearby", _("nearby")
        NATURE = "nature", _("nature")
        CLIMATE = "climate", _("climate")
        TRADE = "trade", _("trade and industry")
        CULTURE = "culture", _("culture and festivals")
        INSTITUTION = "institution", _("institutions")
        CHARACTER = "character", _("character")
        MOTTO = "motto", _("motto")
        COMPARISON = "comparison", _("comparison")
        HISTORY = "history", _("history")

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="statements")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    language = LanguageField(
        _("language of the text"), default="sv", help_text=_("A motto may stand in its own language: no for Norwegian, for example.")
    )

    class Meta(Statement.Meta):
        verbose_name = _("statement about a place")
        verbose_name_plural = _("statements about a place")


class PlaceLanguage(Sourced):
    """A language that a source says is spoken in the place."""

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="languages")
    language = LanguageField(_("language"))

    class Meta:
        verbose_name = _("language spoken")
        verbose_name_plural = _("languages spoken")
        constraints = [
            models.UniqueConstraint(
                fields=["place", "language"],
                name="twintowns_placelanguage_once",
                violation_error_message=_("The language is already listed."),
            )
        ]

    def __str__(self):
        return self.language


class PlaceLink(Sourced):
    """A link to the place's own web site, or to a map."""

    class Kind(models.TextChoices):
        WEBSITE = "website", _("web site")
        MAP = "map", _("map")
        OTHER = "other", _("other")

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.WEBSITE)
    url = models.URLField(_("web address"), max_length=500)
    label = models.CharField(_("link text"), max_length=200, blank=True)
    language = LanguageField(_("language"), blank=True)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["kind", "pk"]

    def __str__(self):
        return self.label or self.url


class PlaceSuccession(Sourced):
    """That a place ceased to be what it was: merged into another, split into several, renamed, or dissolved.

    A place may have several: one that was split has a row for each part, one merged twice forms a chain.
    """

    class Kind(models.TextChoices):
        MERGED = "merged", _("merged into")
        SPLIT = "split", _("split into")
        RENAMED = "renamed", _("renamed to")
        DISSOLVED = "dissolved", _("dissolved")

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="successions")
    successor = models.ForeignKey(
        Place, verbose_name=_("successor"), on_delete=models.PROTECT, null=True, blank=True, related_name="predecessions"
    )
    kind = models.CharField(_("what happened"), max_length=10, choices=Kind)
    on = EDTFField(_("when"), blank=True)

    class Meta:
        verbose_name = _("succession of a place")
        verbose_name_plural = _("successions of a place")
        ordering = ["on_earliest", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(successor__isnull=True) | ~Q(successor=F("place")),
                name="twintowns_placesuccession_another_place",
                violation_error_message=_("A place cannot succeed itself."),
            ),
            models.CheckConstraint(
                condition=Q(kind="dissolved") | Q(successor__isnull=False),
                name="twintowns_placesuccession_has_successor",
                violation_error_message=_("Say which place came instead, or choose “dissolved”."),
            ),
        ]

    def __str__(self):
        return f"{self.place} {self.get_kind_display()} {self.successor or ''}".strip()


class PlaceImage(Sourced):
    """A picture of a place. Text alternative, caption and credit are all required."""

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="images")
    file = models.ImageField(_("picture"), upload_to="places/", width_field="width", height_field="height")
    width = models.PositiveIntegerField(editable=False, null=True)
    height = models.PositiveIntegerField(editable=False, null=True)
    alt = models.CharField(_("text alternative"), max_length=250, help_text=_("What the picture shows, for those who cannot see it."))
    caption = models.CharField(_("caption"), max_length=250)
    credit = models.CharField(_("credit"), max_length=120, help_text=_("Photographer and agency, for example “Photo: Name, Agency”."))

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self):
        return self.caption
