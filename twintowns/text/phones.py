"""Phone numbers: stored as E.164, with an extension after “;ext=” as in RFC 3966, and shown the Swedish way.

A Swedish short number, such as 112 or 1177, has no other form than its digits.
"""

import re

import phonenumbers
from django.utils.translation import gettext as _

from twintowns.text.folding import DASHES

NOT_DIGITS = re.compile(r"[^\W\d_]")  # letters, which would else be dialled as on a keypad
EXTENSION = re.compile(r"[\s,;]*\b(?:anknytning|ankn|ank|ext)\b[.=:]*\s*", re.IGNORECASE)
# Words that say what kind of number it is, not which: “Tel. 0581-810 00 vx”.
WORDS = re.compile(
    r"^(?:telefon|tfn|tel|mobil)\b[.:]?\s*|[\s,]*\(?\b(?:växeln?|vx)\b\.?\)?\s*$", re.IGNORECASE
)
# A number and what follows it: the last digits of a series' end, or another number.
SEVERAL = re.compile(r"(.*\d)\s*(?:-\s*\d{1,3}|(?:[/,;]|\b(?:och|eller|till|and|or|to)\b).*)$", re.IGNORECASE)
SHORT = re.compile(r"[1-9][\d ]{1,5}")


def _plain(text):
    return EXTENSION.sub(" ext ", WORDS.sub("", (text or "").translate(DASHES)).strip())


def _short(text):
    """The digits of a short number of Sweden's, or ""."""
    if not SHORT.fullmatch(text):
        return ""
    number = phonenumbers.parse(text, "SE")
    return text.replace(" ", "") if phonenumbers.is_valid_short_number_for_region(number, "SE") else ""


def _parse(text):
    """The valid number, all of whose digits the text is, or None. Numbers without a country's code are Swedish.

    One without its first 0 could be a local number, whose area code nobody knows.
    """
    if NOT_DIGITS.search(text.replace("ext", "")) or not text.lstrip(" (").startswith(("+", "0")):
        return None
    try:
        number = phonenumbers.parse(text, "SE")
    except phonenumbers.NumberParseException:
        return None
    digits = f"{phonenumbers.national_significant_number(number)}{number.extension or ''}"
    is_whole = re.sub(r"\D", "", text).endswith(digits)
    return number if is_whole and phonenumbers.is_valid_number(number) else None


def first_of_several(text):
    """The first number, as people write it, of a text that holds a series or several; "" when it holds but one.

    “0270-750 00-9” could be one number by its length, but nobody writes a Swedish one so. Abroad it may be: “-0” leads to
    a German switchboard.
    """
    text = _plain(text)
    found = SEVERAL.match(text)
    first = found and _parse(found[1].strip(" ,;/"))
    is_one = first and first.country_code != 46 and _parse(text)
    return show_phone(found[1]) if first and not is_one else ""


def normalise_phone(text):
    """`text` as it is stored (“0270-750 00” is “+4627075000”), or "" if it is no number, or several."""
    plain = _plain(text)
    if short := _short(plain):
        return short
    number = _parse(plain)
    if number is None or first_of_several(plain):
        return ""
    stored = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{stored};ext={number.extension}" if number.extension else stored


def show_phone(stored):
    """A number as people write it: nationally within Sweden, internationally otherwise."""
    plain = _plain(stored)
    if short := _short(plain):
        return f"{short[:3]} {short[3:]}" if len(short) == 5 else short
    number = _parse(plain)
    if number is None:
        return stored
    extension, number.extension = number.extension, None
    style = phonenumbers.PhoneNumberFormat
    text = phonenumbers.format_number(
        number, style.NATIONAL if number.country_code == 46 else style.INTERNATIONAL
    )
    return (
        _("%(number)s ext. %(extension)s") % {"number": text, "extension": extension} if extension else text
    )
