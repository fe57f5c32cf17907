"""What an editor types, in Swedish or English, read as EDTF. What is not surely understood is refused."""

import datetime
import re

from django.utils.translation import gettext as _

from .edtf import POINT, QUALIFIERS, EDTFDate, EDTFError, years_of_part
from .words import ERAS, MONTHS, QUARTERS, SEASONS, TERMS

MONTH_NUMBERS = {name.lower(): number for names in MONTHS.values() for number, name in enumerate(names, 1)}
MONTH_NUMBERS |= {name[:3]: number for name, number in MONTH_NUMBERS.items()} | {"febr": 2, "sept": 9}
SEASON_NUMBERS = {name: number for words in SEASONS.values() for number, name in words.items()}
SEASON_NUMBERS |= {"vår": 21, "sommar": 22, "höst": 23, "vinter": 24, "fall": 23, **TERMS}
MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
SEASON = "|".join(sorted(SEASON_NUMBERS, key=len, reverse=True))
PARTS = {"början": "early", "tidigt": "early", "early": "early", "mitten": "mid", "mid": "mid"}
PARTS |= {"slutet": "late", "sent": "late", "late": "late"}


def _named_day(day, month, year):
    return f"{year}-{MONTH_NUMBERS[month]:02d}-{int(day):02d}"


def _numbered_day(day, month, year):
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _decade(decade):
    return decade[:2] + "XX" if decade.endswith("00") else decade[:3] + "X"


def _part(part, decade):
    """A part of a decade, or of the century where it is the first: “slutet av 1900-talet” is not 1907–1909."""
    of = "century" if decade.endswith("00") else "decade"
    return years_of_part(PARTS[part], of, int(decade))


def _century(ordinal):
    """“20th century”: 1900 to 1999, as dates are told in Swedish too."""
    return f"{int(ordinal) - 1:02d}XX"


def _part_of_century(part, ordinal):
    return years_of_part(PARTS[part], "century", 100 * int(ordinal) - 100)


def _days_of_month(first, last, month, year):
    return f"{_named_day(first, month, year)}/{_named_day(last, month, year)}"


def _months(year, first, last):
    """Some time in these months: a part of a year that EDTF has no word for."""
    return f"[{year}-{first:02d}..{year}-{last:02d}]"


def _half(half, year):
    return _months(year, *((1, 6) if half == "första" else (7, 12)))


def _quarter(quarter, year):
    number = QUARTERS.get(quarter) or int(quarter)
    return _months(year, 3 * number - 2, 3 * number)


def _turn_of_year(first, last):
    """December or January, where the two years follow on one another."""
    following = f"{int(first) + 1:04d}"
    return f"[{first}-12..{following}-01]" if following.endswith(last) else ""


def _winter(first, last):
    """“Vintern 2010–2011”: one winter, which EDTF names by the year that it begins in."""
    return f"{first}-24" if f"{int(first) + 1:04d}".endswith(last) else ""


# A single date: pattern of the whole text and what it means.
POINTS = [
    (r"(\d{4})", lambda year: year),
    (rf"(?:den )?(\d{{1,2}})(?:st|nd|rd|th|:e|:a)? ({MONTH})\.?,? (\d{{4}})", _named_day),
    (rf"({MONTH})\.? (\d{{1,2}}),? (\d{{4}})", lambda month, day, year: _named_day(day, month, year)),
    (r"(?:den )?(\d{1,2})/(\d{1,2})[ -](\d{4})", _numbered_day),
    (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", _numbered_day),
    (r"(1[3-9]|2\d|3[01])/(\d{1,2})/(\d{4})", _numbered_day),  # 6/10/2010 may be of June or of October
    (r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})", lambda year, _, month, day: _numbered_day(day, month, year)),
    (r"(\d{4})(\d{2})(\d{2})", lambda year, month, day: _numbered_day(day, month, year)),
    (r"(\d{4})-(\d)", lambda year, month: f"{year}-0{month}"),
    (rf"({MONTH})\.?,? (\d{{4}})", lambda month, year: f"{year}-{MONTH_NUMBERS[month]:02d}"),
    (rf"({SEASON}) (?:år )?(\d{{4}})", lambda season, year: f"{year}-{SEASON_NUMBERS[season]}"),
    (r"(första|andra) halvåret (\d{4})", _half),
    (rf"({'|'.join(QUARTERS)}) kvartalet (\d{{4}})", _quarter),
    (r"(?:kvartal |q)([1-4]) (\d{4})", _quarter),
    (r"(\d{3}0)(?:-tal|-talet|s)", _decade),
    (r"(tidigt|sent) (?:på )?(\d{3}0)-tal(?:et)?", _part),
    (r"(början|mitten|slutet) (?:av|på) (\d{3}0)-talet", _part),
    (r"(?:the )?(early|mid|late)[ -](?:the )?(\d{3}0)s", _part),
    (r"(?:the )?([1-9]\d?)(?:st|nd|rd|th) century", _century),
    (r"(?:the )?(early|mid|late)[ -](?:the )?([1-9]\d?)(?:st|nd|rd|th) century", _part_of_century),
    (r"(?:okänt?|okänt datum|unknown|unknown date)", lambda: "XXXX"),
    (
        r"efter andra världskriget|after the second world war|the time after the second world war",
        lambda: "[1945..]",
    ),
]
# What has two years and is one date; with “–” between them it would else be read as an interval.
OVER_NEW_YEAR = [
    (r"årsskiftet (\d{4})[/-](\d{4}|\d{2})", _turn_of_year),
    (r"(?:vintern|vinter|winter)(?: of)? (\d{4})[/-](\d{4}|\d{2})", _winter),
]
# Words in front that say how sure the date is; the rest is a date of its own.
PREFIXES = [
    (r"(?:år|under|i|in|during|kring året) ", "{}"),
    (r"(?:ca\.?|c:a|cirka|circa|c\.|omkring|omkr\.?|runt|kring|around|about) ?", "{}~"),
    (r"(?:troligen|förmodligen|probably) ", "{}?"),
    (r"(?:senast|no later than) ", "[..{}]"),
    (r"(?:tidigast|no earlier than) ", "[{}..]"),
]
# Words behind that leave the date open in one direction.
SUFFIXES = [
    (r" (?:eller senare|or later)", "[{}..]"),
    (r" (?:eller tidigare|or earlier)", "[..{}]"),
]
BEFORE, AFTER = r"(?:före|innan|before) ", r"(?:efter|after) "
SINCE = r"(?:alltsedan|ända sedan|sedan|från och med|fr\.? ?o\.? ?m\.?|från|since|from) "
UNTIL = r"(?:fram till(?: och med)?|till och med|t\.? ?o\.? ?m\.?|till|until|up to) (?:och med )?"
BETWEEN = r"(?:perioden |under perioden )?mellan (.+?)(?: och |-)(.+)|between (.+) and (.+)"
SOME_TIME = r"(?:någon gång|some ?time) (?:under |in )?"
SHORT_DECADE = re.compile(r"(?<!\d)(\d)0-tal")
SHORT_YEAR = re.compile(r"(\d{2})(\d{2})[-/](\d{2})")


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
        return EDTFDate.parse(_days_of_month(*match.groups())).edtf
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
