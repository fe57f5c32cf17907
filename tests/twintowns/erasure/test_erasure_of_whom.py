"""Who is found and erased: contacts of today, those in versions and log alone, and those who are only mentioned."""

import datetime
import io
import json

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.shared.remains import MAIL, NAME, PHONE, files_below, left, note, person, said
from twintowns.models import Contact, Place
from twintowns.staff import privacy

pytestmark = pytest.mark.django_db


@pytest.fixture
def osa(provby):
    return person(provby)


def delete_in_admin(client, contact):
    answer = client.post(f"/admin/twintowns/contact/{contact.pk}/delete/", {"post": "yes"})
    assert answer.status_code == 302


@pytest.mark.parametrize("who", [NAME, "provström,  åsa", MAIL.upper(), PHONE, "+46 520 123 45", "key"])
def test_a_person_deleted_in_the_admin_is_found_and_erased(provby, osa, staff, who):
    delete_in_admin(staff, osa)
    assert left("provstrom")
    who = str(osa.pk) if who == "key" else who
    (told,) = json.loads(said("export_contact", who))
    assert told["contact"] is None
    assert [version["name"] for version in told["versions"]] == [NAME, NAME]
    assert [entry["of"] for entry in told["log"]] == [f"{NAME}, Samordnare"]
    assert f"Kontakt {osa.pk} raderades" in said("purge_contacts", who)
    assert left() == []


def test_a_person_deleted_in_the_admin_is_due_a_month_later(provby, osa, staff):
    delete_in_admin(staff, osa)
    assert "0 personer borttagna." in said("purge_contacts")
    Contact.history.update(history_date=timezone.now() - datetime.timedelta(days=31))
    assert "1 person borttagen." in said("purge_contacts")
    assert left() == []
    assert "0 personer borttagna." in said("purge_contacts")


def test_a_person_in_the_log_alone_is_found_and_erased(provby, osa, admin_user):
    note(osa, admin_user, f"{NAME}, samordnare")
    relation = provby.relation("Nyby", quote=f"Se {NAME}.")
    Contact.objects.filter(pk=osa.pk)._raw_delete("default")
    Contact.history.all().delete()
    (told,) = json.loads(said("export_contact", NAME))
    assert [entry["of"] for entry in told["log"]] == [f"{NAME}, samordnare"]
    assert [mention["record"] for mention in told["mentions"]] == [f"relation {relation.pk}"]
    assert "1 person borttagen." in said("purge_contacts", NAME)
    assert left("provstrom") == []


def test_an_old_entry_of_the_log_alone_goes_by_itself(osa, admin_user):
    entry = note(osa, admin_user)
    Contact.objects.filter(pk=osa.pk)._raw_delete("default")
    Contact.history.all().delete()
    LogEntry.objects.update(action_time=timezone.now() - datetime.timedelta(days=40))
    said("purge_contacts")
    assert not LogEntry.objects.filter(pk=entry.pk).exists()


def test_a_record_that_is_somebody_elses_by_now_stays(provby, osa):
    osa.name, osa.email, osa.phone = "Bo Testsson", "bo@example.org", "0520-678 90"
    osa.save()
    assert "numera någon annans" in said("purge_contacts", NAME)
    osa.refresh_from_db()
    assert (osa.name, osa.email) == ("Bo Testsson", "bo@example.org")
    assert left() == []


@pytest.mark.parametrize(
    ("changes", "later"),
    [
        ({"name": "Åsa Teststad"}, {}),
        ({"name": "Åsa Teststad", "email": "asa.teststad@example.org"}, {}),
        ({"name": "Åsa Teststad", "phone": "0520-678 90"}, {}),
        ({"name": "Åsa Teststad"}, {"email": "asa.teststad@example.org", "phone": "0520-678 90"}),
        ({"name": "Pia Provström"}, {}),
    ],
)
@pytest.mark.parametrize("who", [NAME, MAIL])
def test_who_only_changed_name_is_told_and_erased_under_the_former_one(provby, osa, changes, later, who):
    for values in (changes, later):
        for name, value in values.items():
            setattr(osa, name, value)
        osa.save()
    relation = provby.relation("Nyby", quote=f"Se {NAME}, {osa.name}.")
    (told,) = json.loads(said("export_contact", who))
    assert told["contact"]["name"] == osa.name
    assert len(told["versions"]) >= 2
    assert "någon annans" not in said("purge_contacts", who)
    assert not Contact.objects.exists()
    assert left("provstrom", "asa", "52067890", "520123") == []
    relation.refresh_from_db()
    assert relation.quote == "Se […], […]."


def test_a_successor_at_the_same_address_is_another_and_the_key_says_otherwise(provby):
    osa = person(provby, email="samordnare@example.org")
    osa.name = "Bo Testsson"
    osa.save()
    told = said("purge_contacts", NAME)
    assert "numera någon annans" in told
    assert f"skriv {osa.pk} i stället" in told
    osa.refresh_from_db()
    assert (osa.name, osa.email) == ("Bo Testsson", "samordnare@example.org")
    said("purge_contacts", str(osa.pk))
    assert not Contact.objects.exists()


def test_a_person_whose_record_became_a_function_is_due_a_month_later(osa):
    osa.kind, osa.name, osa.email, osa.phone, osa.until = "function", "Samordnaren", "", "", None
    osa.save()
    assert "0 personer" in said("purge_contacts")
    Contact.history.update(history_date=timezone.now() - datetime.timedelta(days=31))
    said("purge_contacts")
    assert left() == []
    assert Contact.objects.get(pk=osa.pk).name == "Samordnaren"


def test_a_name_that_another_contact_bears_stays_in_texts(provby, osa):
    relation = provby.relation("Nyby", quote=f"Se {NAME}, {MAIL}.")
    other = person(provby, email="", phone="", until=None)
    assert f"Kontakt {other.pk} har samma namn" in said("purge_contacts", MAIL)
    relation.refresh_from_db()
    assert relation.quote == f"Se {NAME}, […]."


def test_a_surname_that_a_place_or_another_person_has_stays(provby, osa):
    person(provby, name="Bo Testborg", until="2025-01-01", email="", phone="")
    Place.objects.create(slug="testborg", name="Testborg", kind="city", country="FI")
    Contact.objects.create(municipality=provby.municipality, kind="person", name="Eva Provström")
    relation = provby.relation("Nyby", quote="Bo Testborg från Testborg. Enligt Provström.")
    said("purge_contacts")
    relation.refresh_from_db()
    assert relation.quote == "[…] från Testborg. Enligt Provström."


def test_where_a_surname_stays_as_somebody_elses_is_told(provby, osa):
    texts = ["Se Bo Provström.", f"Se {NAME}.", "av Xerxes Provström", "Provströmsgatan"]
    relations = [provby.relation(f"Nyby {n}", quote=text) for n, text in enumerate(texts)]
    told = said("purge_contacts", NAME)
    assert "Efternamnet står kvar i 2 texter" in told
    stays = [relations[0], relations[2]]
    assert [line.strip() for line in told.splitlines() if line.startswith("    ")] == [
        f"relation {relation.pk}, quote" for relation in stays
    ]


def test_who_never_was_a_contact_is_told_and_erased_where_asked(provby):
    relation = provby.relation("Nyby", quote=f"Se {NAME}.")
    (told,) = json.loads(said("export_contact", NAME))
    assert [mention["text"] for mention in told["mentions"]] == [f"Se {NAME}."]
    with pytest.raises(CommandError, match="Lägg till --texts"):
        said("purge_contacts", NAME)
    with pytest.raises(CommandError, match="Skriv förnamn och efternamn"):
        said("purge_contacts", "Nyby", "--texts")
    said("purge_contacts", NAME, "--texts")
    relation.refresh_from_db()
    assert relation.quote == "Se […]."


def test_the_names_of_texts_and_versions_are_told(provby, osa):
    relation = provby.relation("Nyby", quote=f"Kontakt: Provström, Åsa, {PHONE}")
    relation.quote = "Kontakt: växeln"
    relation.save()
    (told,) = json.loads(said("export_contact", NAME))
    assert told["mentions"] == []
    assert [mention["text"] for mention in told["mentions_in_versions"]] == [
        f"Kontakt: Provström, Åsa, {PHONE}"
    ]


def test_one_person_that_fails_stops_no_other(provby, osa, monkeypatch):
    other = person(provby, name="Bo Testsson", email="", phone="")
    relation = provby.relation("Nyby", quote=f"Se {NAME} och Bo Testsson.")
    blank = privacy.texts.blank

    def failing(traces, found):
        blank(traces, found)
        if MAIL in traces.mails:
            raise RuntimeError

    monkeypatch.setattr(privacy.texts, "blank", failing)
    kept = default_storage.save("imports/asa-provstrom", ContentFile(b"x"))
    out = io.StringIO()
    with pytest.raises(CommandError, match="1 steg misslyckades"):
        call_command("purge_contacts", stdout=out, stderr=out)
    assert "RuntimeError" in out.getvalue()
    assert NAME not in out.getvalue()
    assert list(Contact.objects.all()) == [osa]
    assert not Contact.history.filter(id=other.pk).exists()
    assert f"file {kept}" in [name for name, _content in files_below()]
    default_storage.delete(kept)
    relation.refresh_from_db()
    assert relation.quote == f"Se {NAME} och […]."


@pytest.mark.parametrize("step", ["forget_reporters", "forget_imports", "scrub"])
def test_a_step_that_fails_stops_no_other(provby, osa, monkeypatch, step):
    def failing():
        raise OSError

    monkeypatch.setattr(f"twintowns.management.commands.purge_contacts.{step}", failing)
    with pytest.raises(CommandError, match="1 steg misslyckades"):
        said("purge_contacts")
    assert not Contact.objects.exists()


def test_what_others_save_meanwhile_is_blanked_too(provby, osa, monkeypatch):
    relation = provby.relation("Nyby")
    erase = privacy._erase

    def slow(*args):
        relation.quote = f"Se {NAME}."
        relation.save()
        return erase(*args)

    monkeypatch.setattr(privacy, "_erase", slow)
    privacy.purge(osa)
    assert left() == []
    relation.refresh_from_db()
    assert relation.quote == "Se […]."
