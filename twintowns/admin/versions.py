"""The versions of a record together with its parts: which one a form was opened on, and whether somebody saved since."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _


class Versions:
    """Of the records of `model` with the parts on their form, which `inlines` name."""

    def __init__(self, model, inlines):
        self.model = model
        self.parts = {inline.model: whole_name(inline, model) for inline in inlines}

    def parts_of(self, record):
        """(historical rows of the part, its model) for every kind of part on the record's form."""
        for part, name in self.parts.items():
            if hasattr(part, "history"):
                yield part.history.filter(**{name: record.pk}), part

    def version_of(self, record):
        """What tells one state of the record, its lists and its parts from another."""
        rows = [record.history.all(), *(rows for rows, _model in self.parts_of(record))]
        return "-".join(
            str(rows.order_by("-history_id").values_list("history_id", flat=True).first()) for rows in rows
        )

    def reason_to_halt(self, record, seen):
        """Why what was written on the version `seen` is shown again instead of saved; "" when nobody saved since.

        The record is locked, so that nobody saves between this question and the saving.
        """
        if not seen or self.version_of(record) == seen:
            return ""
        rows = [record.history.all(), *(rows for rows, _model in self.parts_of(record))]
        latest = max(filter(None, (row.first() for row in rows)), key=lambda row: row.history_date)
        return _(
            "%(user)s changed this %(when)s, while you wrote. Nothing is lost: what you wrote stands below."
            " Look in the history at what was changed, and save again if yours shall hold."
        ) % who_and_when(latest)

    def removal_of(self, key):
        """The version with which the record of the key was removed; None without one."""
        return self.model.history.filter(id=key, history_type="-").order_by("-history_id").first()


def whole_name(inline, model):
    """The name of the field by which the part of an inline refers to the record of the model that it is a part of."""
    names = [field.name for field in inline.model._meta.fields if field.related_model is model]
    return getattr(inline, "fk_name", None) or next(iter(names), "")


def who_and_when(row):
    when = date_format(timezone.localtime(row.history_date), "j F Y H.i")
    return {"user": row.history_user or _("Somebody"), "when": when}
