"""The countries that a caller asks about: “har ni någon vänort i Tyskland eller Frankrike?”."""

import re

from twintowns.search.query import AROUND_FOLDED, TIES_FOLDED, asked_words
from twintowns.text.countries import codes_by_name


def asked_countries(query):
    """(codes of the countries that the question is about, in its order; its other words beside those that ask for a tie).

    ([], set()) where no country is named. The longest names are read first: Guinea-Bissau is no Guinea.
    """
    text = " ".join(asked_words(query))
    codes, found = codes_by_name(), {}
    for name in sorted(codes, key=len, reverse=True):
        if name in text and (match := re.search(rf"\b{re.escape(name)}\b", text)):
            found[match.start()] = codes[name]
            text = text[: match.start()] + "_" * len(name) + text[match.end() :]  # its place is kept
    if not found:
        return [], set()
    rest = set(text.replace("_", " ").split())
    return list(dict.fromkeys(found[at] for at in sorted(found))), rest - AROUND_FOLDED - TIES_FOLDED
