"""What the municipality has decided about its international work."""

from django.db import models
from django.db.models import F
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.text.fields import LineField, SlugField

from .base import Publishable, PublishableQuerySet, Sourced, Statement, today
from .decisions import Body
from .fields import MarkdownField
from .order import newest_first
from .rule_kinds import RULE_KINDS, rule_choices
from .scoping import ScopedQuerySet


class PolicyQuerySet(PublishableQuerySet):
    def in_force(self, on=None):
        on = on or today()
        return self.exclude(valid_earliest__gt=on).exclude(valid_latest__lt=on)


class Policy(Publishable):
    """The policy for international contacts, with the days it is valid and the decision behind it."""

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="policies",
    )
    slug = SlugField(_("slug"), max_length=120, unique=True)
    title = LineField(_("title"), max_length=200)
    document_class = LineField(_("document class"), max_length=80, blank=True)
    valid = EDTFField(
        _("valid"), blank=True, interval=True, help_text=_("For example “2019–2022” or “since 2019”.")
    )
    decision = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="policies",
    )
    scope = MarkdownField(_("applies to"), blank=True)
    scope_en = MarkdownField(_("applies to, in English"), blank=True)

    objects = PolicyQuerySet.as_manager()

    class Meta:
        verbose_name = _("policy")
        verbose_name_plural = _("policies")
        ordering = ["municipality", newest_first("valid"), "pk"]

    def __str__(self):
        return self.title

    def in_force(self, on=None):
        """Whether the policy may be in force on the day; the twin of `PolicyQuerySet.in_force`."""
        on = on or today()
        begun = not self.valid_earliest or self.valid_earliest <= on
        return begun and not (self.valid_latest and self.valid_latest < on)


class PolicyAim(Statement):
    """One of the policy's goals, which activities are tied to."""

    belongs_by = ("policy__municipality_id",)

    policy = models.ForeignKey(
        Policy, verbose_name=_("policy"), on_delete=models.CASCADE, related_name="aims"
    )
    slug = SlugField(_("identifier"), max_length=60)

    class Meta(Statement.Meta):
        verbose_name = _("aim of a policy")
        verbose_name_plural = _("aims of a policy")
        constraints = [
            models.UniqueConstraint(
                fields=["policy", "slug"],
                name="twintowns_policyaim_once",
                violation_error_message=_("The policy already has an aim with this identifier."),
            )
        ]


class PolicyResponsibility(Statement):
    """What the policy says that a body shall do."""

    belongs_by = ("policy__municipality_id",)

    policy = models.ForeignKey(
        Policy, verbose_name=_("policy"), on_delete=models.CASCADE, related_name="responsibilities"
    )
    body = models.CharField(_("body"), max_length=10, choices=Body)

    class Meta(Statement.Meta):
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")


class PolicyRuleQuerySet(ScopedQuerySet):
    def watched(self, municipality, kind):
        """The rules of the kind that the municipality's published policies ask to be watched, the newest policy's first."""
        rules = self.filter(policy__municipality=municipality, policy__is_published=True, is_active=True)
        rules = rules.filter(kind=kind.key, **{f"{name}__isnull": False for name in kind.needs})
        return rules.order_by(F("policy__valid_earliest").desc(nulls_last=True), "policy", "pk")


class PolicyRule(Sourced):
    """A rule of a kind that the program knows, with the sentence of the policy that it comes from."""

    belongs_by = ("policy__municipality_id",)

    class CostBasis(models.TextChoices):
        NOT_STATED = "", _("not stated")
        TRIP = "trip", _("per trip")
        PERSON = "person", _("per person")

    policy = models.ForeignKey(
        Policy, verbose_name=_("policy"), on_delete=models.CASCADE, related_name="rules"
    )
    kind = models.CharField(_("kind of rule"), max_length=30, choices=rule_choices)
    body = models.CharField(
        _("body"),
        max_length=10,
        choices=Body,
        blank=True,
        help_text=_("Who approves, decides or is reported to."),
    )
    limit_sek = models.PositiveIntegerField(
        _("limit in kronor"), null=True, blank=True, help_text=_("The rule fires strictly above the limit.")
    )
    limit_basis = models.CharField(_("the limit is counted"), max_length=10, choices=CostBasis, blank=True)
    is_active = models.BooleanField(
        _("watched"),
        default=True,
        help_text=_(
            "A kind that is not watched automatically is shown on the page, but nothing reminds of it."
        ),
    )

    objects = PolicyRuleQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule of a policy")
        verbose_name_plural = _("rules of a policy")
        ordering = ["policy", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["policy", "kind"],
                name="twintowns_policyrule_once",
                violation_error_message=_("The policy already has a rule of this kind."),
            )
        ]

    def __str__(self):
        kind = RULE_KINDS.get(self.kind)
        return str(kind.label) if kind else gettext("rule of an unknown kind")
