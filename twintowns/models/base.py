"""The abstract bases that every fact of the system is built from."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from twintowns.dates.fields import EDTFField
from twintowns.text.fields import LineField, ProseField

from .constraints import Constrained, ends_after_start
from .fields import MarkdownField
from .former_addresses import Addressed
from .history import Records
from .loaded import Loaded
from .scoping import Scoped, ScopedQuerySet
from .seen import Seen


def today():
    """The day in Europe/Stockholm: every rule that depends on the day takes it as an argument and defaults to this."""
    return timezone.localdate()


def begun_by(date, on):
    """Whether what began on the imprecise date may have begun by the day: by its `first_day`, if it has one."""
    return (date.first_day or on) <= on


class Record(Constrained, Addressed, Seen, Scoped, Loaded):
    """Anything that staff edit: every change is kept with who made it and when."""

    history = Records(inherit=True)

    class Meta:
        abstract = True

    def lock(self):
        """Let nobody else save the record, or what it is a part of, in this transaction, and see what others did before.

        What has not been saved is dropped. Raises DoesNotExist when the record is gone. What is a part is locked after
        its whole, so that two never wait for one another. SQLite lets one transaction at a time write anyway.
        """
        for whole in self.wholes():
            whole.lock()
        self.refresh_from_db(from_queryset=type(self)._base_manager.select_for_update(no_key=True))

    @classmethod
    def typed_fields(cls):
        """The fields that people fill in: not the key, nor what is derived from others."""
        fields = (*cls._meta.fields, *cls._meta.many_to_many)
        return [field for field in fields if field.editable and not field.primary_key]

    def validate_unique(self, exclude=None):
        super().validate_unique(self._without_owner(exclude))

    def validate_constraints(self, exclude=None, **options):
        super().validate_constraints(self._without_owner(exclude), **options)

    def _without_owner(self, exclude):
        """The municipality of a stored record may be only read in a form, and still tells what must be unique."""
        return {*(exclude or ())} - ({"municipality"} if self.pk else set())

    def wholes(self):
        """The records that it is a part of: those that it goes with when they are removed."""
        for field in self._meta.concrete_fields:
            is_part = field.many_to_one and field.remote_field.on_delete is models.CASCADE
            if is_part and issubclass(field.remote_field.model, Record) and getattr(self, field.attname):
                yield getattr(self, field.name)


class Sourced(Record):
    """A fact with the document that it comes from and the sentence that says it."""

    source = models.ForeignKey(
        "twintowns.Source",
        verbose_name=_("source"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("The document or web page that says this."),
    )
    quote = ProseField(
        _("quote"),
        blank=True,
        help_text=_("The words of the source, exactly as they stand, errors included."),
    )

    class Meta:
        abstract = True


def is_live(prefix="", on=None):
    """The condition that a record is published by the day; the prefix leads to it, as in “municipality__”."""
    no_day, day = {f"{prefix}publish_on__isnull": True}, {f"{prefix}publish_on__lte": on or today()}
    return Q(**{f"{prefix}is_published": True}) & (Q(**no_day) | Q(**day))


def is_public(model, prefix="", on=None):
    """The condition that a record of the model is published by the day, by a municipality that is published too."""
    live = is_live(prefix, on)
    if any(field.name == "municipality" and not field.null for field in model._meta.fields):
        live &= is_live(f"{prefix}municipality__", on)
    return live


class PublishableQuerySet(ScopedQuerySet):
    def published(self, on=None):
        """What anyone may see: published by the day, by a municipality that is published too."""
        return self.filter(is_public(self.model, on=on))


class Publishable(Sourced):
    """A record with a page or a place on one: a draft until it is published, and reviewed now and then."""

    is_published = models.BooleanField(
        _("published"),
        default=False,
        db_index=True,
        help_text=_("Only what is published is seen by the public."),
    )
    publish_on = models.DateField(
        _("publish on"),
        null=True,
        blank=True,
        help_text=_("A published record is kept back until this day. Empty means at once."),
    )
    reviewed_on = models.DateField(
        _("reviewed"),
        null=True,
        blank=True,
        help_text=_("When somebody last checked that this is right. Not the same as changed."),
    )
    reviewed_by = LineField(
        _("reviewed by"),
        max_length=80,
        blank=True,
        help_text=_("Name or signature of the person who checked."),
    )
    next_review_on = models.DateField(
        _("next review"),
        null=True,
        blank=True,
        help_text=_("When somebody should check it anew. Empty means a year after the last check."),
    )

    objects = PublishableQuerySet.as_manager()

    class Meta:
        abstract = True

    def is_live(self, on=None):
        """Whether the record is published by the day, whatever its municipality is; see `PublishableQuerySet.published`."""
        return self.is_published and not (self.publish_on and self.publish_on > (on or today()))

    @transaction.atomic
    def publish(self, on=None):
        """Make it public, at once or from a day on."""
        self.lock()
        self.is_published, self.publish_on = True, on
        self.full_clean()
        self.save()

    @transaction.atomic
    def review(self, by, on, next_on=None):
        """Note that somebody has checked that it is right."""
        if next_on and next_on <= on:
            message = _("The next review must lie after the one that you make now.")
            raise ValidationError({"next_review_on": message})
        self.lock()
        self.reviewed_on, self.reviewed_by, self.next_review_on = on, by, next_on
        self.save()

    @transaction.atomic
    def unpublish(self):
        """Make it a draft again."""
        self.lock()
        self.is_published, self.publish_on = False, None
        self.save()


class PeriodQuerySet(ScopedQuerySet):
    def holding(self, on=None):
        """Those that may hold on the day: begun by then as early as can be, not ended as late as can be."""
        on = on or today()
        not_begun = Q(since_earliest__gt=on) | Q(since_earliest__isnull=True, since_latest__gt=on)
        return self.exclude(not_begun).exclude(until_latest__lt=on).exclude(until="XXXX")


class Period(Sourced):
    """A fact that holds from one day until another, as precisely as the sources say."""

    since = EDTFField(
        _("since"),
        blank=True,
        help_text=_(
            "As precise as you know: “10 June 2010”, “autumn 2005”, “late 1980s”. Empty means not stated."
        ),
    )
    until = EDTFField(
        _("until"),
        blank=True,
        help_text=_(
            "Empty means that no end is stated. Write “unknown” when it has ended but nobody knows when."
        ),
    )

    objects = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            ends_after_start("%(app_label)s_%(class)s_ends_after_start"),
        ]

    def holds(self, on=None):
        """Whether the fact may hold on the day; the twin of `PeriodQuerySet.holding`."""
        on = on or today()
        return not (self.begins_after(on) or self.has_ended(on))

    def begins_after(self, on):
        return bool(self.since) and not begun_by(self.since, on)

    def has_ended(self, on=None):
        """Whether the end is surely past on the day. An end of unknown date (“XXXX”) is past on every day."""
        on = on or today()
        if self.until and self.until.precision == "unknown":
            return True
        return bool(self.until_latest and self.until_latest < on)


class Quantity(Sourced):
    """A number as a source gives it: “cirka 16 000”, “lite mer än 60”, “ett 20-tal”, with the day it was true."""

    class Qualifier(models.TextChoices):
        EXACTLY = "", _("exactly")
        ABOUT = "about", _("about")
        JUST_OVER = "just_over", _("just over")
        OVER = "over", _("over")
        NEARLY = "nearly", _("nearly")
        SCORE = "score", _("some (“ett 20-tal”)")

    value = models.DecimalField(_("value"), max_digits=16, decimal_places=3)
    value_max = models.DecimalField(
        _("up to"),
        max_digits=16,
        decimal_places=3,
        null=True,
        blank=True,
        help_text=_("Only for a span, such as 50 000 to 250 000."),
    )
    qualifier = models.CharField(
        _("qualifier"), max_length=10, choices=Qualifier, blank=True, default=Qualifier.EXACTLY
    )
    as_of = EDTFField(
        _("as of"),
        blank=True,
        help_text=_("When the number was true. Empty means that the source does not say."),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(value_max__isnull=True) | Q(value_max__gt=F("value")),
                name="%(app_label)s_%(class)s_span_rises",
                violation_error_message=_("The upper number of a span must be larger than the lower one."),
            )
        ]


class Statement(Sourced):
    """A short statement of the project's own wording that retells what a source says."""

    text = MarkdownField(_("text"), help_text=_("One or two plain sentences."))
    text_en = MarkdownField(_("text in English"), blank=True)
    as_of = EDTFField(
        _("as of"),
        blank=True,
        help_text=_("The day the statement was true, when it says “today” or “at present”."),
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        abstract = True
        ordering = ["order", "pk"]

    def __str__(self):
        return self.text[:80]
