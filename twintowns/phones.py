"""Phone numbers: stored as E.164, with an extension after “;ext=” as in RFC 3966, and shown the Swedish way."""

import re

import phonenumbers
from django.utils.translation import gettext as _

from twintowns.folding import DASHES

NOT_DIGITS = re.compile(r"[^\W\d_]")  # letters, which would else be dialled as on a keypad
EXTENSION = re.compile(r"\b(?:anknytning|ankn|ank)\b\.?", re.IGNORECASE)


def _parse(text):
    """The number, or None. Numbers without a country's code are Swedish."""
    text = EXTENSION.sub("ext", (text or "").translate(DASHES))
    if NOT_DIGITS.search(text.replace("ext", "")):
        return None
    try:
        number = phonenumbers.parse(text, "SE")
    except phonenumbers.NumberParseException:
        return None
    # A Swedish number too short for its area code would keep the 0 and be stored as another number.
    is_short = number.country_code == 46 and number.italian_leading_zero
    return number if phonenumbers.is_possible_number(number) and not is_short else None


def normalise_phone(text):
    """`text` as it is stored (“0270-750 00” is “+4627075000”), or "" if it is no number."""
    number = _parse(text)
    if number is None:
        return ""
    stored = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{stored};ext={number.extension}" if number.extension else stored


def show_phone(stored):
    """A number as people write it: nationally within Sweden, internationally otherwise."""
    number = _parse(stored)
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
