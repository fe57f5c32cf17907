"""The forms of a person's name: which are the person's, and which are somebody else's.

Blanked are the given name with the surname, in any order and writing; the surname with an initial, as in “Å. Provström”;
the surname alone, where nobody else has it; the given name alone, where the whole name stands in the same text; half a
double name beside the rest.
Not blanked are initials alone, which hundreds have; longer words, such as streets; and whoever shares one of the names.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property

from twintowns.text.name_words import DEGREES, GIVEN, PARTICLES, TITLES

from .beside import (
    LETTER,
    always,
    begins_sentence,
    end_of_givens,
    found,
    has_initial_first,
    has_initial_last,
    is_cut,
    is_no_list_of_two,
    name_before,
    stands_alone,
)
from .reading import HUMP, plain_letter, skimmed
from .vocabulary import SURNAMES_THAT_ARE_WORDS

BEFORE, AFTER = rf"(?<!{LETTER})", rf"(?!{LETTER})"
GAP = rf"(?:{HUMP}|-\s*\n\s*)?"  # between two letters, a word being broken at the end of a line too
SEP = rf"(?:[\s._,;:+*/|\\\"'()\[\]\-{HUMP}]|<[^<>\n]{{0,80}}>|\]\([^()\s]{{0,200}}\)){{0,6}}"
GENITIVE = "(?:[':]?s)?"
FAMILY = (
    rf"(?P<family>(?:, ?{LETTER}+){{0,4}},?(?: ?[&+/] ?| (?:och|and|samt|o) ){LETTER}+)"  # “Åsa, Bo och Cia”
)
MIDDLE = rf"(?P<middle>{FAMILY}|(?:[ ._-]+{LETTER}+\.?){{1,5}}?| ?, [^,.;\n]{{2,50}},| ?[\"'(][^\"'()\n]{{1,40}}[\"')])"
AND = frozenset(["och", "and", "samt", "o"])
MOST_BETWEEN = 4  # further given names
SPELLED_OUT = {
    "å": "aa?",
    "ä": "ae?",
    "æ": "ae?",
    "ö": "oe?",
    "ø": "oe?",
    "œ": "oe?",
    "ü": "ue?",
    "'": "[' -]?",
}
DASH = re.compile(r"[-\u2010-\u2015]")
SHORT = 4  # letters; a shorter surname alone is too often a word
END = r"(?= ?(?:$|[\n)\];,:\"'/|<]))"  # of an initial without its full stop: “Provström, Å”
IN_FILE = (
    r"(?=\d*@|_|\.\w|-\d|$)"  # … and in the name of a file or address: “provstrom_a.pdf”, “provstrom.a@”
)


def letters_of(word):
    """The pattern of a word of a name: “Åsa-Maria” as people write it, broken, hyphenated or without its accents."""
    parts = [
        GAP.join(map(_letter, part)) for part in DASH.split(unicodedata.normalize("NFC", word).casefold())
    ]
    return SEP.join(filter(None, parts))


def _letter(char):
    return SPELLED_OUT.get(char) or SPELLED_OUT.get(plain_letter(char)) or re.escape(plain_letter(char))


def is_surname(word):
    """Whether a word in the midst of a name may be the first of two surnames, and no second given name."""
    plain = skimmed(word)
    return len(plain) >= SHORT and not ({plain, *DASH.split(plain)} & (GIVEN | PARTICLES))


def initial_of(word):
    return letters_of(word[:1])


@dataclass(frozen=True)
class Name:
    """A person's name. `is_shared`: somebody else has the surname; `is_thing`: so has a place or an organisation."""

    text: str
    title: str = ""
    is_shared: bool = False
    is_thing: bool = False
    are_parts_shared: bool = False  # somebody or something else has one half of a double-barrelled surname
    is_part: bool = False  # the name as it is shortened: “Åsa Provström” of “Åsa-Maria Provström-Teststad”

    @cached_property
    def words(self):
        bare = "".join(
            char for char in unicodedata.normalize("NFC", self.text) if unicodedata.category(char) != "Cf"
        )
        bare = re.sub(r"\b([OD]) (?=[^\W\d_]{2})", r"\1'", bare)  # “O Brien”
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
    def surnames(self):
        """What of the name may be written as the surname: both of two, and each half of a double-barrelled one."""
        middle = [word for word in self.words[1:-1] if is_surname(word)]
        both = [*middle[-1:], self.surname]
        halves = [
            half for word in both for half in DASH.split(word) if DASH.search(word) and len(half) >= SHORT - 1
        ]
        return list(filter(None, [self.surname, *middle[-1:], *halves]))

    @cached_property
    def _givens(self):
        """The given name, and its first half: “Åsa” of “Åsa-Maria”."""
        first = DASH.split(self.given)[0]
        return [self.given, *([first] if first != self.given and len(first) >= SHORT - 1 else [])]

    @cached_property
    def parts(self):
        """The names that people shorten this one to; each is the person's only where it stands with both its words."""
        if self.is_part or not self.surname:
            return []
        pairs = [f"{given} {surname}" for given in self._givens for surname in self.surnames]
        part = replace(self, is_part=True, is_shared=self.is_shared or self.are_parts_shared)
        return [replace(part, text=pair) for pair in dict.fromkeys(pairs) if pair != self.text]

    @cached_property
    def _own_words(self):
        """What may stand within the name besides titles: its other words and the words of the person's title."""
        own = {skimmed(word) for word in (*self.words[1:-1], *re.findall(rf"{LETTER}+", self.title))}
        return own | TITLES | DEGREES | PARTICLES

    @cached_property
    def quick(self):
        """A part that every form has."""
        own = "|".join(letters_of(word) for word in (self.given, self.surname) if word)
        return "|".join([own, *(part.quick for part in self.parts)])

    @cached_property
    def _in_order(self):
        return re.compile(
            f"{BEFORE}{letters_of(self.given)}(?:{MIDDLE})??{SEP}{letters_of(self.surname)}{GENITIVE}{AFTER}"
        )

    @cached_property
    def _turned(self):
        inner = "|".join(re.escape(word) for word in sorted(self._own_words, key=len, reverse=True))
        rest = f"(?:{SEP}(?:{inner}){AFTER}){{0,3}}"
        given, surname = letters_of(self.given), letters_of(self.surname)
        return re.compile(f"{BEFORE}{surname}{GENITIVE}{rest}{SEP}{given}{rest}{GENITIVE}{AFTER}")

    def _whole(self, reading):
        """(start, end) of the whole name, in either order."""
        if not self.surname:
            return found(re.compile(f"{BEFORE}{letters_of(self.given)}{GENITIVE}{AFTER}"), reading, always)
        turned = found(self._turned, reading, is_no_list_of_two)
        turned = [(start, end_of_givens(reading, end)) for start, end in turned]
        return found(self._in_order, reading, self._has_own_middle) + turned

    @cached_property
    def _initialled(self):
        if not self.surname:
            return []
        given, surname = letters_of(self.given), letters_of(self.surname)
        first, last = initial_of(self.given), initial_of(self.surname)
        both = "".join(f"(?:{initial_of(half)})?" for half in DASH.split(self.given)[1:])  # “ÅM Provström”
        more = rf"(?:[ ._-]+{LETTER}{AFTER}){{0,3}}"
        with_surname = [
            (
                re.compile(
                    rf"{BEFORE}(?P<initials>{first}{both}){more}[ ._{HUMP}-]{{1,3}}{surname}{GENITIVE}{AFTER}"
                ),
                has_initial_first,
            ),
            (re.compile(rf"{BEFORE}{first}{both}{surname}\d*(?=@)"), always),
            (
                re.compile(
                    rf"{BEFORE}{surname}(?:, ?(?P<initial>{first})(?:\.(?:[ -]?{LETTER}\.)*(?![\w-])|{END})"
                    rf"|[._-](?P<in_file>{first}){IN_FILE})"
                ),
                has_initial_last,
            ),
            (re.compile(rf"{BEFORE}{surname}{first}\d*(?=@)"), always),
        ]
        with_given = [
            (
                re.compile(rf"{BEFORE}{given}[ ._-](?P<initial>{last})(?:\.(?!{LETTER})|(?!{LETTER}|-))"),
                has_initial_last,
            )
        ]
        return with_given if self.is_shared or self.is_thing else with_surname + with_given

    @cached_property
    def _alone(self):
        two = [word for word in self.surnames[1:2] if word in self.words]
        first = "".join(f"(?:{letters_of(word)}{SEP})?" for word in two)  # of two surnames
        return re.compile(rf"(?<![^\W\d_]|{HUMP}){first}{letters_of(self.surname)}{GENITIVE}{AFTER}")

    @cached_property
    def _given_alone(self):
        givens = "|".join(map(letters_of, self._givens))
        return re.compile(rf"(?<![^\W\d_]|{HUMP})(?:{givens}){GENITIVE}{AFTER}")

    def spans(self, reading):
        """(start, end) of each form in the text as it is read."""
        whole = self._whole(reading)
        spans = whole + [
            span for pattern, check in self._initialled for span in found(pattern, reading, check)
        ]
        if self.is_part:
            return [span for span in spans if not is_cut(reading, *span)]
        whole += [span for part in self.parts for span in part.spans(reading)]
        spans += whole
        if self.surname and not self.is_thing and (whole or not self.is_shared):
            spans += found(self._alone, reading, self._may_be_alone)
        if self.surname and whole and len(self.given) >= SHORT - 1:
            spans += found(self._given_alone, reading, stands_alone)
        return spans

    def is_left(self, reading):
        """Whether the surname stands in the text, after its blanking, as somebody else's or in a form that is not known."""
        if not self.surname or self.is_thing or self.is_part:
            return False
        return bool(found(self._alone, reading, self._looks_like_surname))

    def _looks_like_surname(self, reading, match):
        return reading.is_capital(match.start()) and not self._is_word(reading, match)

    def _has_own_middle(self, reading, match):
        """Whether what stands between the names is a title, a middle name, an initial: no second person."""
        middle = match["middle"]
        if name_before(reading, match.start(), "-") is not None:  # “Per-Åsa Provström”
            return False
        if not middle or middle.lstrip()[0] in "\"'(":
            return True
        words = list(re.finditer(rf"{LETTER}+", middle))
        capital = [reading.is_capital(match.start("middle") + word.start()) for word in words]
        if match["family"]:
            names = {is_one for word, is_one in zip(words, capital, strict=True) if word.group() not in AND}
            return names == {reading.is_capital(match.start())}
        if middle.lstrip()[0] == ",":
            return not any(capital)
        unknown = [
            is_capital or " " not in middle
            for word, is_capital in zip(words, capital, strict=True)
            if len(word.group()) > 1 and word.group() not in self._own_words
        ]
        is_parted = unknown and re.search(rf"(?:^|{LETTER}{{3}})\. ", middle)  # “Åsa. Bo Provström”
        return len(unknown) <= MOST_BETWEEN and all(unknown) and not is_parted

    def _may_be_alone(self, reading, match):
        """Whether a surname alone is this person's: not a common word, and nobody else's given name beside it."""
        is_address_of_other = re.search(r"[._+-]$", reading.plain[: match.start()]) and re.match(
            r"[\w.+-]*@", reading.plain[match.end() :]
        )
        is_word = self._is_word(reading, match)
        return not is_word and not is_address_of_other and stands_alone(reading, match)

    def _is_word(self, reading, match):
        """Whether a surname alone is too short to be one, or a word in lower case or where a sentence begins."""
        surname = skimmed(self.surname)
        is_lower = not reading.is_capital(match.start())
        is_common = surname in SURNAMES_THAT_ARE_WORDS
        return len(surname) < SHORT or (is_common and (is_lower or begins_sentence(reading, match.start())))
