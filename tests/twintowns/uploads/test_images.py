"""Pictures of places: three widths, three formats, no camera data, and nothing but pictures."""

import io

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from tests.shared.files import SERIAL, picture, place_image
from tests.shared.provby import Provby
from twintowns.uploads.images import LARGEST, size_name
from twintowns.uploads.resizing import WIDTHS

pytestmark = pytest.mark.django_db


@pytest.fixture
def place():
    return Provby().in_sweden().place


def fetched(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response, b"".join(response.streaming_content)


@pytest.mark.parametrize("ending", ["avif", "webp", "jpg"])
def test_three_widths_in_three_formats_without_camera_data(ending, place, client):
    file = picture()
    assert SERIAL.encode() in file.read()
    file.seek(0)
    image = place_image(place, file)
    assert image.widths == list(WIDTHS)
    for width in WIDTHS:
        response, body = fetched(client, image.address(width, ending))
        assert response["Content-Type"] == f"image/{'jpeg' if ending == 'jpg' else ending}"
        assert "immutable" in response["Cache-Control"]
        assert Image.open(io.BytesIO(body)).size == (width, width // 2)
        assert SERIAL.encode() not in body
        assert not Image.open(io.BytesIO(body)).getexif()


def test_picture_stands_upright(place, client):
    image = place_image(place, picture(turned=True))
    _response, body = fetched(client, image.address(480))
    assert Image.open(io.BytesIO(body)).size == (480, 960)


def test_small_picture_is_not_made_larger(place, client):
    image = place_image(place, picture((300, 200), "PNG", "liten.png"))
    assert image.widths == [300]
    assert fetched(client, image.address(300))
    assert client.get(image.address(480)).status_code == 404


def test_page_reserves_the_room_and_shows_the_texts(place, client):
    image = place_image(place, picture())
    page = client.get(f"/orter/{place.slug}/").content.decode()
    assert f'width="{image.width}" height="{image.height}" alt="Ett torg med träd"' in page
    assert page.index("image/avif") < page.index("image/webp") < page.index(image.address(1440))
    assert "Torget i Inrikesby. Foto: Provby kommun." in page


@pytest.mark.parametrize("turn", [{"version": "0" * 10}, {"width": 481}, {"ending": "gif"}, {"pk": 999}])
def test_unknown_size_version_or_format_is_not_found(turn, place, client):
    image = place_image(place, picture())
    parts = {"pk": image.pk, "version": image.version, "width": 480, "ending": "jpg"} | turn
    assert client.get("/bild/{pk}/{version}/{width}.{ending}".format(**parts)).status_code == 404


def test_missing_size_is_not_found(place, client):
    image = place_image(place, picture(name="borta.jpg"))
    image.file.storage.delete(size_name(image.version, "960.jpg"))
    assert client.get(image.address(960)).status_code == 404
    assert client.get(f"/orter/{place.slug}/").status_code == 200


@pytest.mark.parametrize("missing", ["alt", "caption", "credit"])
def test_text_alternative_caption_and_credit_are_required(missing, place):
    with pytest.raises(ValidationError) as refused:
        place_image(place, picture(), **{missing: ""})
    assert missing in refused.value.message_dict


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "kan inte läsas"),
        (b"%PDF-1.7", "kan inte läsas"),
        (b"", "kan inte läsas"),
        (b"\xff\xd8" + bytes(LARGEST), "större än 20 MB"),
    ],
)
def test_file_that_is_no_picture_is_refused_with_the_reason(content, told, place):
    with pytest.raises(ValidationError, match=told):
        place_image(place, SimpleUploadedFile("torg.jpg", content))


def test_picture_of_very_many_pixels_is_refused(place):
    with pytest.raises(ValidationError, match="50 miljoner"):
        place_image(place, picture((10_000, 5_100), "PNG", "stor.png"))
