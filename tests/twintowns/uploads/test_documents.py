"""Documents: refused unless what is in them is of a kind that is taken, kept when replaced, shown to those who may."""

import io
import struct
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from tests.shared.files import JPG, PDF, PNG, document
from tests.shared.provby.making import make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Municipality
from twintowns.uploads.documents import LONGEST_LIST

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("content", "name", "ending"), [(PDF, "avtal.txt", "pdf"), (PNG, "bild.pdf", "png")])
def test_the_ending_follows_what_is_in_the_file(content, name, ending, provby):
    file = document(provby, content, name).file
    assert file.name.startswith("documents/")
    assert file.name.endswith(f"/avtal-med-provvan.{ending}")


def zipped(**files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "ending"),
    [
        (zipped(word__document_xml="<w/>"), "docx"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "odt"),
    ],
)
def test_office_documents_are_known_by_what_lies_in_them(content, ending, provby):
    assert document(provby, content, "avtal.zip").file.name.endswith(f".{ending}")


@pytest.mark.parametrize(
    "content",
    [
        zipped(virus_exe="MZ"),
        b"PK\x03\x04 trasig",
        b"",
        b"MZ\x90\x00" * 99,
        b"<script>alert(1)</script>",
        b"#!/bin/sh\n",
    ],
)
def test_other_files_are_refused_with_the_reason(content, provby):
    with pytest.raises(ValidationError) as error:
        document(provby, content)
    assert "Filen är" in str(error.value.message_dict["file"])


def test_public_document_is_served_safely(provby, client):
    response = client.get(document(provby, is_public=True).get_absolute_url())
    assert (response.status_code, response["Content-Type"]) == (200, "application/pdf")
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content) == PDF


def test_internal_document_is_for_the_staff_of_its_municipality(provby, client):
    provby.joint()
    address = document(provby).get_absolute_url()
    assert client.get(address).status_code == 404
    client.force_login(staff_of(Municipality.objects.get(slug="testala")))
    assert client.get(address).status_code == 404
    client.force_login(staff_of(provby.municipality, "lasare"))
    response = client.get(address)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


def test_replacing_keeps_the_old_version_for_staff(provby, client):
    record = document(provby, is_public=True)
    first = record.history.first()
    record.file = ContentFile(PNG, "ny.png")
    record.save()
    address = f"{record.get_absolute_url()}{first.pk}/"
    assert client.get(address).status_code == 404
    client.force_login(staff_of(provby.municipality))
    assert b"".join(client.get(address).streaming_content) == PDF
    assert client.get(record.get_absolute_url())["Content-Type"] == "image/png"


def test_uploads_are_not_among_the_static_files(provby, client):
    record = document(provby)
    assert client.get(f"/media/{record.file.name}").status_code == 404
    assert client.get(f"/static/{record.file.name}").status_code == 404


def test_page_lists_public_documents_only(provby, client):
    relation = provby.relation("Dokumentby")
    agreement = make_agreement(provby.municipality, "A", relation, kind=provby.twin_town, signed="2001")
    agreement.documents.add(document(provby, is_public=True), document(provby))
    page = client.get(relation.get_absolute_url()).content.decode()
    assert page.count("Avtal med Provvän (PDF)") == 1


@pytest.mark.parametrize("mark", ["word/vbaProject.bin", "Basic/Standard/Module1.xml", "Scripts/python/x.py"])
def test_documents_with_macros_are_refused(mark, provby):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr(mark, "x")
    with pytest.raises(ValidationError, match="makron"):
        document(provby, made.getvalue())


@pytest.mark.parametrize(
    "beginning", [b"%!PS-Adobe-3.0 EPSF", b"II*\0", b"BM", b"GIF89a", b"RIFF9999WEBP", b"\n%PDF-1.4"]
)
def test_documents_are_of_few_types(beginning, provby):
    with pytest.raises(ValidationError, match="inte av någon typ"):
        document(provby, beginning + bytes(99), "bild.png")


@pytest.mark.parametrize(("name", "whole"), [("avtal.pdf", PDF), ("plan.png", PNG), ("skannat.jpg", JPG)])
def test_a_document_that_ends_too_soon_is_refused(name, whole, provby):
    assert document(provby, whole, name).file
    for length in (8, 30):
        with pytest.raises(ValidationError, match="avbruten före slutet"):
            document(provby, whole[:length], name)


def test_the_list_of_an_endless_archive_is_not_read(provby):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    content = bytearray(made.getvalue())
    struct.pack_into("<I", content, len(content) - 10, LONGEST_LIST + 1)
    with pytest.raises(ValidationError, match="inte av någon typ"):
        document(provby, bytes(content))
