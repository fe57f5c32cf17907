"""Nothing that is typed is lost: not when two edit at once, not when the session ends, not when the record is removed."""

from django.contrib.admin.utils import unquote
from django.core.exceptions import ObjectDoesNotExist
from django.db.models import ManyToManyField
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from twintowns.staff.resuming import LOOK_IT_OVER, RESUMED
from twintowns.uploads.forms import KeepsFiles

from .unseen import cover_unseen


def keep_chosen_files(context):
    """A form that is shown again keeps the files that were chosen in it and in those of its parts."""
    forms = [context["adminform"].form]
    forms += [form for part in context["inline_admin_formsets"] for form in part.formset.forms]
    for form in forms:
        if isinstance(form, KeepsFiles) and form.is_bound:
            form.keep_files()


class SafeEditing:
    """The part of RecordAdmin that keeps what is typed."""

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
        ) % _who_and_when(latest)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        record = self.get_object(request, unquote(object_id)) if object_id else None
        removed = None
        if record is not None:
            removed = None if _lock(record) else record.pk
        elif object_id and object_id.isdecimal():
            removed = object_id
        if removed and (row := self._removal(request, removed)):
            return self._show_as_new(request, row)
        request.halt = self._reason_to_halt(request, record)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _reason_to_halt(self, request, record):
        reasons = [LOOK_IT_OVER] if RESUMED in request.POST else []
        if record is not None:
            reasons.append(self.reason_to_halt(record, request.POST.get("_version")))
        elif getattr(request, "sent_before", None):
            reasons.append(
                _(
                    "You have saved from this form once already. What stands below would become one more:"
                    " save again if that is what you want. To change the first, open it in the list."
                )
            )
        return " ".join(map(str, filter(None, reasons)))

    def _removal(self, request, key):
        """The version with which a record that the member of staff could see was removed; None without one."""
        row = self.model.history.filter(id=key, history_type="-").order_by("-history_id").first()
        may = row is not None and self.has_add_permission(request)
        return row if may and self.has_change_permission(request, row.instance) else None

    def _show_as_new(self, request, row):
        """What was written on a record that is removed meanwhile is shown as a new one, which is saved if wanted."""
        told = _(
            "%(user)s removed this %(when)s, while you wrote. What you wrote stands below: save it if it shall stay, as new."
        )
        request.halt = told % _who_and_when(row)
        request.POST = self._as_new(request.POST, row)
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_add")
        return super().changeform_view(request, None, address)

    def _as_new(self, posted, row):
        """What was posted, without the keys of the record and of its parts, with what the form only showed."""
        data = posted.copy()
        wholes = {
            f.name
            for inline in self.inlines
            for f in inline.model._meta.fields
            if f.related_model is self.model
        }
        for name in posted:
            _prefix, is_part, last = name.rpartition("-")
            if is_part and last == "INITIAL_FORMS":
                data[name] = "0"
            elif is_part and last in {"id", *wholes}:
                data[name] = ""
        for field in self.opts.concrete_fields:
            if field.many_to_one and field.editable and field.name not in data:
                data[field.name] = getattr(row, field.attname) or ""
        return data

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        form.halt = getattr(request, "halt", "")
        return form

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        cover_unseen(context, request.user)
        keep_chosen_files(context)
        if obj and obj.pk:
            context["version"] = self.version_of(obj)
        return super().render_change_form(request, context, add, change, form_url, obj)

    # Removing

    def delete_model(self, request, obj):
        obj.lock()
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for record in queryset.order_by("pk"):
            record.lock()
        super().delete_queryset(request, queryset)

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


def _lock(record):
    """Whether the record is still there, and locked."""
    try:
        record.lock()
    except ObjectDoesNotExist:
        return False
    return True


def _who_and_when(row):
    when = date_format(timezone.localtime(row.history_date), "j F Y H.i")
    return {"user": row.history_user or _("Somebody"), "when": when}
