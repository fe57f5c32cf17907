"""Whether people would say that two names are the same."""

import unicodedata

from twintowns.text.folding import DASHES

from .cleaning import clean_line

JOINERS = dict.fromkeys([0x200C, 0x200D])
APOSTROPHES = dict.fromkeys([0x2018, 0x2019, 0x02BC], "'")


def seen_as(text):
    """What to compare a name by: “ÅSA  Provström” and “Åsa Provström” are the same, “Asa Provstrom” is another.

    Case, blanks, unseen characters and the kind of dash or apostrophe do not matter; letters and accents do.
    """
    text = clean_line(text or "").translate(JOINERS | DASHES | APOSTROPHES)
    return unicodedata.normalize("NFC", text.casefold())
