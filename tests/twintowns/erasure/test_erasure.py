"""Nothing is left of an erased person: a search of the whole database and of all files finds no form of the name."""

import io
import zipfile

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import models
from PIL import Image

from tests.shared.names import FORMS
from tests.shared.remains import MAIL, NAME, left, note, person, said
from twintowns.dates.fields import EDTFField
from twintowns.models import Claim, Document, Feedback, PlaceImage, Source, User
from twintowns.models.fields import FoldedField, SeenField, SortKeyField
from twintowns.staff import privacy
from twintowns.uploads.documents import TYPES

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_uploads():
    """What these tests leave in the folder of uploads goes."""
    before = set(settings.MEDIA_ROOT.rglob("*"))
    yield
    for path in sorted(set(settings.MEDIA_ROOT.rglob("*")) - before, reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


@pytest.fixture
def osa(provby):
    return person(provby)


def writable_fields(model):
    """The columns that hold words: not dates, choices, keys, secrets, nor what is derived."""
    for field in model._meta.concrete_fields:
        is_words = isinstance(field, models.CharField | models.TextField) and not isinstance(
            field, EDTFField | FoldedField | SeenField | SortKeyField
        )
        is_long = (field.max_length or 999) >= 30
        if (
            is_words
            and is_long
            and not field.choices
            and field.name not in ("password", "token", "sender", "object_id")
        ):
            yield field


def test_a_form_in_any_column_of_any_table_is_found(world):
    """One row of every model, tables of versions and ties included, holds the name in every column that takes words."""
    contact = person(world)
    filled = set()
    for model in apps.get_models(include_auto_created=True):
        row = model._base_manager.order_by("pk").last()
        is_apart = model._meta.app_label in ("sessions", "contenttypes", "auth") or model is User
        if (
            row is None
            or is_apart
            or row == contact
            or model._meta.model_name.startswith(("search", "gazetteer"))
        ):
            continue
        for field in writable_fields(model):
            is_slug = isinstance(field, models.SlugField)
            text = f"asa-provstrom-{field.name}" if is_slug else f"{NAME}s {field.name[:9]}"
            model._base_manager.filter(pk=row.pk).update(**{field.attname: text})
            filled.add(f"{model._meta.db_table}.{field.column}")
    assert len(filled) > 200
    assert len(left("provstrom")) > 200
    privacy.purge(contact)
    assert left("provstrom") == []


def test_every_form_goes_from_texts_versions_log_and_feedback(provby, osa, admin_user):
    relation = provby.relation("Nyby")
    osa.email = "asapro7@example.org"
    osa.save()
    for number, form in enumerate(FORMS):
        relation.quote = f"Se {form} i går."
        relation.save()
        note(osa, admin_user, form)
        Feedback.objects.create(
            municipality=provby.municipality, page="/", about="x", message=f"Om {form}, {number}"
        )
    assert left()
    privacy.purge(osa)
    assert left() == []
    assert Feedback.objects.filter(message__startswith="Om ").count() == len(FORMS)


def test_addresses_of_records_that_hold_the_name_become_others(provby, osa):
    source = Source.objects.create(
        slug="brev-asa-provstrom",
        title="Brev",
        publisher="Provby",
        url="https://x.example/%C3%85sa-Provstr%C3%B6m",
    )
    other = Source.objects.create(slug="asa-provstrom", title="Brev", publisher="Provby")
    privacy.purge(osa)
    assert left() == []
    source.refresh_from_db()
    other.refresh_from_db()
    source.full_clean()
    other.full_clean()
    assert (source.slug, other.slug) == (f"brev-borttagen-{source.pk}", f"borttagen-{other.pk}")
    assert source.url == "https://x.example/[…]"


def test_statements_that_would_then_be_the_same_are_told_apart(provby, osa):
    relation = provby.relation("Nyby")
    for form in ("Åsa Provström", "Provström, Åsa"):
        Claim.objects.create(record=relation, field="since", value=form)
    privacy.purge(osa)
    assert left() == []
    assert Claim.objects.filter(value__startswith="[…]").count() == 2


def test_files_lose_the_name_and_records_still_lead_to_them(provby, osa):
    document = upload(provby, f"Avtal med {NAME}", "x.pdf", b"%PDF-1.4 avtal")
    replaced = document.file.name
    document.file = ContentFile(b"%PDF-1.4 nytt avtal", name="x.pdf")
    document.save()
    assert "provstrom" in document.file.name
    privacy.purge(osa)
    assert left() == []
    document.refresh_from_db()
    assert document.file.read() == b"%PDF-1.4 nytt avtal"
    assert document.history.first().file == document.file.name
    assert not default_storage.exists(replaced)
    assert all(default_storage.exists(row.file) for row in document.history.all() if row.file)


def upload(provby, title, name, content):
    file = ContentFile(content, name=name)
    return Document.objects.create(municipality=provby.municipality, title=title, file=file)


def odt(text):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", TYPES["odt"])
        archive.writestr("content.xml", f"<text:p>{text}</text:p>")
    return stream.getvalue()


def jpeg(name):
    stream = io.BytesIO()
    Image.new("RGB", (600, 400), "#369").save(stream, "JPEG")
    return ContentFile(stream.getvalue(), name=name)


def test_a_picture_loses_the_name_and_is_shown_as_before(provby, osa, client):
    texts = {"alt": "Ett torg", "caption": f"{NAME}s torg.", "credit": f"Foto: {NAME}"}
    image = PlaceImage(place=provby.relation("Nyby").place, file=jpeg(f"{NAME}.jpg"), **texts)
    image.full_clean(exclude=["source"])
    image.save()
    privacy.purge(osa)
    assert left() == []
    image.refresh_from_db()
    assert (image.caption, image.credit) == ("[…] torg.", "Foto: […]")
    assert client.get(image.address(480, "webp")).status_code == 200


def xlsx(text):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("xl/sharedStrings.xml", f"<sst><si><t>{text}</t></si></sst>")
    return stream.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        f"Namn;E-post\n{NAME};\n".encode(),
        "Efternamn;Förnamn\r\nProvström;Åsa\r\n".encode("utf-8-sig"),
        "Namn\nÅSA PROVSTRÖM".encode("latin-1"),
        f"Namn\n{NAME}".encode("utf-16"),
        xlsx("Åsa</t><t> Provström"),
        b"0520-123 45",
    ],
)
def test_a_kept_spreadsheet_with_the_name_is_deleted(osa, content):
    kept = default_storage.save("imports/kept", ContentFile(content))
    other = default_storage.save("imports/other", ContentFile(b"Namn\nBo Testsson"))
    privacy.purge(osa)
    assert not default_storage.exists(kept)
    assert default_storage.exists(other)


def test_a_document_with_the_name_in_it_is_told_and_left(provby, osa):
    document = upload(provby, "Avtal", "x.odt", odt(NAME))
    assert f"Namnet står i filen {document.file.name}." in said("purge_contacts", str(osa.pk))
    assert default_storage.exists(document.file.name)


def test_a_session_that_tells_of_the_person_ends(osa, client, admin_user):
    told, other = SessionStore(), SessionStore()
    told["_messages"], other["x"] = f"Kontakten ”{NAME}” ändrades.", "y"
    told.save()
    other.save()
    privacy.purge(osa)
    assert not told.exists(told.session_key)
    assert other.exists(other.session_key)


def test_an_account_that_is_closed_loses_its_name_and_one_in_use_is_told(osa):
    names = {"first_name": "Åsa", "last_name": "Provström", "email": MAIL}
    user = User.objects.create_user("asa.provstrom", **names)
    other = User.objects.create_user("bo.provstrom", first_name="Bo", last_name="Provström")
    assert f"Kontot med nummer {user.pk} kan fortfarande logga in" in said("purge_contacts", str(osa.pk))
    user.refresh_from_db()
    assert user.username == "asa.provstrom"
    user.is_active = False
    user.save()
    said("purge_contacts", NAME, "--texts")
    user.refresh_from_db()
    other.refresh_from_db()
    assert (user.username, user.get_full_name(), user.email) == (f"borttagen-{user.pk}", "", "")
    assert (other.username, other.last_name) == ("bo.provstrom", "Provström")
