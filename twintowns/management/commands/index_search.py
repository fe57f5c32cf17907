"""Make anew what the search looks up, while staff go on with their work."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from twintowns.search.rebuilding import rebuild

STEP = 5000  # records between two lines


class Command(BaseCommand):
    help = (
        "Makes the index of the search anew: after an upgrade that says so, or after records were loaded by SQL. Staff can "
        "save meanwhile. When it is stopped, start it again: what is right already is left alone."
    )

    def handle(self, *args, **options):
        self.shown = None
        number = rebuild(self.tell)
        self.stdout.write(_("%d records can be found.") % number)

    def tell(self, source, number, total):
        """A line for each kind of record when it is done, and now and then before."""
        step = source, number // STEP
        if number >= total or (number > STEP and step != self.shown):
            line = _("%(kind)s: %(number)d of %(total)d")
            kind = source.model._meta.verbose_name_plural
            self.stdout.write(line % {"kind": kind, "number": number, "total": total})
        self.shown = step
