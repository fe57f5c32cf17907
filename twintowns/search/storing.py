"""Writes entries in few statements, whatever their number, and leaves alone what is stored as it should be."""

from contextlib import contextmanager
from dataclasses import dataclass, field

from django.db import connection, transaction
from django.db.models import Q

from twintowns.models.searching import SearchEntry, SearchGram, SearchLink, SearchTerm
from twintowns.text.folding import searchable

KEY = ["kind", "record_id"]
SHOWN = ["order", "municipality_id", "title", "detail", "detail_en", "url", "is_public", "is_for_readers"]
SHOWN += ["public_from", "public_until"]
ROWS = 5000  # grams written at once
LOCK = 7_140_311  # a number of our own, for PostgreSQL’s advisory locks


@dataclass
class Stored:
    """An entry as the database holds it: what it shows, and {text: (key of the link, key of the term, whether a name)}."""

    pk: int | None = None
    shown: tuple = ()
    links: dict = field(default_factory=dict)


@contextmanager
def alone():
    """A transaction in which nobody else writes the index: who comes before reads and writes first, who waits reads after.

    So nobody writes older data over newer, neither two who save at once nor one who saves in the midst of a rebuild. SQLite
    lets only one write anyway.
    """
    with transaction.atomic(savepoint=False):
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield


def grams(text):
    """The sequences of three letters in the folded text, with a blank before and after it."""
    padded = f" {text} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


def store(wanted, entries):
    """Let the index hold these entries, {source: {key: Entry}}, and no other of the wanted records, {source: keys}."""
    stored = _stored(wanted)
    rows = {
        (source.kind, key): _row(source, key, entry)
        for source in entries
        for key, entry in entries[source].items()
    }
    texts = {
        (source.kind, key): texts_of(entry) for source in entries for key, entry in entries[source].items()
    }
    missing = Stored()
    gone = [link for key, old in stored.items() for link in _links_gone(old, texts.get(key, {}))]
    added = {key: _texts_added(stored.get(key, missing), found) for key, found in texts.items()}
    terms = _terms({text for found in added.values() for text in found}, stored)
    keys = {key: old.pk for key, old in stored.items()} | _write_entries(rows, stored)
    _delete(SearchLink, {link for link, _term in gone})
    _write_links(keys, added, terms)
    _delete(SearchEntry, {old.pk for key, old in stored.items() if key not in rows})
    delete_unused_terms({term for _link, term in gone})


def texts_of(entry):
    """{folded text: whether it is a name}."""
    words = {searchable(text)[:250]: False for text in entry.words if text}
    names = {searchable(text)[:250]: True for text in entry.names if text}
    return {text: is_name for text, is_name in (words | names).items() if text}


def _row(source, key, entry):
    return SearchEntry(
        kind=source.kind,
        record_id=key,
        order=source.order,
        municipality=entry.municipality,
        title=entry.title[:250],
        detail=entry.details.get("sv", "")[:250],
        detail_en=entry.details.get("en", "")[:250],
        url=entry.url,
        is_public=entry.is_public,
        is_for_readers=entry.is_for_readers,
        public_from=entry.public_from,
        public_until=entry.public_until,
    )


def _stored(wanted):
    """{(kind, key of the record): Stored} of what the index holds of the records."""
    chosen = Q(pk__in=())
    for source, keys in wanted.items():
        chosen |= Q(kind=source.kind, record_id__in=keys)
    links = ["links__pk", "links__term", "links__is_name", "links__term__text"]
    found = {}
    for kind, key, pk, *shown, link, term, is_name, text in (
        SearchEntry.objects.filter(chosen).order_by().values_list(*KEY, "pk", *SHOWN, *links)
    ):
        old = found.setdefault((kind, key), Stored(pk, tuple(shown)))
        if link:
            old.links[text] = link, term, is_name
    return found


def _links_gone(old, texts):
    """(key of the link, key of its term) of the links that no longer hold."""
    return [
        (link, term) for text, (link, term, is_name) in old.links.items() if texts.get(text) is not is_name
    ]


def _texts_added(old, texts):
    """{text: whether it is a name} of those that have no such link yet."""
    return {
        text: is_name
        for text, is_name in texts.items()
        if text not in old.links or old.links[text][2] is not is_name
    }


def _terms(texts, stored):
    """{text: key of its term}, made where they are new; to ask before which are would be one query more."""
    known = {text: term for old in stored.values() for text, (_link, term, _name) in old.links.items()}
    terms = SearchTerm.objects.bulk_create(
        (SearchTerm(text=text) for text in sorted(texts - known.keys())),
        update_conflicts=True,
        unique_fields=["text"],
        update_fields=["text"],
    )
    write_grams({term.pk: term.text for term in terms})
    return known | {term.text: term.pk for term in terms}


def write_grams(terms):
    """Write the grams of {key of a term: its text} that are not there."""
    SearchGram.objects.bulk_create(
        (SearchGram(gram=gram, term_id=pk) for pk, text in terms.items() for gram in sorted(grams(text))),
        batch_size=ROWS,
        ignore_conflicts=True,
    )


def _write_entries(rows, stored):
    """{(kind, key): key of its entry} of those that are new or shown otherwise than before."""
    changed = {
        key: row
        for key, row in rows.items()
        if key not in stored or stored[key].shown != tuple(getattr(row, name) for name in SHOWN)
    }
    fields = ["municipality" if name == "municipality_id" else name for name in [*SHOWN, "title_sort"]]
    SearchEntry.objects.bulk_create(
        changed.values(), update_conflicts=True, unique_fields=KEY, update_fields=fields
    )
    return {key: row.pk for key, row in changed.items()}


def _write_links(keys, added, terms):
    SearchLink.objects.bulk_create(
        SearchLink(entry_id=keys[key], term_id=terms[text], is_name=is_name)
        for key, found in added.items()
        for text, is_name in found.items()
    )


def _delete(model, keys):
    if keys:
        model.objects.filter(pk__in=keys).delete()


def delete_entries(keys):
    """Delete the entries with these keys, and the terms that found nothing else."""
    with alone():
        links = dict(SearchLink.objects.filter(entry__in=keys).values_list("pk", "term"))
        _delete(SearchLink, links)
        _delete(SearchEntry, keys)
        delete_unused_terms(set(links.values()))


def delete_terms(keys):
    """Delete the terms with these keys, so that no entry is found by them."""
    with alone():
        SearchLink.objects.filter(term__in=keys).delete()
        SearchGram.objects.filter(term__in=keys).delete()
        SearchTerm.objects.filter(pk__in=keys).delete()


def delete_unused_terms(terms):
    """Delete those of the terms, given by their keys, that no entry is found by any more."""
    if terms:
        SearchGram.objects.filter(term__in=terms, term__links=None).delete()
        SearchTerm.objects.filter(pk__in=terms, links=None).delete()
