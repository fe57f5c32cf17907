"""EDTF dates (ISO 8601-2, a subset of levels 0 to 2): a value that never claims more precision than its source.

The subset: days, months, years; seasons (21 spring to 24 winter); decades `194X` and centuries `19XX`; unknown `XXXX`;
qualifiers `?` `~` `%`; "one of" sets `[1987..1989]`, `[..2016]`, `[1945..]`; intervals `A/B`, `A/..`, `A/`, `../B`, `/B`.
"""

import calendar
import datetime
import functools
import re
from dataclasses import dataclass

from django.utils.translation import gettext as _

QUALIFIERS = "?~%"
# Months of a season; winter runs into February of the next year.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
POINT = re.compile(r"(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?\Z")
SET = re.compile(r"\[([^.\[\]]*)\.\.([^.\[\]]*)\]\Z")


class EDTFError(ValueError):
    """A date that cannot be understood; its text says why."""


@dataclass(frozen=True)
class EDTFDate:
    """A date or an interval, with the wording of its source. Make it with `EDTFDate.parse`."""

    edtf: str
    text: str = ""

    @classmethod
    def parse(cls, edtf, text=""):
        """The value of a canonical EDTF string. Raises EDTFError with a sentence for the editor."""
        value = cls(edtf.strip(), text)
        bounds(value.edtf)
        return value

    def __str__(self):
        return self.edtf

    @property
    def earliest(self):
        """The first day that it can be, or None where there is no bound."""
        return bounds(self.edtf)[0]

    @property
    def latest(self):
        """The last day that it can be, or None where there is no bound."""
        return bounds(self.edtf)[1]

    @property
    def first_day(self):
        """The first day that it can be; of “2009 or earlier” the last one, the first on which it is sure. Or None."""
        return self.earliest or self.latest

    @property
    def known_by(self):
        """The date of “2009 or earlier”, by which it had come; None for any other."""
        either = SET.match(self.edtf)
        return EDTFDate(either[2]) if either and not either[1] else None

    @property
    def is_interval(self):
        return "/" in self.edtf

    @property
    def is_approximate(self):
        return self.edtf[-1] in QUALIFIERS

    @property
    def start(self):
        """The beginning of an interval, or None where it is open or unknown."""
        return self._side(0)

    @property
    def end(self):
        """The end of an interval, or None where it is open or unknown."""
        return self._side(1)

    def _side(self, index):
        part = self.edtf.split("/")[index] if self.is_interval else self.edtf
        return EDTFDate(part) if part not in ("", "..") else None

    @property
    def precision(self):
        """One of interval, unknown, set, decade_part, century_part, century, decade, season, year, month, day."""
        return precision(self.edtf)

    def shift(self, months):
        """The same date a number of months later, as precise as before; the last day of a shorter month stays last.

        A date that is less precise than the length (a year and 30 months), or that would lie after the year 9999,
        becomes unknown, `XXXX`: never a guess.
        """
        try:
            return EDTFDate.parse(self._shifted(months))
        except EDTFError:
            return EDTFDate("XXXX")

    def _shifted(self, months):
        if self.precision in ("day", "month"):
            bare = self.edtf.rstrip(QUALIFIERS)
            return _shift_day(bare, months) + self.edtf[len(bare) :]
        if months % 12 or self.precision not in ("year", "season", "set", "decade_part", "century_part"):
            return "XXXX"
        return re.sub(r"(?<![-\d])\d{4}", lambda year: f"{int(year[0]) + months // 12:04d}", self.edtf)


def _shift_day(edtf, months):
    year, month, *day = (int(part) for part in edtf.split("-"))
    year, month = year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1
    if year > datetime.MAXYEAR:
        return "XXXX"
    if not day:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{min(day[0], calendar.monthrange(year, month)[1]):02d}"


def precision(edtf):
    """How precise the EDTF string is."""
    bare = edtf.rstrip(QUALIFIERS)
    if "/" in bare:
        return "interval"
    if bare.startswith("["):
        if part := part_of_years(bare):
            return f"{part.of}_part"
        return "set"
    if bare.startswith("XXXX"):
        return "unknown"
    if "X" in bare:
        return "century" if bare.endswith("XX") else "decade"
    parts = bare.split("-")
    if len(parts) == 2 and int(parts[1]) > 12:
        return "season"
    return ("year", "month", "day")[len(parts) - 1]


@dataclass(frozen=True)
class YearsPart:
    """The "early", "mid" or "late" years of the "decade" or "century" that begins with the year `first`."""

    part: str
    of: str
    first: int


# The years of a decade and of a century that its parts run over: a convention, docs/decisions/decade-parts.md.
PARTS = {
    "decade": {"early": (0, 3), "mid": (4, 6), "late": (7, 9)},
    "century": {"early": (0, 33), "mid": (34, 66), "late": (67, 99)},
}
LENGTHS = {"decade": 10, "century": 100}


def years_of_part(part, of, first):
    """The set of the years of a part: `[1987..1989]` for ("late", "decade", 1980)."""
    begins, ends = PARTS[of][part]
    return f"[{first + begins:04d}..{first + ends:04d}]"


def part_of_years(edtf):
    """The part of a decade or a century that the set is; None where it is any other set.

    The first decade of a century has no parts: “slutet av 1900-talet” names the century's.
    """
    match = re.match(r"\[(\d{4})\.\.\d{4}\]", edtf)
    for of, parts in PARTS.items() if match else ():
        first = int(match[1]) // LENGTHS[of] * LENGTHS[of]
        for part in parts:
            if edtf.startswith(years_of_part(part, of, first)) and (of == "century" or first % 100):
                return YearsPart(part, of, first)
    return None


@functools.lru_cache(maxsize=4096)
def bounds(edtf):
    """(earliest, latest) of an EDTF string; None where there is no bound. Raises EDTFError."""
    if "/" in edtf:
        return _interval_bounds(edtf)
    bare = edtf.rstrip(QUALIFIERS)
    if match := SET.match(bare):
        first, last = match.groups()
        if not first and not last:
            raise EDTFError(_("“%s” is not a date in EDTF.") % edtf)
        earliest = _point_bounds(first)[0] if first else None
        latest = _point_bounds(last)[1] if last else None
    else:
        earliest, latest = _point_bounds(bare)
    return _in_order(earliest, latest, edtf)


def _interval_bounds(edtf):
    sides = edtf.split("/")
    if len(sides) != 2 or all(side in ("", "..") for side in sides):
        raise EDTFError(_("“%s” is not a date in EDTF.") % edtf)
    earliest = bounds(sides[0])[0] if sides[0] not in ("", "..") else None
    latest = bounds(sides[1])[1] if sides[1] not in ("", "..") else None
    return _in_order(earliest, latest, edtf)


def _in_order(earliest, latest, edtf):
    if earliest and latest and latest < earliest:
        raise EDTFError(_("“%s” ends before it begins.") % edtf)
    return earliest, latest


def _point_bounds(point):
    match = POINT.match(point)
    if not match:
        raise EDTFError(_("“%s” is not a date in EDTF.") % point)
    year, month, day = match.groups()
    if "00" in (month, day):
        raise EDTFError(
            _("“%(date)s” has a month or a day 00. Leave it out: %(without)s.") % _without_zero(point)
        )
    if "X" in year:
        if month:
            raise EDTFError(_("“%s” is not a date in EDTF.") % point)
        if year == "XXXX":
            return None, None
        return datetime.date(int(year.replace("X", "0")) or 1, 1, 1), datetime.date(
            int(year.replace("X", "9")), 12, 31
        )
    return _day_bounds(int(year), int(month or 0), int(day or 0), point)


def _without_zero(point):
    return {"date": point, "without": point.partition("-00")[0]}


def _day_bounds(year, month, day, point):
    try:
        if not month:
            return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        if month in SEASONS and not day:
            first, last = SEASONS[month]
            return _first_day(year, first), _last_day(year, last)
        if not day:
            return _first_day(year, month), _last_day(year, month)
        return (datetime.date(year, month, day),) * 2
    except (ValueError, OverflowError):
        raise EDTFError(_("There is no such day as “%s”.") % point) from None


def _first_day(year, month):
    return datetime.date(year, month, 1)


def _last_day(year, month):
    year, month = (year + 1, month - 12) if month > 12 else (year, month)
    return datetime.date(year, month, calendar.monthrange(year, month)[1])
