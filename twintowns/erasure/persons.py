"""Who is or was a contact: in a record of today, in earlier versions, or in the admin's log alone."""

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache

from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from twintowns.models import Contact
from twintowns.text.name_words import PARTICLES
from twintowns.text.personal_names import persons_in
from twintowns.text.phones import normalise_phone

from .reading import skimmed

PERSON = Contact.Kind.PERSON


@dataclass(frozen=True)
class Person:
    """All names, e-mail addresses and stored phone numbers under one key.

    `contact` is the record that goes with the person. It is None where there is none, and where the record is somebody
    else's by now, or a function's: then `is_earlier`, and what the record is called now is not the person's.
    """

    key: int
    names: frozenset = frozenset()
    mails: frozenset = frozenset()
    phones: frozenset = frozenset()
    titles: frozenset = frozenset()
    municipalities: frozenset = frozenset()  # their keys
    contact: Contact | None = field(default=None, compare=False)
    is_earlier: bool = False
    last_on: date | None = field(
        default=None, compare=False
    )  # when it was deleted, or ceased to be the person's


def log_of(key):
    kind = ContentType.objects.get_for_model(Contact)
    return LogEntry.objects.filter(content_type=kind, object_id=str(key))


def person_of(contact):
    """The person of a record, with all that it was called and reached by."""
    return _person(contact.pk, [contact, *_persons(contact.history.all())], contact=contact)


def _persons(rows):
    return [row for row in rows if row.kind == PERSON]


def _person(key, rows, **values):
    return Person(
        key=key,
        names=_said(row.name for row in rows),
        mails=_said(row.email for row in rows),
        phones=_said(normalise_phone(row.phone) for row in rows),
        titles=_said(title for row in rows for title in (row.title, row.title_en)),
        municipalities=frozenset(row.municipality_id for row in rows),
        **values,
    )


def _said(texts):
    """Those that say something: what was blanked before does not."""
    return frozenset(text for text in texts if re.search(r"\w", text or ""))


def _versions():
    """The earlier versions of every contact by its key, the latest first."""
    versions = defaultdict(list)
    for row in Contact.history.order_by("-history_id"):
        versions[row.id].append(row)
    return versions


def _only_in_log(known):
    """Persons, or functions, who are in the admin's log alone: it tells what a record was called, not of which kind."""
    kind, entries = ContentType.objects.get_for_model(Contact), defaultdict(list)
    for entry in LogEntry.objects.filter(content_type=kind).order_by("-action_time"):
        if (entry.object_id or "").isdecimal() and int(entry.object_id) not in known:
            entries[int(entry.object_id)].append(entry)
    for key, rows in entries.items():
        names = _said(row.object_repr.partition(",")[0] for row in rows)
        yield Person(key=key, names=names, last_on=timezone.localdate(rows[0].action_time))


def find(who, kinds=(PERSON,)):
    """Everybody with this name, e-mail address, phone number or key, in records, versions and log."""
    versions, live = _versions(), Contact.objects.in_bulk()
    found = []
    for key in sorted({*versions, *live}):
        rows = [row for row in versions[key] if row.kind in kinds]
        found.append(_found(who, key, rows, live.get(key), kinds))
    found += [person for person in _only_in_log({*versions, *live}) if _is_called(who, person)]
    return [person for person in found if person]


def _found(who, key, rows, contact, kinds):
    """The person under the key, when it is who; None when it is not."""
    if contact and contact.kind in kinds and _is_called(who, _person(key, [contact])):
        return _person(key, [contact, *rows], contact=contact)
    matching = [row for row in rows if _is_called(who, _person(key, [row]))]
    if not matching:
        return None
    matching = _same_person(matching, [*([contact] if contact and contact.kind in kinds else []), *rows])
    if contact and contact in matching:
        return _person(key, [contact, *rows], contact=contact)
    if contact:
        person = _without(_person(key, matching, is_earlier=True), contact)
        return person if person.names or person.mails or person.phones else None
    return _person(key, rows, last_on=_day(rows[0]))


def _same_person(known, rows):
    """Those of the rows that are the person of the known ones, under whatever surname."""
    same = list(known)
    for row in same:
        same += [other for other in rows if other not in same and _are_one(row, other)]
    return same


def _are_one(row, other):
    """Whether two records are of one person: of the same name, or with one name and one address in common.

    An address alone is not enough: a successor may have the predecessor's.
    """
    if same_name(row.name, other.name):
        return True
    mails, phones = (
        {skimmed(row.email), skimmed(other.email)},
        {normalise_phone(row.phone), normalise_phone(other.phone)},
    )
    is_reached_alike = any(len(said) == 1 and said != {""} for said in (mails, phones))
    return is_reached_alike and bool(_words(row.name) & _words(other.name))


def _words(name):
    return {word for word in re.findall(r"[^\W_]+", skimmed(name)) if len(word) > 1} - PARTICLES


def _without(person, contact):
    """The person without what the record, which is somebody else's by now, is called and reached by."""
    return replace(
        person,
        names=frozenset(name for name in person.names if not same_name(name, contact.name)),
        mails=person.mails - {contact.email},
        phones=person.phones - {normalise_phone(contact.phone)},
    )


def _day(row):
    return timezone.localdate(row.history_date)


def _is_called(who, person):
    return (
        who.strip() == str(person.key)
        or any(same_name(who, name) for name in person.names)
        or skimmed(who).strip() in map(skimmed, person.mails)
        or normalise_phone(who) in person.phones
    )


def same_name(one, other):
    """Whether a person of the one is one of the other, the words in any order and writing, with titles or without.

    “Provström, Åsa” is “dr Åsa  Provstrom”.
    """
    return bool(_readings(one) & _readings(other))


@lru_cache(maxsize=4096)
def _readings(text):
    words = (tuple(sorted(re.findall(r"[^\W_]+", skimmed(name)))) for name in persons_in(text))
    return frozenset(filter(None, words))


def gone(before):
    """Persons whose record was deleted before the day, or became a function; those in the log alone without a name.

    A name in the log may be a function's: it is removed there, and looked for in texts only when somebody asks for it.
    """
    versions, live = _versions(), Contact.objects.in_bulk()
    for key, rows in versions.items():
        contact, was = live.get(key), _persons(rows)
        if contact is None and rows[0].kind == PERSON and _said([rows[0].name]):
            person = _person(key, was, last_on=_day(rows[0]))
        elif contact and contact.kind != PERSON and was:
            last = rows[rows.index(was[0]) - 1] if rows[0] != was[0] else rows[0]
            person = _without(_person(key, was, is_earlier=True, last_on=_day(last)), contact)
        else:
            continue
        if person.last_on < before and (person.names or not person.is_earlier):
            yield person
    for person in _only_in_log({*versions, *live}):
        if person.last_on < before:
            yield replace(person, names=frozenset())
