"""Whom to ask, where, and when they are there."""

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from twintowns.languages import in_language
from twintowns.phones import normalise_phone, show_phone

from .base import Period, PeriodQuerySet, Publishable, PublishableQuerySet, Sourced
from .fields import FoldedField, MarkdownField
from .staff import StaffRole


def validate_phone(value):
    if not normalise_phone(value):
        raise ValidationError(
            _("“%(value)s” is not a phone number. Write for example 0270-750 00 or +46 270 750 00."),
            params={"value": value},
        )


class PhoneFormField(forms.CharField):
    """Shows the number as people write it."""

    def prepare_value(self, value):
        return show_phone(value) if isinstance(value, str) else value


class PhoneField(models.CharField):
    """A phone number, stored as E.164 (“+4627075000”) however it is typed."""

    default_validators = [validate_phone]

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 40)
        super().__init__(*args, **kwargs)

    def get_prep_value(self, value):
        return normalise_phone(value) or super().get_prep_value(value)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": PhoneFormField, **kwargs})


class Office(Publishable):
    """A contact centre or unit that answers: its phones, addresses and what it helps with."""

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="offices",
    )
    name = models.CharField(_("name"), max_length=120)
    name_folded = FoldedField(of="name")
    slogan = models.CharField(
        _("slogan"),
        max_length=120,
        blank=True,
        help_text=_("What the municipality says of it, for example One way in."),
    )
    email = models.EmailField(_("e-mail"), blank=True)
    website = models.URLField(_("web site"), blank=True)
    visiting_address = models.CharField(
        _("visiting address"),
        max_length=200,
        blank=True,
        help_text=_("Street and town, as on a sign."),
    )
    postal_address = models.CharField(
        _("postal address"),
        max_length=200,
        blank=True,
        help_text=_("Where letters are sent; empty when it is the visiting address."),
    )
    helps_with = MarkdownField(
        _("helps with"),
        blank=True,
        help_text=_("What one may ask about, in a sentence or two for the page."),
    )
    helps_with_en = MarkdownField(_("helps with, in English"), blank=True)
    order = models.PositiveSmallIntegerField(
        _("order"),
        default=0,
        help_text=_("The lowest number comes first on the page."),
    )

    class Meta:
        verbose_name = _("office")
        verbose_name_plural = _("offices")
        ordering = ["municipality", "order", "name_folded"]

    def __str__(self):
        return self.name


class OfficePhone(Sourced):
    """A number to the office."""

    belongs_by = ("office__municipality_id",)

    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.CASCADE, related_name="phones"
    )
    number = PhoneField(_("phone number"), help_text=_("With the area code, for example 0270-750 00."))
    label = models.CharField(_("label"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("phone number")
        verbose_name_plural = _("phone numbers")

    def __str__(self):
        return show_phone(self.number)


class OpeningHours(Sourced):
    """When the office is open on a weekday. A channel without any row is not stated, which differs from closed."""

    belongs_by = ("office__municipality_id",)

    class Channel(models.TextChoices):
        PHONE = "phone", _("phone")
        VISIT = "visit", _("visit")
        ANY = "any", _("channel not stated")

    class Weekday(models.IntegerChoices):
        MONDAY = 0, _("Monday")
        TUESDAY = 1, _("Tuesday")
        WEDNESDAY = 2, _("Wednesday")
        THURSDAY = 3, _("Thursday")
        FRIDAY = 4, _("Friday")
        SATURDAY = 5, _("Saturday")
        SUNDAY = 6, _("Sunday")

    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.CASCADE, related_name="opening_hours"
    )
    channel = models.CharField(_("channel"), max_length=5, choices=Channel)
    weekday = models.PositiveSmallIntegerField(_("weekday"), choices=Weekday)
    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        ordering = ["office", "channel", "weekday", "opens"]
        constraints = [
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens")),
                name="twintowns_openinghours_close_after_opening",
                violation_error_message=_(
                    "The office must close after it opens. Write for example 08.00 and 16.30."
                ),
            ),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_until__gte=F("valid_from")),
                name="twintowns_openinghours_valid_span",
                violation_error_message=_("The last day must not come before the first."),
            ),
        ]

    def __str__(self):
        return f"{self.get_weekday_display()} {self.opens:%H.%M}–{self.closes:%H.%M}"


class Closure(Sourced):
    """An odd day: the office is closed, or open at other hours than usual."""

    belongs_by = ("office__municipality_id",)

    office = models.ForeignKey(
        Office, verbose_name=_("office"), on_delete=models.CASCADE, related_name="closures"
    )
    channel = models.CharField(
        _("channel"), max_length=5, choices=OpeningHours.Channel, default=OpeningHours.Channel.ANY
    )
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    opens = models.TimeField(_("opens instead"), null=True, blank=True)
    closes = models.TimeField(_("closes instead"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("closure")
        verbose_name_plural = _("closures")
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")),
                name="twintowns_closure_span",
                violation_error_message=_("The last day must not come before the first."),
            ),
            models.CheckConstraint(
                condition=Q(opens__isnull=True, closes__isnull=True)
                | Q(opens__isnull=False, closes__isnull=False, closes__gt=F("opens")),
                name="twintowns_closure_hours",
                violation_error_message=_(
                    "Give both hours, for example 08.00 and 16.30, or neither when it is closed all day."
                ),
            ),
        ]

    def __str__(self):
        return f"{self.first_day} – {self.last_day}"


class ContactQuerySet(PeriodQuerySet, PublishableQuerySet):
    def _visible(self, user):
        """Internal contacts are for those who work with them: not for readers."""
        working = user.municipality_ids(*set(StaffRole) - {StaffRole.READER})
        return super()._visible(user) & (Q(is_public=True) | Q(municipality_id__in=working))

    def for_public(self, on=None):
        """Contacts whose name may be shown to anyone on the day."""
        return self.published(on).filter(is_public=True).holding(on)


class Contact(Publishable, Period):
    """A person or function that answers for relations, networks or themes.

    A person's name is published only with a legal basis, for as long as the duty lasts (GDPR article 6).
    """

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
    name = models.CharField(_("name"), max_length=120)
    name_folded = FoldedField(of="name")
    title = models.CharField(
        _("title"),
        max_length=120,
        blank=True,
        help_text=_("For example international coordinator."),
    )
    title_en = models.CharField(_("title in English"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = PhoneField(_("phone"), blank=True)
    office = models.ForeignKey(
        Office,
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
    invitation = models.CharField(
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
