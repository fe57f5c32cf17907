"""Opening hours by channel, in the words of a week: closed is a day without a row, not stated a channel without one."""

from datetime import timedelta
from itertools import groupby

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.hours.opening import (
    answer_at,
    answer_text,
    holiday,
    is_overruled,
    limits_of,
    odd_days,
    rows_of,
    stated_channels,
    without,
)
from twintowns.models import OpeningHours
from twintowns.text.languages import is_english

Channel = OpeningHours.Channel
AHEAD = 60  # days that the page of contacts tells of


def channels_of(office):
    """The channels to tell of: one for both when the source does not tell phone and visit apart."""
    return [Channel.ANY] if stated_channels(office) == {Channel.ANY} else [Channel.PHONE, Channel.VISIT]


def hours_by_channel(office, on):
    """[(channel name, [(days, hours)] or [])]: what holds on the day, weekdays with the same hours joined."""
    stated = stated_channels(office)
    return [
        (
            _channel_name(channel),
            _week(rows_of(office, channel, on), is_stated=bool(stated & {channel, Channel.ANY})),
        )
        for channel in channels_of(office)
    ]


def coming(office, on):
    """[(day or days, what is other than usual)] of the next `AHEAD` days: odd days, holidays and hours that change."""
    last, odd = on + timedelta(days=AHEAD), odd_days(office)
    told = [
        (first, until, _odd(row))
        for row in odd
        if row.last_day >= on and row.first_day <= last
        for first, until in _told_days(office, row, on, last)
        if until >= on
    ]
    for away in range(AHEAD + 1):
        day = on + timedelta(days=away)
        name = holiday(day)
        is_told = any(row.first_day <= day <= row.last_day and not row.is_for_open_days for row in odd)
        if name and not is_told and stated_channels(office):
            told.append((day, day, _("closed (%s)") % name))
    told += [(day, day, _("the hours change")) for day in limits_of(office) if on < day <= last]
    return [(_span(first, until), text) for first, until, text in sorted(told, key=lambda row: row[:2])]


def _told_days(office, row, on, last):
    """[(first, until)] of the row's days, without those from `on` to `last` on which other rows decide."""
    channels = channels_of(office) if row.channel == Channel.ANY else [row.channel]
    first, until = max(row.first_day, on), min(row.last_day, last)
    days = [first + timedelta(days=away) for away in range((until - first).days + 1)]
    gaps = [day for day in days if all(is_overruled(office, channel, row, day) for channel in channels)]
    return without(row.first_day, row.last_day, gaps)


def _odd(row):
    """“telefon: 8.00–12.00 (skärtorsdagen)”."""
    hours = row.span or _("closed")
    if row.is_for_open_days:
        hours = _("%s on the days that are open as usual") % hours
    text = f"{hours} ({row.reason})" if row.reason else hours
    return text if row.channel == Channel.ANY else f"{row.get_channel_display()}: {text}"


def _span(first, last):
    return capfirst(" – ".join(date_format(day, "l j F") for day in dict.fromkeys([first, last])))


def open_now(office, moment=None):
    """[(channel, words, whether it is open)] at the moment; None where the hours are not stated."""
    answers = [(channel, answer_at(office, channel, moment)) for channel in channels_of(office)]
    return [
        (channel_word(channel), answer_text(answer, moment), answer.is_open) for channel, answer in answers
    ]


def channel_word(channel):
    """“telefon”, as it stands before what is open or closed."""
    names = {Channel.PHONE: _("by phone"), Channel.VISIT: _("by visit"), Channel.ANY: _("opening hours")}
    return names[channel]


def _channel_name(channel):
    names = {"phone": _("Phone hours"), "visit": _("Opening hours for visitors"), "any": _("Opening hours")}
    return names[channel]


def _week(rows, is_stated):
    if not is_stated:
        return []
    by_day = {day: [row.span for row in rows if row.weekday == day] for day in range(7)}
    lines = []
    for hours, days in groupby(range(7), key=lambda day: by_day[day]):
        days = list(days)
        lines.append((_days(days), ", ".join(hours) or _("closed")))
    return lines


def _days(days):
    first, last = (str(OpeningHours.Weekday(day).label) for day in (days[0], days[-1]))
    text = first if days[0] == days[-1] else f"{first}–{last if is_english() else last.lower()}"
    return capfirst(text)
