"""Each municipality's own vocabulary of relations and agreements."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.models import Body, Sourced
from twintowns.models.fields import MarkdownField
from twintowns.text.fields import LineField, SlugField
from twintowns.text.languages import is_english


class RelationKind(Sourced):
    """A word of the municipality's own vocabulary, with its published definition and the body that decides.

    The same word may mean different things in two municipalities, so each has its own row; `concept` is the
    shared meaning that lets visitors compare across municipalities.
    """

    class Concept(models.TextChoices):
        TWIN_TOWN = "twin_town", _("twin town")
        SPONSOR_TOWN = "sponsor_town", _("sponsor town")
        COOPERATION = "cooperation", _("cooperation")
        MUNICIPAL_PARTNERSHIP = "municipal_partnership", _("municipal partnership")
        LETTER_OF_INTENT = "letter_of_intent", _("letter of intent")
        TWIN_LIKE = "twin_like", _("twin-town-like connection")
        CONTACT = "contact", _("contact before an agreement")
        OTHER = "other", _("other")

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="relation_kinds",
    )
    slug = SlugField(_("identifier"), max_length=80)
    concept = models.CharField(_("shared meaning"), max_length=30, choices=Concept)
    name = LineField(
        _("name of the partner"),
        max_length=80,
        blank=True,
        help_text=_("What the partner is called, for example “vänort”."),
    )
    name_plural = LineField(
        _("name in the plural"), max_length=80, blank=True, help_text=_("For example “vänorter”.")
    )
    name_en = LineField(_("name in English"), max_length=80, blank=True)
    name_plural_en = LineField(
        _("name in the plural, in English"),
        max_length=80,
        blank=True,
        help_text=_("For example “twin towns”."),
    )
    agreement_name = LineField(
        _("name of the agreement"),
        max_length=80,
        blank=True,
        help_text=_("What an agreement of this kind is called, for example “vänortsavtal”."),
    )
    agreement_name_en = LineField(_("name of the agreement in English"), max_length=80, blank=True)
    definition = MarkdownField(_("definition"), blank=True, help_text=_("Shown to the public."))
    definition_en = MarkdownField(_("definition in English"), blank=True)
    deciding_body = models.CharField(_("decided by"), max_length=10, choices=Body, blank=True)
    is_time_limited = models.BooleanField(
        _("limited in time"),
        default=False,
        help_text=_("An agreement of this kind must have an end or a length."),
    )

    class Meta:
        verbose_name = _("kind of relation")
        verbose_name_plural = _("kinds of relation")
        ordering = ["municipality", "slug"]
        constraints = [
            models.UniqueConstraint(
                fields=["municipality", "slug"],
                name="partnerships_relationkind_once",
                violation_error_message=_("The municipality already has a kind with this identifier."),
            ),
            models.CheckConstraint(
                condition=~models.Q(name="") | ~models.Q(agreement_name=""),
                name="partnerships_relationkind_named",
                violation_error_message=_(
                    "Write what the partner is called, or what the agreement is called, or both."
                ),
            ),
        ]

    def __str__(self):
        return self.label

    @property
    def label(self):
        """The name of the partner, or of the agreement where the partner has no name of its own, in the active language."""
        if is_english():
            return self.name_en or self.agreement_name_en or self.name or self.agreement_name
        return self.name or self.agreement_name

    @property
    def plural(self):
        """What several partners of the kind are called; the same as one where no plural is written."""
        return (self.name_plural_en if is_english() else self.name_plural) or self.label

    @property
    def agreement_label(self):
        """The name of an agreement of this kind in the active language; empty where only the partner has a name."""
        return self.agreement_name_en if is_english() else self.agreement_name
