"""What readers report: a fact that is wrong, or a page that somebody cannot use."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from twintowns.text.fields import EmailField, LineField, ProseField
from twintowns.text.languages import in_swedish

from .scoping import Scoped, ScopedQuerySet
from .searching import SearchEntry


class FeedbackQuerySet(ScopedQuerySet):
    def open(self):
        return self.filter(closed_at__isnull=True)


class Feedback(Scoped):
    """A reader's report about a sentence on a page, for the municipality's staff.

    It has no history: the e-mail address, which the reader may leave for an answer, is to be gone once it is closed.
    """

    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.CASCADE,
        related_name="feedback",
    )
    page = LineField(_("page"), max_length=300, help_text=_("The address of the page that it is about."))
    about = LineField(
        pgettext_lazy("a report", "about"), max_length=500, help_text=_("The sentence that it is about.")
    )
    message = ProseField(_("message"), max_length=2000)
    email = EmailField(
        _("e-mail for an answer"), blank=True, help_text=_("Removed when the report is closed.")
    )
    sender = LineField(max_length=32, editable=False, db_index=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now, editable=False)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True, editable=False)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        verbose_name = _("report of a reader")
        verbose_name_plural = _("reports of readers")
        ordering = ["-created_at"]

    def __str__(self):
        return f"{self.about[:80]} – {self.message[:80]}"

    @property
    def page_title(self):
        """What the page is called, as the search knows it; its address where the search does not."""
        entry = SearchEntry.objects.filter(url=in_swedish(self.page)).first()
        return entry.title if entry else self.page

    def close(self):
        """Seen to: what could point to the reader is removed."""
        self.email, self.sender, self.closed_at = "", "", timezone.now()
        self.save()
