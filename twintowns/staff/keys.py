"""The keys of records, as addresses and forms of the staff give them."""

import re

from django.core.exceptions import SuspiciousOperation
from django.http import Http404

KEY = re.compile(r"[0-9]{1,18}")


def check_keys(request, object_id=None):
    """Raises Http404 for an address of no possible record, SuspiciousOperation for a choice of one."""
    if object_id is not None and not KEY.fullmatch(str(object_id)):
        raise Http404
    if not all(map(KEY.fullmatch, request.POST.getlist("_selected_action"))):
        raise SuspiciousOperation
