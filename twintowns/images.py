"""Pictures of places, made small for pages: three widths, in formats from the newest to one that all browsers show."""

import io

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, UnidentifiedImageError

WIDTHS = (480, 960, 1440)
FORMATS = {
    "avif": ("AVIF", {"quality": 55}),
    "webp": ("WEBP", {"quality": 75}),
    "jpg": ("JPEG", {"quality": 80}),
}
LARGEST = 20 * 1024 * 1024
MOST_PIXELS = 50_000_000


def validate_picture(file):
    """Refuse a file that is too large or cannot be drawn, with the reason. What is stored already was checked then."""
    if getattr(file, "_committed", False):
        return
    if file.size > LARGEST:
        raise ValidationError(_("The picture is larger than 20 MB. Save it in a smaller size."))
    try:
        with Image.open(file) as picture:
            pixels = picture.width * picture.height
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        raise ValidationError(_("The picture cannot be read. Save it as JPEG, PNG or WebP.")) from None
    finally:
        file.seek(0)
    if pixels > MOST_PIXELS:
        raise ValidationError(_("The picture has more than 50 million pixels. Save it in a smaller size."))


def smaller(file, width, ending):
    """The picture in the width as bytes, turned upright, without the camera's data (which may tell where somebody was)."""
    kind, options = FORMATS[ending]
    with Image.open(file) as picture:
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((width, width * 4))
    stream = io.BytesIO()
    upright.save(stream, kind, **options)
    return stream.getvalue()


def stored(image, width, ending):
    """The file of a place's picture in the width and format, made when it is asked for the first time."""
    storage = image.file.storage
    name = f"sizes/{image.pk}-{image.version}-{width}.{ending}"
    if not storage.exists(name):
        with image.file.open() as file:
            storage.save(name, ContentFile(smaller(file, width, ending)))
    return storage.open(name)
