"""A form that was sent with a token that is not valid any more, or never was."""

from django.contrib.admin import site
from django.views.csrf import csrf_failure

from twintowns.staff.again import out_of_date


def stale_form(request, reason=""):
    """Nothing is done. What staff wrote before they signed in anew is given back to them, to be looked over and saved."""
    return out_of_date(site, request) or csrf_failure(request, reason)
