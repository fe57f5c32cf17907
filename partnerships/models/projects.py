"""Programmes and projects, and who pays."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Publishable, Sourced, today
from twintowns.models.constraints import ends_after_start
from twintowns.models.fields import MarkdownField, SeenField
from twintowns.models.order import newest_first
from twintowns.models.seen import SeenOnce
from twintowns.text.fields import LineField, ProseField, SlugField

from .relations import Relation


class Programme(Publishable):
    """A programme that the municipality takes part in, often through an organisation of the partner town."""

    seen_once = SeenOnce(
        "name",
        _(
            "%(record)s is among the programmes already. Change that one, or write a name that tells them apart."
        ),
        within=("municipality",),
    )

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="programmes",
    )
    slug = SlugField(_("identifier"), max_length=120, unique=True)
    name = LineField(_("name"), max_length=200)
    name_seen = SeenField(of="name")
    name_en = LineField(_("name in English"), max_length=200, blank=True)
    relations = models.ManyToManyField(
        Relation, verbose_name=_("relations"), blank=True, related_name="programmes"
    )
    intermediary = models.ForeignKey(
        "twintowns.Organisation",
        verbose_name=_("through"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="programmes",
    )
    since = EDTFField(_("since"), blank=True)
    until = EDTFField(_("until"), blank=True)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["municipality", "order", "name"]
        constraints = [ends_after_start("partnerships_programme_ends_after_start")]

    def __str__(self):
        return self.name


class Project(Publishable):
    """A project with its period, themes, budget and funders."""

    seen_once = SeenOnce(
        "title",
        _(
            "%(record)s is among the projects already. Change that one, or write a name that tells them apart."
        ),
        within=("municipality",),
    )

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="projects",
    )
    slug = SlugField(_("identifier"), max_length=120, unique=True)
    title = LineField(_("title"), max_length=200)
    title_seen = SeenField(of="title")
    title_en = LineField(_("title in English"), max_length=200, blank=True)
    summary = MarkdownField(_("summary"), blank=True)
    summary_en = MarkdownField(_("summary in English"), blank=True)
    since = EDTFField(_("since"), blank=True)
    until = EDTFField(_("until"), blank=True)
    budget_sek = models.PositiveBigIntegerField(_("budget in kronor"), null=True, blank=True)
    relations = models.ManyToManyField(
        Relation, verbose_name=_("relations"), blank=True, related_name="projects"
    )
    network = models.ForeignKey(
        "networks.Network",
        verbose_name=_("network"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="projects",
    )
    themes = models.ManyToManyField(
        "twintowns.Theme", verbose_name=_("themes"), blank=True, related_name="projects"
    )

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["municipality", newest_first("since"), "title"]
        constraints = [ends_after_start("partnerships_project_ends_after_start")]

    def __str__(self):
        return self.title

    def has_ended(self, on=None):
        """Whether its end is surely past on the day."""
        return bool(self.until_latest and self.until_latest < (on or today()))


class Funding(Sourced):
    """Who pays, and how large a share in per cent."""

    belongs_by = ("relation__municipality_id", "agreement__municipality_id", "project__municipality_id")

    value = models.DecimalField(_("share in per cent"), max_digits=5, decimal_places=2, null=True, blank=True)
    funder = models.ForeignKey(
        "twintowns.Organisation", verbose_name=_("funder"), on_delete=models.PROTECT, related_name="fundings"
    )
    relation = models.ForeignKey(
        Relation,
        verbose_name=_("relation"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="fundings",
    )
    agreement = models.ForeignKey(
        "partnerships.Agreement",
        verbose_name=_("agreement"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="fundings",
    )
    project = models.ForeignKey(
        Project,
        verbose_name=_("project"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="fundings",
    )
    purpose = ProseField(_("purpose of the funding"), blank=True)
    purpose_en = ProseField(_("purpose in English"), blank=True)

    class Meta:
        verbose_name = _("funding")
        verbose_name_plural = _("funding")
        constraints = [
            models.CheckConstraint(
                condition=Q(relation__isnull=False, agreement__isnull=True, project__isnull=True)
                | Q(relation__isnull=True, agreement__isnull=False, project__isnull=True)
                | Q(relation__isnull=True, agreement__isnull=True, project__isnull=False),
                name="partnerships_funding_one_target",
                violation_error_message=_(
                    "The funding belongs to one thing: a relation, an agreement or a project."
                ),
            ),
            models.CheckConstraint(
                condition=Q(value__isnull=True) | Q(value__gt=0, value__lte=100),
                name="partnerships_funding_share",
                violation_error_message=_("The share lies between 0 and 100 per cent."),
            ),
        ]

    def __str__(self):
        return str(self.funder)

    def is_over(self, on=None):
        """Whether what it pays for is surely past on the day."""
        if self.relation:
            return self.relation.status(on).kind.is_past
        holder = self.agreement or self.project
        return holder.has_ended(on)
