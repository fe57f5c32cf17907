"""Personal data: what is stored of a person can be told, and is removed when its purpose has ended."""

import datetime
import io
import json

import pytest
from django.apps import apps
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.core.management import CommandError, call_command
from django.db import models

from twintowns.models import Contact, Feedback, Office, OfficePhone, Theme
from twintowns.staff.privacy import mentions, purge, purgeable

pytestmark = pytest.mark.django_db
NAME = "Provia Provsson"


def person(provby, **values):
    values = {"kind": "person", "name": NAME, "email": "provia@example.org", "until": "2026-06-30"} | values
    return Contact.objects.create(municipality=provby.municipality, **values)


def everywhere(text):
    """Every column of every table that holds the text: also those that no command knows of."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            is_text = isinstance(field, models.CharField | models.TextField)
            if is_text and model._default_manager.filter(**{f"{field.attname}__icontains": text}).exists():
                yield f"{model._meta.label}.{field.attname}"


def said(*command):
    out = io.StringIO()
    call_command(*command, stdout=out)
    return out.getvalue()


def test_a_person_is_due_when_the_duty_ended_long_enough_ago(provby):
    contact = person(provby)
    person(provby, kind="function", name="Provfunktionen")
    person(provby, name="Evig Provsson", until="")
    assert not purgeable(datetime.date(2026, 7, 30))
    assert list(purgeable(datetime.date(2026, 7, 31))) == [contact]
    assert list(purgeable(datetime.date(2026, 7, 1), days=0)) == [contact]


def test_nothing_of_the_person_is_left_in_any_table(provby, staff, admin_user):
    contact = person(provby)
    relation = provby.relation("Nyby")
    relation.contacts.add(contact)
    other = Contact.objects.create(
        municipality=provby.municipality, kind="function", name="Provfunktionen", stand_in=contact
    )
    contact.title = "Provsamordnare"
    contact.save()
    LogEntry.objects.create(
        user=admin_user,
        object_repr=NAME,
        object_id=contact.pk,
        action_flag=2,
        content_type=ContentType.objects.get_for_model(Contact),
    )
    assert len(list(everywhere("Provsson"))) > 3
    assert purge(contact).places == []
    assert list(everywhere("Provsson")) == []
    assert list(everywhere("provia")) == []
    other.refresh_from_db()
    assert other.stand_in is None
    assert list(relation.contacts.all()) == []


def test_the_name_is_blanked_in_texts_and_in_their_versions(provby):
    contact, relation = person(provby), provby.relation("Nyby")
    relation.quote = f"Kontakt: {NAME}, provia@example.org"
    relation.save()
    assert mentions(contact) == [("relation", relation.pk, "quote", relation.quote)]
    out = said("purge_contacts", "--days", "0")
    assert f"Tomt i relation {relation.pk}, quote." in out
    assert "1 person borttagen." in out
    assert not Contact.objects.filter(pk=contact.pk).exists()
    assert list(everywhere("Provsson")) == []
    assert list(everywhere("provia")) == []
    relation.refresh_from_db()
    assert relation.quote == "Kontakt: […], […]"


def test_earlier_names_and_every_spelling_of_the_number_are_blanked(provby):
    contact = person(provby, name="Provia Åhs", email="ahs@example.org", phone="0520-123 45")
    contact.name, contact.email, contact.phone = NAME, "provia@example.org", "0520-678 90"
    contact.save()
    relation = provby.relation("Nyby")
    relation.quote = "provia åhs (ahs@example.org), tel. 0520–123 45 eller +46 (0)520 678 90"
    relation.save()
    Feedback.objects.create(
        municipality=provby.municipality, page="/", about="Provia Provsson", message="0520/12345"
    )
    assert {(model, field) for model, _key, field in purge(contact).places} == {
        ("relation", "quote"),
        ("rapport från läsare", "about"),
        ("rapport från läsare", "message"),
    }
    relation.refresh_from_db()
    assert relation.quote == "[…] ([…]), tel. […] eller […]"
    assert [*everywhere("Åhs"), *everywhere("Provsson"), *everywhere("123 45"), *everywhere("12345")] == []


def test_only_whole_names_are_blanked(provby):
    relation = provby.relation("Nyby")
    relation.quote = "Lars och Larsson från Larsby"
    relation.save()
    purge(person(provby, name="Lars", email=""))
    relation.refresh_from_db()
    assert relation.quote == "[…] och Larsson från Larsby"


def test_what_an_office_is_reached_by_stays(provby):
    office = Office.objects.create(
        municipality=provby.municipality, name="Provdisken", email="info@example.org"
    )
    phone = OfficePhone.objects.create(office=office, number="0520-111 22")
    purge(person(provby, email="info@example.org", phone="0520-111 22"))
    office.refresh_from_db()
    phone.refresh_from_db()
    assert (office.email, str(phone)) == ("info@example.org", "0520-111 22")


def test_checking_removes_nobody(provby):
    person(provby)
    assert "1 person skulle tas bort." in said("purge_contacts", "--check", "--days", "0")
    assert Contact.objects.count() == 1


def test_a_person_gets_all_that_is_stored(provby):
    contact = person(provby, phone="0520-123 45")
    contact.themes.add(Theme.objects.create(slug="provkultur", name="Provkultur"))
    relation = provby.relation("Nyby", quote="Ring 0520-123 45.")
    relation.contacts.add(contact)
    contact.title = "Provsamordnare"
    contact.save()
    for who in ("provia provsson", "PROVIA@example.org"):
        (told,) = json.loads(said("export_contact", who))
        assert told["contact"]["email"] == "provia@example.org"
        assert [version["title"] for version in told["versions"]] == ["Provsamordnare", ""]
        assert told["answers_for"] == ["Provby – Nyby"]
        assert told["contact"]["municipality"] == "Provby kommun"
        assert told["contact"]["themes"] == ["Provkultur"]
        assert told["mentions"] == [
            {"record": f"relation {relation.pk}", "field": "quote", "text": "Ring 0520-123 45."}
        ]


def test_an_unknown_person_is_told_so():
    with pytest.raises(CommandError, match="Ingen finns under ”Okänd”"):
        said("export_contact", "Okänd")
