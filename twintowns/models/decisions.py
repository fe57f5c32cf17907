"""Decisions, documents and mandate periods."""

import secrets
from functools import reduce
from operator import and_

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.contribution import composed
from twintowns.dates.fields import EDTFField
from twintowns.dates.render import render
from twintowns.text.fields import LineField, ProseField
from twintowns.text.folding import slugify
from twintowns.text.languages import language_name, other_language
from twintowns.uploads.documents import ending_of, validate_document

from .base import Record, Sourced, today
from .fields import UploadField
from .order import newest_first
from .scoping import ScopedQuerySet


class Body(models.TextChoices):
    """Who decides in a Swedish municipality (Local Government Act, kommunallagen 2017:725)."""

    COUNCIL = "kf", _("municipal council (KF)")
    EXECUTIVE = "ks", _("municipal executive board (KS)")
    COMMITTEE = "namnd", _("committee")
    DELEGATION = "delegation", _("official by delegation")
    OTHER = "other", _("other body")


def document_path(document, name):
    """Where an uploaded file is kept: a folder that cannot be guessed, and a name made from the title."""
    ending = ending_of(document.file)
    return f"documents/{secrets.token_urlsafe(16)}/{slugify(document.title)[:80] or 'dokument'}.{ending}"


class DocumentQuerySet(ScopedQuerySet):
    def for_public(self, on=None):
        """Documents that anyone may open on the day: not those of drafts alone."""
        shown = reduce(and_, (shown(on) for shown in composed().shown_documents), Q(is_public=True))
        return self.filter(shown).distinct()

    def loose(self):
        """Documents that stand by themselves: no record names them."""
        named_by = [one.name for one in self.model._meta.related_objects]
        return self.filter(**{f"{name}__isnull": True for name in named_by})


class Document(Record):
    """A file that belongs to an agreement or decision. Internal until somebody says otherwise."""

    opening_fields = frozenset({"is_public"})

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="documents",
    )
    title = LineField(_("title"), max_length=200)
    file = UploadField(_("file"), upload_to=document_path, validators=[validate_document])
    language = LineField(_("language"), max_length=12, blank=True)
    dated = EDTFField(_("dated"), blank=True)
    is_public = models.BooleanField(
        _("may be shown to the public"),
        default=False,
        help_text=_("An internal document is not secret by that alone: it may still be a public record."),
    )

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["title"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("document-file", args=[self.pk])

    def address_of_file(self, _name):
        """Where those who may see the document fetch its file."""
        return self.get_absolute_url() if self.pk else ""

    @property
    def description(self):
        """“PDF, engelska, 12 mars 2008”: what it is, told before somebody opens it. The language where it is not the page’s."""
        kind = self.file.name.rpartition(".")[2].upper()
        language = other_language(self.language) and language_name(self.language)
        return ", ".join(filter(None, [kind, language, self.dated and render(self.dated)]))


class Decision(Sourced):
    """What a body decided: when, in which paragraph, with which votes."""

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    body = models.CharField(_("body"), max_length=10, choices=Body)
    body_name = LineField(
        _("name of the body"), max_length=120, blank=True, help_text=_("For a committee or other body.")
    )
    decided = EDTFField(_("decided"), blank=True)
    paragraph = LineField(
        _("paragraph (§)"), max_length=20, blank=True, help_text=_("The number only, for example 155.")
    )
    diary_number = LineField(_("diary number"), max_length=60, blank=True, db_index=True)
    title = LineField(_("matter"), max_length=250)
    text = ProseField(_("text of the decision"), blank=True)
    votes_for = models.PositiveSmallIntegerField(_("votes for"), null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(_("votes against"), null=True, blank=True)
    votes_abstaining = models.PositiveSmallIntegerField(_("abstaining"), null=True, blank=True)
    document = models.ForeignKey(
        Document,
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="decisions",
    )

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = [newest_first("decided"), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(body__in=["namnd", "other"]) | ~Q(body_name=""),
                name="twintowns_decision_body_named",
                violation_error_message=_("Write the name of the committee or other body."),
            ),
            models.CheckConstraint(
                condition=Q(votes_for__isnull=True, votes_against__isnull=True)
                | Q(votes_for__isnull=False, votes_against__isnull=False),
                name="twintowns_decision_votes_both",
                violation_error_message=_("Give the votes both for and against, or neither."),
            ),
        ]

    def __str__(self):
        return self.title


class MandatePeriodQuerySet(ScopedQuerySet):
    def on(self, day=None):
        day = day or today()
        return self.filter(first_day__lte=day, last_day__gte=day)


class MandatePeriod(Record):
    """A term of office. It differs by body: KF from 15 October of the election year, KS from 1 January after.

    Kommunallagen 5:9 and 6:18. Without a municipality it is the law's own; a municipality may label its own.
    """

    is_shared_without_municipality = True

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mandate_periods",
    )
    body = models.CharField(_("body"), max_length=10, choices=Body)
    label = LineField(_("label"), max_length=20, help_text=_("For example 2022–2026."))
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))

    objects = MandatePeriodQuerySet.as_manager()

    class Meta:
        verbose_name = _("mandate period")
        verbose_name_plural = _("mandate periods")
        ordering = ["first_day", "body"]
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day__gt=F("first_day")),
                name="twintowns_mandateperiod_span",
                violation_error_message=_("The last day must come after the first."),
            ),
            models.UniqueConstraint(
                fields=["municipality", "body", "first_day"],
                name="twintowns_mandateperiod_once",
                violation_error_message=_("There is already a mandate period for this body from this day."),
            ),
            models.UniqueConstraint(
                fields=["body", "first_day"],
                condition=Q(municipality__isnull=True),
                name="twintowns_mandateperiod_law_once",
                violation_error_message=_("There is already a mandate period for this body from this day."),
            ),
        ]

    def __str__(self):
        return f"{self.get_body_display()} {self.label}"
