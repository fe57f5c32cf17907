"""The countries and parts of the world that a caller asks about: “har ni någon vänort i Tyskland eller Afrika?”."""

import re

from twintowns.search.query import AROUND_FOLDED, TIES_FOLDED, asked_words
from twintowns.text.countries import areas_by_name


def asked_areas(query):
    """(the Areas that the question is about, in its order; its other words beside those that ask for a tie).

    ([], set()) where none is named. The longest names are read first: Guinea-Bissau is no Guinea.
    """
    text = " ".join(asked_words(query))
    areas, found = areas_by_name(), {}
    for name in sorted(areas, key=len, reverse=True):
        if name in text and (match := re.search(rf"\b{re.escape(name)}\b", text)):
            found[match.start()] = areas[name]
            text = text[: match.start()] + "_" * len(name) + text[match.end() :]  # its place is kept
    if not found:
        return [], set()
    rest = set(text.replace("_", " ").split())
    return list(dict.fromkeys(found[at] for at in sorted(found))), rest - AROUND_FOLDED - TIES_FOLDED
