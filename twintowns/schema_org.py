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
    return _stated(
        {
            "@type": "GovernmentOrganization",
            "name": municipality.official_name,
            "url": url,
            "identifier": municipality.org_number,
            "areaServed": _stated({"@type": "City", "name": municipality.name, **_geo(municipality.place)}),
            "contactPoint": [*contact_points(contacts), *points],
        }
    )


def place(record, url):
    """City for towns and municipalities, AdministrativeArea for counties and regions, else Place."""
    areas = {record.Kind.COUNTY, record.Kind.REGION, record.Kind.TERRITORY, record.Kind.DISTRICT}
    kind = "City" if record.kind in {record.Kind.MUNICIPALITY, record.Kind.CITY} else "Place"
    names = [name.text for name in record.names.all() if name.text != record.name]
    site = next((link.url for link in record.links.all() if link.kind == link.Kind.WEBSITE), "")
    return _stated(
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


def event(exchange, organizer):
    """Event of an exchange whose beginning is a day, a month or a year (ISO 8601); None for any other."""
    start = exchange.held.start if exchange.held else None
    if not start or start.precision not in ("day", "month", "year") or start.is_approximate:
        return None
    end = exchange.held.end
    is_stated = end and end.precision in ("day", "month", "year") and not end.is_approximate
    where = exchange.location or next(iter(exchange.hosts.all()), None)
    state = "EventCancelled" if exchange.state == exchange.State.CANCELLED else "EventScheduled"
    return _stated(
        {
            "@type": "Event",
            "name": exchange.title,
            "startDate": start.edtf,
            "endDate": end.edtf if is_stated else "",
            "eventStatus": f"https://schema.org/{state}",
            "location": where and _location(where),
            "organizer": {"@type": "GovernmentOrganization", "name": organizer},
        }
    )


def contact_points(contacts):
    """A ContactPoint for each contact with a phone or an e-mail address."""
    return [
        _stated(
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


def _location(place):
    """Where it is, with the country as its address."""
    country = place.country and {"@type": "PostalAddress", "addressCountry": place.country.code}
    return _stated({"@type": "Place", "name": place.name, "address": country})


def _geo(place):
    if not place.has_coordinates:
        return {}
    coordinates = {"latitude": float(place.latitude), "longitude": float(place.longitude)}
    return {"geo": {"@type": "GeoCoordinates", **coordinates}}


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
