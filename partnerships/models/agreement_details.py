"""How an agreement was prolonged, and the fields that it names."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Period, Sourced

from .agreements import Agreement


class AgreementExtension(Sourced):
    """That an agreement was prolonged: decided when, until when."""

    belongs_by = ("agreement__municipality_id",)
    deciding_fields = frozenset({"agreed", "until"})

    agreement = models.ForeignKey(
        Agreement, verbose_name=_("agreement"), on_delete=models.CASCADE, related_name="extensions"
    )
    agreed = EDTFField(_("agreed"), blank=True)
    until = EDTFField(_("prolonged until"))
    decision = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = _("extension")
        verbose_name_plural = _("extensions")
        ordering = ["agreement", F("until_latest").asc(nulls_first=True), "pk"]

    def __str__(self):
        return str(self.until)

    def clean(self):
        agreement = getattr(self, "agreement", None)
        begun = agreement and (agreement.since_earliest or agreement.signed_earliest)
        if begun and self.until_latest and self.until_latest < begun:
            message = _("The agreement cannot be prolonged until a day before it began.")
            raise ValidationError({"until": message})


class AgreementTheme(Period):
    """A field that the agreement names; a field may end before the agreement does."""

    belongs_by = ("agreement__municipality_id",)

    agreement = models.ForeignKey(
        Agreement, verbose_name=_("agreement"), on_delete=models.CASCADE, related_name="agreement_themes"
    )
    theme = models.ForeignKey(
        "twintowns.Theme", verbose_name=_("theme"), on_delete=models.PROTECT, related_name="agreement_themes"
    )
    is_main = models.BooleanField(_("pointed out as especially important"), default=False)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("theme of the agreement")
        verbose_name_plural = _("themes of the agreement")
        ordering = ["agreement", "order", "pk"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["agreement", "theme"],
                name="partnerships_agreementtheme_once",
                violation_error_message=_("The theme is already listed."),
            ),
        ]

    def __str__(self):
        return str(self.theme)
