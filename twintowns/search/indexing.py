"""Keeps what a search looks up in step with the records: each app contributes a source for each kind of
record it has.

A record is indexed in the transaction that saves it, or anything that its entry is made from: at once, or at the end
of `together`.
"""

from collections import defaultdict
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from itertools import chain

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from django.utils import translation

from twintowns.contribution import composed
from twintowns.models import Municipality
from twintowns.search.branches import branches
from twintowns.search.reading import read
from twintowns.search.storing import alone, store
from twintowns.search.touching import Touched

BATCH = 1000  # records that are indexed at once
_paused = ContextVar("paused", default=False)
_waiting = ContextVar("waiting", default=None)  # what was touched within `together`


@cache
def _watching():
    """{model: [(source, branch)]} of what entries are made from."""
    found = defaultdict(list)
    for source in composed().search_sources:
        for branch in source.watched:
            found[branch.model].append((source, branch))
    return dict(found)


@cache
def _linked_through():
    """{table of a many-to-many step: [(source, branch)]} of the steps to what entries are made from."""
    found = defaultdict(list)
    for source, branch in chain.from_iterable(_watching().values()):
        if branch.through:
            found[branch.through].append((source, branch))
    return dict(found)


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


class SearchSource:
    """One kind of record that a search finds: its entries, and what the contact centre answers of it.

    `shows` says which fields of it and of others an entry is made from, {path: fields}, and nothing else may be read for
    one. `follows` says in the same way what else an entry changes with, that `records` look at by themselves.
    """

    kind = ""
    order = 0
    model = None
    shows = {}
    follows = {}
    annotated = {}  # {name: field} of what `records` add to each
    has_hours = False  # whether its answer begins with when somebody is there

    def records(self) -> QuerySet:
        """All records."""
        return self.model._base_manager.all()

    def entry(self, record) -> Entry | None:
        """The record's entry; None when it is not to be found at all. Texts without a language are in Swedish."""
        raise NotImplementedError

    def answer(self, key, user=None, on=None):
        """The contact centre's `Answer` of the record of the key on the day; None where the public or the user may not see it."""
        raise NotImplementedError

    @cached_property
    def branches(self):
        return branches(self.model, self.shows)

    @property
    def watched(self):
        """The branches whose records change an entry."""
        return [*self.branches, *branches(self.model, self.follows)[1:]]


def search_sources():
    """{kind: source} of all apps."""
    return {source.kind: source for source in composed().search_sources}


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
    token = _waiting.set(Touched())
    try:
        with transaction.atomic():
            yield
            if not transaction.get_rollback():
                _index_touched(_waiting.get())
    finally:
        _waiting.reset(token)


def index(wanted):
    """Bring the entries of these records, {source: keys}, up to date, also of those that are gone; most saves change none."""
    with alone(), translation.override(settings.LANGUAGE_CODE):
        entries = {
            source: {key: entry for key, record in records.items() if (entry := source.entry(record))}
            for source, records in read(wanted).items()
        }
        store(wanted, entries)


def batches(wanted, size=BATCH):
    """The wanted records, {source: keys}, so many at a time, in the order of their keys."""
    batch, room = {}, size
    for source, keys in wanted.items():
        keys = sorted(keys)
        while keys:
            batch[source], keys = keys[:room], keys[room:]
            room -= len(batch[source])
            if not room:
                yield batch
                batch, room = {}, size
    if batch:
        yield batch


def _index_touched(touched):
    touched.look_up()
    for batch in batches(touched.known):
        index(batch)


def written(records, is_new=False):
    """Index records that were written in bulk, of which no signal tells."""
    touched = Touched()
    for record in () if _paused.get() else records:
        _note(touched, record, is_new)
    _index_now_or_later(touched)


def refresh(record):
    """Bring what is found of the record up to date, after a change that was made without `save()`."""
    written([record])


def _note(touched, record, is_new=False):
    """Note the record as if all had changed that an entry is made from."""
    model = type(record)
    names = watched_columns(model)
    touched.note(
        record, _watching().get(model, ()), dict.fromkeys(names) | record.changes(names), is_new=is_new
    )


def _index_now_or_later(touched):
    if not touched:
        return
    if _waiting.get() is None:
        _index_touched(touched)
    else:
        _waiting.get().update(touched)


def _saved(sender, instance, created, update_fields, raw, **kwargs):
    names = watched_columns(sender)
    changed = instance.changes(names)
    instance.remember(names)
    if _paused.get() or raw:
        return
    if update_fields is not None:
        written = {sender._meta.get_field(name).attname for name in update_fields}
        changed = {name: old for name, old in changed.items() if name in written}
    touched = Touched()
    touched.note(instance, _watching()[sender], changed, is_new=created)
    _index_now_or_later(touched)


def watched_models():
    """The models that an entry is made from."""
    return list(_watching())


def watched_columns(model):
    """The columns of the model that an entry is made from."""
    return sorted({name for _feed, branch in _watching().get(model, ()) for name in branch.watched})


def _will_delete(sender, instance, **kwargs):
    """Afterwards nothing leads from the deleted record to those that it changed."""
    instance.search_touched = Touched()
    if not _paused.get():
        _note(instance.search_touched, instance)
        instance.search_touched.look_up()


def _deleted(instance, **kwargs):
    _index_now_or_later(instance.search_touched)


def _linked(sender, instance, action, reverse, pk_set, **kwargs):
    """Note the records at the near end of a many-to-many step. Cleared from the far end, they are looked up before."""
    if _paused.get():
        return
    touched = Touched()
    for source, branch in _linked_through()[sender]:
        is_near = isinstance(instance, branch.parent.model)
        if action == "pre_clear" and not is_near:
            touched.add(source, branch, {instance.pk})
        elif action.startswith("post_"):
            touched.add(source, branch.parent, {instance.pk} if is_near else pk_set or ())
    if action == "pre_clear":
        touched.look_up()
        instance.search_touched = touched
        return
    if action == "post_clear":
        touched.update(instance.search_touched)
    _index_now_or_later(touched)


def watch():
    """Called once, when the apps are ready: follow the models that entries are made from, and no other."""
    for model in _watching():
        post_save.connect(_saved, sender=model, dispatch_uid="search")
        pre_delete.connect(_will_delete, sender=model, dispatch_uid="search")
        post_delete.connect(_deleted, sender=model, dispatch_uid="search")
    for through in _linked_through():
        m2m_changed.connect(_linked, sender=through, dispatch_uid="search")
