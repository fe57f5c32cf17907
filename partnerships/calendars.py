"""Public exchanges as a calendar. Only those whose days are known: a calendar cannot say “in March”."""

import datetime

from django.conf import settings
from django.http import HttpResponse
from django.views import View
from icalendar import Calendar, Event

from partnerships.models import Exchange
from partnerships.sentences import exchange_sentences
from twintowns.languages import in_language
from twintowns.models import Municipality
from twintowns.moves import get_or_moved

DAY = datetime.timedelta(days=1)


def is_exact(date):
    """Whether the first and the last day are known."""
    return bool(date) and all(side and side.precision == "day" for side in (date.start, date.end))


class EventCalendarView(View):
    """iCalendar (RFC 5545) of a municipality's exchanges, planned, held and cancelled."""

    def get(self, request, municipality):
        municipality = get_or_moved(Municipality.objects.published(), slug=municipality)
        exchanges = municipality.exchanges.published().prefetch_related("participants__from_place", "hosts")
        calendar = Calendar()
        calendar.add("prodid", "-//Twintowns//Exchanges//SV")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", str(municipality))
        for exchange in exchanges:
            if is_exact(exchange.held):
                calendar.add_component(event_of(exchange))
        return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")


def event_of(exchange):
    event = Event()
    event.add("uid", f"{exchange.slug}@{settings.SITE_URL.partition('//')[2]}")
    event.add("dtstamp", exchange.history.latest().history_date)
    event.add("dtstart", exchange.held.earliest)
    event.add("dtend", exchange.held.latest + DAY)
    event.add("summary", in_language(exchange, "title"))
    event.add("description", " ".join(exchange_sentences(exchange)))
    event.add("status", "CANCELLED" if exchange.state == Exchange.State.CANCELLED else "CONFIRMED")
    event.add("url", f"{settings.SITE_URL}{exchange.municipality.get_absolute_url()}projekt/")
    return event
