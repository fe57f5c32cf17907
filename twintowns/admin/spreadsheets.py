"""Records out to a spreadsheet and in again: a preview that writes nothing, and then all of what it showed, or nothing."""

from django.apps import apps
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from twintowns.spreadsheets import downloads, work
from twintowns.spreadsheets.rows import LARGEST, MEGABYTE, MOST_ROWS_TEXT, UnreadableError
from twintowns.spreadsheets.sheet import Reading
from twintowns.spreadsheets.uploads import (
    CHECKED,
    TELLS_SEARCH,
    WORKED_ON,
    WRITES,
    WRITING,
    WRITTEN,
    Upload,
)
from twintowns.staff import access
from twintowns.staff.privacy import forget_imports

from .features import Feature

ROWS_PER_PAGE = 500
SEARCH_LAGS = gettext_lazy(
    "The search does not find all of it yet. Ask whoever runs the site to run the command index_search."
)


def sheets_of(site):
    """{model: its admin} for all whose records go out to spreadsheets."""
    admins = [site.get_model_admin(model) for model in apps.get_models() if site.is_registered(model)]
    return {admin.opts.label_lower: admin for admin in admins if getattr(admin, "sheet_class", None)}


def may_import(user, model):
    return access.may(user, access.ADD, model)


def elsewhere_of(site, model):
    """{what they are called: the headings} of the other kinds of spreadsheet."""
    others = [admin for admin in sheets_of(site).values() if admin.model is not model]
    return {admin.opts.verbose_name_plural: admin.sheet_class.headings() for admin in others}


def written_by_itself(view):
    """The view does its writing in a transaction of its own, so that looking at a file locks nothing."""
    view.writes_by_itself = True
    return view


class Spreadsheets(Feature):
    """Of an admin whose records go out to and come in from a spreadsheet; its `sheet_class` names the columns."""

    def __init__(self, model_admin):
        super().__init__(model_admin)
        self.sheet_class = model_admin.sheet_class

    def urls(self):
        return [
            self.route("kalkylblad/", self.import_view, "import"),
            self.route("kalkylblad/fil/<str:token>/", self.upload_view, "upload"),
            self.route("kalkylblad/mall/<str:ending>/", self.template_view, "template"),
            self.route("kalkylblad/<str:ending>/", self.export_view, "export"),
        ]

    # Out

    def export_view(self, request, ending):
        if not self.admin.has_view_permission(request):
            raise PermissionDenied
        if ending not in downloads.TYPES:
            return redirect("../")
        content = downloads.exported(self.sheet_class, self.admin.get_queryset(request), ending)
        return self._download(content, self.opts.model_name, ending)

    def template_view(self, request, ending):
        if not may_import(request.user, self.admin.model):
            raise PermissionDenied
        if ending not in downloads.TYPES:
            return redirect("../../")
        content = downloads.template(self.sheet_class, Reading(request.user), ending)
        return self._download(content, f"{self.opts.model_name}-mall", ending)

    def _download(self, content, name, ending):
        response = HttpResponse(content, content_type=downloads.TYPES[ending])
        response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
        response["Cache-Control"] = "private, no-store"
        return response

    # In

    @written_by_itself
    def import_view(self, request):
        """Choose a file; see its faults or what it would change; let it be written."""
        if not may_import(request.user, self.admin.model):
            raise PermissionDenied
        forget_imports()
        if request.method != "POST":
            return self._page(request)
        try:
            token = request.POST.get("kept", "")
            return self._confirmed(request, self._mine(request, token)) if token else self._uploaded(request)
        except UnreadableError as error:
            return self._page(request, problem=str(error))

    def _uploaded(self, request):
        file = request.FILES.get("file")
        if file is None:
            raise UnreadableError(_("Choose a file first."))
        if file.size > LARGEST:
            message = _("The file is larger than %d MB. Divide it in several.")
            raise UnreadableError(message % (LARGEST // MEGABYTE))
        content = file.read()
        is_small = work.is_small(content)
        upload = Upload.keep(content, request.user, self.sheet_class)
        if not is_small:
            work.start(upload)
            return redirect(self.admin.address("upload", upload.token))
        try:
            work.check(upload, self.sheet_class, request.user, self._elsewhere())
        except UnreadableError:
            upload.forget()
            raise
        if upload.state["faults"]:
            upload.forget()
        return self._preview(request, upload)

    def _confirmed(self, request, upload):
        """Write what was previewed; two who confirm at once do it once."""
        with upload.worked_on() as is_ours:
            upload = self._mine(request, upload.token)
            if not is_ours or upload.state["stage"] != CHECKED or upload.state["faults"]:
                return redirect(self.admin.address("upload", upload.token))
            if not upload.state["shown"]:
                return self._written(request, upload)
            upload.save(stage=WRITING)
            is_small = work.is_small(upload.content)
            if is_small:
                is_written = self._write_now(request, upload)
        if not is_small:
            work.start(upload)
            return redirect(self.admin.address("upload", upload.token))
        return self._written(request, upload) if is_written else self._preview(request, upload)

    def _write_now(self, request, upload):
        try:
            return work.confirm(upload, self.sheet_class, request.user, self._elsewhere())
        except UnreadableError:
            upload.forget()
            raise

    def upload_view(self, request, token):
        """How far the work has come, and what became of it."""
        if not may_import(request.user, self.admin.model):
            raise PermissionDenied
        try:
            upload = self._mine(request, token)
        except UnreadableError as error:
            return self._page(request, problem=str(error))
        stage = upload.state["stage"]
        if upload.is_interrupted:
            return self._page(request, problem=_interrupted(upload.state))
        if stage in WORKED_ON:
            if request.headers.get("X-Part") == "progress":
                return JsonResponse({"text": _progress_of(upload), "is_done": False})
            return self._page(request, upload=upload, progress=_progress_of(upload))
        if request.headers.get("X-Part") == "progress":
            return JsonResponse({"text": "", "is_done": True})
        if stage == WRITTEN:
            return self._written(request, upload)
        if stage == CHECKED:
            return self._preview(request, upload)
        return self._page(request, problem=upload.state["problem"])

    def _mine(self, request, token):
        """The upload, if the user has made it, and here."""
        upload = Upload.find(token)
        if (upload.state["user"], upload.state["model"]) != (request.user.pk, self.opts.label_lower):
            raise UnreadableError(_("The preview is too old. Choose the file again."))
        return upload

    def _written(self, request, upload):
        """What is left of the file for a day is how many rows were written: a second confirm is told that they were."""
        text = _("Written: %(new)d new, %(changed)d changed, %(same)d as before.") % upload.state["totals"]
        if upload.state.get("is_told"):
            text = " ".join([_("It was saved already: nothing was done twice."), text])
        upload.forget_content()
        upload.save(stage=WRITTEN, shown=[], notes=[], others=[], is_told=True)
        messages.success(request, text)
        if not upload.state.get("is_found", True):
            messages.warning(request, SEARCH_LAGS)
        return redirect(self.admin.address("changelist"))

    def _preview(self, request, upload):
        state = upload.state
        page = Paginator(state["shown"], ROWS_PER_PAGE).get_page(request.GET.get("sida"))
        others = {*state["others"]}
        rows = [
            (label, label in others, _cells(action, before, after)) for label, action, before, after in page
        ]
        return self._page(request, upload=upload, is_checked=True, rows=rows, rows_page=page, **_told(state))

    def _page(self, request, **own):
        upload = own.pop("upload", None)
        context = {
            **self.admin.admin_site.each_context(request),
            "opts": self.opts,
            "title": _("Import and export: %s") % capfirst(self.opts.verbose_name_plural),
            "headings": self.sheet_class.headings(),
            "limits": {"rows": MOST_ROWS_TEXT, "megabytes": LARGEST // MEGABYTE},
            **own,
        }
        if upload:
            context |= {"kept": upload.token, "upload_address": self.admin.address("upload", upload.token)}
        return render(request, "twintowns/spreadsheets/spreadsheet.html", context)

    def _elsewhere(self):
        return elsewhere_of(self.admin.admin_site, self.admin.model)


def _told(state):
    """What the page says of the preview."""
    names = ("faults", "fault_count", "notes", "totals", "is_again", "others")
    return {name: state[name] for name in names}


def _cells(action, before, after):
    """[(whether it changes, before, after)] in the order of the columns; a new record changes nothing."""
    pairs = zip(before, after, strict=True)
    return [(old != new and action != "new", old, new) for old, new in pairs]


def _progress_of(upload):
    state = upload.state
    doing, total = state.get("doing"), state.get("total")
    told = {"done": state.get("done"), "total": total}
    if doing == WRITES:
        return _("Writing … %(done)d of %(total)d rows.") % told if total else _("Writing …")
    if doing == TELLS_SEARCH:
        told = _("The search knows %(done)d of %(total)d records.") % told if total else ""
        return " ".join(filter(None, [_("All is written."), told]))
    if not total:
        return _("The file is being read.")
    if told["done"] < total:
        return _("%(done)d of %(total)d rows are checked.") % told
    return _("All %(total)d rows are checked.") % told


def _interrupted(state):
    if state.get("doing") == TELLS_SEARCH:
        return " ".join([_("All is written."), str(SEARCH_LAGS)])
    if state["stage"] == WRITING:
        return _(
            "The work was interrupted. Either all was written or nothing:"
            " choose the file again, and you see what remains."
        )
    return _("The work was interrupted, and nothing is written. Choose the file again.")
