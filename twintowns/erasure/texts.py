"""Where the database holds texts, all of them, and how a trace is taken out of each."""

import json
from dataclasses import dataclass

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.db import IntegrityError, models, transaction

from twintowns.dates.fields import EDTFField
from twintowns.models import (
    Contact,
    GazetteerEntry,
    PhoneField,
    Record,
    SearchEntry,
    SearchGram,
    SearchTerm,
    User,
)
from twintowns.search import indexing
from twintowns.search.storing import delete_entries, delete_terms

from .traces import REMOVED, Traces

# Not looked through: reference data of the world, what is made from records, and staff's accounts, which have their own way.
APART = (GazetteerEntry, SearchEntry, SearchGram, SearchTerm, Session, User)
SECRETS = frozenset(["password", "token", "sender"])  # made by chance: what looks like a name there is none


@dataclass(frozen=True)
class Mention:
    """A text that holds a trace."""

    model: type
    key: object
    field: str
    text: object

    @property
    def is_version(self):
        return hasattr(self.model, "history_id")

    @property
    def model_name(self):
        return str(self.model._meta.verbose_name)

    @property
    def place(self):
        return self.model_name, self.key, self.field


def text_fields(model):
    """The fields that people write in: no dates, no choices, nothing that is derived."""
    wanted = models.CharField | models.TextField | models.JSONField
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, wanted)
        and not isinstance(field, EDTFField)
        and not is_derived(field)
        and not field.choices
        and field.name not in SECRETS
    ]


def is_derived(field):
    """Whether the field is made from another one, as in twintowns/models/fields.py."""
    return hasattr(field, "derive")


def searched_models():
    """Every model with a table, versions and ties included."""
    everything = apps.get_models(include_auto_created=True)
    return [
        model for model in everything if model._meta.managed and not model._meta.proxy and model not in APART
    ]


def mentions(traces: Traces):
    """All texts that hold a trace."""
    if not traces:
        return []
    return [mention for model in searched_models() for mention in _mentions_in(model, traces.stand_in)]


def left(traces: Traces):
    """Texts of records in which a surname stays, as somebody else's; but for what other contacts are called."""
    models = [model for model in searched_models() if traces.names and model is not LogEntry]
    found = (mention for model in models for mention in _mentions_in(model, traces.are_left_in))
    return [one for one in found if not one.is_version and (one.model, one.field) != (Contact, "name")]


def _mentions_in(model, is_one):
    names = [field.name for field in text_fields(model)]
    if not names:
        return
    for key, *texts in model._base_manager.order_by().values_list("pk", *names).iterator(chunk_size=2000):
        for name, text in zip(names, texts, strict=True):
            if text and is_one(text):
                yield Mention(model, key, name, text)


def blank(traces: Traces, found):
    """Take the traces out of the texts that were found, as they read by now."""
    rows = {}
    for mention in found:
        rows.setdefault((mention.model, mention.key), []).append(mention.field)
    for (model, key), names in rows.items():
        row = model._base_manager.filter(pk=key).values(*names).first() or {}
        texts = [Mention(model, key, name, text) for name, text in row.items() if text]
        values = {text.field: _blanked(text, traces) for text in texts if traces.stand_in(text.text)}
        if values:
            _write(model, key, values)


def _blanked(mention, traces):
    """The text without the trace, of a kind that its field takes."""
    field = mention.model._meta.get_field(mention.field)
    if isinstance(field, models.EmailField | PhoneField) and field.blank:
        return ""
    if isinstance(field, models.SlugField):
        # Still an address, and another one for every record; its versions have the record's own key too.
        key = mention.key if not mention.is_version else _record_key(mention)
        return traces.blanked(mention.text, f"borttagen-{key}")[: field.max_length]
    text = traces.blanked(mention.text, REMOVED)
    return text[: field.max_length] if isinstance(text, str) else text


def _record_key(mention):
    of_record = mention.model.instance_type._meta.pk.attname
    return mention.model._base_manager.values_list(of_record, flat=True).get(pk=mention.key)


def _write(model, key, values):
    """Without a new version. What would then be the same as another record's is told apart by its key."""
    try:
        with transaction.atomic():
            _update(model, key, values)
    except IntegrityError:
        unique = {name: f"{text} {key}" for name, text in values.items() if isinstance(text, str)}
        _update(model, key, values | unique)


def _update(model, key, values):
    for field in model._meta.concrete_fields:
        if is_derived(field) and field.of in values:
            values[field.attname] = field.derive(values[field.of])[: field.max_length]
    model._base_manager.filter(pk=key).update(**values)
    if issubclass(model, Record):
        indexing.refresh(model._base_manager.get(pk=key))


def indexed(traces: Traces):
    """([(kind, key of its record)], [key of a term]) of what a search looks up."""
    texts = SearchEntry.objects.values_list("kind", "record_id", "title", "detail", "detail_en", "url")
    rows = list(texts.iterator(chunk_size=2000)) if traces else []
    entries = [(kind, key) for kind, key, *said in rows if any(map(traces.stand_in, said))]
    terms = SearchTerm.objects.values_list("pk", "text").iterator(chunk_size=2000)
    return entries, [key for key, text in terms if traces.stand_in(text)]


def index_anew(entries, terms):
    """Make the entries anew from their records; those of no record go, and so do the terms."""
    sources = indexing.search_sources()
    for kind, key in entries:
        told = SearchEntry.objects.filter(kind=kind, record_id=key)
        delete_entries(list(told.values_list("pk", flat=True)))
        if kind in sources:
            indexing.index({sources[kind]: [key]})
    delete_terms(terms)


def sessions(traces: Traces):
    """The keys of the sessions that hold a trace, in a message to the signed-in, say."""
    return [
        session.pk
        for session in Session.objects.iterator(chunk_size=500)
        if traces.stand_in(json.dumps(session.get_decoded(), default=str, ensure_ascii=False))
    ]


def accounts(traces: Traces):
    """The accounts of staff that are the person's."""
    people = User.objects.order_by("pk")
    whole = Traces(tuple(name.alone() for name in traces.names), traces.mails, ())
    return [
        user for user in people if any(map(whole.stand_in, (user.get_full_name(), user.username, user.email)))
    ]


def blank_account(user):
    """An account that nobody signs in to any more keeps what it did, without a name."""
    user.username, user.first_name, user.last_name, user.email = f"borttagen-{user.pk}", "", "", ""
    user.save(update_fields=["username", "first_name", "last_name", "email"])
