"""Terms of months, and how an agreement that is prolonged by itself goes on from term to term."""

import datetime

from twintowns.dates.edtf import QUALIFIERS, EDTFDate

DAY = datetime.timedelta(days=1)


def last_of_term(starts, months):
    """The last day of so many months from the date: twelve from 1 February 2024 end on 31 January 2025.

    A beginning that is known less closely than to the day gives an end of the same precision; None where it is less
    precise than the length (a year and 30 months).
    """
    date = starts.shift(months)
    if date.precision == "unknown":
        return None
    return _moved(date, -DAY) if date.precision == "day" else date


def term_end(end, months, day, limit):
    """The end of the first term whose `limit`, a day that its end gives, is not before the day: of the first term, which
    ends at `end`, or of one of so many months after it. None where the end is known less closely than the terms."""
    first = limit(end)
    if first >= day:
        return end
    if _end_of(end, months) is None:
        return None
    passed = ((day.year - first.year) * 12 + day.month - first.month) // months
    dates = (_end_of(end, number * months) for number in (max(passed, 1), passed + 1))
    return next((date for date in dates if date and limit(date) >= day), None)


def _end_of(end, months):
    if end.precision == "day":
        return last_of_term(_moved(end, DAY), months)
    return last_of_term(end, months)


def _moved(date, days):
    bare = date.edtf.rstrip(QUALIFIERS)
    moved = datetime.date.fromisoformat(bare) + days
    return EDTFDate(moved.isoformat() + date.edtf[len(bare) :])
