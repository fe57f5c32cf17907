"""What staff posted and could not be done at the first try: it is tried anew, or given back to them, never lost."""

import logging
import shutil
from pathlib import Path

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from twintowns.django_private import forget_messages_told_now
from twintowns.staff.resuming import keep, kept_fields, page_before, shows_again

TRIES = 2
DEADLOCK = "40P01"  # PostgreSQL’s code for two that wait for one another; it undoes one of them
COLLIDED = _("It could not be saved: somebody else saved at the same moment.")
OUT_OF_DATE = _("You have signed in anew since you opened the form.")
log = logging.getLogger(__name__)


def done_anew(request, do):
    """The answer of `do`, a transaction; done once more when what another saved in the same moment is in its way.

    At the second try the form sees what the other has saved, and says what is wrong. None when that fails too.
    """
    for _try in range(TRIES):
        try:
            return do()
        except (IntegrityError, ValidationError, OperationalError) as error:
            if isinstance(error, OperationalError) and not _is_deadlock(error):
                raise
            log.warning("What was posted to %s collided with what is there.", request.path, exc_info=True)
            _rewind(request)
    return None


def _is_deadlock(error):
    return getattr(error.__cause__, "sqlstate", "") == DEADLOCK


def _rewind(request):
    """As it came: nothing told, and each file from its beginning, where the first try moved it from too."""
    forget_messages_told_now(request)
    for _name, files in request.FILES.lists():
        for file in files:
            file.seek(0)
            path = getattr(file, "temporary_file_path", lambda: "")()
            if path and not Path(path).exists():
                with open(path, "wb") as copy:
                    shutil.copyfileobj(file.file, copy)
                file.seek(0)


def collided(site, request, view):
    """The page after a failed `done_anew`."""
    return _given_back(site, request, view, COLLIDED, status=409)


def out_of_date(site, request):
    """What is answered to a form of ours whose token is of an earlier login; None to anything else, and to strangers."""
    match = request.resolver_match
    if not (match and match.app_name == "admin" and site.has_permission(request) and _is_from_here(request)):
        return None
    if shows_again(match.func):
        return _given_back(site, request, match.func, OUT_OF_DATE)
    messages.warning(
        request, _("You have signed in anew, so nothing was done. Do it again if you still want to.")
    )
    return HttpResponseRedirect(page_before(request))


def _is_from_here(request):
    """Whether the browser says that a page of this site sent it: others’ pages get no form that is filled in."""
    here = f"{request.scheme}://{request.get_host()}"
    sender = request.headers.get("origin") or request.headers.get("referer", "")
    return sender == here or sender.startswith(f"{here}/")


def _given_back(site, request, view, told, status=200):
    """The page that says what happened; it leads to the form, with all that was written and nothing saved."""
    address, fields = kept_fields(keep(request)) if shows_again(view) else ("", [])
    context = {"told": told, "address": address, "fields": fields, "back": page_before(request)}
    context |= {**site.each_context(request), "title": site.site_title}
    return TemplateResponse(request, "twintowns/staff/resume.html", context, status=status)
