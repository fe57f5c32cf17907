"""The history of a record and its parts, and “Undo this change” for each change in it."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from twintowns.staff import access

from .changes import WHAT, changes_of, told
from .features import Feature
from .undo import put_back, remove, restore, reversals

LARGEST = 2**31 - 1  # the largest number that a version may have


class Undoing(Feature):
    """Shows what was changed in a record and its parts, and undoes one change at a time."""

    def urls(self):
        return [self.route("<int:pk>/part/<str:part>/<int:version>/", self.undo_part, "part_undo")]

    def context_of_history(self, request, object_id):
        """What the history of a record shows of its parts."""
        record = self.admin.get_object(request, unquote(object_id))
        parts = self.part_changes(record, request.user) if record else []
        return {
            "part_changes": parts,
            "may_undo": bool(record) and self.admin.has_change_permission(request, record),
            "may_undo_parts": any(row.may_undo for row in parts),
        }

    def tell_changes(self, rows, user):
        for row in rows:
            row.what, row.changes = WHAT[row.history_type], changes_of(row, user)

    def part_changes(self, record, user, most=100):
        """The latest changes of the record's parts, newest first, each with what it changed from and to."""
        changes = []
        for rows, model in self.admin.versions.parts_of(record):
            for row in rows.select_related("history_user").order_by("-history_id")[:most]:
                row.part_name, row.part_label = model._meta.model_name, model._meta.verbose_name
                row.what, row.changes = WHAT[row.history_type], changes_of(row, user)
                did_something = row.changes or row.history_type != "~"
                row.may_undo = did_something and may_undo(user, row, row.instance, record)
                changes.append(row)
        return sorted(changes, key=lambda row: row.history_date, reverse=True)[:most]

    def undo_record(self, request, object_id, version_id):
        """One change of the record: seen by whoever sees the record, undone by whoever may change it."""
        record = self.admin.get_object(request, unquote(object_id))
        is_number = version_id.isdecimal() and len(version_id) <= 10 and int(version_id) <= LARGEST
        row = record.history.filter(history_id=version_id).first() if record and is_number else None
        if row is None:
            raise Http404
        names = [field.name for field in self.opts.fields + self.opts.many_to_many]
        return Undo(self.admin, request, record, row, thing=record).response(
            lambda state: access.closed_fields(request.user, self.admin.model, state, names),
            lambda state: self.admin.has_change_permission(request, state),
        )

    def undo_part(self, request, pk, part, version):
        """One change of a part, which may have been removed since."""
        record = self.admin.get_queryset(request).filter(pk=pk).first()
        kinds = self.admin.versions.parts_of(record) if record else ()
        found = [rows for rows, model in kinds if model._meta.model_name == part]
        row = found[0].filter(history_id=version).first() if found and version <= LARGEST else None
        if row is None:
            raise Http404
        model = row.instance_type
        thing = model._default_manager.filter(pk=row.id).first()
        wholes = {field.name for field in model._meta.fields if field.related_model is self.admin.model}
        return Undo(self.admin, request, record, row, thing).response(
            lambda state: wholes | access.reviewers_fields(request.user, model, state, record),
            lambda state: may_undo(request.user, row, state, record),
        )


def may_undo(user, row, part, record):
    """Whether the member of staff may undo that the part was changed, was added or was removed; of a change, some of it."""
    if row.history_type == "~":
        return access.may_edit_part(user, part, record)
    return access.may_change_part(user, None, part, record)


class Undo:
    """One change of `thing`, the record itself or a part of it; None for a part that is removed."""

    def __init__(self, model_admin, request, record, row, thing):
        self.admin, self.request, self.record, self.row, self.thing = model_admin, request, record, row, thing
        self.is_part = row.instance_type is not model_admin.model

    def response(self, closed, may_write):
        """The page that shows the change; or, once it is undone, the way back to the history."""
        may = all(may_write(state) for state in (self.row.instance, self.thing) if state is not None)
        problem = ""
        if self.request.method == "POST":
            if not may:
                raise PermissionDenied
            self.record.lock()
            problem = self.admin.versions.reason_to_halt(self.record, self.request.POST.get("_version"))
            if self.thing is not None:
                self.thing.refresh_from_db()
        found = reversals(self.thing, self.row, self.request.user, closed) if self.thing else []
        if self.request.method == "POST" and not problem:
            try:
                self._apply(found, may_write)
                return self._back_to_history()
            except ValidationError as error:
                problem = " ".join(error.messages)
        return self._page(found, problem, may)

    def _apply(self, found, may_write):
        is_there = self.thing is not None
        if self.row.history_type == "~" and is_there:
            named = self.request.POST.getlist("field")
            put_back(self.thing, [r for r in found if r.name in named and not r.hindrance], may_write)
        elif self.row.history_type == "+" and is_there and self.is_part:
            remove(self.thing)
        elif self.row.history_type == "-" and not is_there:
            restore(self.row.instance)
        else:
            raise ValidationError(_("There is nothing left to undo."))

    def _back_to_history(self):
        self.admin.log_change(self.request, self.record, _("Undid an earlier change."))
        messages.success(self.request, _("The change is undone. The undoing stands in the history too."))
        return redirect(self.admin.address("history", self.record.pk))

    def _page(self, found, problem, may):
        user, kind = self.request.user, self.row.history_type
        is_open = {
            "~": any(not reversal.hindrance for reversal in found),
            "+": self.is_part and self.thing is not None,
            "-": self.thing is None,
        }
        shown = self.row.instance if kind == "-" else self.thing
        fields = [f for f in self.row.instance_type._meta.concrete_fields if f.editable and kind != "~"]
        values = [(f, getattr(shown, f.attname)) for f in fields] if shown else []
        context = {
            "title": _("Undo this change"),
            "opts": self.admin.opts,
            "original": self.record,
            "row": self.row,
            "what": WHAT[kind],
            "called": shown or self.row.instance,
            "kind": self.row.instance_type._meta.verbose_name,
            "reversals": [(reversal, reversal.in_words(user)) for reversal in found],
            "values": [
                (f.verbose_name, told(f, value, user)) for f, value in values if value not in (None, "")
            ],
            "is_open": may and is_open[kind],
            "removes_record": kind == "+"
            and not self.is_part
            and self.admin.has_delete_permission(self.request, self.record),
            "is_part": self.is_part,
            "problem": problem,
            "version": self.admin.versions.version_of(self.record),
        }
        frame = self.admin.admin_site.each_context(self.request)
        return TemplateResponse(self.request, "twintowns/admin/undo.html", {**frame, **context})
