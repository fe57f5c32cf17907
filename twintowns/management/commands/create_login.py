"""Make the first staff login."""

import secrets

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand

USERNAME = "admin"


class Command(BaseCommand):
    help = "Makes the login “admin” with a random password, printed once, unless there is an active administrator already."

    def handle(self, *args, **options):
        users = get_user_model()._default_manager
        first = users.filter(is_superuser=True, is_active=True).order_by("pk").first()
        if first:
            self.stdout.write(
                f"login: {first.get_username()} (password as printed the first time; change it with"
                f" manage.py changepassword {first.get_username()})"
            )
            return
        password = secrets.token_urlsafe(12)
        users.create_superuser(USERNAME, email="", password=password)
        self.stdout.write(f"login: {USERNAME}, password: {password} (shown this once; write it down)")
