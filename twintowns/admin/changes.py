"""What changed from one version of a record to the next, field by field, in words."""

from django.db.models import BooleanField, DateField, Model
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from twintowns.dates.edtf import EDTFDate
from twintowns.dates.fields import EDTFField
from twintowns.dates.render import render

from .unseen import shown_as

WHAT = {"+": gettext_lazy("Created"), "~": gettext_lazy("Changed"), "-": gettext_lazy("Deleted")}


def changes_of(row, user):
    """As the member of staff may see it: [(field's name for people, what it was, what it became)]; empty for the first version and for a removal."""
    before = row.prev_record
    if before is None or row.history_type == "-":
        return []
    fields = {field.name: field for field in row.instance_type._meta.get_fields()}
    delta = row.diff_against(before, foreign_keys_are_objs=True)
    return [
        (
            capfirst(fields[change.field].verbose_name),
            *(told(fields[change.field], v, user) for v in (change.old, change.new)),
        )
        for change in delta.changes
        if change.field in fields
    ]


def told(field, value, user):
    """A stored value as people write it; "–" for none. A record that the member of staff does not see is not named."""
    if value in (None, "", []):
        return "–"
    if isinstance(field, EDTFField):
        return render(value if isinstance(value, EDTFDate) else EDTFDate(value))
    if field.many_to_many:
        # each row of the relation between the two: {field of the row: record}
        return ", ".join(shown_as(list(row.values())[-1], user) for row in value)
    if isinstance(value, Model):
        return shown_as(value, user)
    if isinstance(field, BooleanField):
        return _("Yes") if value else _("No")
    if isinstance(field, DateField):
        return date_format(value, "j F Y")
    return str(dict(field.flatchoices).get(value, value))
