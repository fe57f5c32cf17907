"""The list of what needs attention by e-mail, once a week."""

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.management.base import BaseCommand, CommandError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from twintowns.models import WRITERS, Municipality, User, today
from twintowns.staff.attention import find_notices
from twintowns.staff.site import by_concern


class Command(BaseCommand):
    help = "Sends each municipality's editors and reviewers the list of what needs attention. To be run once a week."

    def handle(self, *args, **options):
        if not settings.EMAIL_HOST:
            raise CommandError(_("EMAIL_HOST is not set: there is no server to send by."))
        messages = filter(None, map(self._message, Municipality.objects.published().select_related("place")))
        try:
            with get_connection() as connection:
                sent = connection.send_messages(list(messages)) or 0
        except OSError as error:  # smtplib's own are of this kind too
            raise CommandError(
                _("The mail server %(host)s did not take the letters: %(problem)s.")
                % {"host": settings.EMAIL_HOST, "problem": error}
            ) from None
        self.stdout.write(ngettext("%d letter sent.", "%d letters sent.", sent) % sent)

    def _message(self, municipality):
        """The letter to those who mend things in the municipality; None when nothing needs it or nobody has an address."""
        readers = User.objects.filter(
            is_active=True, assignments__municipality=municipality, assignments__role__in=WRITERS
        ).exclude(email="")
        addresses = sorted(set(readers.values_list("email", flat=True)))
        notices = find_notices(municipality, today())
        if not notices or not addresses:
            return None
        subject = ngettext(
            "%(number)d thing to see to in %(place)s",
            "%(number)d things to see to in %(place)s",
            len(notices),
        )
        context = {"municipality": municipality, "groups": by_concern(notices), "site": settings.SITE_URL}
        return EmailMessage(
            subject % {"number": len(notices), "place": municipality.name},
            render_to_string("partnerships/staff/digest.txt", context).strip() + "\n",
            bcc=addresses,
        )
