"""Contacts whose name field has more than the name: refused at every door, and erased where it was stored before."""

import json

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError

from partnerships.models import Signatory
from tests.shared.remains import left, person, said
from tests.shared.spreadsheets import checked
from tests.shared.staff import staff_of
from twintowns.models import Contact

pytestmark = pytest.mark.django_db
REFUSED = "Skriv bara namnet här"


def test_a_form_refuses_more_than_a_name_of_a_person_and_takes_it_of_a_function(provby, staff):
    posted = {"municipality": provby.municipality.pk, "kind": "person", "name": "Dr. Eva Provklinta"}
    assert REFUSED in staff.post("/admin/twintowns/contact/add/", posted).content.decode()
    assert not Contact.objects.exists()
    staff.post("/admin/twintowns/contact/add/", posted | {"kind": "function", "name": "Skola, kultur"})
    assert Contact.objects.get().name == "Skola, kultur"


def test_a_spreadsheet_and_a_fixture_refuse_it_too(provby, client, tmp_path):
    client.force_login(staff_of(provby.municipality, "granskare"))
    headings = (
        "Kommun;Namn;Slag;Titel;E-post;Telefon;Rättslig grund;Visas för allmänheten;Från;Till;Publicerad"
    )
    rows = f"{headings}\nprovby;Fil. dr Eva Provklinta;person;;;;;nej;;;nej\n"
    [fault] = checked(client, "contact", rows.encode()).context["faults"]
    assert REFUSED in fault[2]
    entry = "contacts: [{municipality: provby, name: 'Eva Provklinta, rektor', kind: person}]"
    (tmp_path / "x.yaml").write_text(entry, encoding="utf-8")
    with pytest.raises(CommandError, match=REFUSED):
        said("seed", "--fixtures", str(tmp_path))


def test_a_signatory_is_named_without_a_title():
    with pytest.raises(ValidationError, match=REFUSED):
        Signatory(name="Mayor Eva Provklinta").clean()
    Signatory(name="Eva Provklinta", title="Mayor").clean()


@pytest.mark.parametrize(
    "name",
    [
        "Dr. Eva Provklinta",
        "Kommunalrådet Eva Provklinta",
        "Samordnare: Eva Provklinta",
        "Eva Provklinta, samordnare",
        "Provklinta, Eva",
        "Eva.Provklinta",
    ],
)
def test_who_was_stored_with_more_than_a_name_goes_from_all_texts(provby, name):
    person(provby, name=name, until=None, email="", phone="")
    relation = provby.relation(
        "Nyby", quote="Eva Provklinta svarar, enligt E. Provklinta och Provklintas plan."
    )
    (told,) = json.loads(said("export_contact", "Eva Provklinta"))
    assert told["contact"]["name"] == name
    assert len(told["mentions"]) == 1
    assert "1 person borttagen." in said("purge_contacts", "Eva Provklinta")
    relation.refresh_from_db()
    assert relation.quote == "[…] svarar, enligt […] och […] plan."
    assert left("provklinta") == []


def test_two_persons_in_one_record_both_go(provby):
    person(provby, name="Eva Provklinta och Bo Provhed", until=None, email="", phone="")
    relation = provby.relation("Nyby", quote="Se Eva Provklinta. Se Bo Provhed.")
    said("purge_contacts", "Bo Provhed")
    relation.refresh_from_db()
    assert relation.quote == "Se […]. Se […]."
    assert left("provklinta", "provhed") == []


@pytest.mark.parametrize("who", ["Dr. Eva Provklinta", "Eva Provklinta"])
def test_a_title_may_be_left_out_or_added_when_a_person_is_looked_for(provby, who):
    for name in ("Prof. Eva Provklinta", "Eva Provklinta"):
        contact = person(provby, name=name, email="", phone="")
        assert str(contact.pk) in said("purge_contacts", who, "--check")
        contact.delete()
        Contact.history.all().delete()
