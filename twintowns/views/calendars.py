"""Deadlines as a calendar at a secret address."""

import hashlib

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.views import View
from icalendar import Calendar, Event

from twintowns.models import CalendarFeed, today
from twintowns.staff.attention import find_notices
from twintowns.staff.deadlines import find_deadlines
from twintowns.text.cleaning import clean_line


class CalendarFeedView(View):
    """What a municipality has missed, and its deadlines to come."""

    def get(self, request, token):
        feeds = CalendarFeed.objects.working().select_related("municipality__place", "user")
        feed = feeds.filter(token=token).first()
        if feed is None:
            raise Http404
        found = find_deadlines(feed.municipality, today(), feed.user)
        notices = find_notices(feed.municipality, today(), feed.user)
        found += [notice for notice in notices if notice.due]
        calendar = calendar_of(feed.municipality, {(n.concern, n.url, n.due): n for n in found}.values())
        response = HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex"
        return response


def calendar_of(municipality, notices):
    """An iCalendar (RFC 5545) of whole days, each with a name that stays the same from one fetch to the next."""
    calendar = Calendar()
    calendar.add("prodid", "-//Twintowns//Deadlines//SV")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", clean_line(str(municipality)))
    for notice in notices:
        event = Event()
        name = hashlib.sha256(f"{notice.concern.key}{notice.url}{notice.due}".encode()).hexdigest()[:32]
        event.add("uid", f"{name}@twintowns")
        event.add("dtstamp", timezone.now())
        event.add("dtstart", notice.due)
        event.add("summary", notice.sentence)
        event.add("description", f"{notice.reason}\n{settings.SITE_URL}{notice.url}")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar
