"""What was reported of an exchange, to which body."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Body, Record
from twintowns.models.order import newest_first
from twintowns.text.fields import LineField

from .exchanges import Exchange


class Report(Record):
    """A report to the council or executive board about exchanges and trips."""

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="reports",
    )
    title = LineField(_("title"), max_length=200)
    body = models.CharField(_("given to"), max_length=10, choices=Body)
    given = EDTFField(_("given"), blank=True)
    exchanges = models.ManyToManyField(Exchange, verbose_name=_("covers"), blank=True, related_name="reports")
    decision = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="reports",
    )

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        ordering = ["municipality", newest_first("given"), "pk"]

    def __str__(self):
        return self.title
