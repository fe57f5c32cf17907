"""What every page knows of its own address."""

from django.conf import settings
from django.urls import is_valid_path
from django.utils import translation

from twintowns.languages import ENGLISH, in_swedish


def addresses(request):
    """`swedish` and `english`: the page in each language, its query kept; `canonical`: its one address for machines.

    Pages that have no English twin (the staff's) have none of these.
    """
    path = in_swedish(request.path)
    with translation.override("en"):
        has_twin = is_valid_path(f"{ENGLISH}{path}")
    if not has_twin:
        return {}
    query = f"?{request.META['QUERY_STRING']}" if request.META.get("QUERY_STRING") else ""
    return {
        "swedish": f"{path}{query}",
        "english": f"{ENGLISH}{path}{query}",
        "canonical": f"{settings.SITE_URL}{request.path}",
        "site_url": settings.SITE_URL,
    }
