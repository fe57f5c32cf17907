"""What a place is called: in which language, officially, formerly or as somebody spells it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.text.fields import LineField
from twintowns.text.languages import LanguageField

from .base import Sourced
from .fields import FoldedField, SeenField
from .places import OF_PLACE, Place
from .seen import SeenOnce

ONE_NAME = _("The place already has this name in this language.")


class PlaceName(Sourced):
    """Another name that the place is known by, in its own or another language, today or earlier."""

    belongs_by = ()
    kept_by = OF_PLACE

    seen_once = SeenOnce("text", ONE_NAME, within=("place", "language"))

    class Kind(models.TextChoices):
        OFFICIAL = "official", _("official name")
        EXONYM = "exonym", _("name in another language")
        FORMER = "former", _("former name")
        SPELLING = "spelling", _("other spelling")
        LEGAL = "legal", _("formal name")

    place = models.ForeignKey(Place, verbose_name=_("place"), on_delete=models.CASCADE, related_name="names")
    text = LineField(_("name"), max_length=200)
    text_folded = FoldedField(of="text")
    text_seen = SeenField(of="text")
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
                violation_error_message=ONE_NAME,
            )
        ]

    def __str__(self):
        return self.text
