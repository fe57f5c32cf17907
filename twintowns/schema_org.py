"""What machines read on our pages, in the words of schema.org."""

import json

from django.utils.safestring import mark_safe

from twintowns.models import OpeningHours

Channel = OpeningHours.Channel
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def as_json_ld(data):
    """The data for a script element: nothing in it can end the element or begin another."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    return mark_safe(text.translate({ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}))


def government_office(office, url):
    """GovernmentOffice with its visiting hours, and a ContactPoint with its phone hours."""
    visit, phone = (_hours(office, channel) for channel in (Channel.VISIT, Channel.PHONE))
    points = [
        _stated(
            {"@type": "ContactPoint", "telephone": row.number, "email": office.email, "hoursAvailable": phone}
        )
        for row in office.phones.all()
    ]
    return _stated(
        {
            "@type": "GovernmentOffice",
            "name": office.name,
            "url": url,
            "email": office.email,
            "address": office.visiting_address,
            "openingHoursSpecification": visit,
            "contactPoint": points,
        }
    )


def _hours(office, channel):
    """OpeningHoursSpecification for each weekly row and each odd day of the channel."""
    rows = [row for row in office.opening_hours.all() if row.channel in (channel, Channel.ANY)]
    usual = [
        {
            "dayOfWeek": f"https://schema.org/{DAYS[row.weekday]}",
            **_span(row, row.valid_from, row.valid_until),
        }
        for row in rows
    ]
    odd = [
        _span(row, row.first_day, row.last_day)
        for row in office.closures.all()
        if row.channel in (channel, Channel.ANY)
    ]
    return [{"@type": "OpeningHoursSpecification", **row} for row in (*usual, *odd)] if rows else []


def _span(row, first, last):
    """Opening and closing at midnight is how schema.org says closed."""
    opens, closes = (f"{time:%H:%M}" if time else "00:00" for time in (row.opens, row.closes))
    days = {"validFrom": first and first.isoformat(), "validThrough": last and last.isoformat()}
    return {"opens": opens, "closes": closes, **_stated(days)}


def _stated(data):
    return {name: value for name, value in data.items() if value}
