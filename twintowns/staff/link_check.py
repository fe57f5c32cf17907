"""Whether a web address works: what staff typed is asked for, whatever the server at the other end may do."""

import http.client
import ipaddress
import logging
import socket
import ssl
import urllib.error
import urllib.request
from threading import Thread
from urllib.parse import urljoin, urlsplit

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from twintowns.text.addresses import as_uri

AGENT = "Twintowns link check (one request a second to a host)"
TIMEOUT = 10  # seconds of silence
WITHIN = 30  # seconds for an address with all that it leads to
MOST_MOVES = 8
logger = logging.getLogger(__name__)


class Dead(Exception):
    """The address does not work; the message says why, in a few words."""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Each move is looked at before it is followed; the handler would also read a whole body first."""

    def redirect_request(self, *args):
        return None


def is_public(host):
    """Whether the host lies on the public internet: what staff type must not reach this machine or its neighbours."""
    try:
        found = socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return all(ipaddress.ip_address(address[4][0].split("%")[0]).is_global for address in found)


def problem_of(url, *, allowed=is_public, within=WITHIN):
    """What is wrong with the link, in a few words; "" when it works. Redirects are followed, each to an allowed host.

    A server that drips its answer byte by byte is left after so many seconds; its thread does not keep the program.
    """
    answers = []
    language = get_language()

    def ask():
        with override(language):
            answers.append(_problem_of(url, allowed))

    thread = Thread(target=ask, daemon=True)
    thread.start()
    thread.join(within)
    return answers[0] if answers else _("does not answer")


def _problem_of(url, allowed):
    try:
        _follow(url, allowed)
    except Dead as dead:
        return str(dead)
    except (OSError, ValueError, http.client.HTTPException) as error:
        is_certificate = isinstance(getattr(error, "reason", error), ssl.SSLCertVerificationError)
        return _("has no valid certificate") if is_certificate else _("does not answer")
    except Exception:  # whatever one server does, the others are asked too
        logger.exception("The address %s could not be asked", url)
        return _("does not answer")
    return ""


def _follow(url, allowed):
    """Ask for the address and for where it leads to; raises Dead. Some servers lead round until their cookie comes back."""
    opener = urllib.request.build_opener(NoRedirect, urllib.request.HTTPCookieProcessor)
    for _move in range(MOST_MOVES):
        url = _checked(url, allowed)
        request = urllib.request.Request(url, headers={"User-Agent": AGENT, "Accept": "*/*"})
        try:
            with opener.open(request, timeout=TIMEOUT):
                return
        except urllib.error.HTTPError as error:
            with error:
                target = error.headers.get("Location")
                if error.code not in (301, 302, 303, 307, 308) or not target:
                    raise Dead(_("answers with error %d") % error.code) from None
                # The header's bytes, which Python reads as Latin-1, are UTF-8 where they are no ASCII.
                url = urljoin(url, target.encode("latin-1", "replace").decode("utf-8", "replace"))
    raise Dead(_("leads from one address to the next without end"))


def _checked(url, allowed):
    """The address as it is asked for; raises Dead when it may not be."""
    try:
        url = as_uri(url)
    except ValueError:
        raise Dead(_("not a web address")) from None
    if not allowed(urlsplit(url).hostname):
        raise Dead(_("the address does not exist"))
    return url
