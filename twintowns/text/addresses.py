"""Web addresses as people type them, and as machines ask for them."""

import re

from .cleaning import clean_line

SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)


def clean_address(text):
    """The address without blanks around it, and with the scheme that people leave out: “www.provby.example” too.

    What has a scheme keeps it, for a validator to judge.
    """
    text = clean_line(text)
    return text if not text or SCHEME.match(text) else f"https://{text.removeprefix('//')}"
