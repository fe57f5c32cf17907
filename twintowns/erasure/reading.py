"""A text as a search for a name reads it, with the place of each letter in the text itself.

What people take for the same letters is the same here: accents, case, decomposed Unicode, and the writings of addresses
(“%C3%A5”), of JSON (“\\u00e5”) and of HTML (“&aring;”). What nobody sees is left out: soft hyphens, zero-width characters.
"""

import html
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property

from twintowns.text.cleaning import BLANKS
from twintowns.text.folding import DASHES, LETTERS
from twintowns.text.look_alikes import LOOK_ALIKES

HUMP = "\x1f"  # stands between “a” and “P” in “AsaProvstrom”
APOSTROPHES = dict.fromkeys([0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x201B], "'")
ESCAPE = re.compile(
    r"(?:%[0-9a-fA-F]{2})+|\\u[0-9a-fA-F]{4}|\\[nrt]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,8});"
)
LINE_BREAKS = "\n\r\x0b\x0c\x85\u2028\u2029"


def plain_letter(char):
    """The letters that the character is read as, "" when nobody sees it."""
    if char in LINE_BREAKS:
        return "\n"
    if BLANKS.match(char):
        return " "
    if unicodedata.category(char) in ("Cf", "Cc", "Mn", "Me"):
        return ""
    char = char.translate(LOOK_ALIKES).casefold().translate(LETTERS).translate(DASHES).translate(APOSTROPHES)
    parts = unicodedata.normalize("NFKD", char)
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(LOOK_ALIKES)


class _Plain(dict):
    """A table for `str.translate` that is filled as characters come."""

    def __missing__(self, code):
        self[code] = plain_letter(chr(code))
        return self[code]


PLAIN = _Plain()


def skimmed(text):
    """The text as it is read, without the places: quick, to see whether a closer look is worth while."""
    return (unescaped(text) if ESCAPE.search(text) else text).translate(PLAIN)


def unescaped(text):
    return "".join(chars for chars, _start, _end in _characters(text))


def _characters(text):
    """(character, start, end) of all that the text says, escapes resolved."""
    at = 0
    for match in ESCAPE.finditer(text):
        yield from ((text[place], place, place + 1) for place in range(at, match.start()))
        yield from _resolved(match)
        at = match.end()
    yield from ((text[place], place, place + 1) for place in range(at, len(text)))


def _resolved(match):
    escape, start = match.group(), match.start()
    if escape[0] == "%":
        yield from _from_percents(escape, start)
    elif escape[0] == "&":
        said = html.unescape(escape)
        yield (said if len(said) == 1 else escape[0]), start, match.end()
        if len(said) > 1:
            yield from ((char, start + 1 + n, start + 2 + n) for n, char in enumerate(escape[1:]))
    else:
        yield (chr(int(escape[2:], 16)) if escape[1] == "u" else " "), start, match.end()


def _from_percents(escape, start):
    """“%C3%A5” is one character in UTF-8; what is no UTF-8 is read as Latin-1."""
    raw = bytes.fromhex(escape.replace("%", ""))
    try:
        chars = [(char, len(char.encode())) for char in raw.decode()]
    except UnicodeDecodeError:
        chars = [(char, 1) for char in raw.decode("latin-1")]
    for char, size in chars:
        yield char, start, start + 3 * size
        start += 3 * size


@dataclass(frozen=True)
class Reading:
    """`plain` is the text as it is read; its nth letter stands at `starts[n]` to `ends[n]` of `text`."""

    text: str

    @cached_property
    def _letters(self):
        letters, before = [], ""
        for char, start, end in _characters(self.text):
            plain = PLAIN[ord(char)]
            if not plain and letters:  # an accent of its own goes with its letter
                letters[-1] = (*letters[-1][:2], end)
            if char.isupper() and before.islower():
                letters.append((HUMP, start, start))
            letters += [(letter, start, end) for letter in plain]
            before = char if plain else before
        return letters

    @cached_property
    def plain(self):
        return "".join(letter for letter, _start, _end in self._letters)

    def span(self, start, end):
        """The place in the text of the letters from `start` to before `end`."""
        return self._letters[start][1], self._letters[end - 1][2]

    def is_capital(self, place):
        """Whether the letter is written as a capital."""
        return unescaped(self.text[slice(*self.span(place, place + 1))])[:1].isupper()
