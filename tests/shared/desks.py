"""Offices that only a test knows, without a database, and their hours."""

import datetime
from types import SimpleNamespace
from zoneinfo import ZoneInfo

from twintowns.models import Closure, OpeningHours
from twintowns.models.hour_fields import read_hour

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def at(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=STOCKHOLM)


def row(weekday, opens, closes, channel="phone", valid_from=None, valid_until=None):
    return OpeningHours(
        channel=channel,
        weekday=weekday,
        opens=opens and read_hour(opens),
        closes=closes and read_hour(closes, is_end=True),
        valid_from=valid_from and datetime.date.fromisoformat(valid_from),
        valid_until=valid_until and datetime.date.fromisoformat(valid_until),
    )


def odd_day(first, last=None, opens=None, closes=None, channel="any", reason="", **more):
    return Closure(
        first_day=datetime.date.fromisoformat(first),
        last_day=datetime.date.fromisoformat(last or first),
        opens=opens and datetime.time.fromisoformat(opens),
        closes=closes and datetime.time.fromisoformat(closes),
        channel=channel,
        reason=reason,
        **more,
    )


def office(*rows, closures=()):
    """An office that only the test knows, without a database."""
    lists = {"opening_hours": rows, "closures": closures}
    return SimpleNamespace(
        **{name: SimpleNamespace(all=lambda found=found: found) for name, found in lists.items()}
    )


WEEK = [row(day, "08:00", "16:30") for day in range(5)]
