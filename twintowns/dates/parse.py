"""What an editor types, in Swedish or English, read as EDTF. What is not surely understood is refused."""

import re

from django.utils.translation import gettext as _

from .edtf import EDTFDate, EDTFError
from .words import ERAS, MONTHS, SEASONS

MONTH_NUMBERS = {name.lower(): number for names in MONTHS.values() for number, name in enumerate(names, 1)}
MONTH_NUMBERS |= {name[:3]: number for name, number in MONTH_NUMBERS.items()}
SEASON_NUMBERS = {name: number for words in SEASONS.values() for number, name in words.items()}
SEASON_NUMBERS |= {"vår": 21, "sommar": 22, "höst": 23, "vinter": 24, "fall": 23}
MONTH = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
SEASON = "|".join(sorted(SEASON_NUMBERS, key=len, reverse=True))
PARTS = {"början": "[{0}0..{0}3]", "early": "[{0}0..{0}3]", "mitten": "[{0}4..{0}6]", "mid": "[{0}4..{0}6]"}
PARTS |= {"slutet": "[{0}7..{0}9]", "late": "[{0}7..{0}9]"}


def _named_day(day, month, year):
    return f"{year}-{MONTH_NUMBERS[month]:02d}-{int(day):02d}"


def _numbered_day(day, month, year):
    return f"{year}-{int(month):02d}-{int(day):02d}"


def _decade(decade):
    return decade[:2] + "XX" if decade.endswith("00") else decade[:3] + "X"


def _days_of_month(first, last, month, year):
    return f"{_named_day(first, month, year)}/{_named_day(last, month, year)}"


# A single date: pattern of the whole text and what it means.
POINTS = [
    (r"(\d{4})", lambda year: year),
    (rf"(?:den )?(\d{{1,2}})(?:st|nd|rd|th|:e)? ({MONTH})\.? (\d{{4}})", _named_day),
    (rf"({MONTH})\.? (\d{{1,2}}),? (\d{{4}})", lambda month, day, year: _named_day(day, month, year)),
    (r"(?:den )?(\d{1,2})/(\d{1,2}) (\d{4})", _numbered_day),
    (rf"({MONTH})\.? (\d{{4}})", lambda month, year: f"{year}-{MONTH_NUMBERS[month]:02d}"),
    (rf"({SEASON}) (?:år )?(\d{{4}})", lambda season, year: f"{year}-{SEASON_NUMBERS[season]}"),
    (r"(\d{3}0)(?:-talet|s)", _decade),
    (r"(början|mitten|slutet) (?:av|på) (\d{3})0-talet", lambda part, decade: PARTS[part].format(decade)),
    (r"(early|mid|late)[ -](?:the )?(\d{3})0s", lambda part, decade: PARTS[part].format(decade)),
    (r"(?:okänt?|okänt datum|unknown|unknown date)", lambda: "XXXX"),
    (r"efter (\d{4})|after (\d{4})", lambda *years: f"[{int(next(filter(None, years))) + 1}..]"),
    (r"(\d{4}) eller senare|(\d{4}) or later", lambda *years: f"[{next(filter(None, years))}..]"),
    (r"(\d{4}) eller tidigare|(\d{4}) or earlier", lambda *years: f"[..{next(filter(None, years))}]"),
    (
        r"efter andra världskriget|after the second world war|the time after the second world war",
        lambda: "[1945..]",
    ),
]
# Words in front that say how sure the date is; the rest is a date of its own.
PREFIXES = [
    (r"(?:år|under|i|in|during|kring året) ", "{}"),
    (r"(?:ca\.?|cirka|circa|c\.|omkring|runt|kring|around|about) ?", "{}~"),
    (r"(?:troligen|förmodligen|probably) ", "{}?"),
    (r"(?:senast|no later than) ", "[..{}]"),
    (r"(?:tidigast|no earlier than) ", "[{}..]"),
]
SINCE = r"(?:alltsedan|ända sedan|sedan|från och med|fr\.? ?o\.? ?m\.?|från|since|from) "
UNTIL = r"(?:fram till(?: och med)?|till och med|t\.? ?o\.? ?m\.?|till|until|up to) (?:och med )?"
BETWEEN = r"(?:perioden |under perioden )?mellan (.+?)(?: och |-)(.+)|between (.+) and (.+)"


def parse_date(text):
    """The date or interval that the text means, with the text as its wording. Raises EDTFError with examples.

    “WORDING = READING” keeps the wording of a source that says it in other words: “sedan föreningens bildande = 2005”.
    """
    wording, equals, reading = text.strip().partition("=")
    edtf = _read(_tidy(reading if equals else wording))
    return EDTFDate.parse(edtf, wording.strip() if equals else _kept_wording(wording, edtf))


def parse_point(text):
    """Like `parse_date` for a field that holds one date: “sedan 1993” is 1993, a true interval is refused."""
    date = parse_date(text)
    if not date.is_interval:
        return date
    sides = [side for side in date.edtf.split("/") if side not in ("", "..")]
    if len(sides) == 2:
        raise EDTFError(_("Write one date here; the beginning and the end have fields of their own."))
    return EDTFDate.parse(sides[0], date.text)


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
        if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text):
            raise error
    return _interval(text) or _point(text) or _refuse(text)


def _interval(text):
    if match := re.fullmatch(BETWEEN, text):
        return _sides(*filter(None, match.groups()))
    if match := re.fullmatch(rf"(\d{{1,2}}) ?- ?(\d{{1,2}}) ({MONTH}) (\d{{4}})", text):
        return EDTFDate.parse(_days_of_month(*match.groups())).edtf
    if match := re.fullmatch(rf"({MONTH}) ?- ?({MONTH}) (\d{{4}})", text):
        return _sides(f"{match[1]} {match[3]}", f"{match[2]} {match[3]}")
    if (match := re.fullmatch(r"(.+?)(?: - |-(?=\d{4}))(.+)", text)) and (both := _sides(*match.groups())):
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
    for pattern, meaning in POINTS:
        if match := re.fullmatch(pattern, text):
            return EDTFDate.parse(meaning(*match.groups())).edtf
    if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?|\d{3}x|\d{2}xx", text):
        return EDTFDate.parse(text.upper()).edtf
    for pattern, form in PREFIXES:
        if match := re.match(pattern, text):
            point = _point(text[match.end() :])
            return EDTFDate.parse(form.format(point)).edtf if point else None
    return None


def _refuse(text):
    raise EDTFError(
        _(
            "“%s” cannot be read as a date. Write for example 10 juni 2010, 2010-06-10, juni 2010, hösten 2005, "
            "2005, 1940-talet, slutet av 1980-talet, ca 1950 or sedan 1993. "
            "To keep the wording of a source, write: wording = 2005."
        )
        % text
    )
