"""Entries become records: validated by the models' own rules, written in one transaction, never over staff's edits."""

from collections import Counter

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import DatabaseError, models, transaction
from django.utils.translation import gettext as _

from networks.models import Network
from twintowns.models import Place, SearchEntry
from twintowns.search import indexing
from twintowns.search.rebuilding import rebuild

from .erased import without_erased
from .keepers import give_keepers
from .parts import replace_parts
from .reading import FixtureError
from .stored import CREATED, ERASED, KEPT, MARK, UNCHANGED, UPDATED, Stored
from .values import BlockedError, References, ValueFault, broken_rules, claimed_model, plain_value


def load(entries, *, write=True):
    """Load the entries and count what was done by action; kept entries are listed.

    Raises FixtureError with all faults, and then nothing has been written. With `write=False` nothing ever is.
    """
    with transaction.atomic(), indexing.paused():
        entries, erased = without_erased(entries)
        references = References(entries)
        stored = Stored(entries)
        for entry in entries:
            _prepare(entry, stored, references)
        changing = [entry for entry in entries if entry.action in (CREATED, UPDATED)]
        for entry in changing:
            if not entry.is_stopped:
                _complete(entry, references)
        faults = [fault for entry in entries for fault in entry.faults]
        if faults:
            raise FixtureError(faults)
        made = [entry.instance for entry in changing if entry.action == CREATED]
        give_keepers(apps.get_model, *(_keys(made, model) for model in (Place, Network)))
        if not write:
            transaction.set_rollback(True)
        elif changing or not SearchEntry.objects.exists():
            rebuild()
    counts = Counter(entry.action for entry in entries) + Counter({ERASED: erased})
    return counts, [entry for entry in entries if entry.action == KEPT]


def _keys(records, model):
    return [record.pk for record in records if isinstance(record, model)]


def _prepare(entry, stored, references):
    """Decide what becomes of the entry; when it changes, save what can be saved before all others are there."""
    entry.instance = stored.instance(entry)
    entry.action = stored.action(entry)
    if entry.action in (UNCHANGED, KEPT):
        return
    entry.instance = entry.instance or entry.section.model()
    if not entry.identity:
        entry.fault("", _("has no %s, which names it.") % entry.section.key)
    entry.check_quote(entry.section.model, entry.values)
    for name, value in entry.values.items():
        if name.startswith("_") or name in entry.section.parts():
            continue
        _set(entry, name, value, references)
    if "_source" in entry.values and _has_empty_source(entry.instance):
        _set(entry, "source", entry.values["_source"], references)
    if entry.is_stopped:
        return
    try:
        entry.instance.skip_history_when_saving = True
        with transaction.atomic():
            entry.instance.save()
    except (DatabaseError, ValidationError, ValueError, TypeError) as error:
        if _is_valid(entry):  # the database has a rule that the model does not tell of
            entry.fault("", str(error).splitlines()[0])
    finally:
        del entry.instance.skip_history_when_saving


def _has_empty_source(instance):
    return hasattr(instance, "source_id") and instance.source_id is None


def _set(entry, name, value, references, *, last=False):
    """Set one field; references to records that are still to come wait for `_complete`."""
    try:
        if entry.section.name == "claims" and name == "record":
            _set_claimed_record(entry.instance, value, references)
            return
        field = entry.instance._meta.get_field(name)
        if field.many_to_many or (field.auto_created and not field.concrete):
            if not field.many_to_many:
                raise FieldDoesNotExist
            return
        if field.is_relation:
            _set_reference(entry, field, value, references, last=last)
        else:
            setattr(entry.instance, field.attname, plain_value(field, value))
    except FieldDoesNotExist:
        entry.fault(name, _("there is no such field."))
    except ValueFault as error:
        entry.fault(name, str(error))
    except BlockedError:
        entry.is_blocked = True


def _set_reference(entry, field, value, references, *, last):
    space = str(entry.values.get("municipality") or "")
    if value is None:
        setattr(entry.instance, field.name, None)
        return
    try:
        setattr(entry.instance, field.name, references.find(field.related_model, value, space))
    except ValueFault:
        if last or not field.null or not references.is_coming(field.related_model, value, space):
            raise


def _set_claimed_record(claim, value, references):
    model, identity = claimed_model(value)
    claim.record = references.find(model, identity)


def _complete(entry, references):
    """With all records there: the remaining references, the parts, validation, and the history row."""
    instance, many = entry.instance, {}
    for name, value in entry.values.items():
        if name.startswith("_") or name in entry.section.parts():
            continue
        field = instance._meta.get_field(name) if name != "record" else None
        if field is not None and field.many_to_many:
            many[name] = value
        elif field is not None and field.is_relation and value is not None:
            _set(entry, name, value, references, last=True)
    if "_source" in entry.values and _has_empty_source(instance):
        _set(entry, "source", entry.values["_source"], references, last=True)
    if entry.is_stopped or not _is_valid(entry):
        return
    instance._change_reason = f"{MARK}{entry.fingerprint}"
    instance.save()
    for name, identities in many.items():
        _set_many(entry, name, identities, references)
    replace_parts(entry, references)


def _is_valid(entry):
    """Whether the record passes its own rules; each broken one is noted at its field."""
    try:
        entry.instance.full_clean()
    except ValidationError as error:
        for name, message in broken_rules(entry.instance, error):
            entry.fault(name, message)
    return not entry.faults


def _set_many(entry, name, identities, references):
    field = entry.instance._meta.get_field(name)
    if not isinstance(identities, list):
        entry.fault(name, _("must be a list."))
        return
    space = str(entry.values.get("municipality") or "")
    found = []
    for identity in identities:
        try:
            found.append(references.find(field.related_model, identity, space))
        except ValueFault as error:
            entry.fault(name, str(error))
        except BlockedError:
            entry.is_blocked = True
    if isinstance(field, models.ManyToManyField) and not entry.is_stopped:
        getattr(entry.instance, name).set(found)
