"""Agreements, their parties, how they are prolonged, and what becomes of them."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, When
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Body, Publishable, is_live
from twintowns.models.constraints import refuse_circle
from twintowns.models.order import undated_first
from twintowns.text.fields import LineField, SlugField

from .agreement_constraints import CONSTRAINTS, MONTHS
from .kinds import RelationKind
from .querysets import AgreementQuerySet
from .relations import Relation
from .terms import AgreementTerms
from .transitions import AgreementSteps


class Agreement(AgreementTerms, AgreementSteps, Publishable):
    """A signed paper: a twin-town agreement, cooperation agreement, letter of intent, partnership.

    It may have many parties on each side; the relations on whose pages it stands are listed in `relations`.
    """

    registrar_fields = frozenset({"diary_number", "decision", "documents"})

    class SigningMode(models.TextChoices):
        MEETING = "meeting", _("at a meeting")
        CIRCULATION = "circulation", _("by circulation")
        DIGITAL = "digital", _("digitally")
        NOT_STATED = "", _("not stated")

    class Renewal(models.TextChoices):
        FIXED = "fixed", _("ends on its last day")
        AUTOMATIC = "automatic", _("is prolonged unless terminated")
        FURTHER_NOTICE = "further_notice", _("until further notice")
        NOT_STATED = "", _("not stated")

    class EntersBy(models.TextChoices):
        SIGNATURE = "", _("when it is signed, or on the day stated")
        ALL_APPROVE = "all_approve", _("when every party has approved it")

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("registered by"),
        on_delete=models.PROTECT,
        related_name="agreements",
        help_text=_("The municipality that keeps the record."),
    )
    slug = SlugField(
        _("identifier"),
        max_length=120,
        unique=True,
        help_text=_("A short name without spaces, made of the title. The site does not show it."),
    )
    title = LineField(
        _("title"),
        max_length=250,
        help_text=_("What the paper is called, or for example Agreement between Halmstad and Kaunas."),
    )
    title_en = LineField(
        _("title in English"),
        max_length=250,
        blank=True,
        help_text=_("Shown on the English pages; empty shows the Swedish title."),
    )
    kind = models.ForeignKey(
        RelationKind,
        verbose_name=_("kind"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        help_text=_("The kind says what the page calls the agreement, and which body decides on it."),
    )
    relations = models.ManyToManyField(
        Relation,
        verbose_name=_("relations"),
        related_name="agreements",
        blank=True,
        help_text=_("The partners on whose pages the agreement is shown."),
    )
    diary_number = LineField(
        _("diary number"),
        max_length=60,
        blank=True,
        db_index=True,
        help_text=_("As in the diary, for example KS 2024/123. The search finds the agreement by it."),
    )
    signed = EDTFField(
        _("signed"),
        blank=True,
        help_text=_("As precisely as it is known: a day, a month, a year or a decade."),
    )
    signed_place = LineField(
        _("signed in"),
        max_length=120,
        blank=True,
        help_text=_("The town or the building, as in “was signed in Kaunas”."),
    )
    signing_mode = models.CharField(
        _("how it was signed"),
        max_length=12,
        choices=SigningMode,
        blank=True,
        help_text=_("Leave it as not stated when nobody has said."),
    )
    signing_occasion = LineField(
        _("occasion"),
        max_length=200,
        blank=True,
        help_text=_("What it was signed at, for example a jubilee or a visit."),
    )
    since = EDTFField(
        _("in force from"), blank=True, help_text=_("Only when it differs from the day it was signed.")
    )
    until = EDTFField(
        _("in force until"),
        blank=True,
        help_text=_("The last day, when the agreement or a termination states one."),
    )
    term_months = models.PositiveSmallIntegerField(
        _("length in months"),
        null=True,
        blank=True,
        validators=MONTHS,
        help_text=_("When the agreement states a length and no end: 48 for four years."),
    )
    renewal = models.CharField(
        _("renewal"),
        max_length=20,
        choices=Renewal,
        blank=True,
        help_text=_("What happens on the last day, according to the agreement."),
    )
    renewal_months = models.PositiveSmallIntegerField(
        _("prolonged by (months)"),
        null=True,
        blank=True,
        validators=MONTHS,
        help_text=_(
            "How long each renewal is, when it is prolonged by itself. Empty means as long as the length in months."
        ),
    )
    notice_months = models.PositiveSmallIntegerField(
        _("period of notice in months"),
        null=True,
        blank=True,
        validators=MONTHS,
        help_text=_("The list of what needs attention reminds you that long before the end."),
    )
    enters_by = models.CharField(
        _("enters into force"),
        max_length=12,
        choices=EntersBy,
        blank=True,
        help_text=_("Choose the second when the agreement waits for every party’s approval."),
    )
    approval_deadline = models.DateField(
        _("to be approved by"),
        null=True,
        blank=True,
        help_text=_("The last day. If a party approves later than this, it never enters into force."),
    )
    decision = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("decision"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="agreements",
        help_text=_("The decision to approve the agreement. It is shown with its date and paragraph."),
    )
    replaces = models.ForeignKey(
        "self",
        verbose_name=_("replaces"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="replaced_by",
        help_text=_("The earlier agreement that this one took the place of."),
    )
    framework = models.ForeignKey(
        "self",
        verbose_name=_("under the framework agreement"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sub_agreements",
        help_text=_("The agreement that this one was made under, if any."),
    )
    documents = models.ManyToManyField(
        "twintowns.Document",
        verbose_name=_("documents"),
        blank=True,
        related_name="agreements",
        help_text=_("The signed paper and its annexes. Each document says whether the public may see it."),
    )

    objects = AgreementQuerySet.as_manager()

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["municipality", undated_first("signed"), "pk"]
        constraints = CONSTRAINTS

    def __str__(self):
        return self.title

    @transaction.atomic
    def give_kind_to_relations(self):
        """A relation of ours without a kind is of the kind of its agreement; one that is public once that is too."""
        for relation in self.relations.filter(kind=None, municipality=self.municipality):
            relation.lock()
            if not relation.kind_id and (self.is_live() or not relation.is_live()):
                relation.kind = self.kind
                relation.save()

    def shown_on(self):
        """The relation on whose page it is read: one of the municipality that keeps the record, a public one if there is any.

        None when it has none.
        """
        own = self.relations.filter(municipality=self.municipality_id)
        return own.order_by(Case(When(is_live(), then=0), default=1), "pk").first()

    def check_body(self, body):
        """Refuse a body that the municipality’s own words do not let decide on this kind of agreement."""
        wanted = self.kind.deciding_body if self.kind else ""
        if wanted and body and body != wanted:
            raise ValidationError(
                _(
                    "%(right)s decides on this kind of agreement, not %(wrong)s. Choose the right body, or another kind."
                ),
                params={"right": capfirst(Body(wanted).label), "wrong": Body(body).label},
                code="wrong_body",
            )

    def clean(self):
        self.refuse_foreign("kind", "replaces")
        refuse_circle(self, "replaces")
        refuse_circle(self, "framework")
        self._refuse_older_than_replaced()
        if self.kind and self.kind.is_time_limited and not (self.until or self.term_months):
            raise ValidationError(
                {
                    "until": _(
                        "An agreement of this kind is limited in time: give its last day, or its length."
                    )
                }
            )
        if self.decision:
            try:
                self.check_body(self.decision.body)
            except ValidationError as error:
                raise ValidationError({"decision": error}) from None

    def _refuse_older_than_replaced(self):
        """What takes the place of an agreement cannot be signed before that was."""
        signed = self.replaces.signed_earliest if self.replaces else None
        if signed and self.signed_latest and self.signed_latest < signed:
            message = _("It cannot be signed before the agreement that it replaces. Change one of the two.")
            raise ValidationError({"signed": message})
