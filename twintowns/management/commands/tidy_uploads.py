"""Draw the sizes of pictures that have none, take the camera's data out of the others, and remove uploaded files that nothing names."""

from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from twintowns.models import PlaceImage
from twintowns.uploads.bare import make_bare
from twintowns.uploads.clearing import clear_uploads
from twintowns.uploads.images import draw, is_drawn, store_sizes


class Command(BaseCommand):
    help = (
        "Draws the sizes of pictures that have none, takes out of their files what cameras and programs wrote of who took"
        " them, and removes files older than a day that no record names."
    )

    def handle(self, **options):
        drawn = sum(self.draw_missing(image) for image in PlaceImage.objects.order_by("pk"))
        bared = make_bare(default_storage, PlaceImage._meta.get_field("file").upload_to.rstrip("/"))
        removed = len(clear_uploads())
        self.stdout.write(ngettext("%d picture drawn.", "%d pictures drawn.", drawn) % drawn)
        text = ngettext(
            "%d picture lost the data of its camera.", "%d pictures lost the data of their cameras.", bared
        )
        self.stdout.write(text % bared)
        self.stdout.write(ngettext("%d file removed.", "%d files removed.", removed) % removed)

    def draw_missing(self, image):
        """Whether the picture had to be drawn, and was."""
        storage = image.file.storage
        if image.width and is_drawn(storage, image):
            return False
        try:
            with storage.open(image.file.name) as file:
                drawing = draw(file)
        except (OSError, ValidationError) as error:
            told = " ".join(getattr(error, "messages", [])) or error.strerror
            self.stderr.write(_("The picture “%(picture)s”: %(fault)s") % {"picture": image, "fault": told})
            return False
        store_sizes(storage, image.version, drawing)
        PlaceImage.objects.filter(pk=image.pk).update(width=drawing.width, height=drawing.height)
        return True
