"""The parties of an agreement and who signed for them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Sourced
from twintowns.models.constraints import in_order
from twintowns.text.fields import LineField
from twintowns.text.personal_names import refuse_more_than_name

from .agreements import Agreement


class AgreementParty(Sourced):
    """One party of an agreement, with the days it approved, joined, gave notice and left."""

    belongs_by = ("agreement__municipality_id",)
    deciding_fields = frozenset(
        {
            *{"declined", "approved", "joined"},
            *{"leaving_decided", "notice_sent", "notice_received", "left"},
        }
    )

    class Side(models.TextChoices):
        OURS = "ours", _("our side")
        THEIRS = "theirs", _("the partner’s side")

    agreement = models.ForeignKey(
        Agreement, verbose_name=_("agreement"), on_delete=models.CASCADE, related_name="parties"
    )
    side = models.CharField(_("side"), max_length=6, choices=Side)
    place = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("place"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parties",
    )
    organisation = models.ForeignKey(
        "twintowns.Organisation",
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreement_parties",
    )
    legal_name = LineField(_("name in the agreement"), max_length=200, blank=True)
    declined = models.BooleanField(_("chose to stay outside"), default=False)
    approved = EDTFField(_("approved"), blank=True)
    joined = EDTFField(
        _("joined"), blank=True, help_text=_("Only when it differs from the day the agreement was signed.")
    )
    notice_sent = EDTFField(_("notice sent"), blank=True, help_text=_("The date of the letter."))
    notice_received = EDTFField(_("notice received"), blank=True)
    leaving_decided = EDTFField(_("its own decision to end"), blank=True)
    left = EDTFField(_("left"), blank=True)
    attends_after_leaving = models.BooleanField(_("still attends now and then"), default=False)
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["agreement", "order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(place__isnull=False, organisation__isnull=True)
                | Q(place__isnull=True, organisation__isnull=False),
                name="partnerships_party_place_or_organisation",
                violation_error_message=_("Choose either a place or an organisation as the party."),
            ),
            models.UniqueConstraint(
                fields=["agreement", "place"],
                name="partnerships_party_place_once",
                violation_error_message=_("The place is already a party of this agreement."),
            ),
            models.UniqueConstraint(
                fields=["agreement", "organisation"],
                name="partnerships_party_organisation_once",
                violation_error_message=_("The organisation is already a party of this agreement."),
            ),
            in_order(
                "joined",
                "left",
                "partnerships_party_leaves_after_joining",
                _("The party cannot leave before it joined. Change one of the two dates."),
            ),
            in_order(
                "notice_sent",
                "notice_received",
                "partnerships_party_notice_received_after_sent",
                _("The notice cannot be received before it was sent. Change one of the two dates."),
            ),
            in_order(
                "leaving_decided",
                "notice_sent",
                "partnerships_party_notice_sent_after_decision",
                _("The notice cannot be sent before it was decided. Change one of the two dates."),
            ),
            models.CheckConstraint(
                condition=Q(attends_after_leaving=False) | ~Q(left=""),
                name="partnerships_party_attends_after_leaving",
                violation_error_message=_(
                    "“Still attends” is only for a party that has left. Fill in when it left."
                ),
            ),
        ]

    def __str__(self):
        return self.legal_name or str(self.place or self.organisation)

    @classmethod
    def clean_together(cls, parties):
        """Refuse that parties who are in the agreement leave it with nobody on one of the sides.

        `parties` are those of the agreement that are to be saved together. It says nothing of an agreement that is over.
        """
        stored = {party.pk: party for party in cls.objects.filter(pk__in=[party.pk for party in parties])}
        leaving = [
            party for party in parties if not party.is_in and party.pk in stored and stored[party.pk].is_in
        ]
        agreement = leaving[0].agreement if leaving else None
        if agreement is None or agreement.has_ended():
            return
        others = agreement.parties.exclude(pk__in=[party.pk for party in parties])
        sides = {party.side for party in [*parties, *others] if party.is_in}
        if len(sides) < 2:
            name = "left" if leaving[0].left else "declined"
            message = _("Nobody would be left on one of the sides. Terminate the agreement instead.")
            raise ValidationError({name: message})

    @property
    def is_in(self):
        """Whether it is still a party: it neither chose to stay outside nor left, whenever that was."""
        return not (self.declined or self.left)

    def clean(self):
        self.clean_together([self])
        signed = getattr(getattr(self, "agreement", None), "signed_earliest", None)
        if signed and self.left_latest and self.left_latest < signed:
            message = _(
                "The party cannot leave before the agreement was signed. Change one of the two dates."
            )
            raise ValidationError({"left": message})


class Signatory(Sourced):
    """Who signed the agreement."""

    belongs_by = ("agreement__municipality_id",)

    agreement = models.ForeignKey(
        Agreement, verbose_name=_("agreement"), on_delete=models.CASCADE, related_name="signatories"
    )
    party = models.ForeignKey(
        AgreementParty,
        verbose_name=_("party"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="signatories",
    )
    name = LineField(_("name"), max_length=120)
    title = LineField(_("title"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("signatory")
        verbose_name_plural = _("signatories")
        ordering = ["agreement", "pk"]

    def __str__(self):
        return self.name

    def clean(self):
        refuse_more_than_name(self.name)
        if self.party and self.party.agreement_id != self.agreement_id:
            raise ValidationError({"party": _("Choose a party of the same agreement.")})
