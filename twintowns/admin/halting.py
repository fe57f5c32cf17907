"""Nothing that is typed is lost: not when two edit at once, not when the session ends, not when the record is removed.

What was posted is then shown again, with the reason, instead of being saved.
"""

import copy

from django.contrib.admin.utils import unquote
from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _

from twintowns.staff.resending import was_sent_otherwise
from twintowns.staff.resuming import LOOK_IT_OVER, RESUMED

from .versions import who_and_when


class Halting:
    """Why what `request` posts to a form of the admin is not to be saved at once."""

    def __init__(self, model_admin, request):
        self.admin, self.request = model_admin, request

    def reason(self, record):
        """ "" when it may be saved. `record` is the form's, without a key while it is added."""
        if record.pk is None and (row := self.removal()):
            told = _(
                "%(user)s removed this %(when)s, while you wrote. What you wrote stands below: save it if it shall stay, as new."
            )
            return told % who_and_when(row)
        reasons = [LOOK_IT_OVER] if RESUMED in self.request.POST else []
        if record.pk is not None:
            reasons.append(self.admin.versions.reason_to_halt(record, self.request.POST.get("_version")))
        elif was_sent_otherwise(self.request, self.request.user.pk):
            reasons.append(
                _(
                    "You have saved from this form once already. What stands below would become one more:"
                    " save again if that is what you want. To change the first, open it in the list."
                )
            )
        return " ".join(map(str, filter(None, reasons)))

    def removal(self):
        """The version with which the record that the address names was removed, for who could see it; None without one."""
        key = unquote(self.request.resolver_match.kwargs.get("object_id") or "")
        record = self.admin.get_object(self.request, key) if key else None
        if not key.isdecimal() or (record is not None and _lock(record)):
            return None
        row = self.admin.versions.removal_of(key)
        may = row is not None and self.admin.has_add_permission(self.request)
        return row if may and self.admin.has_change_permission(self.request, row.instance) else None

    def as_new(self, row):
        """The request as if what was written on the record, which is removed meanwhile, were a new one.

        Without the keys of the record and of its parts, with what the form only showed.
        """
        request = copy.copy(self.request)
        request.POST = data = self.request.POST.copy()
        wholes = {"id", *self.admin.versions.parts.values()}
        for name in self.request.POST:
            _prefix, is_part, last = name.rpartition("-")
            if is_part and last == "INITIAL_FORMS":
                data[name] = "0"
            elif is_part and last in wholes:
                data[name] = ""
        for field in self.admin.opts.concrete_fields:
            if field.many_to_one and field.editable and field.name not in data:
                data[field.name] = getattr(row, field.attname) or ""
        return request


def _lock(record):
    """Whether the record is still there, and locked."""
    try:
        record.lock()
    except ObjectDoesNotExist:
        return False
    return True
