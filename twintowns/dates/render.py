"""Imprecise dates in words, in Swedish and English, never more precise than they are."""

import re

from django.utils.translation import get_language

from .edtf import QUALIFIERS, SET, EDTFDate, part_of_years
from .words import ERAS, MONTHS, PATTERNS, SEASONS, WHEN

WITH_ARTICLE = ("decade", "decade_part", "century", "century_part")
WHOLE = ("month", "season", "year", "decade", "century")  # what has a last day that is part of it


def render(date, language=None):
    """The date in words: “10 juni 2010”, “slutet av 1980-talet”; "" for None."""
    if not date:
        return ""
    language = _language(language)
    if date.is_interval:
        return _interval(date, language)
    for wording, (edtf, english) in ERAS.items():
        if date.edtf == edtf and wording in date.text.lower():
            return english if language == "en" else wording
    bare = date.edtf.rstrip(QUALIFIERS)
    words = _set(bare, language) if bare.startswith("[") else _point(bare, language)
    if date.edtf[-1] in "~%":
        return _pattern(language, "around").format(words)
    return _pattern(language, "probably").format(words) if date.edtf[-1] == "?" else words


def render_period(since, until, language=None):
    """Two dates as a period: “1996–2004”, “sedan hösten 2005”, “till 2017”; "" when neither is stated."""
    language = _language(language)
    start, end = render(since, language), render(until, language)
    if start and until and until.precision == "unknown":
        return _pattern(language, "ended").format(start)
    if start and end:
        return _between(since, until, start, end)
    if start:
        return _pattern(language, "since").format(_with_article(since, start, language))
    return _pattern(language, "until").format(_with_article(until, end, language)) if end else ""


def render_through(date, language=None):
    """An end as the last that holds, “till och med 2026”, “till den 27 augusti 2027”: nobody stops at New Year by mistake."""
    language = _language(language)
    if date.precision not in WHOLE or date.is_approximate:
        return render_period(None, date, language)
    return _pattern(language, "through").format(render_with_article(date, language))


def render_with_article(date, language=None):
    """The date as it stands after a preposition: “den 27 augusti 2027”, “2028”, “the 1940s”."""
    language = _language(language)
    return _with_article(date, render(date, language), language)


def render_when(date, language=None):
    """When something happened: “den 1 januari 2020”, “i juni 2012”, “hösten 2017”, “2003”, “på 1940-talet”."""
    language = _language(language)
    words = render(date, language)
    around, probably = (_pattern(language, key).format("") for key in ("around", "probably"))
    if words.startswith(around):
        return around + _with_article(date, words.removeprefix(around), language)
    if words.startswith(probably):
        return probably + _placed(words.removeprefix(probably), language)
    return _placed(words, language)


def _placed(words, language):
    """The words with the preposition that their beginning takes, if any."""
    found = (pattern for beginning, pattern in WHEN[language] if re.match(beginning, words))
    return next(found, "{}").format(words)


def render_explained(date, language=None):
    """How the date was understood, for the editor: the reading and the first and last possible day."""
    language = _language(language)
    first, last = (_day(day, language) if day else "" for day in (date.earliest, date.latest))
    sentence = _pattern(language, "reading").format(render(date, language))
    if date.precision == "day" or not (first or last):
        return sentence
    key = "span" if first and last else "from" if first else "to"
    return f"{sentence} ({_pattern(language, key).format(*filter(None, (first, last)))})"


def begins_with_day(words):
    """Whether a date in words begins with a day of a month, as “25 november 2019 eller tidigare” does."""
    return bool(re.match(r"\d{1,2} ", words))


def _with_article(date, words, language):
    """“since the 1940s” in English, “sedan den 28 mars 2022” in Swedish, though the date alone has no article."""
    if language == "sv":
        return f"den {words}" if begins_with_day(words) else words
    return f"the {words}" if date.precision in WITH_ARTICLE else words


def _language(language):
    return "en" if (language or get_language() or "sv").startswith("en") else "sv"


def _pattern(language, key):
    return PATTERNS[language][key]


def _day(day, language):
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def _point(edtf, language):
    if edtf == "XXXX":
        return _pattern(language, "unknown")
    if edtf.endswith("XX"):
        return _century(int(edtf[:2]), language)
    if edtf.endswith("X"):
        return _pattern(language, "decade").format(edtf[:3] + "0")
    parts = [int(part) for part in edtf.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    if parts[1] in SEASONS[language]:
        return f"{SEASONS[language][parts[1]]} {parts[0]}"
    month = f"{MONTHS[language][parts[1] - 1]} {parts[0]}"
    return f"{parts[2]} {month}" if len(parts) == 3 else month


def _century(hundreds, language):
    if language == "sv":
        return _pattern(language, "century").format(hundreds * 100)
    ordinal = hundreds + 1
    suffix = "th" if ordinal % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(ordinal % 10, "th")
    return f"{ordinal}{suffix} century"


def _set(edtf, language):
    if part := part_of_years(edtf):
        years = (
            _century(part.first // 100, language) if part.of == "century" and language == "en" else part.first
        )
        return _pattern(language, f"{part.part} {part.of}").format(years)
    first, last = SET.match(edtf).groups()
    if first and last:
        return _pattern(language, "between").format(_span(_point(first, language), _point(last, language)))
    key = "earliest" if first else "latest"
    return _pattern(language, key).format(_point(first or last, language))


def _interval(date, language):
    start, end = date.start, date.end
    if date.edtf.endswith("/"):
        return _pattern(language, "ended").format(render(start, language))
    # The wording may name an era, which its bare EDTF cannot.
    return render_period(start and EDTFDate(start.edtf, date.text), end, language)


def _between(since, until, start, end):
    """With an en dash: close up between bare years, spaced between words, shortened within one month."""
    if since.precision == until.precision == "day" and since.edtf[:7] == until.edtf[:7]:
        return f"{int(since.edtf[8:])}–{end}"
    return _span(start, end)


def _span(start, end):
    dash = "–" if re.fullmatch(r"\d{4}", start) and re.fullmatch(r"\d{4}", end) else " – "
    return f"{start}{dash}{end}"
