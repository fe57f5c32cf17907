"""Public exchanges as a calendar. Only those whose days are known: a calendar cannot say “in March”."""

import datetime

from django.conf import settings
from django.db.models import Max
from django.http import HttpResponse
from django.utils import timezone
from django.views import View
from icalendar import Calendar, Event, Timezone

from partnerships.models import Exchange
from partnerships.sentences import exchange_sentences
from twintowns.machines.addresses import absolute
from twintowns.models import Municipality
from twintowns.page.old_slugs import get_or_moved
from twintowns.text.cleaning import clean_line
from twintowns.text.languages import in_language

DAY = datetime.timedelta(days=1)


def is_exact(date):
    """Whether the first and the last day are known."""
    return bool(date) and all(side and side.precision == "day" for side in (date.start, date.end))


class EventCalendarView(View):
    """iCalendar (RFC 5545) of a municipality's exchanges, planned, held and cancelled."""

    def get(self, request, municipality):
        municipality = get_or_moved(Municipality.objects.published(), slug=municipality)
        exchanges = municipality.exchanges.published().select_related(
            "location", "invited_by", "network", "approval"
        )
        exchanges = exchanges.prefetch_related("participants__from_place", "hosts")
        calendar = Calendar()
        calendar.add("prodid", "-//Twintowns//Exchanges//SV")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", clean_line(str(municipality)))
        known = [exchange for exchange in exchanges if is_exact(exchange.held)]
        moments = dict(
            Exchange.history.filter(id__in=[exchange.pk for exchange in known])
            .values_list("id")
            .annotate(Max("history_date"))
            .order_by()
        )
        for exchange in known:
            calendar.add_component(event_of(exchange, moments.get(exchange.pk) or timezone.now()))
        if not known:  # a calendar must have a component
            calendar.add_component(Timezone.from_tzid(settings.TIME_ZONE))
        return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")


def event_of(exchange, changed_at):
    event = Event()
    event.add("uid", f"{exchange.slug}@{settings.SITE_URL.partition('//')[2]}")
    event.add("dtstamp", changed_at)
    event.add("dtstart", exchange.held.earliest)
    event.add("dtend", exchange.held.latest + DAY)
    event.add("summary", in_language(exchange, "title"))
    event.add("description", " ".join(exchange_sentences(exchange)))
    event.add("status", "CANCELLED" if exchange.state == Exchange.State.CANCELLED else "CONFIRMED")
    event.add("url", absolute(f"{exchange.municipality.get_absolute_url()}projekt/"))
    return event
