"""What sources say about a place: figures, statements, languages, links, pictures."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField, URLField
from twintowns.text.languages import LanguageField
from twintowns.uploads.images import validate_picture, version_of
from twintowns.uploads.resizing import widths_of

from .base import Quantity, Sourced, Statement
from .fields import PictureField
from .places import OF_PLACE, Place


class PlaceFigure(Quantity):
    """A number about a place: population, area, distance."""

    belongs_by = ()
    kept_by = OF_PLACE

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

    place = models.ForeignKey(
        Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="figures"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    unit = models.CharField(_("unit"), max_length=5, choices=Unit, blank=True, default=Unit.NONE)
    direction = models.CharField(_("direction"), max_length=2, choices=Direction, blank=True)
    reference = models.ForeignKey(
        Place,
        verbose_name=_("from"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="figures_from",
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

    belongs_by = ()
    kept_by = OF_PLACE

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

    place = models.ForeignKey(
        Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="statements"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    language = LanguageField(
        _("language of the text"),
        default="sv",
        help_text=_("A motto may stand in its own language: no for Norwegian, for example."),
    )

    class Meta(Statement.Meta):
        verbose_name = _("statement about a place")
        verbose_name_plural = _("statements about a place")


class PlaceLanguage(Sourced):
    """A language that a source says is spoken in the place."""

    belongs_by = ()
    kept_by = OF_PLACE

    place = models.ForeignKey(
        Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="languages"
    )
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

    belongs_by = ()
    kept_by = OF_PLACE

    class Kind(models.TextChoices):
        WEBSITE = "website", _("web site")
        MAP = "map", _("map")
        OTHER = "other", _("other")

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="links")
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.WEBSITE)
    url = URLField(_("web address"), max_length=500)
    label = LineField(_("link text"), max_length=200, blank=True)
    language = LanguageField(_("language"), blank=True)

    class Meta:
        verbose_name = _("link")
        verbose_name_plural = _("links")
        ordering = ["kind", "pk"]

    def __str__(self):
        return self.label or self.url


class PlaceImage(Sourced):
    """A picture of a place. Text alternative, caption and credit are all required."""

    belongs_by = ()
    kept_by = OF_PLACE

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="images")
    file = PictureField(
        _("picture"),
        upload_to="places/",
        width_field="width",
        height_field="height",
        validators=[validate_picture],
        help_text=_(
            "JPEG, PNG or WebP, at most 20 MB. It is shown in three sizes, without data of the camera."
        ),
    )
    width = models.PositiveIntegerField(editable=False, null=True)
    height = models.PositiveIntegerField(editable=False, null=True)
    alt = LineField(
        _("text alternative"),
        max_length=250,
        help_text=_("What the picture shows, for those who cannot see it."),
    )
    caption = LineField(_("caption"), max_length=250)
    credit = LineField(
        _("credit"),
        max_length=120,
        help_text=_("Photographer and agency, for example “Photo: Name, Agency”."),
    )

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")

    def __str__(self):
        return self.caption

    @property
    def legend(self):
        """What stands below it: the caption and who took it, each a sentence."""
        sentences = [
            text if text.endswith((".", "!", "?", "…")) else f"{text}."
            for text in (self.caption, self.credit)
        ]
        return " ".join(sentences)

    @property
    def version(self):
        """What its addresses change by when the file is replaced."""
        return version_of(self.file.name)

    @property
    def widths(self):
        """The widths in pixels that it is shown in: never more than it has."""
        return widths_of(self.width)

    def addresses(self, ending):
        """“/bild/7/ab12/480.avif 480w, …” for the `srcset` of one format."""
        return ", ".join(f"{self.address(width, ending)} {width}w" for width in self.widths)

    def address(self, width, ending="jpg"):
        return reverse("place-image", args=[self.pk, self.version, width, ending])

    def address_of_file(self, name, smallest=False):
        """The largest size of the picture whose file has the name, or the smallest; the file itself is served to nobody."""
        if not (self.pk and self.width):
            return ""
        width = self.widths[0 if smallest else -1]
        return reverse("place-image", args=[self.pk, version_of(name), width, "jpg"])

    @property
    def avif(self):
        return self.addresses("avif")

    @property
    def webp(self):
        return self.addresses("webp")

    @property
    def jpeg(self):
        return self.addresses("jpg")

    @property
    def largest(self):
        return self.address(self.widths[-1])
