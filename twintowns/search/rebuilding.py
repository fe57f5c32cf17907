"""Makes the whole index anew, in batches that each are a short transaction, so that staff can save meanwhile.

What is right already is left alone: a rebuild that was stopped is just started again.
"""

import time

from django.db import connection

from twintowns.models.searching import SearchEntry, SearchGram, SearchTerm
from twintowns.search.indexing import index, search_sources
from twintowns.search.storing import alone, delete_entries, delete_unused_terms, grams, write_grams

BATCH = 200  # records in one transaction, some tenths of a second
TERMS = 2000
REST = 0.12  # seconds after each batch on SQLite, where who waits to write tries anew each tenth of a second


def rebuild(tell=lambda source, number, total: None):
    """Bring every entry up to date and remove those of no record. Returns how many there are.

    `tell` hears after each batch how many records of a source have been looked at, and how many there are.
    """
    for source in search_sources().values():
        _index_all(source, tell)
        gone = SearchEntry.objects.filter(kind=source.kind).exclude(
            record_id__in=source.model._base_manager.values("pk")
        )
        for keys in _batches(gone, BATCH):
            delete_entries(keys)
    for keys in _batches(SearchEntry.objects.exclude(kind__in=search_sources()), BATCH):
        delete_entries(keys)
    for keys in _batches(SearchTerm.objects.all(), TERMS):
        _mend_terms(keys)
    return SearchEntry.objects.count()


def _index_all(source, tell):
    records = source.model._base_manager.all()
    number, total = 0, records.count()
    for keys in _batches(records, BATCH):
        index({source: keys})
        number += len(keys)
        tell(source, number, total)


def _batches(records, size):
    """The keys of the records, so many at a time; those that are saved meanwhile are indexed by that."""
    last = 0
    while keys := list(records.filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:size]):
        yield keys
        last = keys[-1]
        if connection.vendor == "sqlite" and not connection.in_atomic_block:
            time.sleep(REST)


def _mend_terms(keys):
    """Delete terms that no entry has, and write the grams anew of those that have others than they should."""
    with alone():
        delete_unused_terms(keys)
        texts = dict(SearchTerm.objects.filter(pk__in=keys).values_list("pk", "text"))
        found = {key: set() for key in texts}
        for key, gram in SearchGram.objects.filter(term__in=texts).values_list("term", "gram"):
            found[key].add(gram)
        wrong = {key: text for key, text in texts.items() if found[key] != grams(text)}
        if wrong:
            SearchGram.objects.filter(term__in=wrong).delete()
            write_grams(wrong)
