"""What needs somebody's attention, as the staff's start page lists it."""

import sys

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from twintowns.models import Municipality, today
from twintowns.staff.attention import find_notices


class Command(BaseCommand):
    help = "Lists what needs attention, per municipality. Exits with 1 where there is something."

    def add_arguments(self, parser):
        parser.add_argument("--municipality", help="only that one, by its slug")

    def handle(self, *args, municipality=None, **options):
        chosen = Municipality.objects.published().select_related("place")
        if municipality:
            chosen = chosen.filter(slug=municipality)
            if not chosen:
                raise CommandError(_("There is no published municipality “%s”.") % municipality)
        total = sum(self._tell(one) for one in chosen)
        if total:
            sys.exit(1)
        self.stdout.write(_("Nothing needs attention."))

    def _tell(self, municipality):
        notices = find_notices(municipality, today())
        if notices:
            self.stdout.write(f"{municipality} ({len(notices)})")
        for notice in notices:
            due = f" [{notice.due}]" if notice.due else ""
            self.stdout.write(f"  {notice.concern.label}: {notice.sentence} {notice.reason}{due}")
        return len(notices)
