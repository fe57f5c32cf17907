"""Files that are uploaded."""

import io

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from twintowns.models import Document, PlaceImage

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)
JPG = b"\xff\xd8\xff\xe0" + bytes(99) + b"\xff\xd9" + bytes(5000)
TEXTS = {"alt": "Ett torg med träd", "caption": "Torget i Inrikesby.", "credit": "Foto: Provby kommun."}
SERIAL = "KAMERA-4711"


def document(provby, content=PDF, name="avtal.pdf", **values):
    record = Document(municipality=provby.municipality, title="Avtal med Provvän", **values)
    record.file = ContentFile(content, name)
    record.full_clean()
    record.save()
    return record


def picture(size=(2000, 1000), kind="JPEG", name="torg.jpg", turned=False):
    """An uploaded picture whose camera wrote its serial number, and how it was held, into the file."""
    exif = Image.Exif()
    exif[0xA431] = SERIAL
    if turned:
        exif[0x0112] = 6  # a quarter turn
    stream = io.BytesIO()
    Image.new("RGB", size, "#369").save(stream, kind, exif=exif)
    return SimpleUploadedFile(name, stream.getvalue())


def place_image(place, file, **values):
    image = PlaceImage(place=place, file=file, **(TEXTS | values))
    image.full_clean(exclude=["source"])
    image.save()
    return image
