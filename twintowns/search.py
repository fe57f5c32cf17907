"""One search over everything that the apps feed in: by any name, whole or in part, and in spite of a slip or two.

All words must be found; if no record has them all, those that have the one that says most. Ranked: exact, beginning,
beginning of a word, inside, forgiven; names before other words; the own municipality first among equals.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Count, Q
from rapidfuzz.distance import OSA

from twintowns.folding import fold
from twintowns.indexing import grams
from twintowns.models.searching import SearchEntry, SearchGram, SearchLink, found_by

LONGEST = 100
MOST_WORDS = 8
CANDIDATES, TERMS, LINKS = 2000, 400, 5000
EXACT, BEGINS, WORD, INSIDE, FORGIVEN = range(5)
NOT_A_NAME = 0.5  # how much less a word about the record counts than its name
PHONE = re.compile(r"^\+?[\d\s()/.-]{4,}$")


@dataclass(frozen=True)
class Results:
    """The best entries; `is_forgiven` when they were found in spite of a slip."""

    entries: list
    is_forgiven: bool = False


def search(query, user=None, on=None, own=(), most=30):
    """The best `most` entries for the query that the user may find on the day: what is public, when there is no user.

    `own` are the keys of the municipalities whose entries come first among equals. None when the query is shorter than
    two letters; letters past the hundredth are not looked at.
    """
    readings = _readings(query)
    if not readings:
        return None
    keys, is_forgiven = _found(readings, found_by(user, on, prefix="entry__"), own)
    return Results(_load(keys[:most]), is_forgiven)


def found_records(query, feeds, user):
    """Keys of the records of these feeds (their names) that a search finds and the user may find."""
    may_be_found = found_by(user, prefix="entry__") & Q(entry__feed__in=feeds)
    keys, _is_forgiven = _found(_readings(query), may_be_found)
    return list(SearchEntry.objects.filter(pk__in=keys).values_list("record_id", flat=True))


def slips(word):
    """How many slips are forgiven: none in the shortest words and in numbers, one in short, two in long."""
    if len(word) < 4 or any(char.isdigit() for char in word):
        return 0
    return 1 if len(word) < 8 else 2


def _found(readings, may_be_found, own=()):
    """(keys of entries, best first; whether they were found in spite of a slip)."""
    for is_forgiven in (False, True):
        ranks = _ranked_terms(readings, is_forgiven)
        found = _ranked_entries(readings, ranks, may_be_found, own) if ranks else []
        if found:
            return found, is_forgiven
    return [], False


def _readings(query):
    """The ways to read the query, each a list of words; [] when there is nothing to look for."""
    text = "".join(" " if unicodedata.category(char)[0] == "C" else char for char in query)
    words = [word.strip("\"'”“?!.,;:()[]{}") for word in fold(text)[:LONGEST].split()]
    words = [word for word in words if len(word) > 1][:MOST_WORDS]
    readings = [words] if words else []
    if PHONE.match(text.strip()):
        digits = re.sub(r"\D", "", text.replace("(0)", "")).removeprefix("00")
        readings.append([digits])
    return readings


def _needed(word, is_forgiven):
    """How many grams a term must share with the word to be worth a closer look."""
    if not is_forgiven:
        return max(1, len(word) - 2)
    return max(1, len(word) - 3 * slips(word) - 1)


def _ranked_terms(readings, is_forgiven):
    """{word: {key of a term: rank}} of the terms in which a word is found."""
    words = {word for reading in readings for word in reading}
    if is_forgiven:
        words = {word for word in words if slips(word)}
    if not words:
        return {}
    needed = min(_needed(word, is_forgiven) for word in words)
    candidates = (
        SearchGram.objects.filter(gram__in=set().union(*map(grams, words)))
        .values_list("term_id", "term__text")
        .annotate(shared=Count("pk"))
        .filter(shared__gte=needed)
        .order_by("-shared", "term__text")[:CANDIDATES]
    )
    ranks = {word: {} for word in words}
    for key, text, _shared in candidates:
        for word in words:
            rank = _rank_forgiven(word, text) if is_forgiven else _rank(word, text)
            if rank is not None:
                ranks[word][key] = rank
    best = {
        word: dict(sorted(found.items(), key=lambda item: item[1])[:TERMS]) for word, found in ranks.items()
    }
    return best if any(best.values()) else {}


def _rank(word, text):
    if text == word:
        return EXACT
    if text.startswith(word):
        return BEGINS
    if f" {word}" in text or f"-{word}" in text:
        return WORD
    return INSIDE if len(word) > 2 and word in text else None


def _rank_forgiven(word, text):
    """Exactly as forgiving as `slips` says, of a whole word or of its beginning."""
    rank, most = _rank(word, text), slips(word)
    if rank is not None:
        return rank
    for other in re.split(r"[ -]", text):
        for part in {other, other[: len(word)]}:
            if OSA.distance(word, part, score_cutoff=most) <= most:
                return FORGIVEN + OSA.distance(word, other) / 100
    return None


def _ranked_entries(readings, ranks, may_be_found, own):
    """Keys of entries, best first."""
    terms = {key for found in ranks.values() for key in found}
    links = (
        SearchLink.objects.filter(may_be_found, term_id__in=terms)
        .order_by("-is_name", "entry__order", "entry__title_sort", "entry__url")
        .values_list(
            "entry_id",
            "term_id",
            "is_name",
            "entry__order",
            "entry__title_sort",
            "entry__url",
            "entry__municipality",
        )
    )
    terms_of, shown = defaultdict(list), {}
    for key, term, is_name, order, title, url, municipality in links[:LINKS]:
        terms_of[key].append((term, 0 if is_name else NOT_A_NAME))
        shown[key] = (municipality not in own, order, title, url)
    found_in = Counter(
        word
        for found in terms_of.values()
        for word, ranked in ranks.items()
        if any(term in ranked for term, _minus in found)
    )
    scored = sorted(
        (min(_score(reading, ranks, found, found_in) for reading in readings), shown[key], key)
        for key, found in terms_of.items()
    )
    best = scored[0][0][0] if scored else None
    return [key for score, _shown, key in scored if score[0] == best]


def _score(words, ranks, terms, found_in):
    """((0,), sum of ranks) of an entry that has all the words, ((1, ...), rank) by the word that says most of one that has not.

    That is the word that few entries have, as a name or its beginning: “Är Szczecinek fortfarande vår vänort?”.
    """
    found = {
        word: min(hits)
        for word in words
        if (hits := [ranks[word][term] + minus for term, minus in terms if term in ranks.get(word, {})])
    }
    if len(found) == len(words):
        return (0,), sum(found.values())
    telling = [(rank > WORD, found_in[word], rank) for word, rank in found.items() if len(word) > 3]
    is_loose, number, rank = min(telling, default=(True, len(terms) + LINKS, 0))
    return (1, is_loose, number), rank


def _load(keys):
    stored = SearchEntry.objects.select_related("municipality__place").in_bulk(keys)
    return [stored[key] for key in keys if key in stored]
