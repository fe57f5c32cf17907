"""Whether people would say that two names are the same."""

import re
import unicodedata

from .cleaning import clean_line
from .folding import DASHES
from .look_alikes import LOOK_ALIKES

APOSTROPHES = dict.fromkeys([0x2018, 0x2019, 0x02BC], "'")
LATIN = re.compile("[A-Za-z]")
# What is left of a cleaned text because it shapes the letter before it, or two letters to one; and rings around letters.
SHAPING = re.compile(
    "[\u180b-\u180d\u180f\u200c\u200d\u20dd-\u20e0\u20e2-\u20e4\ufe0e\ufe0f\U000e0000-\U000e007f]"
)


def seen_as(text):
    """What to compare a name by: “ÅSA  Provström” and “Åsa Provström” are the same, “Asa Provstrom” is another.

    Case, blanks, unseen characters and the kind of dash or apostrophe do not matter; letters and accents do. Wide letters
    are the letters, and in a name with Latin letters so are those of other scripts that look like Latin ones. A name that
    is Cyrillic or Greek throughout is read in its own script.
    """
    text = SHAPING.sub("", clean_line(text or "")).translate(DASHES | APOSTROPHES)
    return unicodedata.normalize("NFC", _as_latin(unicodedata.normalize("NFKD", text)).casefold())


def _as_latin(text):
    return text.translate(LOOK_ALIKES) if LATIN.search(text) else text
