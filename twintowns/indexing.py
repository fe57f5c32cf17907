"""Keeps what a search looks up in step with the records: each app registers a feed for each kind of record it has.

A record is indexed in the transaction that saves it, or anything that its entry is made from: at once, or at the end
of `together`.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date

from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.utils import translation

from twintowns.folding import searchable
from twintowns.models import Municipality
from twintowns.models.searching import SearchEntry, SearchGram, SearchLink, SearchTerm

BATCH = 500
LOCK = 7_140_311  # a number of our own, for PostgreSQL’s advisory locks
_FEEDS = {}
_paused = ContextVar("paused", default=False)
_waiting = ContextVar("waiting", default=None)  # {feed: keys of its records}


@dataclass
class Entry:
    """How a record is found and shown. `names` is what it is called, `words` what else it is found by."""

    title: str
    url: str
    names: list
    words: list = field(default_factory=list)
    details: dict = field(default_factory=dict)  # by language
    municipality: Municipality | None = None
    is_public: bool = True
    is_for_readers: bool = True
    public_from: date | None = None
    public_until: date | None = None


class Feed:
    """The entries of one kind of record. `sources` leads from other models to the records whose entries they change."""

    name = ""
    order = 0
    model = None
    sources = {}

    def records(self) -> QuerySet:
        """All records with what their entries need."""
        return self.model._default_manager.all()

    def entry(self, record) -> Entry | None:
        """The record's entry in the language that is active; None when it is not to be found at all."""
        raise NotImplementedError


def register(*feeds):
    for feed in feeds:
        _FEEDS[feed.name] = feed


def feeds():
    return dict(_FEEDS)


def public(*records):
    """When an entry may be found by anyone: once all these records are published."""
    days = [record.publish_on for record in records if record.publish_on]
    is_public = all(record.is_published for record in records)
    return {"is_public": is_public, "public_from": max(days, default=None)}


def in_both_languages(make):
    """{language: text} of a function that speaks the active language."""
    texts = {}
    for language in ("sv", "en"):
        with translation.override(language):
            texts[language] = str(make())
    return texts


def grams(text):
    """The sequences of three letters in the folded text, with a blank before and after it."""
    padded = f" {text} "
    return {padded[start : start + 3] for start in range(len(padded) - 2)}


@contextmanager
def paused():
    """Saves many records without indexing each; `rebuild` afterwards."""
    token = _paused.set(True)
    try:
        yield
    finally:
        _paused.reset(token)


@contextmanager
def together():
    """What is saved within is one transaction, and indexed at its end, each record once."""
    if _waiting.get() is not None:
        yield
        return
    token = _waiting.set({})
    try:
        with transaction.atomic():
            yield
            for feed, keys in _waiting.get().items():
                index(feed, keys)
    finally:
        _waiting.reset(token)


@transaction.atomic
def rebuild():
    """Make the whole index anew. Returns the number of entries."""
    _one_at_a_time()
    for model in (SearchLink, SearchGram, SearchEntry, SearchTerm):
        model.objects.all().delete()
    for feed in _FEEDS.values():
        keys = list(feed.model._default_manager.order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), BATCH):
            index(feed, keys[start : start + BATCH])
    return SearchEntry.objects.count()


def _one_at_a_time():
    """Two who save at once would make the same term or entry twice; SQLite lets only one write anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


@transaction.atomic
def index(feed, keys):
    """Bring the entries of these records up to date, also of those that are gone; most saves change none."""
    _one_at_a_time()
    entries = SearchEntry.objects.filter(feed=feed.name, record_id__in=keys).prefetch_related("links__term")
    old = {entry.record_id: entry for entry in entries}
    records = feed.records().filter(pk__in=keys).order_by("pk")
    new = {record.pk: entry for record in records if (entry := feed.entry(record))}
    same = {key for key, entry in new.items() if key in old and _is_stored(feed, entry, old[key])}
    gone = [entry for key, entry in old.items() if key not in same]
    if gone:
        SearchEntry.objects.filter(pk__in=[entry.pk for entry in gone]).delete()
    if changed := {key: entry for key, entry in new.items() if key not in same}:
        _store(feed, changed)
    if terms := {link.term_id for entry in gone for link in entry.links.all()}:
        SearchTerm.objects.filter(pk__in=terms, links=None).delete()


def _is_stored(feed, entry, old):
    new = _stored(feed, old.record_id, entry)
    fields = [field.attname for field in SearchEntry._meta.concrete_fields if field.editable]
    is_same = all(getattr(old, name) == getattr(new, name) for name in fields if name != "id")
    return is_same and {link.term.text: link.is_name for link in old.links.all()} == _texts(entry)


def _store(feed, entries):
    stored = SearchEntry.objects.bulk_create(_stored(feed, key, entry) for key, entry in entries.items())
    texts = [_texts(entry) for entry in entries.values()]
    terms = _terms({text for found in texts for text in found})
    SearchLink.objects.bulk_create(
        SearchLink(entry=entry, term_id=terms[text], is_name=is_name)
        for entry, found in zip(stored, texts, strict=True)
        for text, is_name in found.items()
    )


def _stored(feed, key, entry):
    values = {name: getattr(entry, name) for name in ("url", "municipality", "is_public", "is_for_readers")}
    values |= {"public_from": entry.public_from, "public_until": entry.public_until}
    return SearchEntry(
        feed=feed.name,
        record_id=key,
        order=feed.order,
        title=entry.title[:250],
        detail=entry.details.get("sv", "")[:250],
        detail_en=entry.details.get("en", "")[:250],
        **values,
    )


def _texts(entry):
    """{folded text: whether it is a name}."""
    words = {searchable(text)[:250]: False for text in entry.words if text}
    names = {searchable(text)[:250]: True for text in entry.names if text}
    return {text: is_name for text, is_name in (words | names).items() if text}


def _terms(texts):
    """{text: key of its term}, made where they are new."""
    known = dict(SearchTerm.objects.filter(text__in=texts).values_list("text", "pk"))
    new = SearchTerm.objects.bulk_create(SearchTerm(text=text) for text in sorted(texts - known.keys()))
    SearchGram.objects.bulk_create(
        (SearchGram(gram=gram, term=term) for term in new for gram in sorted(grams(term.text))),
        batch_size=5000,
    )
    return known | {term.text: term.pk for term in new}


def refresh(record):
    """Bring what is found of the record up to date, after a change that was made without `save()`."""
    _index_now_or_later(_touched(record))


def _touched(instance):
    """(feed, keys of its records) for every feed whose entries are made from the record."""
    for feed in _FEEDS.values():
        keys = {instance.pk} if isinstance(instance, feed.model) else set()
        for model, paths in feed.sources.items():
            if isinstance(instance, model):
                for path in paths:
                    # Without an order, which would join what the model is sorted by.
                    records = feed.model._default_manager.filter(**{path: instance.pk}).order_by()
                    keys.update(records.values_list("pk", flat=True))
        if keys:
            yield feed, keys


def _index_touched(instance, **kwargs):
    if not (_paused.get() or kwargs.get("raw")):
        _index_now_or_later(_touched(instance))


def written(records, is_new=False):
    """Index records that were written in bulk, of which no signal tells."""
    for record in records:
        _index_touched(record)


def _index_now_or_later(touched):
    waiting = _waiting.get()
    for feed, keys in touched:
        if waiting is None:
            index(feed, keys)
        else:
            waiting.setdefault(feed, set()).update(keys)


def _remember(instance, **kwargs):
    """Afterwards nothing leads from the deleted record to those that it changed."""
    instance.search_touched = [] if _paused.get() else list(_touched(instance))


def _index_remembered(instance, **kwargs):
    _index_now_or_later(getattr(instance, "search_touched", ()))


def _index_both_ends(instance, action, model, pk_set, **kwargs):
    if action.startswith("post_"):
        _index_touched(instance)
        for other in model._default_manager.filter(pk__in=pk_set or ()):
            _index_touched(other)


def watch():
    """Called once, when the apps are ready."""
    for signal, receiver in (
        (post_save, _index_touched),
        (pre_delete, _remember),
        (post_delete, _index_remembered),
        (m2m_changed, _index_both_ends),
    ):
        signal.connect(receiver, dispatch_uid=f"search {receiver.__name__}")
