"""Putting back what one change did to a record, its lists or one of its parts, and no more than that."""

from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import FileField, ProtectedError
from django.utils.translation import gettext as _

from .changes import Change, changes_made, referred, told
from .unseen import sees


@dataclass(frozen=True)
class Reversal:
    """A field that a change changed, what it holds now, and why it cannot be put back, if so."""

    change: Change
    now: Any
    hindrance: str = ""

    @property
    def name(self):
        return self.change.field.name

    @property
    def is_list(self):
        return self.change.field.many_to_many

    @property
    def value(self):
        """What it would hold; of a list, today's members without those that were added, with those that were taken away."""
        if not self.is_list:
            return self.change.old
        old, new = set(self.change.old), set(self.change.new)
        return sorted((set(self.now) - (new - old)) | (old - new))

    @property
    def is_changed_since(self):
        """Whether a later change touched it; what others have put on a list or taken off it is left as it is."""
        return not self.is_list and self.now != self.change.new

    def in_words(self, user):
        """{what it was before the change, what it became, what it is now} as the member of staff may see it."""
        values = {"before": self.change.old, "after": self.change.new, "now": self.now}
        return {name: told(self.change.field, value, user) for name, value in values.items()}


def reversals(thing, row, user, closed):
    """A Reversal for each field that the change changed; `closed` gives the names of those that the user only reads in a state."""
    found = []
    for change in changes_made(row):
        field = change.field
        held = getattr(thing, field.attname)
        now = sorted(held.values_list("pk", flat=True)) if field.many_to_many else held
        reversal = Reversal(change, now)
        is_closed = any(field.name in closed(state) for state in (thing, _as_before(thing, reversal)))
        found.append(replace(reversal, hindrance=_hindrance(reversal, user, is_closed)))
    return found


def _as_before(thing, reversal):
    """The record with the field put back, so far as nothing that it refers to is gone."""
    field, state = reversal.change.field, copy(thing)
    is_there = not field.many_to_one or reversal.value is None or referred(field, reversal.value)
    if is_there and not reversal.is_list:
        setattr(state, field.attname, reversal.value)
    return state


def _hindrance(reversal, user, is_closed):
    field, value = reversal.change.field, reversal.value
    if value == reversal.now:
        return _("It is so already.")
    if is_closed:
        return _("You may not change this.")
    if reversal.is_list or field.many_to_one:
        keys = set(value) - set(reversal.now) if reversal.is_list else {value} - {None}
        others = [referred(field, key) for key in keys]
        if not all(others):
            return _("What it referred to has been removed.")
        if not all(sees(user, other) for other in others):
            return _("What it referred to is nothing that you see.")
    if isinstance(field, FileField) and value and not field.storage.exists(str(value)):
        return _("The file is not kept any more.")
    return ""


def put_back(thing, chosen, may_write):
    """Save the record with the fields as they were before. Raises ValidationError when it would break its rules."""
    if not chosen:
        raise ValidationError(_("Choose at least one field to put back."))
    for reversal in chosen:
        if not reversal.is_list:
            setattr(thing, reversal.change.field.attname, reversal.value)
    thing.full_clean()
    if not may_write(thing):
        raise PermissionDenied
    thing.save()
    for reversal in chosen:
        if reversal.is_list:
            getattr(thing, reversal.name).set(reversal.value)


def remove(thing):
    """Undo that a part was added."""
    try:
        thing.delete()
    except ProtectedError:
        raise ValidationError(_("It cannot be removed: something else refers to it.")) from None


def restore(part):
    """Undo that a part was removed: the part as it was then, with the key that it had."""
    part._state.adding = True
    part.full_clean()
    part.save()
