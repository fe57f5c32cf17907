"""What a date looks like as editors type it, in Swedish and English: patterns, and the EDTF that each of them means."""

import re

from .edtf import years_of_part
from .words import MONTHS, QUARTERS, SEASONS, TERMS

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


def days_of_month(first, last, month, year):
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
