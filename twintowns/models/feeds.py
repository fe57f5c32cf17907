"""Secret addresses of calendars."""

import secrets

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.text.fields import LineField

from .scoping import ScopedQuerySet


def new_token():
    return secrets.token_urlsafe(32)


class CalendarFeedQuerySet(ScopedQuerySet):
    def working(self):
        """Feeds whose owner still works for the municipality."""
        return self.filter(user__is_active=True, user__is_staff=True).filter(
            models.Q(user__is_superuser=True)
            | models.Q(user__assignments__municipality=models.F("municipality"))
        )


class CalendarFeed(models.Model):
    """A secret address that gives a member of staff the deadlines of a municipality; removing it revokes the address."""

    belongs_by = ("municipality_id",)

    user = models.ForeignKey(
        "twintowns.User", verbose_name=_("user"), on_delete=models.CASCADE, related_name="calendar_feeds"
    )
    municipality = models.ForeignKey(
        "twintowns.Municipality",
        verbose_name=_("municipality"),
        on_delete=models.CASCADE,
        related_name="calendar_feeds",
    )
    token = LineField(_("secret"), max_length=64, unique=True, default=new_token, editable=False)
    created_at = models.DateTimeField(_("made"), auto_now_add=True)

    objects = CalendarFeedQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "municipality"],
                name="twintowns_calendarfeed_once",
                violation_error_message=_("There is a calendar address already. Revoke it to get a new one."),
            )
        ]

    def __str__(self):
        return f"{self.municipality}: {self.user}"

    def get_absolute_url(self):
        return reverse("calendar-feed", args=[self.token])
