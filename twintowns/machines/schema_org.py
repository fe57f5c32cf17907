"""What machines read on our pages, in the words of schema.org."""

import json
from datetime import timedelta

from django.utils.safestring import mark_safe

from twintowns.hours.opening import days_of, holiday, limits_of, odd_days, rows_of, weekly_rows
from twintowns.models import OpeningHours, today
from twintowns.text.addresses import href

DAYS_AHEAD = 365  # for which public holidays are told
Channel = OpeningHours.Channel
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def as_json_ld(data):
    """The data for a script element: nothing in it can end the element or begin another."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    return mark_safe(text.translate({ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}))


def government_office(office, url):
    """GovernmentOffice with its visiting hours, and a ContactPoint with its phone hours."""
    visit, phone = (_hours(office, channel) for channel in (Channel.VISIT, Channel.PHONE))
    phone += _special_hours(office, Channel.PHONE)
    points = [
        stated(
            {"@type": "ContactPoint", "telephone": row.number, "email": office.email, "hoursAvailable": phone}
        )
        for row in office.phones.all()
    ]
    return stated(
        {
            "@type": "GovernmentOffice",
            "name": office.name,
            "url": url,
            "email": office.email,
            "address": office.visiting_address,
            "openingHoursSpecification": visit,
            "specialOpeningHoursSpecification": _special_hours(office, Channel.VISIT),
            "contactPoint": points,
        }
    )


def breadcrumb_list(steps):
    """BreadcrumbList of (name, absolute address)."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, 1)
        ],
    }


def government_organization(municipality, offices, contacts, url):
    """The municipality as GovernmentOrganization, with its contact points."""
    points = [
        {"@type": "ContactPoint", "name": office.name, "telephone": phone.number}
        for office in offices
        for phone in office.phones.all()
    ]
    return stated(
        {
            "@type": "GovernmentOrganization",
            "name": municipality.official_name,
            "url": url,
            "identifier": municipality.org_number,
            "areaServed": stated({"@type": "City", "name": municipality.name, **_geo(municipality.place)}),
            "contactPoint": [*contact_points(contacts), *points],
        }
    )


def place(record, url):
    """City for towns and municipalities, AdministrativeArea for counties and regions, else Place."""
    areas = {record.Kind.COUNTY, record.Kind.REGION, record.Kind.TERRITORY, record.Kind.DISTRICT}
    kind = "City" if record.kind in {record.Kind.MUNICIPALITY, record.Kind.CITY} else "Place"
    names = [name.text for name in record.names.all() if name.text != record.name]
    site = next((href(link.url) for link in record.links.all() if link.kind == link.Kind.WEBSITE), "")
    return stated(
        {
            "@type": "AdministrativeArea" if record.kind in areas else kind,
            "name": record.name,
            "alternateName": names,
            "url": url,
            "sameAs": site,
            "address": record.country and {"@type": "PostalAddress", "addressCountry": record.country.code},
            **_geo(record),
        }
    )


def location(place):
    """Where it is, with the country as its address."""
    country = place.country and {"@type": "PostalAddress", "addressCountry": place.country.code}
    return stated({"@type": "Place", "name": place.name, "address": country})


def contact_points(contacts):
    """A ContactPoint for each contact with a phone or an e-mail address."""
    return [
        stated(
            {
                "@type": "ContactPoint",
                "contactType": contact.title or "international relations",
                "name": contact.name,
                "telephone": contact.phone,
                "email": contact.email,
            }
        )
        for contact in contacts
        if contact.phone or contact.email
    ]


def _geo(place):
    if not place.has_coordinates:
        return {}
    coordinates = {"latitude": float(place.latitude), "longitude": float(place.longitude)}
    return {"geo": {"@type": "GeoCoordinates", **coordinates}}


def _hours(office, channel, on=None):
    """OpeningHoursSpecification of the usual week, in and around the periods that have hours of their own."""
    on = on or today()
    if not weekly_rows(office, channel):
        return []
    begins = [on, *(day for day in limits_of(office) if day > on)]
    ends = [day - timedelta(days=1) for day in begins[1:]]
    return [
        _specification(
            {"dayOfWeek": f"https://schema.org/{DAYS[row.weekday]}"},
            row,
            first if number else row.valid_from,
            last,
        )
        for number, (first, last) in enumerate(zip(begins, [*ends, None], strict=True))
        for row in rows_of(office, channel, first)
    ]


def _special_hours(office, channel, on=None):
    """OpeningHoursSpecification of odd days, and of public holidays a year ahead."""
    on = on or today()
    if not weekly_rows(office, channel):
        return []
    odd = [row for row in odd_days(office, channel) if row.last_day >= on]
    runs = [(row, *days) for row in odd for days in days_of(office, channel, row, on)]
    told = [_specification({}, *run) for run in runs]
    for day in (on + timedelta(days=away) for away in range(DAYS_AHEAD)):
        if holiday(day) and not any(first <= day <= last for _row, first, last in runs):
            told.append(_specification({"description": holiday(day)}, None, day, day))
    return told


def _specification(more, row, first, last):
    """Opening and closing at midnight is how schema.org says closed."""
    times = (row.opens, row.closes) if row else (None, None)
    opens, closes = (f"{time:%H:%M}" if time else "00:00" for time in times)
    days = {"validFrom": first and first.isoformat(), "validThrough": last and last.isoformat()}
    return {"@type": "OpeningHoursSpecification", **more, "opens": opens, "closes": closes, **stated(days)}


def stated(data):
    """What of it is known."""
    return {name: value for name, value in data.items() if value}
