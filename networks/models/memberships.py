"""The municipality's own part in a network."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Period, PeriodQuerySet, Publishable, PublishableQuerySet, Statement, is_live
from twintowns.models.fields import MarkdownField
from twintowns.models.order import undated_first
from twintowns.text.fields import LineField

from .networks import Network, network_url


class MembershipQuerySet(PeriodQuerySet, PublishableQuerySet):
    def published(self, on=None):
        """Memberships that are published, as are the municipality and the network."""
        return super().published(on).filter(is_live("network__", on))


class Membership(Publishable, Period):
    """That a municipality belongs to a network, from when until when, in which tier and at what fee."""

    deciding_fields = frozenset({"network", "since", "until"})

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    network = models.ForeignKey(
        Network, verbose_name=_("network"), on_delete=models.PROTECT, related_name="memberships"
    )
    tier = LineField(
        _("kind of membership"),
        max_length=80,
        blank=True,
        help_text=_("As the network calls it, for example full member or observer."),
    )
    fee_sek = models.PositiveIntegerField(
        _("yearly fee in kronor"),
        null=True,
        blank=True,
        help_text=_("What the municipality pays for a year."),
    )
    decision = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        help_text=_("The decision to join."),
    )
    contacts = models.ManyToManyField(
        "twintowns.Contact",
        verbose_name=_("contacts"),
        blank=True,
        related_name="memberships",
        help_text=_("Who answers questions about the membership."),
    )

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ["municipality", "network__name_sort"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["municipality", "network"],
                name="networks_membership_once",
                violation_error_message=_("The municipality’s membership in this network is already here."),
            ),
        ]

    def __str__(self):
        return f"{self.municipality} – {self.network.label}"

    def get_absolute_url(self):
        return network_url(self.municipality.slug, self.network.slug)


class Role(Period):
    """A duty of the municipality in the network, such as chair 2021–2023. An ended role is never shown as current."""

    belongs_by = ("membership__municipality_id",)

    class Kind(models.TextChoices):
        CHAIR = "chair", _("chair")
        HOST = "host", _("host municipality")
        BOARD = "board", _("member of the board")
        TASK_TEAM = "task_team", _("member of a task team")
        OTHER = "other", _("other role")

    membership = models.ForeignKey(
        Membership, verbose_name=_("membership"), on_delete=models.CASCADE, related_name="roles"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind)
    body = LineField(
        _("in which body"), max_length=120, blank=True, help_text=_("For example “task team for innovation”.")
    )
    body_en = LineField(_("in which body, in English"), max_length=120, blank=True)
    duties = MarkdownField(_("duties"), blank=True)
    duties_en = MarkdownField(_("duties in English"), blank=True)
    as_of = EDTFField(
        _("known to hold in"),
        blank=True,
        help_text=_("When a source only says “at present”: the time that it speaks of."),
    )

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["membership", undated_first("since"), "pk"]
        constraints = Period.Meta.constraints

    def __str__(self):
        return self.get_kind_display()


class MembershipStatement(Statement):
    """What a source says about the municipality's part in the network."""

    belongs_by = ("membership__municipality_id",)

    membership = models.ForeignKey(
        Membership, verbose_name=_("membership"), on_delete=models.CASCADE, related_name="statements"
    )

    class Meta(Statement.Meta):
        verbose_name = _("statement about a membership")
        verbose_name_plural = _("statements about a membership")
