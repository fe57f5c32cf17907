"""Whom to ask."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import EmailField, LineField
from twintowns.text.identity import seen_as
from twintowns.text.languages import in_language
from twintowns.text.personal_names import refuse_more_than_name
from twintowns.text.phones import show_phone

from .assignments import WORKING
from .base import Period, PeriodQuerySet, Publishable, PublishableQuerySet
from .fields import FoldedField, SeenField
from .phone_fields import PhoneField
from .seen import SeenOnce


class ContactQuerySet(PeriodQuerySet, PublishableQuerySet):
    def _visible(self, user):
        """Internal contacts are for those who work with them: not for readers."""
        working = user.municipality_ids(*WORKING)
        return super()._visible(user) & (Q(is_public=True) | Q(municipality_id__in=working))

    def called(self, name):
        """Those whom people would say have the name, however it is typed."""
        return self.filter(name_seen=seen_as(name))

    def for_public(self, on=None):
        """Contacts whose name may be shown to anyone on the day."""
        return self.published(on).filter(is_public=True).holding(on)


class Contact(Publishable, Period):
    """A person or function that answers for relations, networks or themes.

    A person's name is published only with a legal basis, for as long as the duty lasts (GDPR article 6).
    """

    opening_fields = frozenset({"is_public"})
    seen_once = SeenOnce(
        "name",
        _(
            "%(record)s is among the contacts already. Change that one. If this is another person, say so by title or e-mail."
        ),
        within=("municipality", "kind"),
        apart=("title", "email"),
    )

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        FUNCTION = "function", _("function")

    class LegalBasis(models.TextChoices):
        PUBLIC_TASK = "public_task", _("task carried out in the public interest")
        CONSENT = "consent", _("consent")
        CONTRACT = "contract", _("contract")

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="contacts",
    )
    kind = models.CharField(
        _("kind"),
        max_length=10,
        choices=Kind,
        help_text=_("A function does not leave: choose it when it is enough."),
    )
    name = LineField(_("name"), max_length=120)
    name_folded = FoldedField(of="name")
    name_seen = SeenField(of="name")
    title = LineField(
        _("title"),
        max_length=120,
        blank=True,
        help_text=_("For example international coordinator."),
    )
    title_en = LineField(_("title in English"), max_length=120, blank=True)
    email = EmailField(_("e-mail"), blank=True)
    phone = PhoneField(_("phone"), blank=True)
    office = models.ForeignKey(
        "twintowns.Office",
        verbose_name=_("office"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contacts",
        help_text=_("The unit whose opening hours hold for the contact."),
    )
    stand_in = models.ForeignKey(
        "self",
        verbose_name=_("stand-in"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stands_in_for",
        help_text=_("Whom to ask when this contact is away."),
    )
    legal_basis = models.CharField(
        _("legal basis"),
        max_length=20,
        choices=LegalBasis,
        blank=True,
        help_text=_("Why the municipality may keep the personal data."),
    )
    is_public = models.BooleanField(
        _("may be shown to the public"),
        default=False,
        help_text=_("Internal contacts are seen by signed-in staff only."),
    )
    invitation = LineField(
        _("who should get in touch"),
        max_length=250,
        blank=True,
        help_text=_("Who is welcome to write or call, in one sentence for the page."),
    )
    themes = models.ManyToManyField(
        "twintowns.Theme",
        verbose_name=_("themes"),
        blank=True,
        related_name="contacts",
        help_text=_("The fields that the contact answers for."),
    )

    objects = ContactQuerySet.as_manager()

    class Meta:
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["municipality", "name_folded"]
        constraints = [
            *Period.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(kind="person", is_public=True) | ~Q(legal_basis=""),
                name="twintowns_contact_public_person_has_basis",
                violation_error_message=_(
                    "A person who is shown to the public needs a legal basis. Choose one, or keep the contact internal."
                ),
            ),
            models.CheckConstraint(
                condition=Q(stand_in__isnull=True) | ~Q(stand_in=F("id")),
                name="twintowns_contact_other_stand_in",
                violation_error_message=_("Nobody can be their own stand-in. Choose somebody else."),
            ),
        ]

    def __str__(self):
        return f"{self.name}, {in_language(self, 'title')}" if self.title else self.name

    def clean(self):
        self.refuse_foreign("office", "stand_in")
        if self.kind == self.Kind.PERSON:
            refuse_more_than_name(self.name)

    @property
    def phone_text(self):
        """The number as people write it."""
        return show_phone(self.phone)

    def answering(self, on=None):
        """Who answers on the day: this contact, or whoever stands in once its time is over; None when nobody does."""
        contact, passed = self, set()
        while contact and contact.pk not in passed and contact.has_ended(on):
            passed.add(contact.pk)
            contact = contact.stand_in
        return contact if contact and not contact.has_ended(on) else None

    def is_shown(self, on=None):
        """Whether anyone may see the name on the day; the twin of `ContactQuerySet.for_public`."""
        return self.is_live(on) and self.is_public and self.holds(on)


def answering(contacts, on=None):
    """Who answers on the day for these contacts, each once."""
    return list(dict.fromkeys(filter(None, (contact.answering(on) for contact in contacts))))
