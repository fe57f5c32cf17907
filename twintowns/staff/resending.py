"""A form that is sent twice – a double click, back and send again, a line that broke – is done once.

Every form as it is shown has a token of its own: Django writes the CSRF token anew each time, and readers' reports have
theirs. Who sends the same token with the same content a second time is led where the first time led.
"""

import datetime
import hashlib
import json

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from twintowns.django_private import messages_told_now
from twintowns.models import SentForm

TOKENS = ("csrfmiddlewaretoken", "token")
KEPT_FOR = datetime.timedelta(days=1)
POPUP = "admin/popup_response.html"


def done_once(request, whose, do, says_so=True):
    """The answer of `do`, which is called unless the very same form was done before; then where that led.

    `says_so` tells the user of it there, which takes a cookie. Of two that come at the same moment, the second waits until the first is done.
    """
    if not _token(request):
        return do()
    form = _form(request, whose)
    with transaction.atomic():
        sent, is_new = SentForm.objects.get_or_create(form=form, content=_content(request))
        if not is_new:
            return _answered_before(request, sent, says_so)
        response = do()
        _note(sent, request, response)
    transaction.on_commit(_forget_old)
    return response


def was_sent_otherwise(request, whose):
    """Whether the form that `done_once` is about to do was done before with other content."""
    return SentForm.objects.filter(form=_form(request, whose)).exclude(content=_content(request)).exists()


def _token(request):
    return next(filter(None, map(request.POST.get, TOKENS)), "")


def _form(request, whose):
    """What tells the form as it was shown once from all others."""
    return _digest([whose, request.get_full_path(), _token(request)])


def _digest(parts):
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _content(request):
    """The digest of all that was written and chosen, files too, but for the token."""
    written = [(name, values) for name, values in request.POST.lists() if name not in TOKENS]
    return _digest([written, [(name, *map(_file, files)) for name, files in request.FILES.lists()]])


def _file(file):
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return file.name, digest.hexdigest()


def _note(sent, request, response):
    """Where the answer leads; what was not done may be sent again as it is."""
    if isinstance(response, HttpResponseRedirect) and not _has_errors(request):
        sent.address = response.url
        sent.save()
    elif POPUP in (getattr(response, "template_name", None) or ()):
        sent.answer = _without_name(response.context_data["popup_response_data"])
        sent.save()
    else:
        sent.delete()


def _has_errors(request):
    """Whether the view has told of an error, which is no part of what a form holds."""
    return any(message.level >= messages.ERROR for message in messages_told_now(request))


def _without_name(data):
    """What a small window tells the form that it was opened from, but for the record's name, which may be a person's."""
    return json.dumps({name: value for name, value in json.loads(data).items() if name != "obj"})


def _answered_before(request, sent, says_so):
    if sent.answer:
        data = json.loads(sent.answer)
        model = request.resolver_match.func.model_admin.model
        name = str(model._default_manager.filter(pk=data["value"]).first() or "")
        return TemplateResponse(request, POPUP, {"popup_response_data": json.dumps(data | {"obj": name})})
    if says_so:
        messages.success(request, _("It was saved already: nothing was done twice."), fail_silently=True)
    return HttpResponseRedirect(sent.address)


def _forget_old():
    SentForm.objects.filter(sent_at__lt=timezone.now() - KEPT_FOR).delete()
