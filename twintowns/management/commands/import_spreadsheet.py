"""Does what an uploaded spreadsheet waits for. The admin starts it for files that take longer than a request may."""

import resource

from django.contrib import admin
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from django.utils.translation import gettext as _

from twintowns.admin.spreadsheets import elsewhere_of, may_import, sheets_of
from twintowns.models import User
from twintowns.spreadsheets.rows import UnreadableError
from twintowns.spreadsheets.uploads import STOPPED, WORKED_ON, Upload, turn
from twintowns.spreadsheets.work import work_on

MOST_MEMORY = 2 * 1024**3  # bytes
MOST_SECONDS = 900  # of the processor


class Command(BaseCommand):
    help = "Check or write a spreadsheet that was uploaded in the admin; it is started from there."

    def add_arguments(self, parser):
        parser.add_argument("token", help="the name of the upload")
        parser.add_argument("--unbounded", action="store_true", help="set no bounds of memory and time")

    def handle(self, *args, token, unbounded=False, **options):
        if not unbounded:
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        try:
            upload = Upload.find(token)
        except UnreadableError as error:
            raise CommandError(str(error)) from None
        with translation.override(upload.state["language"]), upload.worked_on() as is_ours:
            if not is_ours or upload.state["stage"] not in WORKED_ON:
                raise CommandError("Nothing is to be done, or it is being done already.")
            with turn():
                self._work(upload)

    def _work(self, upload):
        """As the user who uploaded it, by what they may do now."""
        user = User.objects.filter(pk=upload.state["user"], is_active=True).first()
        site = sheets_of(admin.site).get(upload.state["model"])
        if user is None or not may_import(user, site.model):
            upload.save(stage=STOPPED, problem=_("You may not import any more. Nothing was written."))
            upload.forget_content()
            return
        work_on(upload, site.sheet_class, user, elsewhere_of(admin.site, site.model))
