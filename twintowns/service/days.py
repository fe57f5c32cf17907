"""The day that a caller asks about: “öppnar ni på annandag jul?”."""

import re
from datetime import date, timedelta

from twintowns.dates.words import MONTHS
from twintowns.folding import fold
from twintowns.opening import holidays_by_name
from twintowns.questions import AROUND_FOLDED, ASKED_FOLDED

AWAY = {"idag": 0, "i dag": 0, "today": 0, "imorgon": 1, "i morgon": 1, "tomorrow": 1, "i overmorgon": 2}
WEEKDAYS = ["mandag", "tisdag", "onsdag", "torsdag", "fredag", "lordag", "sondag"]
WEEKDAYS_ENGLISH = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTH_NUMBERS = {fold(name): number for names in MONTHS.values() for number, name in enumerate(names, 1)}
MONTH = "|".join(MONTH_NUMBERS)
NAMED_DAY = re.compile(rf"\b(?:den )?(\d{{1,2}})(?::?[ea]|st|nd|rd|th)? ({MONTH})(?: (\d{{4}}))?\b")
NUMBERED_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:[ -](\d{4}))?\b")
ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")


def asked_day(query, today):
    """(the day that the question about opening hours names, the rest of the question); (None, the query) without one.

    A day without a year is the next one; a weekday is today's when it is today.
    """
    text = fold(query).strip(" ?!.")
    day, found = _found(text, today)
    if day is None:
        return None, query
    rest = re.sub(r"\s+", " ", text.replace(found, " ", 1)).strip()
    words = {word.strip("?!.,") for word in rest.split()}
    if not words <= AROUND_FOLDED and not words & ASKED_FOLDED:
        return None, query
    return day, rest if words - AROUND_FOLDED else f"{rest} oppettider"


def _found(text, today):
    for pattern, order in ((ISO_DAY, (1, 2, 3)), (NAMED_DAY, (3, 2, 1)), (NUMBERED_DAY, (3, 2, 1))):
        if match := pattern.search(text):
            year, month, day = (match[group] for group in order)
            month = MONTH_NUMBERS.get(month) or int(month)
            return _next(int(year) if year else None, month, int(day), today), match[0]
    for name, day in _named_days(today):
        if match := re.search(rf"\b{re.escape(name)}\b", text):
            return day, match[0]
    return None, ""


def _next(year, month, day, today):
    """The day, in the next year that has it when none is named; None when there is no such day."""
    for candidate in [year] if year else [today.year, today.year + 1]:
        try:
            found = date(candidate, month, day)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


def _named_days(today):
    """(name, day), the longest names first, so that “annandag jul” is found before what is a part of it."""
    days = [(name, today + timedelta(days=away)) for name, away in AWAY.items()]
    for names in (WEEKDAYS, WEEKDAYS_ENGLISH):
        days += [(n, today + timedelta(days=(i - today.weekday()) % 7)) for i, n in enumerate(names)]
    for name, day in holidays_by_name(today):
        stem = fold(name).removesuffix("en")
        days += [(stem, day), (f"{stem}en", day)]  # “långfredag”, “julaftonen”
    return sorted(days, key=lambda named: (-len(named[0]), named[1]))
