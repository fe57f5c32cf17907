"""The files of records in the forms of staff: what is stored is shown, and what is linked to answers."""

import re

import pytest
from django.contrib import admin
from django.db.models import FileField

from tests.shared.files import PDF, document, picture, place_image
from tests.shared.provby.making import make_municipality
from tests.shared.staff import staff_of
from twintowns.models import Document, PlaceImage, StaffRole

pytestmark = pytest.mark.django_db
STORED = re.compile(r' href="(/(?:dokument|bild|media)/[^"]*)"')


def form_of(record):
    return f"/admin/twintowns/{record._meta.model_name}/{record.pk}/change/"


@pytest.mark.parametrize("role", StaffRole)
def test_the_stored_document_is_served_to_whoever_sees_its_form(provby, client, role):
    record = document(provby)
    client.force_login(staff_of(provby.municipality, role))
    page = client.get(form_of(record))
    if page.status_code == 200:
        (address,) = set(STORED.findall(page.content.decode()))
        assert b"".join(client.get(address).streaming_content) == PDF
        assert "/media/" not in page.content.decode()
    client.force_login(staff_of(make_municipality("Grannby", "9902"), role))
    assert client.get(form_of(record)).status_code in (302, 403, 404)
    assert client.get(record.file.url).status_code == 404


def test_the_stored_picture_is_shown_small_and_leads_to_the_large_one(inrikesby, staff):
    image = place_image(inrikesby.place, picture())
    for data in (None, {"images-TOTAL_FORMS": 1, "images-INITIAL_FORMS": 1, "images-0-id": image.pk}):
        answer = staff.post(form_of(image.place), data) if data else staff.get(form_of(image.place))
        page = answer.content.decode()
        (address,) = STORED.findall(page)
        (shown,) = re.findall(r'<img class="stored-picture" src="([^"]+)" alt="Ett torg med träd"', page)
        assert (address, shown) == (image.address(1440), image.address(480))
        assert [staff.get(link).status_code for link in (address, shown)] == [200, 200]
        assert "/media/" not in page


def test_a_picture_that_is_not_drawn_has_no_address(inrikesby):
    assert PlaceImage(place=inrikesby.place, file="places/x").file.url == ""
    assert Document(file="documents/x.pdf").file.url == ""


def test_every_file_in_the_forms_of_staff_has_an_address_of_its_own():
    models = {
        *admin.site._registry,
        *(inline.model for a in admin.site._registry.values() for inline in a.inlines),
    }
    with_file = {
        model for model in models if any(isinstance(field, FileField) for field in model._meta.fields)
    }
    assert with_file == {Document, PlaceImage}
    assert all(hasattr(model, "address_of_file") for model in with_file)


def test_the_reading_of_a_long_text_says_that_it_is_not_whole(staff):
    def read(length):
        return staff.post("/admin/text/", {"text": "a" * length}).json()["reading"]

    told = "Här visas bara början av texten. Hela texten sparas."
    assert told not in read(20_000)
    assert told in read(20_001)
