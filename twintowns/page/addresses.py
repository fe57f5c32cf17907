"""What every page knows of its own address."""

from django.conf import settings
from django.urls import is_valid_path
from django.utils import translation

from twintowns.machines.addresses import absolute
from twintowns.text.languages import ENGLISH, in_swedish


def addresses(request):
    """`swedish` and `english`: the page in each language, its query kept, for people.

    `canonical`, `swedish_page` and `english_page`: its one address for machines, which keeps the number of a part and
    drops the filters, so that all three speak of the same page.

    Pages that have no English twin (the staff's) have none of these.
    """
    path = in_swedish(request.path)
    with translation.override("en"):
        has_twin = is_valid_path(f"{ENGLISH}{path}")
    if not has_twin:
        return {}
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    number = request.GET.get("sida", "")
    part = f"?sida={number}" if number.isascii() and number.isdigit() and number != "1" else ""
    return {
        "swedish": f"{path}{query}",
        "english": f"{ENGLISH}{path}{query}",
        "canonical": absolute(f"{request.path}{part}"),
        "swedish_page": f"{path}{part}",
        "english_page": f"{ENGLISH}{path}{part}",
        "site_url": settings.SITE_URL,
    }
