"""Ask every link on the published pages whether it still works."""

import time
from urllib.parse import urlsplit

from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.translation import gettext as _

from twintowns.models import LinkCheck, Municipality
from twintowns.staff.attention import links_of
from twintowns.staff.link_check import problem_of

PAUSE = 1  # second between two requests to the same host


def host_of(url):
    """The host that the address names; "" when it names none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


class Command(BaseCommand):
    help = "Asks every link on the published pages whether it works, politely. Dead ones stand in the list of attention."

    def handle(self, *args, **options):
        municipalities = Municipality.objects.published()
        urls = sorted({url for municipality in municipalities for url, _record in links_of(municipality)})
        asked_at = {}
        for url in urls:
            host = host_of(url)
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
