"""Make anew what the search looks up."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from twintowns.indexing import rebuild


class Command(BaseCommand):
    help = "Makes the index of the search anew: after an upgrade that says so, or after records were loaded by SQL."

    def handle(self, *args, **options):
        self.stdout.write(_("%d records can be found.") % rebuild())
