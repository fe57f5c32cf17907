"""Nothing that is typed is lost: not when two edit at once, not when the session ends, not when somebody undoes."""

from copy import copy

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ManyToManyField
from django.http import Http404, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from twintowns import access
from twintowns.resuming import LOOK_IT_OVER, RESUMED
from twintowns.uploads.forms import KeepsFiles

from .changes import WHAT, changes_of
from .unseen import cover_unseen


def keep_chosen_files(context):
    """A form that is shown again keeps the files that were chosen in it and in those of its parts."""
    forms = [context["adminform"].form]
    forms += [form for part in context["inline_admin_formsets"] for form in part.formset.forms]
    for form in forms:
        if isinstance(form, KeepsFiles) and form.is_bound:
            form.keep_files()


class SafeEditing:
    """The part of RecordAdmin that keeps what is typed, and that shows and restores earlier versions with their parts."""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_part_restore"
        restore = self.admin_site.admin_view(self.restore_part)
        return [path("<int:pk>/part/<str:part>/<int:version>/", restore, name=name), *super().get_urls()]

    # Two at once

    def parts_of(self, record):
        """(historical rows of the part, its model) for every kind of part on the record's form."""
        for inline in self.inlines:
            model = inline.model
            if not hasattr(model, "history"):
                continue
            names = [f.name for f in model._meta.fields if f.related_model is self.model]
            name = getattr(inline, "fk_name", None) or names[0]
            yield model.history.filter(**{name: record.pk}), model

    def version_of(self, record):
        """What tells one state of the record and its parts from another."""
        rows = [record.history.all(), *(rows for rows, _model in self.parts_of(record))]
        return "-".join(
            str(rows.order_by("-history_id").values_list("history_id", flat=True).first()) for rows in rows
        )

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST":
            request.halt = self._reason_to_halt(request, object_id)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _reason_to_halt(self, request, object_id):
        """Why what is posted is shown again instead of saved; "" when it is not."""
        if RESUMED in request.POST:
            return LOOK_IT_OVER
        seen = request.POST.get("_version")
        record = self.get_object(request, unquote(object_id)) if object_id and seen else None
        if record is None or self.version_of(record) == seen:
            return ""
        latest = max(
            (
                rows.first()
                for rows in (record.history.all(), *(r for r, _m in self.parts_of(record)))
                if rows
            ),
            key=lambda row: row.history_date,
        )
        return _(
            "%(user)s changed this %(when)s, while you wrote. Nothing is lost: what you wrote stands below."
            " Look in the history at what was changed, and save again if yours shall hold."
        ) % {
            "user": latest.history_user or _("Somebody"),
            "when": date_format(timezone.localtime(latest.history_date), "j F Y H.i"),
        }

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.halt = getattr(request, "halt", "")
        form.current = request.current if request.method == "POST" and hasattr(request, "current") else None
        return form

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        cover_unseen(context, request.user)
        keep_chosen_files(context)
        if obj and obj.pk:
            context["version"] = self.version_of(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    # Undo

    def history_view(self, request, object_id, extra_context=None):
        record = self.get_object(request, unquote(object_id))
        parts = self.part_changes(record, request.user) if record else []
        may_restore = any(row.may_restore for row in parts)
        context = {**(extra_context or {}), "part_changes": parts, "may_restore": may_restore}
        return super().history_view(request, object_id, context)

    def history_form_view(self, request, object_id, version_id, extra_context=None):
        """An earlier version: seen by whoever sees the record today, restored onto it by whoever may change it today."""
        record = self.get_object(request, unquote(object_id))
        if record is None:
            raise Http404
        may_restore = self.has_change_permission(request, record)
        if request.method == "POST" and not may_restore:
            raise PermissionDenied
        request.current = record
        context = {**(extra_context or {}), "revert_disabled": not may_restore}
        shown = copy(self)
        shown.prepopulated_fields = {}  # the library asks for them all, also for those that are not in the form
        return super(SafeEditing, shown).history_form_view(request, object_id, version_id, context)

    def render_history_view(self, request, template, context, **kwargs):
        cover_unseen(context, request.user)
        return super().render_history_view(request, template, context, **kwargs)

    def history_form_view_title(self, request, obj):
        return _("Earlier version: %s") % obj

    def set_history_delta_changes(self, request, historical_records, foreign_keys_are_objs=True):
        """In words, instead of as the library writes them."""
        for row in historical_records:
            row.what, row.changes = WHAT[row.history_type], changes_of(row, request.user)

    def part_changes(self, record, user, most=100):
        """The latest changes of the record's parts, newest first, each with what it changed from and to."""
        changes = []
        for rows, model in self.parts_of(record):
            for row in rows.select_related("history_user").order_by("-history_id")[:most]:
                row.part_name, row.part_label = model._meta.model_name, model._meta.verbose_name
                row.what, row.changes = WHAT[row.history_type], changes_of(row, user)
                row.may_restore = access.may_edit_part(user, row.instance, record)
                changes.append(row)
        return sorted(changes, key=lambda row: row.history_date, reverse=True)[:most]

    def restore_part(self, request, pk, part, version):
        """Make the part what it was in an earlier version, also when it has been removed since."""
        record = self.get_queryset(request).filter(pk=pk).first()
        found = (
            [rows for rows, model in self.parts_of(record) if model._meta.model_name == part]
            if record
            else []
        )
        row = found[0].filter(history_id=version).first() if found else None
        if row is None:
            raise Http404
        restored = row.instance
        if not access.may_restore_part(request.user, restored, record):
            raise PermissionDenied
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        # Its own row, if it is still there, is not another with the same key.
        restored._state.adding = not type(restored)._default_manager.filter(pk=restored.pk).exists()
        try:
            restored.full_clean()
            restored.save()
            messages.success(request, _("Restored: %s.") % restored)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_history", args=[pk]))

    # Removing

    def get_deleted_objects(self, objs, request):
        """Also what refers to the record through a list, such as a relation's agreements, stands in the way."""
        to_delete, count, lacking, protected = super().get_deleted_objects(objs, request)
        lists = [f for f in self.opts.related_objects if isinstance(f.field, ManyToManyField)]
        for record in objs:
            for field in lists:
                name = field.get_accessor_name()
                for other in getattr(record, name).all() if name else ():
                    protected.append(f"{other._meta.verbose_name}: {other}")
        return to_delete, count, lacking, protected
