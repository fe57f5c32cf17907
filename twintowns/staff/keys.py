"""The keys of records, as addresses and forms of the staff give them."""

import re

from django.core.exceptions import SuspiciousOperation
from django.http import Http404

KEY = re.compile(r"[0-9]{1,18}")


def is_key(text):
    """Whether a record can have the key: what else is asked for is no number, or none that the database takes."""
    return bool(KEY.fullmatch(str(text)))


def check_keys(request, object_id=None):
    """Raises Http404 for an address of no possible record, SuspiciousOperation for a choice of one."""
    if object_id is not None and not is_key(object_id):
        raise Http404
    if not all(map(is_key, request.POST.getlist("_selected_action"))):
        raise SuspiciousOperation
