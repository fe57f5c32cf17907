"""What is posted after the session has ended, or after somebody else saved: a form is shown again to be looked over.

Anything but a form is not done.
"""

from urllib.parse import urlsplit

from django.core import signing
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from twintowns.uploads.kept import kept_for_login

RESUMED = "_resumed"  # posted with what was typed before the session ended
LOOK_IT_OVER = _("You were signed out while you wrote. What you wrote stands below: look it over and save.")
NOT_DONE = _("You had been signed out, so nothing was done. Do it again if you still want to.")
NO_VERSION = _(
    "It did not say when the form was opened, so nobody knows what was changed since. Look it over and save again."
)
NOT_KEPT = {"csrfmiddlewaretoken"}
SALT = "twintowns.kept"
DAY = 24 * 3600


class ShownAgain:
    """For a view with a form that writes on records: it is shown again, with what was typed, instead of being saved

    when the session had ended, or when somebody else saved one of the records while the form was filled in.
    `site` is the admin's.
    """

    shows_again = True
    site = None

    def written_records(self):
        """The records that the form writes on, with their parts."""
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        reason = self._reason_to_show_again()
        if not reason:
            return super().post(request, *args, **kwargs)
        form = self.get_form()
        form.is_valid()
        form.add_error(None, reason)
        return self.form_invalid(form)

    def _reason_to_show_again(self):
        records = self.written_records()
        try:
            for record in records:
                record.lock()
        except ObjectDoesNotExist:
            raise Http404 from None
        versions = self.request.POST.get("_version", "").split()
        reasons = [LOOK_IT_OVER] if RESUMED in self.request.POST else []
        if records and not versions:
            reasons.append(NO_VERSION)
        for record, version in zip(records, versions, strict=False):
            reasons.append(self._versions_of(record).reason_to_halt(record, version))
        return " ".join(map(str, filter(None, reasons)))

    def get_context_data(self, **kwargs):
        records = self.written_records()
        version = " ".join(self._versions_of(record).version_of(record) for record in records)
        return super().get_context_data(version=version, **kwargs)

    def _versions_of(self, record):
        return self.site.get_model_admin(type(record)).versions


def shows_again(view):
    """Whether the view answers what was kept with its form; the admin’s own forms do."""
    named = getattr(view, "__name__", "") in ("add_view", "change_view")
    return named or getattr(getattr(view, "view_class", None), "shows_again", False)


def keep(request):
    """What was posted and where, signed, so that it can be carried through the login; files are kept for who opened the form.

    No password is: it is typed anew.
    """
    names = [name for name in request.POST if name not in NOT_KEPT and "password" not in name]
    notes = kept_for_login(request.POST, request.FILES)
    data = [(name, value) for name in names if name not in notes for value in request.POST.getlist(name)]
    data += notes.items()
    return signing.dumps({"address": request.get_full_path(), "data": data}, salt=SALT, compress=True)


def kept_fields(signed):
    """(address, [(name, value)]) of what was kept; ("", []) when it is not ours or older than a day."""
    try:
        kept = signing.loads(signed, salt=SALT, max_age=DAY)
    except signing.BadSignature:
        return "", []
    return kept["address"], kept["data"]


def page_before(request):
    """The address of the page that something was posted from; the start page when it is not told or not ours."""
    before = urlsplit(request.headers.get("referer", ""))
    return before.path if before.netloc == request.get_host() else reverse("admin:index")
