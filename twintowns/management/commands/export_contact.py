"""All that is stored of a person, for the person who asks (GDPR article 15)."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from twintowns.folding import fold
from twintowns.models import Contact
from twintowns.privacy import known_of


class Command(BaseCommand):
    help = "Writes as JSON all that is stored of the contacts with this name or e-mail address, versions included."

    def add_arguments(self, parser):
        parser.add_argument("who", help="the name or the e-mail address")

    def handle(self, *args, who, **options):
        contacts = Contact.objects.filter(name_folded=fold(who)) | Contact.objects.filter(email__iexact=who)
        if not contacts:
            raise CommandError(
                _("Nobody is stored under “%s”. Write the whole name or e-mail address.") % who
            )
        found = [known_of(contact) for contact in contacts]
        self.stdout.write(json.dumps(found, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
