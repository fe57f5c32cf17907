"""The forms of a person's name: which are the person's, and which are somebody else's.

Blanked are the given name with the surname, in any order and writing; the surname with an initial, as in “Å. Provström”;
the surname alone, where nobody else has it; the given name alone, where the whole name stands in the same text.
Not blanked are initials alone, which hundreds have; longer words, such as streets; and whoever shares one of the names.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

from .reading import HUMP, plain_letter, skimmed
from .vocabulary import OPENERS, PARTICLES, ROLE, TITLES

LETTER = r"[^\W\d_]"
BEFORE, AFTER = rf"(?<!{LETTER})", rf"(?!{LETTER})"
GAP = rf"(?:{HUMP}|-\s*\n\s*)?"  # between two letters, a word being broken at the end of a line too
SEP = rf"(?:[\s._,;:+*/|\\\"'()\[\]\-{HUMP}]|<[^<>\n]{{0,80}}>){{0,6}}"
GENITIVE = "(?:[':]?s)?"
MIDDLE = rf"(?P<middle>(?:[ ._-]+{LETTER}+\.?){{1,4}}?| & {LETTER}+| ?, [^,.;\n]{{2,50}},| ?[\"'(][^\"'()\n]{{1,40}}[\"')])"
AND = frozenset(["och", "and", "o"])
SPELLED_OUT = {"å": "aa?", "ä": "ae?", "æ": "ae?", "ö": "oe?", "ø": "oe?", "œ": "oe?", "ü": "ue?", "'": "'?"}
SHORT, LONG = (
    4,
    7,
)  # letters; a shorter surname alone is too often a word, a longer one is none even in lower case


def letters_of(word):
    """The pattern of a word of a name: “Åsa-Maria” as people write it, broken, hyphenated or without its accents."""
    parts = [
        GAP.join(map(_letter, part))
        for part in re.split(r"[-\u2010-\u2015]", unicodedata.normalize("NFC", word).casefold())
    ]
    return SEP.join(filter(None, parts))


def _letter(char):
    return SPELLED_OUT.get(char) or SPELLED_OUT.get(plain_letter(char)) or re.escape(plain_letter(char))


def initial_of(word):
    return letters_of(word[:1])


@dataclass(frozen=True)
class Name:
    """A person's name. `is_shared`: somebody else has the surname; `is_thing`: so has a place or an organisation."""

    text: str
    title: str = ""
    is_shared: bool = False
    is_thing: bool = False

    @cached_property
    def words(self):
        bare = "".join(
            char for char in unicodedata.normalize("NFC", self.text) if unicodedata.category(char) != "Cf"
        )
        return re.findall(r"[^\W\d_](?:[^\s,;()\"]*[^\W_])?", bare)

    def alone(self):
        """The name where its surname by itself tells nothing, as in the names of staff."""
        return replace(self, is_shared=True)

    @property
    def given(self):
        return self.words[0] if self.words else ""

    @property
    def surname(self):
        return self.words[-1] if len(self.words) > 1 else ""

    @cached_property
    def _own_words(self):
        """What may stand within the name besides titles: its other words and the words of the person's title."""
        own = {skimmed(word) for word in (*self.words[1:-1], *re.findall(rf"{LETTER}+", self.title))}
        return own | TITLES | PARTICLES

    @cached_property
    def quick(self):
        """A part that every form has."""
        return "|".join(letters_of(word) for word in (self.given, self.surname) if word)

    @cached_property
    def _whole(self):
        given, surname = letters_of(self.given), letters_of(self.surname)
        if not surname:
            return [(re.compile(f"{BEFORE}{given}{GENITIVE}{AFTER}"), always)]
        inner = "|".join(re.escape(word) for word in sorted(self._own_words, key=len, reverse=True))
        rest = f"(?:{SEP}(?:{inner}){AFTER}){{0,3}}"
        return [
            (
                re.compile(f"{BEFORE}{given}(?:{MIDDLE})??{SEP}{surname}{GENITIVE}{AFTER}"),
                self._has_own_middle,
            ),
            (
                re.compile(f"{BEFORE}{surname}{GENITIVE}{rest}{SEP}{given}{rest}{GENITIVE}{AFTER}"),
                is_no_list_of_two,
            ),
        ]

    @cached_property
    def _initialled(self):
        if not self.surname:
            return []
        given, surname = letters_of(self.given), letters_of(self.surname)
        first, last = initial_of(self.given), initial_of(self.surname)
        more = rf"(?:[ ._-]+{LETTER}{AFTER}){{0,3}}"
        with_surname = [
            (
                re.compile(rf"{BEFORE}{first}{more}[\s._{HUMP}-]{{1,3}}{surname}{GENITIVE}{AFTER}"),
                has_initial_first,
            ),
            (re.compile(rf"{BEFORE}{first}{surname}\d*(?=@)"), always),
            (
                re.compile(
                    rf"{BEFORE}{surname}{GENITIVE}[\s,._-]{{1,3}}{first}{AFTER}(?:\.[ -]?{LETTER}\.)*(?:\.(?!{LETTER}))?"
                ),
                has_initial_last,
            ),
            (re.compile(rf"{BEFORE}{surname}{first}\d*(?=@)"), always),
        ]
        with_given = [
            (re.compile(rf"{BEFORE}{given}[\s._-]{{1,2}}{last}{AFTER}(?:\.(?!{LETTER}))?"), has_initial_last)
        ]
        return with_given if self.is_shared or self.is_thing else with_surname + with_given

    @cached_property
    def _alone(self):
        return re.compile(rf"(?<![^\W\d_]|{HUMP}){letters_of(self.surname)}{GENITIVE}{AFTER}")

    @cached_property
    def _given_alone(self):
        return re.compile(rf"(?<![^\W\d_]|{HUMP}){letters_of(self.given)}{GENITIVE}{AFTER}")

    def spans(self, reading):
        """(start, end) of each form in the text as it is read."""
        whole = [span for pattern, check in self._whole for span in found(pattern, reading, check)]
        spans = whole + [
            span for pattern, check in self._initialled for span in found(pattern, reading, check)
        ]
        if self.surname and not self.is_thing and (whole or not self.is_shared):
            spans += found(self._alone, reading, self._may_be_alone)
        if self.surname and whole and len(self.given) >= SHORT - 1:
            spans += found(self._given_alone, reading, stands_alone)
        return spans

    def _has_own_middle(self, reading, match):
        """Whether what stands between the names is a title, a middle name, an initial: no second person."""
        middle = match["middle"]
        if name_before(reading, match.start(), "-"):  # “Per-Åsa Provström”
            return False
        if not middle or middle.lstrip()[0] in "\"'(&":
            return True
        words = list(re.finditer(rf"{LETTER}+", middle))
        capital = [reading.is_capital(match.start("middle") + word.start()) for word in words]
        if middle.lstrip()[0] == ",":
            return not any(capital)
        if words[0].group() in AND:
            return len(words) == 2 and capital[1]
        unknown = [
            is_capital or " " not in middle
            for word, is_capital in zip(words, capital, strict=True)
            if len(word.group()) > 1 and word.group() not in self._own_words
        ]
        return len(unknown) <= 1 and all(unknown)

    def _may_be_alone(self, reading, match):
        """Whether a surname alone is this person's: not a common word, and nobody else's given name beside it."""
        size = len(skimmed(self.surname))
        is_short = size < LONG and (
            not reading.is_capital(match.start()) or begins_sentence(reading, match.start())
        )
        is_address_of_other = re.search(r"[._+-]$", reading.plain[: match.start()]) and re.match(
            r"[\w.+-]*@", reading.plain[match.end() :]
        )
        return size >= SHORT and not is_short and not is_address_of_other and stands_alone(reading, match)


def found(pattern, reading, check):
    """The places where the pattern is found and the check says yes; after a no it is looked for from the next letter."""
    at, spans = 0, []
    while match := pattern.search(reading.plain, at):
        is_one = match.end() > match.start() and check(reading, match)
        if is_one:
            spans.append(match.span())
        at = match.end() if is_one else match.start() + 1
    return spans


def always(reading, match):
    return True


def begins_sentence(reading, place):
    return (
        re.search(r"(?:^|[.!?:\n]\s*)[\s\"'(*_#-]*$", reading.plain[max(0, place - 40) : place]) is not None
    )


def name_before(reading, place, joint=" -"):
    """Whether another capitalised word, which is no title and begins no sentence, stands right before."""
    start = max(0, place - 60)
    match = re.search(rf"({LETTER}+)(?:{HUMP}{LETTER}+)?[{joint}]$", reading.plain[start:place])
    is_capital = bool(match) and reading.is_capital(start + match.start())
    return is_capital and match[1] not in OPENERS and not ROLE.search(match[1])


def name_after(reading, place):
    """Whether another capitalised word stands right after: “Åsa Nilsson”, “Provström-Nilsson”."""
    match = re.match(rf"[ -]{HUMP}?{LETTER}{{2}}", reading.plain[place:])
    return bool(match) and reading.is_capital(place + match.end() - 2)


def stands_alone(reading, match):
    return not name_before(reading, match.start()) and not name_after(reading, match.end())


def is_no_list_of_two(reading, match):
    """“Bo Provström, Åsa Nilsson” are two others, and “Åsa Provström, asa@example.org” the name and an address."""
    if reaches_into_address(reading, match):
        return False
    return not (name_before(reading, match.start()) and name_after(reading, match.end()))


def reaches_into_address(reading, match):
    """Whether what begins before a blank ends within an e-mail address."""
    has_blank = re.search(r"\s", match.group())
    return bool(has_blank and re.match(r"[\w.+-]*@", reading.plain[match.end() :]))


def has_initial_first(reading, match):
    """“Å. Provström”, “å.provström”, but not “… å Provströms vägnar”, nor the end of “Bo Å. Provström”."""
    is_initial = reading.is_capital(match.start()) or reading.plain[match.start() + 1] in "._-"
    return is_initial and not name_before(reading, match.start())


def has_initial_last(reading, match):
    """“Provström, Å.”, “provstrom.a@”, but not “Provström å andra sidan” nor “Bo Provström, Å. Nilsson”."""
    place = re.search(rf"(?<!{LETTER}){LETTER}(?!{LETTER})", match.group()).start() + match.start()
    is_initial = reading.is_capital(place) or reading.plain[place - 1] in "._-"
    return is_initial and stands_alone(reading, match) and not reaches_into_address(reading, match)
