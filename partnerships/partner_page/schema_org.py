"""What machines read of exchanges, in the words of schema.org."""

from twintowns.machines.schema_org import location, stated


def event(exchange, organizer):
    """Event of an exchange whose beginning is a day, a month or a year (ISO 8601); None for any other."""
    start = exchange.held.start if exchange.held else None
    if not start or start.precision not in ("day", "month", "year") or start.is_approximate:
        return None
    end = exchange.held.end
    isstated = end and end.precision in ("day", "month", "year") and not end.is_approximate
    where = exchange.location or next(iter(exchange.hosts.all()), None)
    state = "EventCancelled" if exchange.state == exchange.State.CANCELLED else "EventScheduled"
    return stated(
        {
            "@type": "Event",
            "name": exchange.title,
            "startDate": start.edtf,
            "endDate": end.edtf if isstated else "",
            "eventStatus": f"https://schema.org/{state}",
            "location": where and location(where),
            "organizer": {"@type": "GovernmentOrganization", "name": organizer},
        }
    )
