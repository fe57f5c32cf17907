"""Full addresses, which begin with SITE_URL whatever name of the server was asked."""

from copy import copy
from functools import wraps
from urllib.parse import urlsplit

from django.conf import settings


def absolute(path):
    """The full address of a path of the site."""
    return f"{settings.SITE_URL}{path}"


def asked_at_site(request):
    """The request as if it had come to SITE_URL: Django's feeds and sitemaps build addresses from the request alone."""
    site = urlsplit(settings.SITE_URL)
    asked = copy(request)
    scheme = {"wsgi.url_scheme": site.scheme, "HTTP_X_FORWARDED_PROTO": site.scheme}
    asked.META = asked.environ = {**request.META, **scheme}
    asked.get_host = lambda: site.netloc
    return asked


def at_site(view):
    """The view with every request `asked_at_site`."""

    @wraps(view)
    def asked(request, *args, **kwargs):
        return view(asked_at_site(request), *args, **kwargs)

    return asked
