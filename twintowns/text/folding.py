"""Folding of names, so that search and slugs do the same on SQLite and PostgreSQL.

SQLite's LIKE ignores case for ASCII only, and both databases sort å ä ö wrongly: search and order on a folded key.
NFKD leaves ł ø đ æ ß alone, so those are folded by table; a soft hyphen is no part of a word.
"""

import re
import unicodedata

LETTERS = str.maketrans(
    {
        "\u00ad": None,
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "þ": "th",
        "ð": "d",
        "ı": "i",
    }
)
# After every word of the alphabet, “Zürich” too; digits come before letters whatever the database is sorted by.
SWEDISH_ORDER = str.maketrans({"å": "zz1", "ä": "zz2", "æ": "zz2", "ö": "zz3", "ø": "zz3"})
DASHES = dict.fromkeys([*range(0x2010, 0x2016), 0x2212], "-")


def fold(text):
    """`text` in lower case without accents, white space folded: “Põltsamaa ” becomes “poltsamaa”."""
    lowered = unicodedata.normalize("NFC", text).casefold().translate(LETTERS)
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return re.sub(r"\s+", " ", bare).strip()


def searchable(text):
    """The folded text as a search compares it, a hyphen being as good as a blank: “Emilia-Romagna”, “0520–49 60 94”."""
    return re.sub(r"[\s-]+", " ", fold(text).translate(DASHES)).strip()


def sort_key(text):
    """A key that sorts as Swedish does: a–z, then å, ä, ö."""
    return fold(unicodedata.normalize("NFC", text).casefold().translate(SWEDISH_ORDER))


def slugify(text):
    """The folded name as a slug: “Os i Norge” becomes “os-i-norge”."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
