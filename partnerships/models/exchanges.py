"""What is done together: trips, visits, conferences and meetings, and the reports about them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.models import Publishable, Quantity, Record, today
from twintowns.models.constraints import refuse_circle
from twintowns.models.fields import MarkdownField
from twintowns.models.order import newest_first
from twintowns.text.fields import LineField, ProseField, SlugField

from .relations import Relation


class ExchangeSeries(Record):
    """Something that comes back: a yearly youth camp, a meeting every second year with the hosts in turn."""

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="exchange_series",
    )
    slug = SlugField(_("identifier"), max_length=120, unique=True)
    name = LineField(_("name"), max_length=200)
    name_en = LineField(_("name in English"), max_length=200, blank=True)
    every_months = models.PositiveSmallIntegerField(
        _("comes back every (months)"),
        null=True,
        blank=True,
        help_text=_("12 for every year, 24 for every second."),
    )
    relations = models.ManyToManyField(
        Relation, verbose_name=_("relations"), blank=True, related_name="exchange_series"
    )
    agreement = models.ForeignKey(
        "partnerships.Agreement",
        verbose_name=_("agreement"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchange_series",
    )

    class Meta:
        verbose_name = _("series of exchanges")
        verbose_name_plural = _("series of exchanges")
        ordering = ["municipality", "name"]

    def __str__(self):
        return self.name


class Exchange(Publishable):
    """A trip, visit, youth exchange, conference or meeting, planned, held or cancelled."""

    class Kind(models.TextChoices):
        TRIP = "trip", _("trip")
        VISIT = "visit", _("hosted visit")
        YOUTH = "youth", _("youth exchange")
        CONFERENCE = "conference", _("conference")
        CITIZENS_MEETING = "citizens_meeting", _("citizens’ meeting")
        MEETING = "meeting", _("meeting")
        ONLINE = "online", _("online meeting")
        OTHER = "other", _("other")

    class State(models.TextChoices):
        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="exchanges",
    )
    slug = SlugField(
        _("identifier"),
        max_length=120,
        unique=True,
        help_text=_("A short name without spaces, made of the title."),
    )
    title = LineField(
        _("title"),
        max_length=200,
        help_text=_("For example Youth exchange in Kaunas 2024."),
    )
    title_en = LineField(_("title in English"), max_length=200, blank=True)
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=Kind,
        help_text=_("What sort of meeting it is."),
    )
    state = models.CharField(
        _("state"),
        max_length=10,
        choices=State,
        default=State.HELD,
        help_text=_("Whether it is planned, held or cancelled."),
    )
    series = models.ForeignKey(
        ExchangeSeries,
        verbose_name=_("series"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
        help_text=_("When it comes back regularly, for example every second year."),
    )
    relations = models.ManyToManyField(
        Relation,
        verbose_name=_("relations"),
        blank=True,
        related_name="exchanges",
        help_text=_("The partners that take part; it is shown on their pages."),
    )
    network = models.ForeignKey(
        "networks.Network",
        verbose_name=_("network"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges",
        help_text=_("When it is held in a network and not with a single partner."),
    )
    held = EDTFField(
        _("when"), blank=True, interval=True, help_text=_("For example “March 2009” or “12–14 March 2009”.")
    )
    location = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("where"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="exchanges_here",
        help_text=_("The place, when it is known."),
    )
    country = LineField(
        _("country, when no more is stated"),
        max_length=2,
        blank=True,
        help_text=_("Two letters, for example FI, when only the country is known."),
    )
    hosts = models.ManyToManyField(
        "twintowns.Place",
        verbose_name=_("hosts"),
        blank=True,
        related_name="hosted_exchanges",
        help_text=_("The places that receive the guests."),
    )
    invited_by = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("invited by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Who invited, when there was an invitation."),
    )
    themes = models.ManyToManyField(
        "twintowns.Theme",
        verbose_name=_("themes"),
        blank=True,
        related_name="exchanges",
        help_text=_("The fields that it is about."),
    )
    aims = models.ManyToManyField(
        "twintowns.PolicyAim",
        verbose_name=_("aims of the policy"),
        blank=True,
        related_name="exchanges",
        help_text=_("The aims of the policy that it serves."),
    )
    purpose = MarkdownField(
        _("purpose"),
        blank=True,
        help_text=_("Why it is held, in a sentence for the page."),
    )
    purpose_en = MarkdownField(_("purpose in English"), blank=True)
    goal = MarkdownField(
        _("goal"),
        blank=True,
        help_text=_("What is to be reached, so that the result can be compared with it."),
    )
    goal_en = MarkdownField(_("goal in English"), blank=True)
    result = MarkdownField(
        _("result"),
        blank=True,
        help_text=_("What came of it, written afterwards."),
    )
    result_en = MarkdownField(_("result in English"), blank=True)
    benefit = ProseField(
        _("expected benefit"),
        blank=True,
        help_text=_("For whom it is of use, as stated in the application to travel."),
    )
    cost_sek = models.PositiveIntegerField(
        _("cost in kronor"),
        null=True,
        blank=True,
        help_text=_("All costs of the municipality together."),
    )
    approval = models.ForeignKey(
        "twintowns.Decision",
        verbose_name=_("approved by"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="approved_exchanges",
        help_text=_("Who approved the journey, where the policy asks for it."),
    )
    cancellation_reason = LineField(
        _("reason for cancelling"),
        max_length=250,
        blank=True,
        help_text=_("Shown on the page when it is cancelled."),
    )

    class Meta:
        verbose_name = _("exchange")
        verbose_name_plural = _("exchanges")
        ordering = ["municipality", newest_first("held"), "pk"]

    def __str__(self):
        return self.title

    def was_held(self, on):
        """Whether it has begun by the day; what is planned, cancelled or without a date is not told as held."""
        return self.state == self.State.HELD and bool(self.held_earliest) and self.held_earliest <= on

    def clean(self):
        if self.state == self.State.HELD and self.held and (self.held.earliest or today()) > today():
            message = _("What has been held cannot lie ahead. Correct the date, or choose planned.")
            raise ValidationError({"held": message})


class Participants(Quantity):
    """How many took part, by category and from where; never names. “Varav” rows are part of another row."""

    belongs_by = ("exchange__municipality_id",)

    class Category(models.TextChoices):
        ALL = "all", _("people")
        YOUTH = "youth", _("young people")
        OFFICIAL = "official", _("officials")
        POLITICIAN = "politician", _("elected representatives")
        TEACHER = "teacher", _("teachers")
        ASSOCIATION = "association", _("members of associations")
        OTHER = "other", _("others")

    exchange = models.ForeignKey(
        Exchange, verbose_name=_("exchange"), on_delete=models.CASCADE, related_name="participants"
    )
    category = models.CharField(_("category"), max_length=20, choices=Category)
    role = LineField(
        _("role"),
        max_length=120,
        blank=True,
        help_text=_("A role that the source names, for example “vänortsutvecklaren”."),
    )
    from_place = models.ForeignKey(
        "twintowns.Place",
        verbose_name=_("from"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    is_planned = models.BooleanField(
        _("planned number"), default=False, help_text=_("Invited or planned, rather than those who came.")
    )
    part_of = models.ForeignKey(
        "self",
        verbose_name=_("of which (part of)"),
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="parts",
    )

    class Meta(Quantity.Meta):
        verbose_name = _("participants")
        verbose_name_plural = _("participants")
        ordering = ["exchange", "pk"]

    def __str__(self):
        return f"{self.value.normalize():f} {self.get_category_display()}"

    def clean(self):
        if self.part_of and self.part_of.exchange_id != self.exchange_id:
            raise ValidationError({"part_of": _("Choose a row of the same exchange.")})
        refuse_circle(self, "part_of")
