"""Where to ask, and when somebody is there."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import EmailField, LineField, URLField
from twintowns.text.phones import show_phone

from .base import Publishable, Sourced
from .fields import FoldedField, MarkdownField, SeenField
from .hour_fields import HourField, show_hour
from .phone_fields import PhoneField
from .seen import SeenOnce


class Office(Publishable):
    """A contact centre or unit that answers: its phones, addresses and what it helps with."""

    seen_once = SeenOnce(
        "name",
        _("%(record)s is among the offices already. Change that one, or write a name that tells them apart."),
        within=("municipality",),
    )

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="offices",
    )
    name = LineField(_("name"), max_length=120)
    name_folded = FoldedField(of="name")
    name_seen = SeenField(of="name")
    slogan = LineField(
        _("slogan"),
        max_length=120,
        blank=True,
        help_text=_("What the municipality says of it, for example One way in."),
    )
    email = EmailField(_("e-mail"), blank=True)
    website = URLField(_("web site"), blank=True)
    visiting_address = LineField(
        _("visiting address"),
        max_length=200,
        blank=True,
        help_text=_("Street and town, as on a sign."),
    )
    postal_address = LineField(
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
    label = LineField(_("label"), max_length=60, blank=True)

    class Meta:
        verbose_name = _("phone number")
        verbose_name_plural = _("phone numbers")

    def __str__(self):
        return show_phone(self.number)


class OpeningHours(Sourced):
    """When the office is open on a weekday. A channel without any row is not stated, which differs from closed.

    A row for a limited time takes the place of the others of its own weekday.
    """

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
    opens = HourField(
        _("opens"),
        null=True,
        blank=True,
        help_text=_("Empty hours say that it is closed on the weekday, for a limited time only."),
    )
    closes = HourField(_("closes"), is_end=True, null=True, blank=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    class Meta:
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")
        ordering = ["office", "channel", "weekday", "opens"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens__isnull=True) | Q(closes__isnull=True) | Q(closes__gt=F("opens")),
                name="twintowns_openinghours_close_after_opening",
                violation_error_message=_(
                    "The office must close after it opens. Write for example 08.00 and 16.30."
                ),
            ),
            models.CheckConstraint(
                condition=Q(opens__isnull=False, closes__isnull=False)
                | Q(opens__isnull=True, closes__isnull=True, valid_from__isnull=False)
                | Q(opens__isnull=True, closes__isnull=True, valid_until__isnull=False),
                name="twintowns_openinghours_has_hours",
                violation_error_message=_(
                    "Give both hours, for example 08.00 and 16.30. A weekday that is always closed needs no row."
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
        return f"{self.get_weekday_display()} {self.span}"

    @property
    def span(self):
        """“08.00–16.30”; "" where it is closed."""
        return f"{show_hour(self.opens)}–{show_hour(self.closes)}" if self.opens else ""


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
    opens = HourField(_("opens instead"), null=True, blank=True)
    closes = HourField(_("closes instead"), is_end=True, null=True, blank=True)
    opens_closed_days = models.BooleanField(
        _("also on days that are else closed"),
        default=False,
        help_text=_("Weekends and holidays among several days stay closed unless this is ticked."),
    )
    reason = LineField(_("reason"), max_length=120, blank=True)

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

    @property
    def span(self):
        """The hours instead of the usual ones: “10.00–12.00”; "" where it is closed."""
        return f"{show_hour(self.opens)}–{show_hour(self.closes)}" if self.opens else ""

    @property
    def is_for_open_days(self):
        """Whether its hours hold only on days that are open as usual: several days, of which it says nothing else."""
        return bool(self.opens) and self.first_day < self.last_day and not self.opens_closed_days
