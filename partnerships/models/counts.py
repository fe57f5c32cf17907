"""What a text says of a list's length."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Sourced


class StatedCount(Sourced):
    """A number that a text states of a list, held against the list itself (“tre officiella vänorter”)."""

    class Subject(models.TextChoices):
        OFFICIAL_RELATIONS = "official_relations", _("official relations")
        TWIN_TOWN_AGREEMENTS = "twin_town_agreements", _("twin-town agreements")
        RELATIONS = "relations", _("relations")
        NETWORKS = "networks", _("networks")

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.CASCADE,
        related_name="stated_counts",
    )
    subject = models.CharField(_("what is counted"), max_length=30, choices=Subject)
    number = models.PositiveSmallIntegerField(_("number"))
    as_of = EDTFField(_("as of"), blank=True)

    class Meta:
        verbose_name = _("stated number")
        verbose_name_plural = _("stated numbers")

    def __str__(self):
        return f"{self.get_subject_display()}: {self.number}"
