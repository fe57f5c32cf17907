"""Personal data: what is known of a person (GDPR article 15), and its removal when it has no purpose any more."""

import re
from datetime import timedelta

from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import default_storage
from django.db import models, transaction
from django.forms.models import model_to_dict
from django.utils import timezone

from twintowns.models import Contact, Feedback, Record, today

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
    """Remove the person's record with all its versions and log entries, and the name and address from all texts.

    Returns (model's name, key, field) of the texts. Who had the person as a stand-in has none afterwards.
    """
    key, words = contact.pk, [word for word in (contact.name, contact.email) if word]
    for other in contact.stands_in_for.all():
        other.stand_in = None
        other.save()
    contact.delete()
    Contact.history.filter(id=key).delete()
    Contact.history.filter(stand_in_id=key).update(stand_in=None)
    LogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Contact), object_id=str(key)
    ).delete()
    return [mention for word in words for mention in _blank(word)]


def mentions(word):
    """(model's name, key, field) of the texts of other records that hold the word."""
    return [(_name(model), row.pk, field.name) for model, field, rows in _holding(word) for row in rows]


def _blank(word):
    """Put REMOVED in its place, in today's texts and in all earlier versions of them."""
    pattern = re.compile(re.escape(word), re.IGNORECASE)
    for model, field, rows in _holding(word, with_history=True):
        for row in rows:
            text = pattern.sub(REMOVED, getattr(row, field.name))[: field.max_length]
            setattr(row, field.name, text)
            row.skip_history_when_saving = True
            row.save()
            if not _is_history(model):
                yield _name(model), row.pk, field.name


def _holding(word, with_history=False):
    """(model, field, its records) wherever a text of ours holds the word."""
    for model in apps.get_models():
        is_looked_at = with_history if _is_history(model) else issubclass(model, Record)
        if not is_looked_at or model is Contact:
            continue
        for field in model._meta.concrete_fields:
            if (
                field.editable
                and not field.choices
                and isinstance(field, models.TextField | models.CharField)
            ):
                yield model, field, model._default_manager.filter(**{f"{field.name}__icontains": word})


def _is_history(model):
    return hasattr(model, "history_id")


def _name(model):
    return str(model._meta.verbose_name)


def known_of(contact):
    """All that is stored of the person, as plain data: the record, its versions, what it is tied to, other mentions."""
    return {
        "contact": _plain(contact),
        "versions": [
            {
                "when": row.history_date,
                "by": str(row.history_user or ""),
                "what": row.get_history_type_display(),
                **_plain(row.instance),
            }
            for row in contact.history.select_related("history_user")
        ],
        "answers_for": [str(record) for record in (*contact.relations.all(), *contact.memberships.all())],
        "stands_in_for": [str(other) for other in contact.stands_in_for.all()],
        "mentions": mentions(contact.name),
    }


def _plain(contact):
    names = [field.name for field in Contact._meta.concrete_fields if field.name not in ("name_folded",)]
    return {
        name: str(value) if value is not None else None
        for name, value in model_to_dict(contact, names).items()
    }
