"""Bodies that are not places: schools, associations, companies, funders, authorities."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField, SlugField, URLField

from .base import Sourced
from .fields import FoldedField, SeenField
from .seen import SeenOnce


class Organisation(Sourced):
    """A body that takes part: a school, an association, a municipal company, a funder, an authority, a university."""

    is_shared_without_municipality = True

    seen_once = SeenOnce(
        "name",
        _(
            "%(record)s is among the organisations already. Use that one. If you mean another, say for both of what kind they"
            " are or in which place, or write a name that tells them apart."
        ),
        within=("municipality",),
        apart=("kind", "place"),
        unstated=("", None, "other"),
    )

    class Kind(models.TextChoices):
        UNIT = "unit", _("municipal unit")
        SCHOOL = "school", _("school")
        ASSOCIATION = "association", _("association")
        COMPANY = "company", _("company")
        AUTHORITY = "authority", _("authority")
        UNIVERSITY = "university", _("university")
        REGION = "region", _("region or county council")
        INTERNATIONAL = "international", _("international organisation")
        PROGRAMME = "programme", _("funding programme")
        OTHER = "other", _("other")

    slug = SlugField(_("slug"), max_length=120, unique=True)
    name = LineField(_("name"), max_length=200)
    name_folded = FoldedField(of="name")
    name_seen = SeenField(of="name")
    short_name = LineField(_("short name"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.OTHER)
    legal_form = LineField(_("legal form"), max_length=120, blank=True)
    org_number = LineField(_("organisation number"), max_length=20, blank=True)
    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
        help_text=_("The municipality that it belongs to or acts in, if that is one with pages here."),
    )
    place = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="organisations",
    )
    website = URLField(_("web site"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name_folded"]

    def __str__(self):
        return self.name
