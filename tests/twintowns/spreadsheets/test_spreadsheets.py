"""Out to a spreadsheet and in again: nothing changes by itself, all faults are told, all is written or nothing."""

from datetime import date, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from networks.models import Membership, Network
from partnerships.models import Agreement, Relation
from tests.shared.provby.making import make_municipality, make_place
from tests.shared.spreadsheets import (
    HEADINGS,
    MODELS,
    changed,
    changed_rows,
    checked,
    confirmed,
    csv_of,
    dicts_of,
    exported,
    imported,
    rows_of,
    sheet,
    workbook_of,
)
from tests.shared.staff import staff_of
from twintowns.models import Contact, Municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("12.5.2010", "12.5.2010 = 2010-05-12"), ("12 maj 2010", "12 maj 2010"), ("2010-05-12", "12 maj 2010")],
)
def test_a_date_in_figures_is_shown_with_how_it_is_read(typed, shown, provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    provby.relation("Tabellby")
    page, _answer = imported(client, "relation", changed(exported(client, "relation"), Sedan=typed))
    assert f"<ins>{shown}</ins>" in page.content.decode()
    again = checked(client, "relation", exported(client, "relation"))
    assert again.context["totals"]["same"] == 1


def test_a_changed_row_is_shown_first_and_then_written(provby, reviewer):
    relation = provby.relation("Tabellby", since="1991")
    content = changed(exported(reviewer, "relation"), Sedan="hösten 1992", Officiell="ja")
    preview = checked(reviewer, "relation", content)
    page = preview.content.decode()
    assert "<td><del>1991</del> <ins>hösten 1992</ins></td>" in page
    assert "<td><ins>ja</ins></td>" in page
    assert "style=" not in page.split("<table", 1)[1]
    assert "granskare-provby" in page.split("<table", 1)[0]
    relation.refresh_from_db()
    assert relation.since.edtf == "1991"
    assert confirmed(reviewer, "relation", preview).status_code == 302
    relation = Relation.objects.get()
    assert (relation.since.edtf, relation.is_official) == ("1992-23", True)
    assert relation.history.first().history_user.username == "granskare-provby"


def test_a_new_row_becomes_a_record(provby, reviewer):
    provby.relation("Mallby")
    make_place_row = changed(
        exported(reviewer, "relation"), Adressnamn="nyby", Ort="mallby", Publicerad="nej"
    )
    page, answer = imported(reviewer, "relation", make_place_row)
    assert page.context["totals"]["new"] == 1
    assert Relation.objects.filter(slug="nyby", is_published=False).exists()


@pytest.mark.parametrize(
    ("heading", "value", "reason"),
    [
        ("Sedan", "nån gång", "nån gång"),
        ("Officiell", "kanske", "varken ja eller nej"),
        ("Ort", "ingenstans", "ingenstans"),
        ("Slag", "okand-sort", "okand-sort"),
        ("Kommun", "annanstans", "annanstans"),
        ("Adressnamn", "med mellanslag", "Skriv bara a–z, siffror och bindestreck"),
    ],
)
def test_every_fault_is_told_with_row_and_column(heading, value, reason, provby, reviewer):
    provby.relation("Felby")
    page, answer = imported(reviewer, "relation", changed(exported(reviewer, "relation"), **{heading: value}))
    assert answer is None
    (row, column, told) = page.context["faults"][0]
    assert (row, column) == ("2", heading)
    assert reason in told


@pytest.mark.parametrize(
    ("name", "field"), [("relation", "slug"), ("agreement", "slug"), ("contact", "kind"), ("contact", "name")]
)
def test_a_column_is_called_as_in_the_form(name, field, provby, reviewer):
    label = MODELS[name]._meta.get_field(field).verbose_name.capitalize()
    assert label in rows_of(exported(reviewer, name))[0]


def test_one_faulty_row_stops_all_rows(provby, reviewer):
    provby.relation("Ettby", since="1991")
    provby.relation("Tvåby", since="1992")
    headings, first, second = rows_of(exported(reviewer, "relation"))
    place = headings.index("Sedan")
    first[place], second[place] = "1881", "strunt"
    page, answer = imported(reviewer, "relation", csv_of([headings, first, second]))
    assert answer is None
    assert {r.since.edtf for r in Relation.objects.all()} == {"1991", "1992"}


def test_a_file_that_is_confirmed_unseen_is_written_as_a_whole_or_not(provby, reviewer):
    make_place("Importby", "FI")
    rows = "provby;importby;importby;;;1999;nej\nprovby;trasig;importby;;kanske;1999;nej\n"
    file = SimpleUploadedFile("a.csv", (HEADINGS + rows).encode())
    page = reviewer.post(sheet("relation"), {"file": file, "confirm": "1"})
    assert page.context["faults"][0][:2] == ("3", "Officiell")
    assert not Relation.objects.filter(slug="importby").exists()


def test_the_same_record_twice_is_a_fault_where_the_rows_differ_and_empty_rows_are_none(provby, reviewer):
    make_place("Importby", "FI")
    row = "provby;importby;importby;;;1999;nej\n"
    other = row.replace("1999", "2001")
    page, answer = imported(reviewer, "relation", (HEADINGS + row + ";;;;;;\n" + other).encode())
    assert answer is None
    assert [fault[:2] for fault in page.context["faults"]] == [("4", "Adressnamn")]
    assert "rad 2" in page.context["faults"][0][2]
    page, answer = imported(reviewer, "relation", (HEADINGS + row + ";;;;;;\n" + row).encode())
    assert (page.context["totals"]["new"], page.context["totals"]["repeated"]) == (1, 1)
    assert page.context["notes"] == ["Säger detsamma som rad 2 och hoppas över: rad 4."]
    assert answer.status_code == 302
    assert Relation.objects.filter(slug="importby").count() == 1


def test_a_kind_is_known_by_its_name_too(provby, reviewer):
    make_place("Importby", "FI")
    row = "provby;importby;importby;Vänort;;1999;nej\n"
    assert imported(reviewer, "relation", (HEADINGS + row).encode())[1].status_code == 302
    assert Relation.objects.get(slug="importby").kind == provby.twin_town


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "tom"),
        (b"Ort;Slag\nn\xe5got;y\n", "inte UTF-8"),
        (b"PK\x03\x04 trasig", "Öppna den i ditt kalkylprogram"),
        (b"Ort;Slag\nx;y\n", "kolumnerna saknas"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(content, reason, provby, reviewer):
    page = reviewer.post(sheet("relation"), {"file": SimpleUploadedFile("x.csv", content)})
    assert page.status_code == 200
    assert reason in page.content.decode()


def test_no_file_and_an_old_preview_are_told_of(provby, reviewer):
    assert "Välj en fil" in reviewer.post(sheet("relation"), {}).content.decode()
    for kept in ("imports/finns-inte", "../../etc/passwd", "imports/../secret_key", "documents/x"):
        assert (
            "för gammal" in reviewer.post(sheet("relation"), {"kept": kept, "confirm": "1"}).content.decode()
        )


def test_an_editor_cannot_publish_by_file(provby, client):
    provby.relation("Utkastby", is_published=False)
    client.force_login(staff_of(provby.municipality, "redaktor"))
    page, answer = imported(client, "relation", changed(exported(client, "relation"), Publicerad="ja"))
    assert answer is None
    assert page.context["faults"][0][1] == "Publicerad"


def test_export_holds_nothing_of_others_and_readers_import_nothing(provby, client):
    provby.relation("Hemligby", is_published=False)
    stranger = make_municipality("Grannby", "9909")
    client.force_login(staff_of(stranger, "granskare"))
    for name in MODELS:
        assert "hemligby" not in exported(client, name).decode()
    client.force_login(staff_of(provby.municipality, "lasare"))
    assert client.get(sheet("relation")).status_code == 403


def test_rows_of_another_municipality_are_refused(provby, client):
    provby.relation("Målby", since="1991")
    client.force_login(staff_of(provby.municipality, "granskare"))
    content = exported(client, "relation")
    client.force_login(staff_of(make_municipality("Grannby", "9909"), "granskare"))
    page, answer = imported(client, "relation", changed(content, Sedan="1850"))
    assert answer is None
    assert Relation.objects.get().since.edtf == "1991"


def test_numbers_and_choices_of_agreements_come_back(provby, reviewer):
    relation = provby.relation("Avtalsby")
    agreement = Agreement(
        municipality=provby.municipality, title="A", slug="a", term_months=48, renewal="automatic"
    )
    agreement.save()
    agreement.relations.add(relation)
    content = exported(reviewer, "agreement", "xlsx")
    assert dicts_of(content)[0]["Längd i månader"] == "48"
    page, _answer = imported(reviewer, "agreement", content)
    assert page.context["totals"]["same"] == 1


@pytest.mark.parametrize("cell", [datetime(2024, 5, 1), date(2024, 5, 1)])
def test_a_cell_that_is_a_date_is_read_as_one(cell, provby, reviewer):
    relation = provby.relation("Dagby", since="1991")
    _page, answer = imported(
        reviewer, "relation", workbook_of(changed_rows(exported(reviewer, "relation"), Sedan=cell))
    )
    assert answer.status_code == 302
    relation.refresh_from_db()
    assert relation.since.edtf == "2024-05-01"


def test_a_number_with_decimals_is_refused(provby, reviewer):
    Agreement.objects.create(municipality=provby.municipality, title="A", slug="a", term_months=24)
    content = workbook_of(changed_rows(exported(reviewer, "agreement"), Längd_i_månader=48.5))
    page, answer = imported(reviewer, "agreement", content)
    assert answer is None
    assert page.context["faults"][0][1] == "Längd i månader"
    assert "48,5” är inget heltal" in page.context["faults"][0][2]
    content = workbook_of(changed_rows(exported(reviewer, "agreement"), Längd_i_månader=48.0))
    assert imported(reviewer, "agreement", content)[1].status_code == 302
    assert Agreement.objects.get().term_months == 48


@pytest.mark.parametrize("role", ["redaktor", "granskare"])
def test_an_empty_cell_publishes_nothing_and_hides_nothing(role, provby, client):
    """A new record is a draft that is not shown; what there was stays as it was."""
    old = Contact.objects.create(
        municipality=provby.municipality, kind="function", name="Gammal", is_public=True, is_published=True
    )
    client.force_login(staff_of(provby.municipality, role))
    content = changed(exported(client, "contact"), Titel="T", Publicerad="", Visas_för_allmänheten="")
    assert imported(client, "contact", content)[1].status_code == 302
    content = changed(content, Namn="Ny")
    assert imported(client, "contact", content)[1].status_code == 302
    old.refresh_from_db()
    new = Contact.objects.get(name="Ny")
    assert (old.title, old.is_public, old.is_published) == ("T", True, True)
    assert (new.is_public, new.is_published) == (False, False)


def test_contacts_of_one_name_come_back_unchanged_and_are_changed_in_the_form(provby, reviewer):
    for title in ("Växeln", "Turistbyrån"):
        Contact.objects.create(
            municipality=provby.municipality, kind="function", name="Reception", title=title
        )
    content = exported(reviewer, "contact")
    page = checked(reviewer, "contact", content)
    assert (page.context["faults"], page.context["totals"]["same"]) == ([], 2)
    page, answer = imported(reviewer, "contact", content.replace("Växeln".encode(), b"Slussen"))
    assert answer is None
    [(row, heading, reason)] = page.context["faults"]
    assert heading == "Namn"
    assert reason == "2 poster heter ”Reception”. Ändra dem i formuläret."
    assert set(Contact.objects.values_list("title", flat=True)) == {"Växeln", "Turistbyrån"}


def test_membership_in_an_unknown_network_is_refused(provby, reviewer):
    Network.objects.create(slug="natet", name="Nätet", is_published=True)
    content = (
        "Kommun;Nätverk;Från;Till;Medlemsform;Årsavgift i kronor;Publicerad\nprovby;finns-inte;2003;;;;ja\n"
    )
    page, answer = imported(reviewer, "membership", content.encode())
    assert answer is None
    assert page.context["faults"][0][1] == "Nätverk"
    page, answer = imported(reviewer, "membership", content.replace("finns-inte", "natet").encode())
    assert answer.status_code == 302
    assert Membership.objects.get().since.edtf == "2003"
    assert Municipality.objects.get(slug="provby").memberships.count() == 1
