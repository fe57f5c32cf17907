"""What was tested for the accessibility statement, and what is known to fall short.

The statement is made from this (lag 2018:1937 om tillgänglighet till digital offentlig service, 13 §, and the model
statement of implementing decision (EU) 2018/1523). Change it together with what it tells of.
"""

import datetime
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Fault:
    """What falls short, why, and what is done about it. No day is named that nobody has decided."""

    text: str
    reason: str
    plan: str


ASSESSED_ON = datetime.date(2026, 11, 23)
METHODS = [
    _(
        "Every kind of page was tested with axe-core against WCAG 2.2 A and AA, in Swedish and English, light and dark, 320 and 1280 pixels wide."
    ),
    _(
        "The paths from the start page to a contact’s phone number were walked by keyboard alone, and without JavaScript."
    ),
    _(
        "Every kind of page was shown at a width of 320 pixels, which is what 400 per cent on a common screen comes to."
    ),
]
NOT_TESTED = [
    _("No test with users of screen readers has been made yet."),
]
FAULTS = [
    Fault(
        _(
            "Documents that the municipality has uploaded, such as old agreements, may be scanned pictures without text (WCAG 1.1.1)."
        ),
        _(
            "Reason: they were signed on paper, and whether they are readable is not checked when they are uploaded."
        ),
        _("Ask for a readable version below. By when all are to be readable is not decided."),
    ),
    Fault(
        _(
            "On English pages some words that a source gives in Swedish are not marked as Swedish: role names within sentences, and the names of agreements in the list of the report form (WCAG 3.1.2)."
        ),
        _("Reason: the words are parts of sentences and of lists that cannot carry a language of their own."),
        _("Staff can write English names for them. By when is not decided."),
    ),
]
EXCEPTIONS = [
    _("The movable map is exempt by law; all its places are in lists too."),
]
SUPERVISOR = "https://www.digg.se/tdosanmalan"
