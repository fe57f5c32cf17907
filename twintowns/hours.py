"""Opening hours by channel, in the words of a week: closed is a day without a row, not stated a channel without one."""

from itertools import groupby

from django.utils.translation import gettext as _

from twintowns.models import OpeningHours
from twintowns.opening import answer_at, answer_text, rows_of, stated_channels

Channel = OpeningHours.Channel


def channels_of(office):
    """The channels to tell of: one for both when the source does not tell phone and visit apart."""
    return [Channel.ANY] if stated_channels(office) == {Channel.ANY} else [Channel.PHONE, Channel.VISIT]


def hours_by_channel(office, on):
    """[(channel name, [(days, hours)] or [])]: what holds on the day, weekdays with the same hours joined."""
    return [(_channel_name(channel), _week(rows_of(office, channel, on))) for channel in channels_of(office)]


def open_now(office, moment=None):
    """[(channel, words, whether it is open)] at the moment; None where the hours are not stated."""
    names = {Channel.PHONE: _("by phone"), Channel.VISIT: _("by visit"), Channel.ANY: _("opening hours")}
    answers = [(channel, answer_at(office, channel, moment)) for channel in channels_of(office)]
    return [(names[channel], answer_text(answer, moment), answer.is_open) for channel, answer in answers]


def _channel_name(channel):
    names = {"phone": _("Phone hours"), "visit": _("Opening hours for visitors"), "any": _("Opening hours")}
    return names[channel]


def _week(rows):
    if not rows:
        return []
    by_day = {
        day: [f"{row.opens:%H.%M}–{row.closes:%H.%M}" for row in rows if row.weekday == day]
        for day in range(7)
    }
    lines = []
    for hours, days in groupby(range(7), key=lambda day: by_day[day]):
        days = list(days)
        lines.append((_days(days), ", ".join(hours) or _("closed")))
    return lines


def _days(days):
    first, last = (str(OpeningHours.Weekday(day).label) for day in (days[0], days[-1]))
    text = first if days[0] == days[-1] else f"{first}–{last.lower()}"
    return text[:1].upper() + text[1:]
