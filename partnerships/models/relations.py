"""A municipality's relation with a partner place, and the phases that it goes through."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.dates.render import render_period
from twintowns.models import Period, Publishable, today
from twintowns.models.constraints import refuse_circle
from twintowns.models.order import undated_first
from twintowns.text.fields import LineField, SlugField

from .kinds import RelationKind
from .phase_kinds import phase_choices, stored_kind
from .querysets import RelationQuerySet
from .status import relation_status
from .transitions import RelationSteps, refuse_end_while_agreed


class Relation(RelationSteps, Publishable):
    """A municipality (or a village, school, association or company of it) and a partner place.

    The relation outlives its agreements: one relation may have many, one after another.
    """

    address_within = ("municipality",)
    deciding_fields = frozenset({"place", "since"})

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="relations",
    )
    place = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("partner"),
        on_delete=models.PROTECT,
        related_name="relations",
        help_text=_("The place that the municipality has the relation with."),
    )
    slug = SlugField(
        _("slug"),
        max_length=120,
        db_index=True,
        help_text=_("The last part of the address, as a rule the partner’s name."),
    )
    kind = models.ForeignKey(
        RelationKind,
        verbose_name=_("kind"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="relations",
        help_text=_("Leave it empty when no source states a kind: it is then shown as unknown."),
    )
    is_official = models.BooleanField(
        _("official relation"),
        null=True,
        blank=True,
        help_text=_("Unknown when no source says whether it is official."),
    )
    since = EDTFField(_("since"), blank=True, help_text=_("When the relation began. Empty means not stated."))
    acting_place = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("held by (local part)"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="acting_relations",
        help_text=_("Only when a village or other part of the municipality holds the relation."),
    )
    acting_organisation = models.ForeignKey(
        "twintowns.Organisation",
        verbose_name=_("carried by (organisation)"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="acting_relations",
        help_text=_("Only when a school, association or company carries the relation."),
    )
    acting_is_main = models.BooleanField(
        _("carried mainly, not only, by it"),
        default=False,
        help_text=_("When the source says “above all” of the organisation."),
    )
    began_through = models.ForeignKey(
        "self",
        verbose_name=_("began through"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="led_to",
        help_text=_("Another relation that led to this one."),
    )
    contacts = models.ManyToManyField(
        "twintowns.Contact",
        verbose_name=_("contacts"),
        blank=True,
        related_name="relations",
        help_text=_("Who answers questions about this partner. Empty shows those of the municipality."),
    )

    objects = RelationQuerySet.as_manager()

    class Meta:
        verbose_name = _("relation")
        verbose_name_plural = _("relations")
        ordering = ["municipality", "place__name_sort"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "slug"],
                name="partnerships_relation_slug_once",
                violation_error_message=_(
                    "The municipality already has a relation at this address. Choose another slug."
                ),
            ),
            models.CheckConstraint(
                condition=Q(began_through__isnull=True) | ~Q(began_through=F("id")),
                name="partnerships_relation_not_through_itself",
                violation_error_message=_("A relation cannot begin through itself."),
            ),
        ]

    def __str__(self):
        return f"{self.municipality.name} – {self.place.name}"

    def get_absolute_url(self):
        return reverse("relation-detail", args=[self.municipality.slug, self.slug])

    def kind_on(self, on=None):
        """The kind as far as it went by the day.

        Before the first agreement of the relation’s own kind, an earlier agreement in force says what it was:
        a letter of intent, say, that became a twin-town agreement.
        """
        on = on or today()
        dated = [agreement for agreement in self.agreements.all() if agreement.kind_id and agreement.starts]
        of_kind = [agreement for agreement in dated if agreement.kind_id == self.kind_id]
        running = [agreement for agreement in dated if agreement.in_force(on)]
        is_earlier = of_kind and running and not any(agreement.has_begun(on) for agreement in of_kind)
        return running[-1].kind if is_earlier else self.kind

    def status(self, on=None):
        """What the relation is on the day; see `relation_status`."""
        return relation_status(self, on)

    def clean(self):
        if self.municipality_id and self.place_id == self.municipality.place_id:
            raise ValidationError({"place": _("This is the municipality itself. Choose the partner.")})
        self.refuse_foreign("kind")
        self._refuse_to_act_from_elsewhere()
        refuse_circle(self, "began_through")

    def _refuse_to_act_from_elsewhere(self):
        """Whoever holds the relation for the municipality is itself or lies in it."""
        if (
            self.municipality_id
            and self.acting_place
            and not self.acting_place.lies_in(self.municipality.place)
        ):
            message = _(
                "Choose the municipality itself, or a place that is part of it according to that place."
            )
            raise ValidationError({"acting_place": message})


class Phase(Period):
    """What the relation was like from one day until another. Several may hold at once: dormant and paused."""

    belongs_by = ("relation__municipality_id",)
    deciding_fields = frozenset({"kind", "since", "until"})

    relation = models.ForeignKey(
        Relation, verbose_name=_("relation"), on_delete=models.CASCADE, related_name="phases"
    )
    kind = models.CharField(_("kind"), max_length=20, choices=phase_choices)
    is_until_further_notice = models.BooleanField(_("until further notice"), default=False)
    reason = LineField(_("reason"), max_length=250, blank=True)
    reason_en = LineField(_("reason in English"), max_length=250, blank=True)
    decision = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="phases",
    )

    class Meta:
        verbose_name = _("phase")
        verbose_name_plural = _("phases")
        ordering = ["relation", undated_first("since"), "pk"]
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(kind="dormant") | ~Q(since=""),
                name="partnerships_phase_dormant_has_start",
                violation_error_message=_("Say when it became dormant, as precisely as you know."),
            ),
            models.CheckConstraint(
                condition=Q(is_until_further_notice=False) | Q(until=""),
                name="partnerships_phase_further_notice_has_no_end",
                violation_error_message=_(
                    "“Until further notice” and an end do not go together. Remove one of them."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(kind="paused") | Q(decision__isnull=False) | ~Q(reason=""),
                name="partnerships_phase_pause_is_explained",
                violation_error_message=_(
                    "A pause needs the decision that it rests on, or the reason when the decision is not known."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {render_period(self.since, self.until)}".strip()

    @property
    def phase_kind(self):
        """What is known of its kind."""
        return stored_kind(self.kind)

    @property
    def is_ending(self):
        """Whether it says that the relation is over, which is for reviewers to say."""
        return self.phase_kind.is_former

    def clean(self):
        refuse_end_while_agreed(self)

    def is_known(self, on):
        """Whether to tell of it on the day. An end, and a beginning “some time 2017–2024”, only once they are sure."""
        is_late = self.is_ending or (self.since and self.since.precision == "set")
        if is_late and self.since_latest and self.since_latest > on:
            return False
        return not self.begins_after(on)

    def is_over(self, on):
        """Whether it has ended, or another that is known has begun in the same year or season."""
        if self.has_ended(on) or not self.until:
            return self.has_ended(on)
        others = self.relation.phases.all()
        return any(p.since and p.since.edtf == self.until.edtf and p.is_known(on) for p in others)
