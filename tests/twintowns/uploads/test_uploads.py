"""Uploads: only what is what it says, drawn within bounds, whole or not at all, and gone when nothing names it."""

import base64
import io
import os
import stat
import struct
import time
import zlib
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import models, transaction
from PIL import Image

from tests.shared.files import PDF, TEXTS, document, picture, place_image
from twintowns.environment import make_data_dir
from twintowns.models import Document, PlaceImage
from twintowns.models.fields import PictureField, UploadField
from twintowns.uploads import images, resizing
from twintowns.uploads.clearing import clear_uploads
from twintowns.uploads.images import draw, size_name
from twintowns.uploads.resizing import told_of

DAYS = 24 * 3600


@pytest.fixture
def place(inrikesby):
    return inrikesby.place


def encoded(kind, mode="RGB", size=(400, 300), **options):
    stream = io.BytesIO()
    Image.new(mode, size).save(stream, kind, **options)
    return stream.getvalue()


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_that_says(width, height, data=bytes(99), interlaced=0):
    """A PNG of so many pixels in 24 bits as its head has it, which holds the data."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, interlaced))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(data)) + chunk(b"IEND", b"")


def moving(kind):
    frames = [Image.new("RGB", (400, 300), colour) for colour in ("red", "blue")]
    stream = io.BytesIO()
    frames[0].save(stream, kind, save_all=True, append_images=frames[1:])
    return stream.getvalue()


def storage():
    """The storage of uploads; asked for within a test, when its folder is set."""
    return storages["default"]


def files():
    return {str(path) for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "kind", ["EPS", "TIFF", "BMP", "ICO", "TGA", "PPM", "GIF", "PCX", "SGI", "JPEG2000", "AVIF", "PDF"]
)
def test_only_jpeg_png_and_webp_are_opened(kind):
    assert told_of(encoded(kind)) == {"fault": "kind"}


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_ends_too_soon_is_refused(kind):
    stream = io.BytesIO()
    Image.effect_noise((400, 300), 90).convert("RGB").save(stream, kind)
    content = stream.getvalue()
    assert "fault" not in told_of(content)
    for part in (len(content) // 2, len(content) - 200):
        assert told_of(content[:part]) in ({"fault": "broken"}, {"fault": "kind"})


@pytest.mark.parametrize(
    ("content", "faults"),
    [
        (png_that_says(60_000, 60_000), "pixels"),
        (png_that_says(7_000, 7_000), "broken"),
        (png_that_says(7_000, 7_000, bytes(200 * 21_001)), "broken"),
        (png_that_says(200, 200, bytes(200 * 601 - 1)), "broken"),
        (png_that_says(200, 200, bytes(200 * 601), interlaced=1), "broken"),
        (encoded("PNG", size=(1, 1)), "small"),
        (encoded("JPEG", size=(99, 300)), "small"),
        (encoded("PNG", size=(1, 50_000)), "small"),
        (encoded("WEBP", size=(1_001, 100)), "narrow"),
        (encoded("PNG", size=(100, 1_001)), "narrow"),
        (moving("PNG"), "moves"),
        (moving("WEBP"), "moves"),
        (encoded("PNG")[:40] + bytes(40), "broken kind"),
        (b"\xff\xd8\xff\xe0" + bytes(90), "broken kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "kind"),
        (b"", "kind"),
    ],
)
def test_what_cannot_be_shown_is_told(content, faults):
    assert told_of(content)["fault"] in faults.split()


def test_a_png_with_all_its_rows_is_drawn():
    assert "fault" not in told_of(png_that_says(200, 200, bytes(200 * 601)))
    rows = [(25, 25), (25, 25), (50, 25), (50, 50), (100, 50), (100, 100), (200, 100)]
    data = bytes(sum(height * (1 + 3 * width) for width, height in rows))
    assert "fault" not in told_of(png_that_says(200, 200, data, interlaced=1))
    assert told_of(png_that_says(200, 200, data[1:], interlaced=1)) == {"fault": "broken"}


def test_every_fault_is_told_in_words():
    assert "minst 100 bildpunkter" in refusal(encoded("PNG", size=(1, 1)))
    assert "högst tio gånger kortsidan" in refusal(encoded("PNG", size=(100, 2_000)))
    assert "Spara den som JPEG, PNG eller WebP" in refusal(encoded("TIFF"))
    assert "50 miljoner" in refusal(png_that_says(60_000, 60_000))
    assert "trasig" in refusal(png_that_says(7_000, 7_000))
    assert "rör sig" in refusal(moving("PNG"))


def refusal(content):
    with pytest.raises(ValidationError) as refused:
        draw(SimpleUploadedFile("torg.jpg", content))
    return refused.value.message


@pytest.mark.parametrize(
    ("kind", "mode"),
    [("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16")]
    + [("JPEG", "CMYK"), ("WEBP", "RGBA"), ("MPO", "RGB")],
)
def test_pictures_of_every_mode_are_drawn(kind, mode):
    drawn = told_of(encoded(kind, mode, (600, 400)))
    assert set(drawn["sizes"]) == {f"480.{ending}" for ending in images.FORMATS}


def test_what_is_clear_is_shown_on_white():
    size = told_of(encoded("PNG", "RGBA", (400, 300)))["sizes"]["400.jpg"]
    assert Image.open(io.BytesIO(base64.b64decode(size))).getpixel((20, 15)) == (255, 255, 255)


def test_nothing_of_what_hangs_on_a_picture_is_shown():
    hidden = b"<script>alert(1)</script>"
    sizes = draw(SimpleUploadedFile("torg.jpg", picture((500, 300)).read() + hidden)).sizes
    assert not any(hidden in content for content in sizes.values())


@pytest.mark.parametrize(
    "greed",
    ["bytearray(resizing.MOST_MEMORY)", "open('half', 'wb', 0).write(b'x')", "[0 for _n in iter(int, 1)]"],
)
def test_the_program_that_draws_is_held_within_its_bounds(greed, tmp_path, monkeypatch):
    program = tmp_path / "greedy.py"
    folder = Path(resizing.__file__).parent
    lines = ["import os, sys", f"os.chdir({str(tmp_path)!r})", f"sys.path.insert(0, {str(folder)!r})"]
    lines += ["import resizing", "resizing.MOST_SECONDS = 1", "resizing.bound()", greed]
    program.write_text("\n".join(lines))
    monkeypatch.setattr(images, "PROGRAM", program)
    with pytest.raises(ValidationError, match="för mycket minne"):
        draw(picture((400, 300)))


def test_a_picture_that_takes_too_long_gives_way(monkeypatch):
    monkeypatch.setattr(images, "PATIENCE", 0.01)
    with pytest.raises(ValidationError, match="tar för lång tid"):
        draw(picture((400, 300)))
    monkeypatch.setattr(images, "PATIENCE", 60)
    assert draw(picture((400, 300))).width == 400


@pytest.mark.django_db
def test_no_visitor_waits_for_a_picture_to_be_drawn(place, client, monkeypatch):
    image = place_image(place, picture((500, 300)))
    monkeypatch.setattr(images.subprocess, "run", None)
    monkeypatch.setattr(Image, "open", None)
    for width in image.widths:
        for ending in images.FORMATS:
            assert client.get(image.address(width, ending)).status_code == 200
    assert client.get(f"/orter/{place.slug}/").status_code == 200


def test_every_file_of_a_record_is_an_upload():
    fields = [field for model in apps.get_models() for field in model._meta.fields]
    kinds = {str(field): type(field) for field in fields if isinstance(field, models.FileField)}
    assert kinds == {"twintowns.Document.file": UploadField, "twintowns.PlaceImage.file": PictureField}


@pytest.mark.django_db
@pytest.mark.parametrize("model", [Document, PlaceImage])
def test_a_transaction_that_is_undone_leaves_no_file(model, place, provby):
    before = files()

    def made():
        return document(provby) if model is Document else place_image(place, picture((400, 300)))

    with transaction.atomic():
        made()
        assert files() > before
        transaction.set_rollback(True)
    assert files() == before
    name = made().file.name
    assert storage().exists(name)


@pytest.mark.django_db
def test_a_refused_form_leaves_no_file_but_what_is_kept_for_a_day(place, provby, staff):
    before = files()
    data = {"municipality": provby.municipality.pk, "title": "", "file": SimpleUploadedFile("avtal.pdf", PDF)}
    assert staff.post("/admin/twintowns/document/add/", data).status_code == 200
    data = {"images-TOTAL_FORMS": 1, "images-INITIAL_FORMS": 0, "images-0-file": picture((400, 300)), **TEXTS}
    assert staff.post(f"/admin/twintowns/place/{place.pk}/change/", data).status_code == 200
    kept = files() - before
    assert {Path(path).parent.name for path in kept} <= {"kept"}
    for path in kept:
        os.utime(path, (time.time() - 2 * DAYS,) * 2)
    clear_uploads()
    assert not kept & files()


def test_a_file_that_cannot_be_written_whole_is_not_there():
    class Halting(ContentFile):
        def chunks(self, chunk_size=None):
            yield b"half"
            raise OSError(28, "No space left on device")

    before = files()
    with pytest.raises(OSError, match="No space"):
        storage().save("documents/x/avtal.pdf", Halting(b"whole"))
    assert files() == before


@pytest.mark.django_db
def test_what_is_uploaded_is_for_the_site_alone(place, provby):
    image, record = place_image(place, picture((400, 300))), document(provby)
    names = [image.file.name, record.file.name, size_name(image.version, "400.jpg")]
    for path in [Path(storage().path(name)) for name in names]:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_the_folder_of_data_is_made_for_its_owner_alone(tmp_path):
    old = tmp_path / "old"
    (old / "uploads").mkdir(mode=0o755, parents=True)
    (old / "secret_key").touch()
    for folder in (tmp_path / "new", old):
        for path in (make_data_dir(folder), folder / "uploads"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o700


@pytest.mark.django_db
def test_files_that_nothing_names_go_after_a_day(place, provby):
    image, record = place_image(place, picture((400, 300))), document(provby)
    first = record.file.name
    record.file = ContentFile(PDF, "ny.pdf")
    record.save()
    kept = [image.file.name, size_name(image.version, "400.avif"), first, record.file.name]
    old = [
        storage().save(name, ContentFile(b"x"))
        for name in ("imports/a", "documents/b/c.pdf", "sizes/7-ab-480.jpg")
    ]
    for name in (*kept, *old):
        os.utime(storage().path(name), (time.time() - 2 * DAYS,) * 2)
    young = storage().save("imports/ny", ContentFile(b"x"))
    removed = set(clear_uploads())
    assert removed >= set(old)
    assert all(storage().exists(name) for name in (*kept, young))
    assert not storage().exists("documents/b")


@pytest.mark.django_db
def test_sizes_that_are_missing_are_drawn_by_the_command(place, client, capsys):
    image = place_image(place, picture((600, 300), turned=True))
    broken = place_image(place, picture((400, 300)), caption="Trasig")
    PlaceImage.objects.filter(pk=image.pk).update(width=600, height=300)  # as it was before it stood upright
    for path in Path(storage().path("sizes")).iterdir():
        path.unlink()
    Path(storage().path(broken.file.name)).write_bytes(b"x")
    call_command("tidy_uploads")
    told = capsys.readouterr()
    assert "1 bild ritades" in told.out
    assert "Trasig" in told.err
    image.refresh_from_db()
    assert (image.width, image.height) == (300, 600)
    assert client.get(image.address(300)).status_code == 200
