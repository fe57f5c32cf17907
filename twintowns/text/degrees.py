"""Coordinates as maps and people give them: with a decimal comma, in degrees and minutes, two in one paste."""

import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from .cleaning import clean_line

PLACES = Decimal("0.00001")  # a metre to the north
NUMBER = r"\d{1,3}(?:[.,]\d+)?"
ANGLE = re.compile(
    rf"(?P<before>[NSEWÖOV]?)\s*(?P<sign>[-+]?)(?P<degrees>{NUMBER})\s*(?:°|º)?\s*"
    rf"(?:(?P<minutes>{NUMBER})\s*['′’]\s*)?(?:(?P<seconds>{NUMBER})\s*(?:[\"″”]|''|′′)\s*)?(?P<after>[NSEWÖOV]?)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\s*[,;/]\s*|\s+")
DIRECTIONS = {"N": ("latitude", 1), "S": ("latitude", -1)}
DIRECTIONS |= {"E": ("longitude", 1), "Ö": ("longitude", 1), "O": ("longitude", 1)}
DIRECTIONS |= {"W": ("longitude", -1), "V": ("longitude", -1)}


def _cleaned(text):
    return clean_line(text).replace("−", "-").replace("–", "-").strip("()[] ")


def _angle(text):
    """What the text says of an angle; None when it is none, or says twice in which direction."""
    found = ANGLE.fullmatch(_cleaned(text))
    return None if found and found["before"] and found["after"] else found


def _direction(angle):
    return (angle["before"] or angle["after"]).upper()


def read_degrees(text, axis):
    """The Decimal, rounded to what is stored; ValueError with what to write when it is none or of the other axis."""
    found = _angle(text)
    if found is None:
        raise ValueError(_("Write degrees with decimals, such as 56.67446 or 56,67446."))
    of, sign = DIRECTIONS.get(_direction(found), (axis, 1))
    if of != axis:
        raise ValueError(
            _("This is a longitude. The latitude says how far north or south a place lies.")
            if axis == "latitude"
            else _("This is a latitude. The longitude says how far east or west a place lies.")
        )
    parts = [Decimal((found[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds")]
    degrees = parts[0] + parts[1] / 60 + parts[2] / 3600
    return (degrees * sign * (-1 if found["sign"] == "-" else 1)).quantize(PLACES, ROUND_HALF_UP)


def part_pair(text):
    """(latitude, longitude) as texts when both were pasted in one; None when it is one number, or no pair.

    “56,67” is one number with a decimal comma; with a blank after the comma, or more commas, they are two.
    """
    if _angle(text):
        return None
    text = _cleaned(text)
    parted = [(text[: gap.start()], text[gap.end() :]) for gap in BETWEEN.finditer(text)]
    pairs = [pair for pair in parted if all(map(_angle, pair))]
    if len(pairs) != 1:
        return None
    first, second = pairs[0]
    is_turned = DIRECTIONS.get(_direction(_angle(first)), ("latitude",))[0] == "longitude"
    return (second, first) if is_turned else (first, second)
