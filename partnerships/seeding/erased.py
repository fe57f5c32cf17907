"""A fixture that is loaded again brings nobody back who was erased."""

from collections import defaultdict

from django.core.exceptions import FieldDoesNotExist

from twintowns.erasure.others import traces_of
from twintowns.erasure.persons import Person
from twintowns.models import Contact, Erasure
from twintowns.staff.privacy import fixture_name
from twintowns.text.personal_names import persons_in
from twintowns.text.phones import normalise_phone


def without_erased(entries):
    """(the entries to load, how many erased persons were left out).

    The name of an erased person is kept nowhere; the fixture itself tells what to take out of its other records.
    """
    erased = [entry for entry in entries if _is_erased(entry)]
    if not erased:
        return entries, 0
    traces, names = list(map(_traces, erased)), defaultdict(set)
    for entry in erased:
        names[entry.space].add(str(entry.values.get("name")))
    rest = [entry for entry in entries if not any(entry is one for one in erased)]
    for entry in rest:
        of_space = {*names[str(entry.values.get("municipality") or "")]}
        of_space |= {f"{space}/{name}" for space, its in names.items() for name in its}
        entry.values = _cleaned(entry.section.model, entry.values, traces, of_space)
    return rest, len(erased)


def _is_erased(entry):
    if entry.section.model is not Contact:
        return False
    name, mail = str(entry.values.get("name") or ""), str(entry.values.get("email") or "")
    names = [name, *persons_in(name)]
    texts = [*names, *(fixture_name(entry.space, one) for one in names), mail]
    return Erasure.objects.knows([text for text in texts if text])


def _traces(entry):
    """What the fixture calls the person, looked for as it was when the person was erased."""
    said = {name: str(entry.values.get(name) or "") for name in ("name", "title", "email", "phone")}
    return traces_of(
        Person(
            key=0,
            names=frozenset([said["name"]]),
            titles=frozenset([said["title"]]),
            mails=frozenset(filter(None, [said["email"]])),
            phones=frozenset(filter(None, [normalise_phone(said["phone"])])),
        )
    )


def _cleaned(model, values, traces, names):
    """The values without references to the erased, and without their traces in texts."""
    cleaned = {}
    for key, value in values.items():
        related = _related(model, key)
        if related is Contact:
            value = [one for one in value if one not in names] if isinstance(value, list) else value
            cleaned[key] = None if isinstance(value, str) and value in names else value
        elif isinstance(value, list) and related:
            cleaned[key] = [
                _cleaned(related, row, traces, names) if isinstance(row, dict) else row for row in value
            ]
        elif related is None and key not in ("slug", "_source"):
            cleaned[key] = _blanked(value, traces)
        else:
            cleaned[key] = value
    return cleaned


def _blanked(value, traces):
    for one in traces:
        value = one.blanked(value)
    return value


def _related(model, name):
    """The model that the field leads to; None for a text."""
    try:
        return model._meta.get_field(name).related_model
    except FieldDoesNotExist:
        accessors = {relation.get_accessor_name(): relation for relation in model._meta.related_objects}
        return accessors[name].related_model if name in accessors else None
