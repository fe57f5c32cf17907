"""Make a login for a member of staff of a municipality."""

import secrets
import sys

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from twintowns.models import Assignment, Municipality, StaffRole, User


class Command(BaseCommand):
    help = (
        "Makes a login that works for a municipality in a role, without asking anything. The password is the first line of"
        " standard input; where there is none, one is made and printed. A login that exists gets the role besides, and"
        " keeps its password and its e-mail address."
    )

    def add_arguments(self, parser):
        parser.add_argument("username")
        parser.add_argument("--municipality", required=True, help="its slug, for example halmstad")
        parser.add_argument("--role", required=True, choices=StaffRole.values)
        parser.add_argument("--email", default="")

    @transaction.atomic
    def handle(self, *args, username, municipality, role, email, **options):
        try:
            employer = Municipality.objects.get(slug=municipality)
        except Municipality.DoesNotExist:
            raise CommandError(
                _("There is no municipality “%s”. Its slug is the first word of its address.") % municipality
            ) from None
        user, is_new = User.objects.get_or_create(
            username=username, defaults={"email": email, "is_staff": True}
        )
        if is_new:
            self._set_password(user)
        else:
            self.stdout.write(
                _("The login exists already: its password and its e-mail address are as before.")
            )
        Assignment.objects.get_or_create(user=user, municipality=employer, role=role)
        self.stdout.write(
            _("%(user)s works for %(municipality)s as %(role)s.")
            % {"user": username, "municipality": employer, "role": StaffRole(role).label}
        )

    def _set_password(self, user):
        given = "" if sys.stdin is None or sys.stdin.isatty() else sys.stdin.readline().strip()
        password = given or secrets.token_urlsafe(12)
        try:
            user.full_clean(exclude=["password"])
            if given:
                validate_password(given, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        user.set_password(password)
        user.save()
        if not given:
            self.stdout.write(_("password: %s (shown this once; write it down)") % password)
