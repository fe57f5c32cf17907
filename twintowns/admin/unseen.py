"""What a record refers to but the reader of its form or its history does not see."""

from django.db.models import ForeignKey, Prefetch, prefetch_related_objects
from django.utils.translation import gettext as _

from twintowns.models import Record
from twintowns.staff import access


class Unseen:
    """Stands in a form for a record that is not shown: without a key, so without a link."""

    pk = ""

    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


def sees(user, record):
    """Whether the member of staff sees it; what is no record of ours, such as one that is deleted, hides nothing."""
    return not isinstance(record, Record) or access.may(user, access.VIEW, type(record), record)


def shown_as(record, user):
    """The record, or in words why it is not shown."""
    if sees(user, record):
        return str(record)
    own = record.owner_ids() & user.municipality_ids()
    return _("(internal)") if own else _("(another municipality’s)")


def cover_unseen(context, user):
    """Let the fields that are only read show nothing of records that the member of staff does not see."""
    forms = [context["adminform"].form] if "adminform" in context else []
    for inline in context.get("inline_admin_formsets", ()):
        forms += inline.formset.initial_forms
    for form in forms:
        if form.instance.pk and not user.is_superuser:
            _cover(form.instance, form.fields, user)


def _cover(record, is_open, user):
    for field in record._meta.concrete_fields:
        if field.name in is_open or not _leads_to_ours(field):
            continue
        other = getattr(record, field.name)
        if other is not None and not sees(user, other):
            field.set_cached_value(record, Unseen(shown_as(other, user)))
    for field in record._meta.many_to_many:
        if field.name not in is_open and issubclass(field.remote_field.model, Record):
            seen = field.remote_field.model._default_manager.visible_to(user)
            prefetch_related_objects([record], Prefetch(field.name, queryset=seen))


def _leads_to_ours(field):
    return isinstance(field, ForeignKey) and issubclass(field.remote_field.model, Record)
