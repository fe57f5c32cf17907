"""The municipalities that publish here."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField, SlugField

from .base import Publishable, Statement

# The first words of the site's own addresses: a municipality's page lies at the top level beside them.
RESERVED_SLUGS = frozenset(
    [
        "admin",
        "api",
        "bild",
        "data",
        "datasets",
        "en",
        "sv",
        "healthz",
        "readyz",
        "kundtjanst",
        "orter",
        "natverk",
        "teman",
        "lander",
        "sok",
        "static",
        "media",
        "uploads",
        "tillganglighet",
        "konto",
        "jamfor",
        "karta",
        "om",
        "hjalp",
        "robots",
        "sitemap",
        "feed",
        "kalender",
        "dokument",
        "p",
    ]
)


def validate_free_slug(slug):
    if slug in RESERVED_SLUGS:
        raise ValidationError(
            _("“%(slug)s” is the address of another page. Choose another slug."), params={"slug": slug}
        )


class Municipality(Publishable):
    """A municipality that has its pages, vocabulary, policy, contact centre and staff here."""

    belongs_by = ("pk",)
    gives_rights = ("place",)
    opening_fields = frozenset({"slug", "service_is_open"})
    address_within = ()

    place = models.OneToOneField(
        "twintowns.Place", verbose_name=_("place"), on_delete=models.PROTECT, related_name="municipality"
    )
    slug = SlugField(_("slug"), max_length=80, unique=True, validators=[validate_free_slug])
    code = LineField(
        _("municipality code"),
        max_length=4,
        unique=True,
        validators=[RegexValidator(re.compile(r"^\d{4}\Z"), _("The code has four digits, such as 1480."))],
        help_text=_("Statistics Sweden’s code of four digits."),
    )
    official_name = LineField(
        _("official name"), max_length=120, help_text=_("For example “Trollhättans Stad”.")
    )
    org_number = LineField(_("organisation number"), max_length=20, blank=True)
    colour = LineField(
        _("colour"),
        max_length=7,
        default="#0B4F6C",
        validators=[RegexValidator(re.compile(r"^#[0-9A-Fa-f]{6}\Z"), _("Write a colour as #0B4F6C."))],
    )
    service_is_open = models.BooleanField(
        _("the contact centre’s search is open to all"),
        default=False,
        help_text=_("Anyone may then use it, with public facts only. Otherwise it is for signed-in staff."),
    )
    networks_are_selection = models.BooleanField(
        _("the networks shown are a selection"),
        default=False,
        help_text=_("The list then says that it is not complete."),
    )

    class Meta:
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["place__name_sort"]

    def __str__(self):
        return self.official_name

    def get_absolute_url(self):
        return reverse("municipality-detail", args=[self.slug])

    @property
    def has_own_colour(self):
        """Whether its pages have another colour than the site's."""
        return self.colour.upper() != self._meta.get_field("colour").default.upper()

    @property
    def colour_digits(self):
        """The colour as an address says it: “0B4F6C”."""
        return self.colour.lstrip("#").upper()

    @property
    def name(self):
        """The name in running text: “Söderhamn”."""
        return self.place.name


class MunicipalityText(Statement):
    """A piece of text on the municipality's pages: why it works internationally, what projects it runs."""

    class Section(models.TextChoices):
        INTRO = "intro", _("introduction")
        RELATIONS = "relations", _("on partner towns")
        NETWORKS = "networks", _("on networks")
        PROJECTS = "projects", _("on projects")
        POLICY = "policy", _("on policy")
        CONTACT = "contact", _("on contact")

    municipality = models.ForeignKey(
        Municipality, verbose_name=_("municipality"), on_delete=models.CASCADE, related_name="texts"
    )
    section = models.CharField(_("section"), max_length=12, choices=Section)
    heading = LineField(_("heading"), max_length=120, blank=True)
    heading_en = LineField(_("heading in English"), max_length=120, blank=True)

    class Meta(Statement.Meta):
        verbose_name = _("text of a municipality")
        verbose_name_plural = _("texts of a municipality")
