"""Places on either side of a relation, and what sources say about them."""

from decimal import Decimal
from functools import reduce
from operator import or_

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.contribution import composed
from twintowns.dates.fields import EDTFField
from twintowns.maps.extents import distance_from
from twintowns.text.fields import LineField, SlugField

from .base import Sourced, begun_by, today
from .coordinate_fields import LatitudeField, LongitudeField
from .fields import CountryField, FoldedField, SeenField, SortKeyField
from .gazetteer import GazetteerEntry
from .order import undated_first
from .scoping import ScopedQuerySet
from .seen import SeenOnce

APART = 0.3  # degrees: 33 km to the north, half of that to the east in Sweden


FAR = 100  # kilometres from the country's outline, which leaves out small islands
SWAPPED = _(
    "This lies %(km)s km from %(country)s. The two numbers seem to have changed places: write latitude %(latitude)s and"
    " longitude %(longitude)s."
)
FAR_AWAY = _(
    "This lies %(km)s km from %(country)s. Check the numbers and the country. If they are right, tick the box that says so."
)


def distance_to_country(country, latitude, longitude):
    """Kilometres; 0 where no outline is known, or where the gazetteer knows a place of the country close by.

    Outlines show who rules a land; Crimea and Somaliland have places that GeoNames, and people, count elsewhere.
    """
    km = distance_from(country.numeric_padded, latitude, longitude) if country else None
    if km is None or km <= FAR:
        return km or 0
    return 0 if GazetteerEntry.objects.near(country, latitude, longitude).exists() else km


class PlaceQuerySet(ScopedQuerySet):
    def _tied(self, municipality):
        own = Q(municipality=municipality) | Q(keeper=municipality)
        return reduce(or_, (tied(municipality) for tied in composed().tied_places), own)


class Place(Sourced):
    """Any place: a municipality, town, village, district, county, region, territory, or several that act as one."""

    belongs_by = ()
    kept_by = ("municipality__pk", "keeper_id")
    tells_of = ("part_of",)
    address_within = ()
    coordinates_are_right = False  # whether somebody says so, though they lie far from the country

    seen_once = SeenOnce(
        "name",
        _(
            "%(record)s is among the places already. Use that one. If you mean another, say for both what kind of place they"
            " are or what they are part of, or write a name that tells them apart."
        ),
        within=("country",),
        apart=("kind", "part_of"),
        unstated=("", None, "unknown"),
    )

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

    slug = SlugField(
        _("slug"),
        max_length=120,
        unique=True,
        help_text=_("The last part of the address: the folded Swedish name."),
    )
    name = LineField(_("name"), max_length=200, help_text=_("The name in Swedish text."))
    name_folded = FoldedField(of="name")
    name_seen = SeenField(of="name")
    name_sort = SortKeyField(of="name")
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        default=Kind.UNKNOWN,
        help_text=_("What the place is: a municipality, a town, a region."),
    )
    country = CountryField(
        _("country"),
        blank=True,
        db_index=True,
        help_text=_("The country today, also when it was another before."),
    )
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
    latitude = LatitudeField(
        _("latitude"),
        null=True,
        blank=True,
        help_text=_("In degrees, with decimals; north of the equator is positive."),
    )
    longitude = LongitudeField(
        _("longitude"),
        null=True,
        blank=True,
        help_text=_("In degrees, with decimals; west of Greenwich is negative."),
    )
    coordinates_credit = LineField(
        _("source of the coordinates"),
        max_length=120,
        blank=True,
        help_text=_("Who measured, for example GeoNames (CC BY 4.0)."),
    )

    keeper = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("kept by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="kept_places",
        help_text=_(
            "The municipality whose staff change the place; others propose. A place that has pages here itself is kept by"
            " its own. Empty: the administrator keeps it."
        ),
    )

    objects = PlaceQuerySet.as_manager()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name_sort", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=Q(latitude__isnull=True, longitude__isnull=True)
                | Q(latitude__isnull=False, latitude__gte=-90, latitude__lte=90)
                & Q(longitude__isnull=False, longitude__gte=-180, longitude__lte=180),
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

    def succeed(self, kind, successor, on):
        """Note that the place has been merged, split, renamed or dissolved."""
        succession = PlaceSuccession(place=self, kind=kind, successor=successor, on=on)
        succession.full_clean()
        succession.save()
        return succession

    def clean(self):
        """Doubt coordinates far from the country, unless they were stored so or somebody says that they are right."""
        pair = self.latitude, self.longitude
        is_read = all(isinstance(degrees, Decimal) and degrees.is_finite() for degrees in pair)
        km = distance_to_country(self.country, self.latitude, self.longitude) if is_read else 0
        if km <= FAR or self.coordinates_are_right:
            return
        at = {"country": self.country, "latitude": self.latitude, "longitude": self.longitude}
        if self.pk and Place.objects.filter(pk=self.pk, **at).exists():
            return
        told = {"km": round(km), "country": self.country.name}
        if distance_to_country(self.country, self.longitude, self.latitude) <= FAR:
            told |= {"latitude": self.longitude, "longitude": self.latitude}
            raise ValidationError({"latitude": ValidationError(SWAPPED, code="swapped", params=told)})
        raise ValidationError({"latitude": ValidationError(FAR_AWAY, code="far", params=told)})

    def differs_from(self, other):
        """Two places of a name on the map are two when they lie apart."""
        if not (self.has_coordinates and other.has_coordinates):
            return False
        north = float(self.latitude) - float(other.latitude)
        east = float(self.longitude) - float(other.longitude)
        return max(abs(north), abs(east)) > APART

    def lies_in(self, other):
        """Whether it is the other place, or part of it through any number of places."""
        place, passed = self, set()
        while place and place.pk not in passed:
            if place.pk == other.pk:
                return True
            passed.add(place.pk)
            place = place.part_of
        return False

    @property
    def has_coordinates(self):
        return self.latitude is not None and self.longitude is not None


OF_PLACE = tuple(f"place__{path}" for path in Place.kept_by)  # a part is changed by whoever changes the place


class PlaceSuccession(Sourced):
    """That a place ceased to be what it was: merged into another, split into several, renamed, or dissolved.

    A place may have several: one that was split has a row for each part, one merged twice forms a chain.
    """

    belongs_by = ()
    kept_by = OF_PLACE
    tells_of = ("successor",)

    class Kind(models.TextChoices):
        MERGED = "merged", _("merged into")
        SPLIT = "split", _("split into")
        RENAMED = "renamed", _("renamed to")
        DISSOLVED = "dissolved", _("dissolved")

    place = models.ForeignKey(
        Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="successions"
    )
    successor = models.ForeignKey(
        Place,
        verbose_name=_("successor"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessions",
    )
    kind = models.CharField(_("what happened"), max_length=10, choices=Kind)
    on = EDTFField(_("when"), blank=True)

    class Meta:
        verbose_name = _("succession of a place")
        verbose_name_plural = _("successions of a place")
        ordering = [undated_first("on"), "pk"]
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
            models.UniqueConstraint(
                fields=["place", "kind", "successor"],
                name="twintowns_placesuccession_once",
                violation_error_message=_("What happened to the place is already recorded."),
            ),
            models.UniqueConstraint(
                fields=["place", "kind"],
                condition=Q(successor__isnull=True),
                name="twintowns_placesuccession_without_successor_once",
                violation_error_message=_("What happened to the place is already recorded."),
            ),
        ]

    def __str__(self):
        return f"{self.place} {self.get_kind_display()} {self.successor or ''}".strip()

    def has_happened(self, on=None):
        """Whether it may have happened by the day. Without a date it is known only that it has."""
        return not self.on or begun_by(self.on, on or today())
