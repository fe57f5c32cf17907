"""A file that was chosen is not lost when something else in the form has to be put right, or the session has ended."""

import datetime
import html
import io
import re

import pytest
import time_machine
from django.contrib import admin
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import FileField
from django.test import Client
from PIL import Image

from tests.shared.files import PDF
from tests.shared.forms import post_shown
from tests.shared.provby.making import make_agreement
from tests.shared.staff import staff_of
from twintowns.models import Document, PlaceImage, User
from twintowns.uploads import kept
from twintowns.uploads.forms import KeepsFiles

pytestmark = pytest.mark.django_db
NAME = "avtal med Prövvän.pdf"
DOCUMENT = "/admin/twintowns/document/add/"
GONE = "Filen som du valde finns inte kvar längre. Välj den igen."


def pdf(name=NAME):
    return SimpleUploadedFile(name, PDF)


@pytest.fixture
def editor(provby, client):
    client.force_login(staff_of(provby.municipality, "redaktor"))
    return client


def fields_of(page):
    """{name: value} that the page's form sends when only its hidden fields and notes are taken."""
    inputs = re.findall(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?', page.content.decode())
    return {name: html.unescape(value or "") for name, value in inputs if name.endswith("-kept")}


def kept_names():
    return kept.default_storage.listdir(kept.FOLDER)[1] if kept.default_storage.exists(kept.FOLDER) else []


@pytest.fixture(autouse=True)
def nothing_kept():
    for name in kept_names():
        kept.default_storage.delete(f"{kept.FOLDER}/{name}")


def refused(client, **data):
    """The page of a document whose title is missing."""
    return client.post(DOCUMENT, {"title": "", "file": pdf(), **data})


def test_a_chosen_file_is_saved_once_the_rest_is_right(editor, provby, django_capture_on_commit_callbacks):
    page = refused(editor, municipality=provby.municipality.pk)
    assert f"Vald fil: {NAME} (sparas när formuläret sparas)" in page.content.decode()
    assert not Document.objects.exists()
    assert len(kept_names()) == 1
    page = editor.post(DOCUMENT, fields_of(page) | {"title": " ", "municipality": provby.municipality.pk})
    assert f"Vald fil: {NAME}" in page.content.decode()
    data = fields_of(page) | {"title": "Avtalet", "municipality": provby.municipality.pk}
    with django_capture_on_commit_callbacks(execute=True):
        assert editor.post(DOCUMENT, data).status_code == 302
    assert Document.objects.get().file.read() == PDF
    assert kept_names() == []


def test_a_chosen_file_can_be_dropped_or_changed(editor, provby):
    home = {"municipality": provby.municipality.pk, "title": "Avtalet"}
    notes = fields_of(refused(editor))
    page = editor.post(DOCUMENT, home | notes | {"file-drop": "on"})
    assert "Vald fil" not in page.content.decode()
    assert page.context["adminform"].form.errors["file"]
    assert kept_names() == []
    notes = fields_of(refused(editor))
    editor.post(DOCUMENT, home | notes | {"file": SimpleUploadedFile("annat.pdf", PDF + b"%")})
    assert Document.objects.get().file.read() == PDF + b"%"
    assert kept_names() == []


def test_a_file_that_is_itself_refused_is_not_kept(editor):
    page = editor.post(DOCUMENT, {"title": "", "file": SimpleUploadedFile("avtal.pdf", b"MZ" * 100)})
    assert "Vald fil" not in page.content.decode()
    assert kept_names() == []


def test_a_kept_file_is_looked_into_again_when_it_is_saved(editor, provby):
    notes = fields_of(refused(editor))
    name = f"{kept.FOLDER}/{kept_names()[0]}"
    with open(kept.default_storage.path(name), "wb") as file:
        file.write(b"MZ" * 100)
    data = notes | {"title": "Avtalet", "municipality": provby.municipality.pk}
    assert "inte av någon typ" in editor.post(DOCUMENT, data).content.decode()
    assert not Document.objects.exists()


@pytest.mark.parametrize("change", ["another user", "made up", "a day later", "changed"])
def test_a_note_opens_a_file_for_nobody_else_and_for_no_longer_than_a_day(change, editor, provby):
    with time_machine.travel(datetime.datetime.now(datetime.UTC), tick=False) as moment:
        notes = fields_of(refused(editor))
        client = editor
        if change == "another user":
            client = Client()
            client.force_login(staff_of(provby.municipality, "granskare"))
        if change == "made up":
            notes = {"file-kept": "../../db.sqlite3"}
        if change == "changed":
            notes = {"file-kept": notes["file-kept"][:-2] + "xx"}
        if change == "a day later":
            moment.shift(datetime.timedelta(days=1, minutes=1))
            kept.clear()
        page = client.post(DOCUMENT, notes | {"title": "A", "municipality": provby.municipality.pk})
    assert GONE in page.content.decode()
    assert not Document.objects.exists()


def test_kept_files_have_no_address(editor, client):
    refused(editor)
    name = f"{kept.FOLDER}/{kept_names()[0]}"
    for address in (f"/{name}", f"/media/{name}", f"/uploads/{name}", f"/dokument/{name}/"):
        assert editor.get(address).status_code == 404


def test_what_nobody_saves_is_gone_after_a_day(editor):
    refused(editor)
    tomorrow = datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=1, minutes=1)
    kept.clear(now=tomorrow - datetime.timedelta(hours=1))
    assert len(kept_names()) == 1
    kept.clear(now=tomorrow)
    assert kept_names() == []


def test_a_file_sent_after_the_session_has_ended_is_there_after_the_login(provby):
    user = staff_of(provby.municipality, "redaktor")
    user.set_password("ett långt lösenord")
    user.save()
    client = Client()
    client.force_login(user)
    notes = fields_of(client.get(DOCUMENT))
    client.logout()
    data = {"title": "Avtalet", "municipality": provby.municipality.pk, "file": pdf(), **notes}
    page = client.post(DOCUMENT, data)
    carried = html.unescape(re.search(r'name="_kept" value="([^"]*)"', page.content.decode())[1])
    login = {"username": user.username, "password": "ett långt lösenord", "_kept": carried, "next": DOCUMENT}
    page = client.post("/admin/login/", login)
    resumed = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page.content.decode()))
    page = client.post(DOCUMENT, {name: html.unescape(value) for name, value in resumed.items()})
    assert f"Vald fil: {NAME}" in page.content.decode()
    data = fields_of(page) | {"title": "Avtalet", "municipality": provby.municipality.pk}
    assert client.post(DOCUMENT, data).status_code == 302
    assert Document.objects.get().file.read() == PDF


def test_a_stranger_leaves_no_file(client):
    client.post(DOCUMENT, {"title": "A", "file": pdf()})
    client.post(DOCUMENT, {"title": "A", "file": pdf(), "file-kept": "påhittat"})
    assert kept_names() == []


def test_the_picture_of_a_part_and_the_paper_of_the_guided_path_are_kept_too(provby, client):
    relation = provby.relation("Bildby")
    agreement = make_agreement(provby.municipality, "A", relation, is_published=False)
    client.force_login(staff_of(provby.municipality, "granskare"))
    place = f"/admin/twintowns/place/{relation.place.pk}/change/"
    shown = client.get(place)
    data = {
        name: value
        for formset in shown.context["inline_admin_formsets"]
        for name, value in formset.formset.management_form.initial.items()
        for name in [formset.formset.management_form.add_prefix(name)]
    }
    data |= {name: value for name, value in shown.context["adminform"].form.initial.items() if value}
    data |= {"images-TOTAL_FORMS": "1", "images-0-file": picture(), "images-0-alt": "Torget"}
    notes = fields_of(client.post(place, data))
    del data["images-0-file"]
    assert "Vald fil: torget.png" in client.post(place, data | notes).content.decode()
    data |= {"images-0-caption": "Torget", "images-0-credit": "Foto: Prov"}
    assert client.post(place, data | notes).status_code == 302
    assert PlaceImage.objects.get().place == relation.place

    step = f"/admin/partnerships/agreement/nytt/{agreement.pk}/beslut/"
    page = post_shown(client, step, {"decided": "nån gång", "body": "kf", "file": pdf()})
    assert f"Vald fil: {NAME}" in page.content.decode()
    assert post_shown(client, step, fields_of(page) | {"body": "kf", "decided": "2026"}).status_code == 302
    assert agreement.documents.get().file.read() == PDF


def picture():
    stream = io.BytesIO()
    Image.new("RGB", (100, 100)).save(stream, "PNG")
    return SimpleUploadedFile("torget.png", stream.getvalue())


def test_every_form_with_a_file_keeps_it(rf):
    """Those above stand for all: each form of the admin with a field for a file is one that keeps it."""
    request = rf.get("/")
    request.user = User(is_superuser=True, is_staff=True, is_active=True)
    forms = {}
    for model, site in admin.site._registry.items():
        forms[model] = site.get_form(request)
        forms |= {part.model: part.get_formset(request).form for part in site.get_inline_instances(request)}
    with_file = {model for model in forms if any(isinstance(f, FileField) for f in model._meta.fields)}
    assert with_file == {Document, PlaceImage}
    assert all(issubclass(forms[model], KeepsFiles) for model in with_file)
