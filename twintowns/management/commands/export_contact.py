"""All that is stored of a person, for the person who asks (GDPR article 15)."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from twintowns.erasure.persons import find
from twintowns.models import Contact
from twintowns.staff.privacy import known_of, words_known_of


class Command(BaseCommand):
    help = (
        "Writes as JSON all that is stored of somebody: records, earlier versions, log, texts and files, also of those"
        " whose record was deleted, and of those who are only mentioned."
    )

    def add_arguments(self, parser):
        parser.add_argument("who", help="the whole name, the e-mail address, the phone number or the key")

    def handle(self, *args, who, **options):
        found = [known_of(person) for person in find(who, kinds=Contact.Kind.values)]
        if not found and (mentioned := words_known_of(who)):
            found = [mentioned]
        if not found:
            raise CommandError(
                _("Nobody is stored under “%s”. Write the whole name or e-mail address.") % who
            )
        self.stdout.write(json.dumps(found, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2))
