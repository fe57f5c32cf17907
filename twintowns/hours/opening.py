"""Whether an office answers at a moment, until when, and when it does so next.

An office is closed on Swedish public holidays and on the eves that are held as such (docs/decisions/holidays.md), unless
a row of its odd days says otherwise. All times are those of the clocks in Sweden.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import lru_cache

import holidays
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from twintowns.models import OpeningHours
from twintowns.models.hour_fields import show_hour

Channel = OpeningHours.Channel
LONGEST_CLOSURE = 370  # days looked ahead for the next opening
LONGEST_YEAR = 420  # days in which every holiday comes, though Easter moves by five weeks


@dataclass(frozen=True)
class Answer:
    """`is_open` is None where the hours are not stated; `next_opens` is None while open, or when none is in sight."""

    is_open: bool | None
    until: time | None = None
    next_opens: datetime | None = None
    reason: str = ""


@lru_cache(maxsize=16)
def _holidays(language):
    name = "sv" if language.startswith("sv") else "en_US"
    return holidays.Sweden(
        include_sundays=False, language=name, categories=(holidays.PUBLIC, holidays.DE_FACTO)
    )


def holiday(day):
    """The name of the public holiday or of the eve that is held as one, or ""."""
    return _holidays(get_language() or "sv").get(day, "")


def holidays_by_name(on):
    """[(name, day)] of the holidays from the day on, in both languages, so far that each comes at least once."""
    days = [on + timedelta(days=away) for away in range(LONGEST_YEAR)]
    return [(names[day], day) for names in (_holidays("sv"), _holidays("en")) for day in days if day in names]


def stated_channels(office):
    """The channels that have hours: phone, visit, or one for both when the source does not tell them apart."""
    return {row.channel for row in office.opening_hours.all()}


def rows_of(office, channel, day):
    """The weekly rows of the channel with the hours that hold on the day, for all weekdays.

    A row for a limited time takes the place of the others of its weekday, and without hours says that it is closed.
    """
    rows = [row for row in weekly_rows(office, channel) if _is_valid(row, day)]
    limited = {row.weekday for row in rows if _is_limited(row)}
    return [row for row in rows if row.opens and (_is_limited(row) or row.weekday not in limited)]


def odd_days(office, channel=None):
    """The odd days of the channel, or of all."""
    return [
        row for row in office.closures.all() if channel in (None, row.channel) or row.channel == Channel.ANY
    ]


def limits_of(office):
    """The days on which hours for a limited time begin, or are over, in order."""
    rows = office.opening_hours.all()
    days = {row.valid_from for row in rows} | {
        row.valid_until and row.valid_until + timedelta(days=1) for row in rows
    }
    return sorted(days - {None})


def weekly_rows(office, channel):
    """All weekly rows of the channel; those for any where it has none of its own."""
    rows = list(office.opening_hours.all())
    own = [row for row in rows if row.channel == channel]
    return own or [row for row in rows if row.channel == Channel.ANY]


def spans(office, channel, day):
    """[(opens, closes)] of the day in order, joined where they meet, and why they are not the usual ones."""
    if odd := odd_rows(office, channel, day):
        return _joined((row.opens, row.closes) for row in odd if row.opens), odd[0].reason
    return _usual_spans(office, channel, day)


def odd_rows(office, channel, day):
    """The odd days' rows by which the day is other than usual, of all that hold then (docs/decisions/holidays.md)."""
    odd = [row for row in odd_days(office, channel) if row.first_day <= day <= row.last_day]
    if any(row.is_for_open_days for row in odd) and not _usual_spans(office, channel, day)[0]:
        odd = [row for row in odd if not row.is_for_open_days]
    return _deciding(odd, channel)


def is_overruled(office, channel, row, day):
    """Whether other rows decide what holds on the day by the channel, though the row says something of it too."""
    return row not in _deciding([*odd_rows(office, channel, day), row], channel)


def _deciding(rows, channel):
    """Those for the shortest span; of them the channel's own before those for any; of them those that say closed."""
    shortest = min((row.last_day - row.first_day for row in rows), default=None)
    rows = [row for row in rows if row.last_day - row.first_day == shortest]
    rows = [row for row in rows if row.channel == channel] or rows
    return [row for row in rows if not row.opens] or rows


def _usual_spans(office, channel, day):
    if name := holiday(day):
        return [], name
    rows = rows_of(office, channel, day)
    return _joined((row.opens, row.closes) for row in rows if row.weekday == day.weekday()), ""


def days_of(office, channel, row, on):
    """[(first, last)] of the days from `on` on which the odd day's row decides; other rows are looked for a year ahead."""
    first, last = max(row.first_day, on), min(row.last_day, on + timedelta(days=LONGEST_CLOSURE))
    gaps = [day for day in _days(first, last) if row not in odd_rows(office, channel, day)]
    return without(first, last if row.is_for_open_days else row.last_day, gaps)


def without(first, last, gaps):
    """[(first, last)] of what is left of the days from first to last without the days of the gaps, given in order."""
    firsts = [first, *(gap + timedelta(days=1) for gap in gaps)]
    lasts = [*(gap - timedelta(days=1) for gap in gaps), last]
    return [run for run in zip(firsts, lasts, strict=True) if run[0] <= run[1]]


def _days(first, last):
    return [first + timedelta(days=away) for away in range((last - first).days + 1)]


def answer_at(office, channel, moment=None):
    """Whether the office answers by the channel at the moment, an aware datetime; now when none is given."""
    local = timezone.localtime(moment)
    if not stated_channels(office) & {channel, Channel.ANY}:
        return Answer(is_open=None)
    today, reason = spans(office, channel, local.date())
    clock = local.time().replace(tzinfo=None)
    for opens, closes in today:
        if opens <= clock < closes:
            return Answer(is_open=True, until=closes)
    return Answer(is_open=False, next_opens=_next(office, channel, local), reason=reason)


def answer_text(answer, moment=None):
    """“öppet till 16.30”, “stängt (långfredagen), öppnar tisdag 7 april 8.00”, “ej angivet”."""
    if answer.is_open is None:
        return _("not stated")
    if answer.is_open:
        return _("open until %s") % _clock(answer.until)
    if answer.next_opens is None:
        return _closed_text(answer)
    names = {"closed": _closed_text(answer), "clock": _clock(answer.next_opens)}
    away = (answer.next_opens.date() - timezone.localtime(moment).date()).days
    if away == 0:
        return _("%(closed)s, opens today %(clock)s") % names
    if away == 1:
        return _("%(closed)s, opens tomorrow %(clock)s") % names
    return _opening_text(answer)


def _closed_text(answer):
    return _("closed (%s)") % answer.reason if answer.reason else _("closed")


def _opening_text(answer):
    return _("%(closed)s, opens %(day)s %(clock)s") % {
        "closed": _closed_text(answer),
        "day": date_format(answer.next_opens, "l j F"),
        "clock": _clock(answer.next_opens),
    }


def day_text(office, channel, day):
    """What the hours are on the day: “öppet 8.00–16.30”, “stängt (Annandag jul), öppnar måndag 28 december 7.00”."""
    if not stated_channels(office) & {channel, Channel.ANY}:
        return _("not stated")
    hours, reason = spans(office, channel, day)
    if hours:
        return _("open %s") % ", ".join(f"{_clock(opens)}–{_clock(closes)}" for opens, closes in hours)
    midnight = datetime.combine(day, time.min, tzinfo=timezone.get_current_timezone())
    answer = Answer(is_open=False, next_opens=_next(office, channel, midnight), reason=reason)
    return _closed_text(answer) if answer.next_opens is None else _opening_text(answer)


def _next(office, channel, local):
    zone = timezone.get_current_timezone()
    for away in range(LONGEST_CLOSURE):
        day = local.date() + timedelta(days=away)
        for opens, _closes in spans(office, channel, day)[0]:
            if away or opens > local.time().replace(tzinfo=None):
                return datetime.combine(day, opens, tzinfo=zone)
    return None


def _is_limited(row):
    return bool(row.valid_from or row.valid_until)


def _is_valid(row, day):
    return not (row.valid_from and row.valid_from > day) and not (row.valid_until and row.valid_until < day)


def _joined(pairs):
    """Hours 8–12 and 12–16 are 8–16: nobody is sent away at noon."""
    joined = []
    for opens, closes in sorted(pairs):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        else:
            joined.append((opens, closes))
    return joined


def _clock(value):
    return (
        f"{value:%H.%M}".removeprefix("0")
        if isinstance(value, datetime)
        else show_hour(value).removeprefix("0")
    )
