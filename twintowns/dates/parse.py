"""What an editor types, in Swedish or English, read as EDTF. What is not surely understood is refused."""

import datetime
import re

from django.utils.translation import gettext as _

from .edtf import POINT, QUALIFIERS, EDTFDate, EDTFError
from .patterns import (
    AFTER,
    BEFORE,
    BETWEEN,
    MONTH,
    OVER_NEW_YEAR,
    POINTS,
    PREFIXES,
    SHORT_DECADE,
    SHORT_YEAR,
    SINCE,
    SOME_TIME,
    SUFFIXES,
    UNTIL,
    days_of_month,
)
from .words import ERAS


class Unreadable(EDTFError):
    """A text that is no date, or not yet; its `advice` says how to write one."""

    def __init__(self, text, advice):
        self.advice = advice
        super().__init__(_("“%s” cannot be read as a date.") % text + f" {advice}")


def parse_date(text):
    """The date or interval that the text means, with the text as its wording. Raises EDTFError with examples.

    “WORDING = READING” keeps the wording of a source that says it in other words: “sedan föreningens bildande = 2005”.
    """
    wording, equals, reading = text.strip().partition("=")
    edtf = _read(_tidy(reading if equals else wording))
    return EDTFDate.parse(edtf, wording.strip() if equals else _kept_wording(wording, edtf))


def parse_point(text):
    """Like `parse_date` for a field that holds one date: “sedan 1993” is 1993, a true interval is refused.

    “Mellan 1990 och 1995” is one date that may be any of them.
    """
    date = parse_date(text)
    if not date.is_interval:
        return date
    sides = [side for side in date.edtf.split("/") if side not in ("", "..")]
    if len(sides) == 1:
        return EDTFDate.parse(sides[0], date.text)
    one_of = _one_of(*sides) if re.match(BETWEEN, _tidy(text)) else None
    if one_of is None:
        advice = _("If it was some time in between, write: mellan 1990 och 1995.")
        fields = _("Write one date here; the beginning and the end have fields of their own.")
        raise EDTFError(f"{fields} {advice}")
    return EDTFDate.parse(one_of, date.text)


def _one_of(first, last):
    """Any date from the first to the last; None where either is more than a date."""
    bare = first.rstrip(QUALIFIERS), last.rstrip(QUALIFIERS)
    about = "" if bare == (first, last) else "~"
    return f"[{bare[0]}..{bare[1]}]{about}" if all(map(POINT.match, bare)) else None


def _kept_wording(text, edtf):
    """Plain EDTF needs no wording."""
    return "" if text.strip() == edtf else text.strip()


def _tidy(text):
    return re.sub(r"\s+", " ", re.sub(r"[‐‑‒–—]", "-", text.casefold())).strip(" .")


def _read(text):
    """The EDTF of tidied text."""
    try:
        return EDTFDate.parse(text.upper()).edtf
    except EDTFError as error:
        if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text) and not _short_year(text):
            raise error
    return _meant(OVER_NEW_YEAR, text) or _interval(text) or _point(text) or _refuse(text)


def _interval(text):
    if match := re.fullmatch(BETWEEN, text):
        return _sides(*filter(None, match.groups()))
    if match := re.fullmatch(rf"(\d{{1,2}}) ?- ?(\d{{1,2}}) ({MONTH}) (\d{{4}})", text):
        return EDTFDate.parse(days_of_month(*match.groups())).edtf
    if match := re.fullmatch(rf"(\d{{1,2}} (?:{MONTH})) ?- ?(\d{{1,2}} (?:{MONTH}) (\d{{4}}))", text):
        return _sides(f"{match[1]} {match[3]}", match[2])
    if match := re.fullmatch(rf"({MONTH}) ?- ?({MONTH}) (\d{{4}})", text):
        return _sides(f"{match[1]} {match[3]}", f"{match[2]} {match[3]}")
    for dash in re.finditer(r" - |-", text):
        if both := _sides(text[: dash.start()], text[dash.end() :]):
            return both
    if (match := re.match(SINCE, text)) and (point := _point(text[match.end() :])):
        return f"{point}/.."
    if (match := re.match(UNTIL, text)) and (point := _point(text[match.end() :])):
        return f"/{point}"
    return None


def _sides(first, last):
    first, last = _point(first), _point(last)
    return EDTFDate.parse(f"{first}/{last}").edtf if first and last else None


def _point(text):
    for era, (edtf, english) in ERAS.items():
        if text in (era, english.casefold()):
            return edtf
    if found := _meant(OVER_NEW_YEAR + POINTS, text):
        return found
    if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?|\d{3}x|\d{2}xx", text) and not _short_year(text):
        return EDTFDate.parse(text.upper()).edtf
    for pattern, form in PREFIXES:
        if match := re.match(pattern, text):
            point = _point(text[match.end() :])
            return _valid(form.format(point)) if point else None
    for pattern, form in SUFFIXES:
        if match := re.fullmatch(rf"(.+){pattern}", text):
            point = _point(match[1])
            return _valid(form.format(point)) if point else None
    return _limited(text) or _some_time(text)


def _meant(patterns, text):
    """What the first of the patterns that the whole text follows means; None where it follows none."""
    for pattern, meaning in patterns:
        if match := re.fullmatch(pattern, text):
            return _existing(meaning(*match.groups()), text)
    return None


def _valid(edtf):
    try:
        return EDTFDate.parse(edtf).edtf
    except EDTFError:
        return None


def _existing(edtf, text):
    """The EDTF, if there is such a day; None where the text only looked like a date."""
    try:
        return EDTFDate.parse(edtf).edtf if edtf else None
    except EDTFError:
        raise EDTFError(_("There is no such day as “%s”.") % text) from None


def _limited(text):
    """“Före 1993” and “efter juni 2010”: until the day before, or from the day after, as precise as what is typed."""
    for pattern, side, step in ((BEFORE, "earliest", -1), (AFTER, "latest", 1)):
        if (match := re.match(pattern, text)) and (point := _point(text[match.end() :])):
            date = EDTFDate.parse(point)
            day, length = getattr(date, side), {"day": 10, "month": 7, "season": 7}.get(date.precision, 4)
            if day is None or not POINT.match(point) or not datetime.MINYEAR < day.year < datetime.MAXYEAR:
                return None
            limit = (day + datetime.timedelta(days=step)).isoformat()[:length]
            return f"[..{limit}]" if step < 0 else f"[{limit}..]"
    return None


def _some_time(text):
    """“Någon gång 1985–1988”: one date that may be any of them."""
    match = re.match(SOME_TIME, text)
    span = _interval(text[match.end() :]) if match else None
    sides = span.split("/") if span else []
    return _one_of(*sides) if all(sides) and len(sides) == 2 and ".." not in sides else None


def _short_year(text):
    """Whether it is a year and the last figures of a later one, “1990-91”, and no month."""
    match = SHORT_YEAR.fullmatch(text)
    return bool(match) and int(match[3]) > 12 and match[3] > match[2]


def _refuse(text):
    advice = _(
        "Write for example 10 juni 2010, 2010-06-10, juni 2010, hösten 2005, "
        "2005, 1940-talet, slutet av 1980-talet, ca 1950 or sedan 1993. "
        "To keep the wording of a source, write: wording = 2005."
    )
    if match := SHORT_DECADE.search(text):
        century = 20 if match[1] in "012" else 19
        advice = _("Give the century too: %s0-talet.") % f"{century}{match[1]}" + f" {advice}"
    elif _short_year(text):
        match = SHORT_YEAR.fullmatch(text)
        advice = (
            _("Write both years in full: %s.") % f"{match[1]}{match[2]}–{match[1]}{match[3]}" + f" {advice}"
        )
    raise Unreadable(text, advice)
