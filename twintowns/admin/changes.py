"""What changed from one version of a record to the next, field by field and list by list, in words."""

from dataclasses import dataclass
from typing import Any

from django.db.models import BooleanField, DateField, Field, Model
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from twintowns.dates.edtf import EDTFDate
from twintowns.dates.fields import EDTFField
from twintowns.dates.render import render

from .unseen import shown_as

WHAT = {"+": gettext_lazy("Created"), "~": gettext_lazy("Changed"), "-": gettext_lazy("Deleted")}


@dataclass(frozen=True)
class Change:
    """A field's stored value, or the keys of a list's members, before and after the change."""

    field: Field
    old: Any
    new: Any

    @property
    def label(self):
        return capfirst(self.field.verbose_name)


def version_before(row):
    """The version that the change was made to; None for the first. By number: two may be of the same moment."""
    rows = type(row)._default_manager.filter(id=row.id, history_id__lt=row.history_id)
    return rows.order_by("-history_id").first()


def changes_made(row):
    """The changes of the fields that people fill in; none for the first version and for a removal."""
    before = version_before(row) if row.history_type == "~" else None
    if before is None:
        return []
    fields = [field for field in row.instance_type._meta.concrete_fields if field.editable]
    pairs = [(field, getattr(before, field.attname), getattr(row, field.attname)) for field in fields]
    return [Change(*pair) for pair in pairs if pair[1] != pair[2]] + _changes_of_lists(before, row)


def _changes_of_lists(before, row):
    """Of the lists that both versions tell of."""
    old, new = (getattr(version, "lists", None) or {} for version in (before, row))
    lists = [f for f in row.instance_type._meta.many_to_many if f.name in old and f.name in new]
    return [Change(f, old[f.name], new[f.name]) for f in lists if old[f.name] != new[f.name]]


def changes_of(row, user):
    """As the member of staff may see it: [(field's name for people, what it was, what it became)]."""
    return [
        (change.label, *(told(change.field, value, user) for value in (change.old, change.new)))
        for change in changes_made(row)
    ]


def referred(field, value):
    """The record that the stored value of a single reference leads to; None when it leads nowhere any more."""
    return field.remote_field.model._default_manager.filter(pk=value).first() if value else None


def told(field, value, user):
    """A stored value as people write it; "–" for none. A record that the member of staff does not see is not named."""
    if value in (None, "", []):
        return "–"
    if isinstance(field, EDTFField):
        return render(value if isinstance(value, EDTFDate) else EDTFDate(value))
    if field.many_to_many:
        found = field.remote_field.model._default_manager.in_bulk(value)
        return ", ".join(shown_as(found[key], user) if key in found else _("(removed)") for key in value)
    if field.many_to_one:
        value = value if isinstance(value, Model) else referred(field, value)
        return shown_as(value, user) if value else _("(removed)")
    if isinstance(field, BooleanField):
        return _("Yes") if value else _("No")
    if isinstance(field, DateField):
        return date_format(value, "j F Y")
    return str(dict(field.flatchoices).get(value, value))
