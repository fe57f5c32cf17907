"""Load the fixtures: the five municipalities and the reference data."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partnerships.seeding.loading import load
from partnerships.seeding.reading import FixtureError, read_fixtures
from partnerships.seeding.stored import CREATED, ERASED, KEPT, UNCHANGED, UPDATED


class Command(BaseCommand):
    help = "Load the fixtures, all or nothing. What staff have edited since is kept."

    def add_arguments(self, parser):
        parser.add_argument(
            "--fixtures", default=settings.BASE_DIR / "fixtures", help="the folder of the fixture files"
        )
        parser.add_argument("--check", action="store_true", help="check the fixtures, write nothing")

    def handle(self, *args, fixtures, check, **options):
        try:
            counts, kept = load(read_fixtures(fixtures), write=not check)
        except FixtureError as error:
            raise CommandError(_("Nothing was loaded. Faults:\n%s") % error) from None
        numbers = {name: counts[name] for name in (CREATED, UPDATED, UNCHANGED, KEPT)}
        if check:
            self.stdout.write(
                _("The fixtures are right: %d records. Nothing was written.") % sum(counts.values())
            )
            return
        self.stdout.write(
            _(
                "Fixtures: %(created)d created, %(updated)d updated, %(unchanged)d unchanged, %(kept)d kept as edited."
            )
            % numbers
        )
        if counts[ERASED]:
            text = ngettext(
                "%d person was left out, having been erased.",
                "%d persons were left out, having been erased.",
                counts[ERASED],
            )
            self.stdout.write(text % counts[ERASED])
        for entry in kept:
            self.stdout.write(
                _("Kept as edited since: %(section)s “%(identity)s”")
                % {"section": entry.section.name, "identity": entry.identity}
            )
