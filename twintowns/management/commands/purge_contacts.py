"""Remove personal data that has no purpose any more."""

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from twintowns.privacy import GRACE_DAYS, forget_imports, forget_reporters, purge, purgeable


class Command(BaseCommand):
    help = "Removes persons whose duty has ended, with all earlier versions, blanks their names in all texts, and says where."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, default=GRACE_DAYS, help="how many days after the last one")
        parser.add_argument("--check", action="store_true", help="say who would be removed, remove nobody")

    def handle(self, *args, days, check, **options):
        contacts = list(purgeable(days=max(days, 0)).select_related("municipality__place"))
        for contact in contacts:
            ended = {"key": contact.pk, "municipality": contact.municipality, "day": contact.until_latest}
            self.stdout.write(_("Contact %(key)d of %(municipality)s ended %(day)s.") % ended)
            for model, key, field in [] if check else purge(contact):
                self.stdout.write(_("  Blanked in %s.") % f"{model} {key}, {field}")
        if not check:
            forget_reporters()
            forget_imports()
        if check:
            text = ngettext("%d person would be removed.", "%d persons would be removed.", len(contacts))
        else:
            text = ngettext("%d person removed.", "%d persons removed.", len(contacts))
        self.stdout.write(text % len(contacts))
