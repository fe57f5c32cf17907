"""Personal data: what is known of a person (GDPR article 15), and its removal when it has no purpose any more."""

import re
from dataclasses import dataclass
from datetime import timedelta

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ObjectDoesNotExist
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.utils import timezone

from twintowns.models import Contact, Feedback, Office, OfficePhone, Record, today

REMOVED = "[…]"
REPORT_DAYS = 180  # who has had no answer in half a year does not wait for one
GRACE_DAYS = 30  # so that what was entered by mistake can be put right, and matters handed over


def purgeable(on=None, days=GRACE_DAYS):
    """Persons whose duty ended at least so many days before the day. Functions are no personal data."""
    last = (on or today()) - timedelta(days=days)
    return Contact.objects.filter(kind=Contact.Kind.PERSON, until_latest__lt=last)


def forget_reporters(on=None):
    """Remove what could point to the readers of old reports, open ones too. Returns how many there were."""
    last = (on or today()) - timedelta(days=REPORT_DAYS)
    old = Feedback.objects.filter(created_at__date__lt=last).exclude(email="", sender="")
    return old.update(email="", sender="")


def forget_imports(now=None):
    """Remove spreadsheets that were looked at but not confirmed within a day. Returns how many there were."""
    last = (now or timezone.now()) - timedelta(days=1)
    names = default_storage.listdir("imports")[1] if default_storage.exists("imports") else []
    old = [f"imports/{name}" for name in names if default_storage.get_modified_time(f"imports/{name}") < last]
    for name in old:
        default_storage.delete(name)
    return len(old)


@transaction.atomic
def purge(contact):
    """Remove the person's record with all its versions and log entries, and the name and addresses from all texts.

    Returns (model's name, key, field) of the texts. Who had the person as a stand-in has none afterwards.
    """
    key, traces = contact.pk, traces_of(contact)
    for other in contact.stands_in_for.all():
        other.stand_in = None
        other.save()
    contact.delete()
    Contact.history.filter(id=key).delete()
    Contact.history.filter(stand_in_id=key).update(stand_in=None)
    _log_of(key).delete()
    return list(dict.fromkeys(mention for trace in traces for mention in _blank(trace)))


@dataclass(frozen=True)
class Trace:
    """A name, e-mail address or phone number: `clue` is a part of it that every spelling has."""

    pattern: re.Pattern
    clue: str


def traces_of(contact):
    """All that the person has been called and reached by, now and in earlier versions, but for what others share."""
    rows = [contact, *contact.history.all()]
    words = {row.name for row in rows}
    words |= {row.email for row in rows} - _of_others(contact, "email")
    phones = {row.phone for row in rows} - _of_others(contact, "phone")
    return [*map(_word_trace, sorted(filter(None, words))), *map(_phone_trace, sorted(filter(None, phones)))]


def _of_others(contact, name):
    """The e-mail addresses or phone numbers that lead to an office, or to somebody else too."""
    others = set(Contact.objects.exclude(pk=contact.pk).values_list(name, flat=True))
    model, field = (OfficePhone, "number") if name == "phone" else (Office, "email")
    return others | set(model.objects.values_list(field, flat=True))


def _word_trace(word):
    """As a word of its own: “Lars” is no part of “Larsson”. The clue is ASCII, whose case every database folds."""
    clue = max(re.findall(r"[ -~]+", word), key=len, default=word)
    return Trace(re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE), clue)


def _phone_trace(stored):
    """However its digits are parted, with or without the country's code."""
    digits = stored.partition(";")[0].removeprefix("+")
    gap = r"[\s()/.\-\u2010-\u2015]*"
    country, local = (
        (r"(?:(?:\+|00)46|0)", digits[2:]) if digits.startswith("46") else (r"(?:\+|00)?", digits)
    )
    pattern = rf"(?<!\d){country}(?:{gap}\(0\))?{gap}{gap.join(local)}(?!\d)"
    return Trace(re.compile(pattern), digits[-1])


def mentions(contact):
    """(model's name, key, field, text) of the texts of other records that tell of the person."""
    found = {}
    for trace in traces_of(contact):
        for model, field, rows in _holding(trace):
            found |= {(_name(model), row.pk, field.name): getattr(row, field.name) for row in rows}
    return [(*place, text) for place, text in found.items()]


def _blank(trace):
    """Put REMOVED in its place, in today's texts and in all earlier versions of them."""
    for model, field, rows in _holding(trace, with_history=True):
        for row in rows:
            text = trace.pattern.sub(REMOVED, getattr(row, field.name))[: field.max_length]
            setattr(row, field.name, text)
            row.skip_history_when_saving = True
            row.save()
            if not _is_history(model):
                yield _name(model), row.pk, field.name


def _holding(trace, with_history=False):
    """(model, field, its records) wherever a text of ours holds the trace."""
    for model in apps.get_models():
        is_looked_at = with_history if _is_history(model) else issubclass(model, (Record, Feedback, LogEntry))
        if not is_looked_at or model is Contact:
            continue
        for field in model._meta.concrete_fields:
            is_text = isinstance(field, models.TextField | models.CharField)
            if field.editable and not field.choices and is_text:
                rows = model._default_manager.filter(**{f"{field.name}__icontains": trace.clue})
                found = [row for row in rows if trace.pattern.search(getattr(row, field.name))]
                if found:
                    yield model, field, found


def _is_history(model):
    return hasattr(model, "history_id")


def _name(model):
    return str(model._meta.verbose_name)


def _log_of(key):
    kind = ContentType.objects.get_for_model(Contact)
    return LogEntry.objects.filter(content_type=kind, object_id=str(key))


def known_of(contact):
    """All that is stored of the person, as plain data: the record, its versions, what it is tied to, other mentions."""
    versions = contact.history.select_related("history_user")
    log = _log_of(contact.pk).select_related("user")
    return {
        "contact": _plain(contact) | {"themes": [str(theme) for theme in contact.themes.all()]},
        "versions": [
            {
                "when": row.history_date,
                "by": str(row.history_user or ""),
                "what": row.get_history_type_display(),
                **_plain(row.instance),
            }
            for row in versions
        ],
        "log": [{"when": row.action_time, "by": str(row.user), "what": str(row)} for row in log],
        "answers_for": [str(record) for record in (*contact.relations.all(), *contact.memberships.all())],
        "stands_in_for": [str(other) for other in contact.stands_in_for.all()],
        "mentions": [
            {"record": f"{model} {key}", "field": field, "text": text}
            for model, key, field, text in mentions(contact)
        ],
    }


def _plain(contact):
    """The fields as text, with the names of what they lead to."""
    fields = [field for field in Contact._meta.concrete_fields if field.name != "name_folded"]
    values = {field.name: _value(contact, field.name) for field in fields}
    return {name: str(value) if value is not None else None for name, value in values.items()}


def _value(record, name):
    try:
        return getattr(record, name)
    except ObjectDoesNotExist:  # an earlier version may lead to what is gone
        return None
