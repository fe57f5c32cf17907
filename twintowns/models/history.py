"""The history of a record: each version with who made it and when, and with what its lists held."""

from functools import partial

from django.db import models
from django.db.models import CharField, Value
from django.db.models.signals import m2m_changed
from django.utils import timezone
from simple_history.models import HistoricalRecords


class ListsField(models.JSONField):
    """What the lists of a record held: {name of the list: keys of its members}; null when that was not noted."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{"null": True, "editable": False, **kwargs})

    def pre_save(self, row, add):
        if (
            not add or row.lists is not None or row.history_type == "-"
        ):  # a removed record has no lists any more
            return row.lists
        model, key = row.instance_type, row.id
        row.lists = empty(model) if row.history_type == "+" else lists_of(model, [key])[key]
        return row.lists


def empty(model):
    return {field.name: [] for field in model._meta.many_to_many}


def lists_of(model, keys):
    """{key of a record: {name of a list: sorted keys of its members}} of the records with the keys, in one query."""
    held = {key: empty(model) for key in keys}
    first, *rest = (
        field.remote_field.through._default_manager.filter(**{f"{field.m2m_field_name()}__in": keys})
        .order_by()
        .values_list(
            Value(field.name, CharField()),
            f"{field.m2m_field_name()}_id",
            f"{field.m2m_reverse_field_name()}_id",
        )
        for field in model._meta.many_to_many
    )
    for name, key, member in first.union(*rest, all=True) if rest else first:
        held[key][name].append(member)
    return {key: {name: sorted(found) for name, found in lists.items()} for key, lists in held.items()}


def versions(records, kind, user, lists):
    """Versions, not written yet, of records of one model; `lists` gives in their order what the lists of each hold."""
    if not records:
        return []
    history = type(records[0]).history.model
    names = [field.attname for field in history.tracked_fields]
    common = {"history_type": kind, "history_user": user, "history_date": timezone.now()}
    rows = [history(**common, **{name: getattr(record, name) for name in names}) for record in records]
    if hasattr(history, "lists"):
        for row, held in zip(rows, lists, strict=True):
            row.lists = held
    return rows


class Records(HistoricalRecords):
    """The library's history, and in it the lists, which change by other tables than the record's own.

    One save gives one version: what is put on a list belongs to the version that the same object was saved as just before.
    """

    def finalize(self, sender, **kwargs):
        super().finalize(sender, **kwargs)
        if hasattr(sender, self.manager_name) and not sender._meta.abstract:
            for field in sender._meta.local_many_to_many:
                m2m_changed.connect(
                    partial(self.note_list, sender), sender=field.remote_field.through, weak=False
                )

    def post_save(self, instance, created, using=None, **kwargs):
        """A save that changes nothing is no version; what is on the lists is noted by itself."""
        names = [field.attname for field in self.fields_included(instance)]
        if created or self._is_said(instance) or instance.changes(names):
            super().post_save(instance, created, using, **kwargs)

    def _is_said(self, instance):
        """Whether the code says when or why it is saved."""
        return hasattr(instance, "_history_date") or hasattr(instance, "_change_reason")

    def get_extra_fields(self, model, fields):
        lists = {"lists": ListsField()} if model._meta.many_to_many else {}
        return super().get_extra_fields(model, fields) | lists

    def create_historical_record_m2ms(self, history_instance, instance):
        """Called by the library once the version is saved."""
        instance.saved_as = history_instance

    def note_list(self, holder, instance, action, reverse, pk_set, **_kwargs):
        """The list of the instance has changed; when `reverse`, the lists that it stands on have."""
        if reverse and action == "pre_clear":
            instance.left_lists = self._holding(holder, _kwargs["sender"], instance)
        if not action.startswith("post_"):
            return
        records = [instance]
        if reverse:
            keys = pk_set if pk_set is not None else instance.__dict__.pop("left_lists", ())
            records = holder._default_manager.filter(pk__in=keys)
        for record in records:
            if not hasattr(record, "skip_history_when_saving"):
                self._note(record)

    def _holding(self, holder, through, member):
        field = next(f for f in holder._meta.local_many_to_many if f.remote_field.through is through)
        rows = through._default_manager.filter(**{field.m2m_reverse_field_name(): member.pk})
        return list(rows.values_list(f"{field.m2m_field_name()}_id", flat=True))

    def _note(self, record):
        row = record.__dict__.get("saved_as")
        newest = getattr(type(record), self.manager_name).filter(id=record.pk).order_by("-history_id")
        if row is None or row.pk != newest.values_list("history_id", flat=True).first():
            self.create_historical_record(record, "~")
            return
        row.lists = lists_of(type(record), [record.pk])[record.pk]
        row.save(update_fields=["lists"])
