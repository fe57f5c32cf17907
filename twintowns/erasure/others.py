"""What of a person's names and addresses is somebody else's too, and therefore tells of nobody."""

import re

from django.apps import apps
from django.db import models

from twintowns.models import Contact, Office, OfficePhone, PlaceName, Record, User
from twintowns.text.personal_names import persons_in

from .names import AFTER, BEFORE, Name, letters_of
from .persons import Person, same_name
from .reading import skimmed
from .traces import Traces


def traces_of(person: Person):
    """What is looked for in texts: but not what others, living records, are called or reached by as well."""
    others = (
        Contact.objects.exclude(pk=person.key) if person.contact or not person.is_earlier else Contact.objects
    )
    names = set(others.values_list("name", flat=True))
    mails = {*others.values_list("email", flat=True), *Office.objects.values_list("email", flat=True)}
    phones = {*others.values_list("phone", flat=True), *OfficePhone.objects.values_list("number", flat=True)}
    own = [name for name in _names_of(person) if not any(same_name(name, other) for other in names)]
    title = " ".join(sorted(person.titles))
    known = list(_people()), list(_things())
    return Traces(
        names=tuple(name for text in own if (name := _name(text, title, own, *known)).words),
        mails=tuple(sorted(person.mails - mails)),
        phones=tuple(sorted(person.phones - phones)),
    )


def _names_of(person):
    """The names without the titles, and of all whom the field named."""
    return sorted({name for text in person.names for name in persons_in(text)})


def namesakes(person):
    """Other contacts of the same name, for whose sake it stays in texts."""
    rows = Contact.objects.exclude(pk=person.key)
    return [row for row in rows if any(same_name(row.name, name) for name in person.names)]


def _name(text, title, own, people, things):
    """The name with whether its surname is also another person's, a place's or an organisation's."""
    name = Name(text, title)
    if not name.surname:
        return name
    whole = Traces(tuple(Name(one, title, is_shared=True) for one in own))
    people, things = ([skimmed(whole.blanked(other)) for other in others] for others in (people, things))
    is_shared, is_thing = _is_of_person(name.surname, people), _is_of_thing(name.surname, things)
    parts = name.surnames[1:]
    are_parts_shared = any(_is_of_person(part, people) or _is_of_thing(part, things) for part in parts)
    return Name(text, title, is_shared, is_thing, are_parts_shared)


def _is_of_person(surname, people):
    with_given = re.compile(rf"[^\W\d_]{{2,}}[ -]+{letters_of(surname)}{AFTER}")
    return any(map(with_given.search, people))


def _is_of_thing(surname, things):
    return any(map(re.compile(f"{BEFORE}{letters_of(surname)}{AFTER}").search, things))


def _people():
    """The names of persons: contacts, those who sign, who reviewed, who sign in."""
    for model in _records():
        name = "name" if _is_of_people(model) else "reviewed_by"
        yield from _values(model, name)
    for first, last in User.objects.exclude(last_name="").values_list("first_name", "last_name"):
        yield f"{first} {last}"


def _things():
    """The names of places, networks, offices and organisations."""
    for model in _records():
        names = [] if _is_of_people(model) else ["name", "short_name"] + ["text"] * (model is PlaceName)
        for name in names:
            yield from _values(model, name)


def _records():
    return [
        model for model in apps.get_models() if issubclass(model, Record) and not hasattr(model, "history_id")
    ]


def _is_of_people(model):
    """Persons have a title besides their name; what is no person has none."""
    return {"name", "title"} <= {field.name for field in model._meta.concrete_fields}


def _values(model, name):
    if name in {field.name for field in model._meta.concrete_fields if isinstance(field, models.CharField)}:
        yield from model._base_manager.exclude(**{name: ""}).values_list(name, flat=True).distinct()
