"""The kept file of a picture tells nothing of who took it, where and with what; the picture in it is the same."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.shared.files import SERIAL, picture, place_image
from tests.shared.provby import Provby
from twintowns.uploads.bare import bare

NAME = "Provstrand"
XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{NAME}</dc:creator></x:xmpmeta>".encode()


def written(kind, turned=False, mode="RGB", **options):
    """The bytes of a picture in which everything that can be written of its maker is."""
    exif = Image.Exif()
    exif[0x013B], exif[0x8298] = NAME, f"© {NAME}"
    exif.get_ifd(0x8825)[1] = "N"
    if turned:
        exif[0x0112] = 6
    if kind == "JPEG":
        options |= {"comment": NAME.encode(), "xmp": XMP}
    if kind == "PNG":
        options["pnginfo"] = PngInfo()
        options["pnginfo"].add_text("Author", NAME)
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP.decode())
    if kind == "WEBP":
        options |= {"xmp": XMP}
    stream = io.BytesIO()
    noise = Image.effect_noise((300, 200), 90).convert(mode)
    noise.save(stream, kind, exif=exif, icc_profile=b"profile of colours", **options)
    return stream.getvalue() + NAME.encode()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("JPEG", {"mode": "CMYK"}),
        ("PNG", {}),
        ("PNG", {"mode": "RGBA"}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True, "mode": "RGBA"}),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_who_made_a_picture_is_left_out_of_its_file_and_the_picture_is_the_same(kind, options, turned):
    content = written(kind, turned, **options)
    assert content.count(NAME.encode()) >= 3
    kept = bare(content)
    assert NAME.encode() not in kept
    before, after = Image.open(io.BytesIO(content)), Image.open(io.BytesIO(kept))
    assert dict(after.getexif()) == ({0x0112: 6} if turned else {})
    assert after.info.get("icc_profile") == b"profile of colours"
    assert (after.mode, after.tobytes()) == (before.mode, before.tobytes())
    assert bare(kept) == kept


def test_a_photographers_note_of_printing_is_left_out_and_so_is_a_second_picture_behind_the_first():
    content = written("JPEG")
    note = b"Photoshop 3.0\x008BIM" + NAME.encode()
    noted = content[:2] + b"\xff\xed" + (len(note) + 2).to_bytes(2, "big") + note + content[2:] + content
    assert NAME.encode() not in bare(noted)
    assert len(bare(noted)) < len(content)


def test_how_the_camera_was_held_is_read_of_xmp_too():
    said = f"<dc:creator>{NAME}</dc:creator>".encode()
    content = written("JPEG").replace(said, b"<tiff:Orientation>8</tiff>".ljust(len(said)))
    held = bare(content)
    assert Image.open(io.BytesIO(held)).getexif()[0x0112] == 8


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"RIFF", b"\xff\xd8\xff\xe1", b"\x89PNG\r\n\x1a\n\x00"])
def test_what_is_no_picture_is_no_picture(content):
    with pytest.raises(ValueError, match="."):
        bare(content)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_an_uploaded_picture_is_kept_without_the_cameras_data(kind):
    file = picture(kind=kind, turned=True)
    assert SERIAL.encode() in file.read()
    image = place_image(Provby().in_sweden().place, file)
    kept = image.file.storage.open(image.file.name).read()
    assert SERIAL.encode() not in kept
    assert Image.open(io.BytesIO(kept)).getexif()[0x0112] == 6
    assert (image.width, image.height) == (1000, 2000)


@pytest.mark.django_db
def test_pictures_that_were_kept_before_lose_it_when_uploads_are_tidied(capsys):
    image = place_image(Provby().in_sweden().place, picture())
    storage, name = image.file.storage, image.file.name
    storage.rewrite(name, ContentFile(picture().read()))
    call_command("tidy_uploads")
    assert SERIAL.encode() not in storage.open(name).read()
    assert "1 bild blev av med" in capsys.readouterr().out
    call_command("tidy_uploads")
    assert "0 bilder blev av med" in capsys.readouterr().out
