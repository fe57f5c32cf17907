"""A simple search over names, insensitive to case and accents, fed by each app."""

import unicodedata

from twintowns.folding import fold
from twintowns.models import Municipality

LONGEST = 100


def find_municipalities(folded):
    """(title, description, url) of published municipalities by name."""
    found = (
        Municipality.objects.published().filter(place__name_folded__contains=folded).select_related("place")
    )
    for municipality in found:
        yield municipality.official_name, "", municipality.get_absolute_url()


def search(query, finders):
    """The results of all finders for the query: exact names first, then those that begin with it, then the rest.

    Control characters are dropped. None when the query is shorter than two letters or longer than LONGEST.
    """
    text = "".join(char for char in query if unicodedata.category(char)[0] != "C")
    folded = fold(text)
    if not 2 <= len(folded) <= LONGEST:
        return None
    results = [result for find in finders for result in find(folded)]
    return sorted(results, key=lambda result: _rank(result[0], folded))


def _rank(title, folded):
    name = fold(title)
    return (name != folded, not name.startswith(folded), name)
