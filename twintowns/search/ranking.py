"""One search over everything that the apps contribute: by any name, whole or in part, and in spite of a slip or two.

All words must be found; if no record has them all, those that have the one that says most, and what is found nowhere is
told. Ranked: exact, beginning, beginning of a word, inside, forgiven; names before other words; the own municipality
first among equals.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, Q
from rapidfuzz.distance import OSA

from twintowns.models.searching import SearchEntry, SearchGram, SearchLink, found_by
from twintowns.search.query import ASKED_FOLDED, TIES_FOLDED, as_typed, named_words, readings, slips
from twintowns.search.storing import grams

CANDIDATES, TERMS, LINKS = 2000, 400, 5000
EXACT, BEGINS, WORD, INSIDE, FORGIVEN = range(5)
NOT_A_NAME = 0.5  # how much less a word about the record counts than its name
ALL, MISSING, TELLING, INSIDE_ONLY = range(4)  # how much of the query an entry answers, best first


@dataclass(frozen=True)
class Results:
    """The best entries of `number` in all; `is_forgiven` when they were found in spite of a slip.

    `missing` are the words that nothing was found for.
    """

    entries: list
    is_forgiven: bool = False
    number: int = 0
    missing: tuple = ()


@dataclass
class Hits:
    """{word: {key of an entry: its best rank}}, and how the entries are shown."""

    ranks: dict = field(default_factory=lambda: defaultdict(dict))
    shown: dict = field(default_factory=dict)

    def add(self, word, entry, rank):
        self.ranks[word][entry] = min(rank, self.ranks[word].get(entry, rank))


def search(query, user=None, on=None, own=(), most=30, only=None):
    """The best `most` entries for the query that the user may find on the day: what is public, when there is no user.

    `own` are the keys of the municipalities whose entries come first among equals, `only` those that alone are asked.
    None when the query is shorter than two letters; letters past the hundredth are not looked at.
    """
    asked = readings(query)
    if not asked:
        return None
    may_be_found = found_by(user, on, prefix="entry__")
    if only is not None:
        may_be_found &= Q(entry__municipality__in=only)
    keys, is_forgiven, missing = _found(asked, may_be_found, own)
    typed = tuple(as_typed(word, query) for word in missing)
    return Results(_load(keys[:most]), is_forgiven, len(keys), typed)


def found_records(query, kinds, user):
    """Keys of the records of these kinds that a search finds and the user may find."""
    may_be_found = found_by(user, prefix="entry__") & Q(entry__kind__in=kinds)
    keys, _is_forgiven, _missing = _found(readings(query), may_be_found)
    return list(SearchEntry.objects.filter(pk__in=keys).values_list("record_id", flat=True))


def _found(asked, may_be_found, own=()):
    """(keys of entries, best first; whether a slip was forgiven in the first; the words that are nowhere)."""
    words = {word for reading in asked for word in reading.words}
    hits = Hits()
    _add(hits, _ranked_terms(words, _needed, _rank), may_be_found, own)
    unsure = {
        word for word in words if slips(word) and min(hits.ranks[word].values(), default=INSIDE) >= INSIDE
    }
    _add(hits, _ranked_terms(unsure, _needed_forgiven, _rank_forgiven), may_be_found, own)
    scored = [
        (min(scores), hits.shown[key], key)
        for key in hits.shown
        if (scores := [score for reading in asked if (score := _score(reading, hits, key))])
    ]
    if not scored:
        return [], False, ()
    scored.sort()
    best = scored[0][0][0]
    keys = [key for score, _shown, key in scored if score[0] == best]
    is_forgiven = any(found.get(keys[0], EXACT) >= FORGIVEN for found in hits.ranks.values())
    said = named_words(asked[0].words) or asked[0].words
    missing = [word for word in said if not hits.ranks[word]] if best[0] else []
    return keys, is_forgiven, tuple(missing)


def _needed(word):
    """How many grams a term must share with the word to be worth a closer look."""
    return max(1, len(word) - 2)


def _needed_forgiven(word):
    return max(1, len(word) - 3 * slips(word) - 1)


def _ranked_terms(words, needed, rank):
    """{key of a term: {word: rank}} of the terms in which a word is found."""
    if not words:
        return {}
    candidates = (
        SearchGram.objects.filter(gram__in=set().union(*map(grams, words)))
        .values_list("term_id", "term__text")
        .annotate(shared=Count("pk"))
        .filter(shared__gte=min(map(needed, words)))
        .order_by("-shared", "term__text")[:CANDIDATES]
    )
    ranks = {word: {} for word in words}
    for key, text, _shared in candidates:
        for word in words:
            found = rank(word, text)
            if found is not None:
                ranks[word][key] = found
    best = defaultdict(dict)
    for word, found in ranks.items():
        for key, value in sorted(found.items(), key=lambda item: item[1])[:TERMS]:
            best[key][word] = value
    return best


def _rank(word, text):
    if text == word:
        return EXACT
    if text.startswith(word):
        return BEGINS
    if f" {word}" in text:
        return WORD
    return INSIDE if len(word) > 2 and word in text else None


def _rank_forgiven(word, text):
    """Exactly as forgiving as `slips` says, of a whole word or of its beginning."""
    most = slips(word)
    for other in text.split():
        for part in {other, other[: len(word)]}:
            if OSA.distance(word, part, score_cutoff=most) <= most:
                return FORGIVEN + OSA.distance(word, other) / 100
    return None


def _add(hits, terms, may_be_found, own):
    """Add the entries that the terms lead to and that may be found."""
    if not terms:
        return
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
    for key, term, is_name, order, title, url, municipality in links[:LINKS]:
        hits.shown[key] = (municipality not in own, order, title, url)
        for word, rank in terms[term].items():
            hits.add(word, key, rank + (0 if is_name else NOT_A_NAME))


def _score(reading, hits, key):
    """((how much of the query it answers, ...), sum of ranks) of an entry; None where it answers none of it.

    Of those that have not all the words, the one that says most counts: that few entries have, as a name, its beginning
    or in spite of a slip: “Är Szczecinek fortfarande vår vänort?”. How somebody is reached says nothing, nor that a tie is
    asked for: “Vännäs telefon”, “samarbete med Asti”.
    """
    found = {word: hits.ranks[word][key] for word in reading.words if key in hits.ranks[word]}
    if not found or (reading.is_whole and len(found) < len(reading.words)):
        return None
    if len(found) == len(reading.words):
        return (ALL,), sum(found.values())
    if len(found) == sum(bool(hits.ranks[word]) for word in reading.words):
        return (MISSING,), sum(found.values())
    telling = [
        (len(hits.ranks[word]), rank)
        for word, rank in found.items()
        if len(word) > 3 and not INSIDE <= rank < FORGIVEN and word not in ASKED_FOLDED | TIES_FOLDED
    ]
    if not telling:
        return (INSIDE_ONLY,), sum(found.values())
    number, rank = min(telling)
    return (TELLING, number), rank


def _load(keys):
    stored = SearchEntry.objects.select_related("municipality__place").in_bulk(keys)
    return [stored[key] for key in keys if key in stored]
