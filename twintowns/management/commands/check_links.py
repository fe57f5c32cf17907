"""Ask every link on the published pages whether it still works."""

import ipaddress
import socket
import time
import urllib.error
import urllib.request
from urllib.parse import urlsplit

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from twintowns.attention import links_of
from twintowns.models import LinkCheck, Municipality

AGENT = "Twintowns link check (one request a second to a host)"
TIMEOUT = 10  # seconds
PAUSE = 1  # second between two requests to the same host


def is_public(host):
    """Whether the host lies on the public internet: what staff type must not reach this machine or its neighbours."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return all(ipaddress.ip_address(address[4][0].split("%")[0]).is_global for address in found)


def problem_of(url, *, allowed=is_public):
    """What is wrong with the link, in a few words; "" when it works. Redirects are followed, each to an allowed host."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return _("not a web address")
    if not allowed(parts.hostname):
        return _("the address does not exist")

    class Checked(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, request, response, code, message, headers, target):
            if not allowed(urlsplit(target).hostname or ""):
                raise urllib.error.URLError("redirect")
            return super().redirect_request(request, response, code, message, headers, target)

    opener = urllib.request.build_opener(Checked)
    request = urllib.request.Request(url, headers={"User-Agent": AGENT})
    try:
        with opener.open(request, timeout=TIMEOUT):
            return ""
    except urllib.error.HTTPError as error:
        return _("answers with error %d") % error.code
    except (OSError, ValueError):
        return _("does not answer")


class Command(BaseCommand):
    help = "Asks every link on the published pages whether it works, politely. Dead ones stand in the list of attention."

    def handle(self, *args, **options):
        municipalities = Municipality.objects.published()
        urls = sorted({url for municipality in municipalities for url, _record in links_of(municipality)})
        asked_at = {}
        for url in urls:
            host = urlsplit(url).hostname
            wait = asked_at.get(host, 0) + PAUSE - time.monotonic()
            if wait > 0:
                time.sleep(wait)
            asked_at[host] = time.monotonic()
            defaults = {"checked_at": timezone.now(), "problem": problem_of(url)}
            LinkCheck.objects.update_or_create(url=url, defaults=defaults)
        dead = LinkCheck.objects.filter(url__in=urls).exclude(problem="")
        LinkCheck.objects.exclude(url__in=urls).delete()
        self.stdout.write(
            _("%(number)d links, %(dead)d do not work.") % {"number": len(urls), "dead": dead.count()}
        )
