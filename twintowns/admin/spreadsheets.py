"""Records out to a spreadsheet and in again, with all faults told before anything is written."""

import io
import secrets
import zipfile

import tablib
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from twintowns.documents import unpacked_size

TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LARGEST = 10 * 1024 * 1024
LARGEST_UNPACKED = 10 * LARGEST
MOST_FAULTS = 500


class UnreadableError(Exception):
    """Why a file cannot be read as a table."""


def read_table(name, content):
    """The rows of a CSV file (UTF-8, semicolons or commas) or of the first sheet of an XLSX file."""
    if not content:
        raise UnreadableError(_("The file is empty. Choose another."))
    if len(content) > LARGEST:
        raise UnreadableError(_("The file is larger than 10 MB. Divide it in several."))
    try:
        if content.startswith(b"PK"):
            _refuse_bombs(content)
            return tablib.Dataset().load(content, format="xlsx")
        text = content.decode("utf-8-sig")
        delimiter = ";" if text.partition("\n")[0].count(";") else ","
        return tablib.Dataset().load(text, format="csv", delimiter=delimiter)
    except UnreadableError:
        raise
    except UnicodeDecodeError:
        raise UnreadableError(_("The file is not UTF-8. Save it as “CSV UTF-8”, or as XLSX.")) from None
    except Exception:  # whatever the libraries make of a broken file
        message = _(
            "The file cannot be read as a table. Open it in your spreadsheet program and save it anew."
        )
        raise UnreadableError(message) from None


def without_empty_rows(table):
    """The rows that say something, each with its number in the spreadsheet, where the headings are row 1."""
    filled = tablib.Dataset(headers=table.headers)
    numbers = []
    for number, row in enumerate(table, 2):
        if any(str(cell if cell is not None else "").strip() for cell in row):
            filled.append(row)
            numbers.append(number)
    return filled, numbers


def repeated_rows(table, numbers, resource):
    """Faults of rows that name the same record as an earlier one; several records of one name have a row each."""
    columns = [resource.fields[name].column_name for name in resource._meta.import_id_fields]
    first, faults = {}, []
    for number, row in zip(numbers, table.dict, strict=True):
        key = tuple(str(row[name]).strip() for name in columns)
        if key in first and len(resource.namesakes(row)) < 2:
            reason = _("The same record stands on row %d already. Keep one of the rows.") % first[key]
            faults.append((number, columns[-1], reason))
        first.setdefault(key, number)
    return faults


def _refuse_bombs(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if unpacked_size(archive) > LARGEST_UNPACKED:
            raise UnreadableError(_("The file unpacks to more than 100 MB. Divide it in several."))


def write_table(dataset, ending):
    """The bytes of the table. CSV has semicolons and a mark of UTF-8, which Excel in Swedish wants."""
    if ending == "xlsx":
        return dataset.export("xlsx")
    return "\ufeff".encode() + dataset.export("csv", delimiter=";").encode()


def faults_of(result, resource, numbers):
    """[(row, column, reason)] of all that is wrong in the file, by the numbers of its rows."""
    headings = {name: field.column_name for name, field in resource.fields.items()}
    faults = [("", "", str(error.error)) for error in result.base_errors]
    for number, errors in result.row_errors():
        faults += [(numbers[number - 1], "", str(error.error)) for error in errors]
    for row in result.invalid_rows:
        for name, reasons in row.field_specific_errors.items():
            faults += [(numbers[row.number - 1], headings.get(name, name), reason) for reason in reasons]
        faults += [(numbers[row.number - 1], "", reason) for reason in row.non_field_specific_errors]
    return faults


class SpreadsheetMixin:
    """For an admin whose records go out to and come in from a spreadsheet; `resource_class` names the columns."""

    resource_class = None
    change_list_template = "admin/spreadsheet_change_list.html"

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        own = [
            path("kalkylblad/", self.admin_site.admin_view(self.import_view), name=f"{name}_import"),
            path(
                "kalkylblad/<str:ending>/",
                self.admin_site.admin_view(self.export_view),
                name=f"{name}_export",
            ),
        ]
        return own + super().get_urls()

    def export_view(self, request, ending):
        if not self.has_view_permission(request):
            raise PermissionDenied
        if ending not in TYPES:
            return redirect("../")
        dataset = self.resource_class(request.user).export(self.get_queryset(request))
        response = HttpResponse(write_table(dataset, ending), content_type=TYPES[ending])
        response["Content-Disposition"] = f'attachment; filename="{self.opts.model_name}.{ending}"'
        response["Cache-Control"] = "private, no-store"
        return response

    def import_view(self, request):
        """Choose a file; see its faults or what it would change; let it be written."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Import and export: %s") % capfirst(self.opts.verbose_name_plural),
            "headings": self.resource_class(request.user).headings(),
        }
        if request.method == "POST":
            try:
                return self._import(request, context)
            except UnreadableError as error:
                context["problem"] = str(error)
        return render(request, "admin/spreadsheet.html", context)

    def _import(self, request, context):
        kept = request.POST.get("kept", "")
        content, kept = self._kept(kept) if kept else self._uploaded(request)
        resource = self.resource_class(request.user)
        table = read_table(kept, content)
        missing = [heading for heading in resource.headings() if heading not in (table.headers or [])]
        if missing:
            raise UnreadableError(_("These columns are missing: %s.") % ", ".join(missing))
        table, numbers = without_empty_rows(table)
        repeated = repeated_rows(table, numbers, resource)
        is_sure = "confirm" in request.POST and not repeated
        result = resource.import_data(
            table,
            dry_run=not is_sure,
            raise_errors=False,
            use_transactions=True,
            rollback_on_validation_errors=True,
        )
        faults = sorted([*repeated, *faults_of(result, resource, numbers)], key=lambda fault: fault[0] or 0)
        if is_sure and not faults:
            default_storage.delete(kept)
            messages.success(
                request, _("Written: %(new)d new, %(update)d changed, %(skip)d as before.") % result.totals
            )
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"
            return redirect(reverse(name))
        changes = [row for row in result.rows if row.import_type in ("new", "update")]
        context |= {"faults": faults[:MOST_FAULTS], "totals": result.totals, "kept": kept, "changes": changes}
        return render(request, "admin/spreadsheet.html", {**context, "is_checked": True})

    def _uploaded(self, request):
        file = request.FILES.get("file")
        if file is None:
            raise UnreadableError(_("Choose a file first."))
        content = file.read()
        return content, default_storage.save(f"imports/{secrets.token_urlsafe(24)}", ContentFile(content))

    def _kept(self, name):
        """What was uploaded when the preview was shown."""
        folder, _slash, token = name.partition("/")
        is_ours = folder == "imports" and token.replace("-", "").replace("_", "").isalnum()
        if not is_ours or not default_storage.exists(name):
            raise UnreadableError(_("The preview is too old. Choose the file again."))
        with default_storage.open(name) as file:
            return file.read(), name
