"""What staff want changed in a record that others keep."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField, ProseField

from .scoping import Scoped, ScopedQuerySet


class ProposalQuerySet(ScopedQuerySet):
    def open(self):
        return self.filter(closed_at__isnull=True)

    def about(self, record):
        kind = ContentType.objects.get_for_model(record)
        return self.filter(content_type=kind, object_id=record.pk)

    def _visible(self, user):
        """By those who answer it, and by the colleagues of the one who asks."""
        return super()._visible(user) | Q(asked_for__in=user.municipality_ids())


class Proposal(Scoped):
    """A change that staff of one municipality want in a record that another keeps, or the administrator. Never public.

    It gives no right: whoever keeps the record changes it, or says why not, and closes the proposal with an answer.
    """

    class Outcome(models.TextChoices):
        DONE = "done", _("done as proposed")
        IN_PART = "in_part", _("done in part, or otherwise")
        DECLINED = "declined", _("not done")

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("to be answered by"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="proposals",
        help_text=_("The municipality that keeps the record. Empty: the administrator."),
    )
    content_type = models.ForeignKey(ContentType, on_delete=models.CASCADE, related_name="+", editable=False)
    object_id = models.PositiveBigIntegerField(editable=False)
    record = GenericForeignKey("content_type", "object_id")
    about = LineField(_("about"), max_length=300, help_text=_("What the record was called then."))
    field = LineField(_("field"), max_length=60, blank=True)
    wanted = ProseField(_("wanted change"), max_length=2000)
    grounds = ProseField(
        _("how you know"),
        max_length=1000,
        help_text=_("The source: a web address, a document, or who told you and when."),
    )
    asked_for = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("asked for by"),
        on_delete=models.CASCADE,
        related_name="own_proposals",
        help_text=_("The municipality that wants the change."),
    )
    proposer = models.ForeignKey(
        "twintowns.User",
        verbose_name=_("proposed by"),
        on_delete=models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
    )
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    outcome = models.CharField(_("what became of it"), max_length=10, choices=Outcome, blank=True)
    answer = ProseField(_("answer"), max_length=1000, blank=True, help_text=_("Is shown to those who asked."))
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal of others")
        verbose_name_plural = _("proposals of others")
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["content_type", "object_id"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True, outcome="") | Q(closed_at__isnull=False) & ~Q(outcome=""),
                name="twintowns_proposal_closed_with_outcome",
                violation_error_message=_("Say what became of the proposal."),
            )
        ]

    def __str__(self):
        return f"{self.about[:80]} – {self.wanted[:80]}"

    @property
    def field_label(self):
        """What people call the field that it is about; "" when it is about several, or something else."""
        model = ContentType.objects.get_for_id(self.content_type_id).model_class()
        found = [field for field in model._meta.concrete_fields if field.name == self.field] if model else []
        return str(capfirst(found[0].verbose_name)) if found else ""

    def close(self, outcome, answer=""):
        """Answered: what became of it, and what those who asked are told."""
        self.outcome, self.answer, self.closed_at = outcome, answer, timezone.now()
        self.full_clean(exclude=["grounds", "wanted"])
        self.save()
