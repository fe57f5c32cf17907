"""How a query is read: its words, its numbers, and what people only say around them."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from django.utils import translation
from django_countries import countries

from twintowns.text.folding import DASHES, fold, searchable
from twintowns.text.phones import normalise_phone

LONGEST = 100
MARKS = "\"'”“’?!.,;:()[]{}"
MOST_WORDS = 8
# What a caller's question is said with; a query of nothing else is read as it stands.
AROUND = """
vem vad var vart när hur varför vilken vilket vilka har hade hand om är vår vårt våra er ert era vi ni jag man de den
det en ett och eller av på i till från för med hos hej fortfarande någon något några finns finnas kvar numret nummer
telefonnumret kan ska skulle får vill nå når ringa äger ringde heter kallas just nu idag också ansvarar ansvarig
sköter kontakta mejla who what where when how why which has have had is are was were do does did our your we you i me
the a an and or of on in to from for with at there still any some number can please about call charge responsible
måndag tisdag onsdag torsdag fredag lördag söndag imorgon monday tuesday wednesday thursday friday saturday sunday
today tomorrow gör
"""
AROUND_FOLDED = frozenset(map(fold, AROUND.split()))
# What a tie is asked for with, and a municipality called around its name: said around the partner, where one is named.
TIES = """
vänort vänorten vänorter vänorterna vänstad vänstäder fadderort fadderorter samarbetsort samarbetsorter samarbete samarbeten
samarbetar samarbetsavtal avtal partner partners partnerort partnerorter partnerskap utbyte utbyten relation relationer
förbindelse förbindelser kommun kommuner kommunen stad städer staden ort orter internationellt internationella
twin town towns sister city cities cooperation agreement agreements partnership partnerships exchange exchanges municipality
"""
TIES_FOLDED = frozenset(map(fold, TIES.split()))
# Those that mean partners of whatever kind: “vilka vänorter har ni?”.
PARTNERS = (
    "vänort vänorten vänorter vänorterna vänstad vänstäder partner partners partnerort partnerorter twin"
)
PARTNERS_FOLDED = frozenset(map(fold, PARTNERS.split()))
# How somebody is reached: every office is found by these, whatever it calls itself. What else the query names weighs more.
ASKED = (
    "öppettider",
    "öppettid",
    "öppet",
    "öppen",
    "öppnar",
    "stänger",
    "stängt",
    "stängd",
    "telefontid",
    "telefontider",
    "besökstid",
    "besökstider",
    "adress",
    "besöksadress",
    "kundtjänst",
    "kontaktcenter",
    "växel",
    "växeln",
    "reception",
    "receptionen",
    "opening",
    "hours",
    "open",
    "opens",
    "close",
    "closes",
    "closed",
    "address",
    "switchboard",
    "telefon",
    "telefonnummer",
    "epost",
    "epostadress",
    "mejl",
    "mejladress",
    "mail",
    "mailadress",
    "kontakt",
    "kontakter",
    "kontaktuppgifter",
    "email",
    "phone",
    "contact",
)
ASKED_FOLDED = frozenset(map(fold, ASKED))
EMAIL = re.compile(r"\be[\s-]+(post|mail)")
NUMBER = re.compile(r"(?:\+|\b)\d[\d\s()/.-]{2,}\d\b")
PHONE_WORDS = re.compile(r"^(?:tel|tfn|telefon|telefonnummer|nr|phone)\b\.?:?\s*", re.IGNORECASE)
EXTENSION = re.compile(r"[\s,]*\b(?:anknytning|ankn|ank|ext)\b\.?\s*\d*\s*$", re.IGNORECASE)
DIARY = re.compile(r"(?:([^\W\d_]{1,8})[\s.-]*)?(?<!\d)((?:19|20)\d\d)\s*[/:-]\s*0*(\d+)")


@dataclass(frozen=True)
class Reading:
    """Words that must be found; `is_whole` when one of them alone is no answer, as in a number."""

    words: tuple
    is_whole: bool = False


@cache
def country_names():
    """The names of all countries: “Tyskland” is no misspelt “Ryssland”, even if no partner lies there."""
    names = set()
    for language in ("sv", "en"):
        with translation.override(language):
            names |= {searchable(str(name)) for _code, name in countries}
    return names


def slips(word):
    """How many slips are forgiven: one in short words, two in long.

    None in the shortest, in numbers, in countries, and in words for how somebody is reached.
    """
    is_plain = word in ASKED_FOLDED or any(char.isdigit() for char in word)
    if len(word) < 4 or is_plain or word in country_names():
        return 0
    return 1 if len(word) < 8 else 2


def diary_spellings(number):
    """A diary number as it stands and as it is compared: “KS 2015/00123” is also “ks 2015/123”."""
    return [number, *_diary(number)] if number else []


def readings(query):
    """The ways to read the query, the plainest first; [] when there is nothing to look for."""
    text = "".join(" " if unicodedata.category(char)[0] == "C" else char for char in query)[: LONGEST * 2]
    text = fold(text).translate(DASHES)[:LONGEST]
    number = EXTENSION.sub("", PHONE_WORDS.sub("", text))
    is_number = bool(re.fullmatch(r"\+?[\d\s()/.-]{4,}", number.strip()))
    words = _words(number if is_number else text)
    found = [Reading(words, is_whole=is_number or AROUND_FOLDED.issuperset(words))]
    found += [] if found[0].is_whole else [Reading(named_words(words))]
    found += [Reading(_words(digits), is_whole=True) for digits in _phones(number, is_number)]
    found += (
        [Reading(_words(_numbers_joined(EXTENSION.sub("", text))))]
        if not is_number and NUMBER.search(text)
        else []
    )
    found += [Reading(tuple(spelling.split()), is_whole=True) for spelling in _diary(text)]
    return [reading for reading in dict.fromkeys(found) if reading.words]


def asked_words(query):
    """The folded words of the question, as they stand."""
    return [word for part in searchable(query).split() if (word := part.strip(MARKS))]


def named_words(words):
    """The words without those that only ask for a tie: “samarbete med Asti” asks about Asti."""
    return tuple(word for word in words if word not in TIES_FOLDED)


def as_typed(word, query):
    """The word of a reading as it stands in the query."""
    typed = {fold(part).strip(MARKS): part.strip(MARKS) for part in re.split(r"[\s–-]+", query)}
    return typed.get(word, word)


def _words(text):
    """What to look for: without what is only said around it, unless that is all."""
    words = [word.strip(MARKS) for word in searchable(EMAIL.sub(r"e\1", text)).split()]
    words = list(dict.fromkeys(word for word in words if len(word) > 1))
    return tuple([word for word in words if word not in AROUND_FOLDED] or words)[:MOST_WORDS]


def _phones(number, is_number):
    if is_number:
        yield _digits(number)
        yield normalise_phone(number).partition(";")[0].removeprefix("+")


def _numbers_joined(text):
    """“vem har 0270-750 00” with the digits of the number in one."""
    return NUMBER.sub(lambda match: f" {_digits(match[0])} ", text)


def _digits(text):
    return re.sub(r"\D", "", text.replace("(0)", "")).removeprefix("00")


def _diary(text):
    for prefix, year, number in DIARY.findall(fold(text).translate(DASHES))[:1]:
        yield f"{prefix} {year}/{number}".strip()
