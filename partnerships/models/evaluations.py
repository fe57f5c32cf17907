"""Whether an agreement is alive and of use, judged once in every mandate period."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.models import Sourced
from twintowns.text.fields import ProseField

from .agreements import Agreement


class Evaluation(Sourced):
    """An evaluation of an agreement for a mandate period: activity, benefit, proposal, decision."""

    belongs_by = ("agreement__municipality_id",)

    class Activity(models.TextChoices):
        ACTIVE = "active", _("active")
        LOW = "low", _("low activity")
        INACTIVE = "inactive", _("inactive")

    class Proposal(models.TextChoices):
        CONTINUE = "continue", _("continue")
        CHANGE = "change", _("change")
        TERMINATE = "terminate", _("terminate")

    agreement = models.ForeignKey(
        Agreement, verbose_name=_("agreement"), on_delete=models.CASCADE, related_name="evaluations"
    )
    mandate_period = models.ForeignKey(
        "twintowns.MandatePeriod",
        verbose_name=_("mandate period"),
        on_delete=models.PROTECT,
        related_name="evaluations",
    )
    evaluated_on = models.DateField(_("evaluated"), null=True, blank=True)
    activity = models.CharField(_("activity"), max_length=10, choices=Activity)
    benefit_municipality = ProseField(_("benefit to the municipality"), blank=True)
    benefit_associations = ProseField(_("benefit to associations"), blank=True)
    benefit_business = ProseField(_("benefit to business"), blank=True)
    is_beneficial = models.BooleanField(_("is of benefit"), null=True, blank=True)
    proposal = models.CharField(_("proposal"), max_length=10, choices=Proposal)
    decision = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="evaluations",
    )

    class Meta:
        verbose_name = _("evaluation")
        verbose_name_plural = _("evaluations")
        ordering = ["agreement", "mandate_period"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "mandate_period"],
                name="partnerships_evaluation_once",
                violation_error_message=_("The agreement is already evaluated for this mandate period."),
            )
        ]

    def __str__(self):
        return f"{self.agreement} {self.mandate_period}"
