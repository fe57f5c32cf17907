"""Personal data: what is known of a person (GDPR article 15), and its removal when it has no purpose any more."""

from dataclasses import dataclass, field
from datetime import timedelta

from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.core.exceptions import ObjectDoesNotExist
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from twintowns.erasure import files, persons, texts
from twintowns.erasure.names import Name
from twintowns.erasure.others import namesakes, traces_of
from twintowns.erasure.persons import Person, log_of, person_of
from twintowns.models import Contact, Erasure, Feedback, Municipality, today
from twintowns.text.personal_names import persons_in
from twintowns.uploads.clearing import named_files

REPORT_DAYS = 180  # who has had no answer in half a year does not wait for one
GRACE_DAYS = 30  # so that what was entered or deleted by mistake can be put right, and matters handed over


def purgeable(on=None, days=GRACE_DAYS):
    """Persons whose duty ended at least so many days before the day. Functions are no personal data."""
    last = (on or today()) - timedelta(days=days)
    return Contact.objects.filter(kind=Contact.Kind.PERSON, until_latest__lt=last)


def due(on=None, days=GRACE_DAYS):
    """Persons whose duty ended, or whose record was deleted, at least so many days before the day."""
    before = (on or today()) - timedelta(days=days)
    ended = [person_of(contact) for contact in purgeable(on, days).select_related("municipality__place")]
    return ended + list(persons.gone(before))


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


@dataclass
class Erased:
    """What became of a person's traces. What stays is told, and is for people to decide."""

    places: list  # (model's name, key, field) of the texts that were blanked; versions and log are not told one by one
    documents: list = field(
        default_factory=list
    )  # files of records with the name in them: documents are not rewritten
    accounts: list = field(default_factory=list)  # accounts that somebody still signs in to
    namesakes: list = field(
        default_factory=list
    )  # other contacts of the same name, which therefore stays in texts
    left: list = field(default_factory=list)  # places, as above, where the surname stays as somebody else's


def purge(person):
    """Remove all of a person, or of a contact's person: the record with its versions and log, and the traces everywhere.

    Who had the person as a stand-in has none afterwards. All or nothing: files are copied first, and deleted last.
    What is to be done is found before anything is written, since others cannot save meanwhile, and looked for once more
    afterwards, since they could before.
    """
    person = person if isinstance(person, Person) else person_of(person)
    same, traces = namesakes(person), traces_of(person)
    plan = _plan(person, traces)
    try:
        with transaction.atomic():
            active = _erase(person, traces, plan)
    except BaseException:
        plan.renaming.undo()
        raise
    plan.renaming.finish()
    for name in plan.unnamed:
        default_storage.delete(name)
    with transaction.atomic():
        texts.blank(traces, texts.mentions(traces))
    documents = [plan.renaming.new.get(name, name) for name in plan.documents]
    return Erased(plan.places, documents, active, same, [mention.place for mention in texts.left(traces)])


@dataclass
class _Plan:
    """What a person's erasure will touch."""

    mentions: list
    indexed: tuple
    sessions: list
    renaming: files.Renaming
    documents: list  # files of records that hold a trace
    unnamed: list  # … and those that no record names

    @property
    def places(self):
        told = [one for one in self.mentions if not one.is_version and one.model is not LogEntry]
        return [mention.place for mention in told]


def _plan(person, traces):
    found = texts.mentions(traces) if person.is_earlier else _mentions(person, traces)
    named, telling = files.holding(traces)
    kept = named_files()
    return _Plan(
        mentions=found,
        indexed=texts.indexed(traces),
        sessions=texts.sessions(traces),
        renaming=files.Renaming(traces, named),
        documents=[name for name in telling if name in kept],
        unnamed=[name for name in telling if name not in kept],
    )


def purge_words(name):
    """Blank the name of somebody who never was a contact, wherever it stands."""
    return purge(Person(key=0, names=frozenset([name])))


def _erase(person, traces, plan):
    """Returns the accounts that somebody still signs in to."""
    if not person.is_earlier:
        _delete(person)
    plan.renaming.write()
    texts.blank(traces, plan.mentions)
    texts.index_anew(*plan.indexed)
    Session.objects.filter(pk__in=plan.sessions).delete()
    accounts = texts.accounts(traces)
    for user in accounts:
        if not user.is_active:
            texts.blank_account(user)
    Erasure.objects.remember(_remembered(person, traces))
    return [user for user in accounts if user.is_active]


def _delete(person):
    """The record, its versions, and what the log says of it."""
    if person.contact:
        for other in person.contact.stands_in_for.all():
            other.stand_in = None
            other.save()
        person.contact.delete()
    Contact.history.filter(id=person.key).delete()
    Contact.history.filter(stand_in_id=person.key).update(stand_in=None)
    log_of(person.key).delete()


def _remembered(person, traces):
    """What a fixture that is loaded again is compared with: the names, each in its municipality, and the addresses."""
    slugs = Municipality.objects.filter(pk__in=person.municipalities).values_list("slug", flat=True)
    names = {name for text in person.names for name in (text, *persons_in(text))}
    return [*(fixture_name(slug, name) for slug in slugs or [""] for name in names), *traces.mails]


def fixture_name(slug, name):
    return f"{slug} {name}" if slug else name


def mentions(contact):
    """(model's name, key, field, text) of the texts of other records that tell of the person."""
    person = person_of(contact)
    found = _mentions(person, traces_of(person))
    return [(*mention.place, mention.text) for mention in found if not mention.is_version]


def _mentions(person, traces):
    """The mentions outside the person's own record, versions and log."""
    own = {(Contact, person.key)} | {
        (LogEntry, key) for key in log_of(person.key).values_list("pk", flat=True)
    }
    versions = Contact.history.filter(id=person.key).values_list("pk", flat=True)
    own |= {(Contact.history.model, key) for key in versions}
    found = texts.mentions(traces)
    return [mention for mention in found if (mention.model, mention.key) not in own]


def known_of(person):
    """All that is stored of the person, as plain data: record, versions, log, what it is tied to, where else it stands."""
    person = person if isinstance(person, Person) else person_of(person)
    contact, traces = person.contact, traces_of(person)
    found = _mentions(person, traces)
    named, telling = files.holding(traces)
    return {
        "contact": contact and _plain(contact) | {"themes": [str(theme) for theme in contact.themes.all()]},
        "versions": [_version(row) for row in _versions(person)],
        "log": [
            {
                "when": row.action_time,
                "by": str(row.user),
                "of": row.object_repr,
                "what": row.get_change_message(),
            }
            for row in log_of(person.key).select_related("user")
        ],
        "answers_for": contact and [str(record) for record in _answered_for(contact)],
        "stands_in_for": contact and [str(other) for other in contact.stands_in_for.all()],
        "mentions": [_told(mention) for mention in found if not mention.is_version],
        "mentions_in_versions": [_told(mention) for mention in found if mention.is_version],
        "files": sorted({*named, *telling}),
        "accounts": [user.username for user in texts.accounts(traces)],
    }


def _answered_for(contact):
    """The records that name the contact as who answers for them."""
    for way in contact._meta.related_objects:
        if way.many_to_many:
            yield from getattr(contact, way.get_accessor_name()).all()


def words_known_of(name):
    """Where the name of somebody who never was a contact stands; None when nowhere, or when it is one word alone."""
    if not Name(name).surname:
        return None
    known = known_of(Person(key=0, names=frozenset([name])))
    return known if any(known.values()) else None


def _versions(person):
    rows = Contact.history.filter(id=person.key).select_related("history_user")
    if person.is_earlier:
        rows = [row for row in rows if row.name in person.names or row.email in person.mails]
    return rows


def _version(row):
    about = {
        "when": row.history_date,
        "by": str(row.history_user or ""),
        "what": row.get_history_type_display(),
    }
    return about | _plain(row.instance)


def _told(mention):
    return {"record": f"{mention.model_name} {mention.key}", "field": mention.field, "text": mention.text}


def _plain(contact):
    """The fields as text, with the names of what they lead to."""
    fields = [
        field for field in Contact._meta.concrete_fields if field.name not in ("name_folded", "name_seen")
    ]
    values = {field.name: _value(contact, field.name) for field in fields}
    return {name: str(value) if value is not None else None for name, value in values.items()}


def _value(record, name):
    try:
        return getattr(record, name)
    except ObjectDoesNotExist:  # an earlier version may lead to what is gone
        return None
