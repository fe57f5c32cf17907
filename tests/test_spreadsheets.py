"""Out to a spreadsheet and in again: nothing changes by itself, all faults are told, all is written or nothing."""

import io
from datetime import date, datetime

import pytest
import tablib
from django.core.files.uploadedfile import SimpleUploadedFile

from networks.models import Membership, Network
from partnerships.models import Agreement, Relation
from tests.provby.making import make_municipality, make_place
from tests.test_attention import staff_of
from twintowns.admin.spreadsheets import read_table
from twintowns.models import Contact, Municipality

pytestmark = pytest.mark.django_db
MODELS = {"relation": Relation, "agreement": Agreement, "membership": Membership, "contact": Contact}
APPS = {"membership": "networks", "contact": "twintowns"}


def sheet(name):
    return f"/admin/{APPS.get(name, 'partnerships')}/{name}/kalkylblad/"


def exported(client, name, ending="csv"):
    response = client.get(f"{sheet(name)}{ending}/")
    assert response.status_code == 200
    return response.content


def imported(client, name, content):
    """The page after the check, and what the server answers when it is confirmed."""
    checked = client.post(sheet(name), {"file": SimpleUploadedFile(f"{name}.csv", content)})
    if not checked.context.get("is_checked") or checked.context["faults"]:
        return checked, None
    return checked, client.post(sheet(name), {"kept": checked.context["kept"], "confirm": "1"})


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


def changed(content, **cells):
    """The first row of the exported table with other cells, by heading."""
    table = read_table("x.csv", content)
    row = {**table.dict[0], **{heading.replace("_", " "): value for heading, value in cells.items()}}
    new = tablib.Dataset(headers=table.headers)
    new.append([row[heading] for heading in table.headers])
    return new.export("csv", delimiter=";").encode()


def test_a_changed_row_is_shown_first_and_then_written(provby, reviewer):
    relation = provby.relation("Tabellby", since="1991")
    content = changed(exported(reviewer, "relation"), Sedan="hösten 1992", Officiell="ja")
    checked = reviewer.post(sheet("relation"), {"file": SimpleUploadedFile("x.csv", content)})
    page = checked.content.decode()
    assert "<td><del>1991</del> <ins>hösten 1992</ins></td>" in page
    assert "<td><ins>ja</ins></td>" in page
    assert "style=" not in page.split("<table", 1)[1]
    relation.refresh_from_db()
    assert relation.since.edtf == "1991"
    confirmed = reviewer.post(sheet("relation"), {"kept": checked.context["kept"], "confirm": "1"})
    assert confirmed.status_code == 302
    relation = Relation.objects.get()
    assert (relation.since.edtf, relation.is_official) == ("1992-23", True)
    assert relation.history.first().history_user.username == "granskare-provby"


def test_a_new_row_becomes_a_record(provby, reviewer):
    provby.relation("Mallby")
    make_place_row = changed(
        exported(reviewer, "relation"), Adressnamn="nyby", Ort="mallby", Publicerad="nej"
    )
    checked, answer = imported(reviewer, "relation", make_place_row)
    assert checked.context["totals"]["new"] == 1
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
    checked, answer = imported(
        reviewer, "relation", changed(exported(reviewer, "relation"), **{heading: value})
    )
    assert answer is None
    (row, column, told) = checked.context["faults"][0]
    assert (row, column) == (2, heading)
    assert reason in told


@pytest.mark.parametrize(
    ("name", "field"), [("relation", "slug"), ("agreement", "slug"), ("contact", "kind"), ("contact", "name")]
)
def test_a_column_is_called_as_in_the_form(name, field, provby, reviewer):
    label = MODELS[name]._meta.get_field(field).verbose_name.capitalize()
    assert label in read_table("x.csv", exported(reviewer, name)).headers


def test_one_faulty_row_stops_all_rows(provby, reviewer):
    provby.relation("Ettby", since="1991")
    provby.relation("Tvåby", since="1992")
    table = read_table("x", exported(reviewer, "relation"))
    rows = table.dict
    rows[0]["Sedan"], rows[1]["Sedan"] = "1881", "strunt"
    new = tablib.Dataset(headers=table.headers)
    for row in rows:
        new.append([row[heading] for heading in table.headers])
    checked, answer = imported(reviewer, "relation", new.export("csv", delimiter=";").encode())
    assert answer is None
    assert {r.since.edtf for r in Relation.objects.all()} == {"1991", "1992"}


HEADINGS = "Kommun;Adressnamn;Ort;Slag;Officiell;Sedan;Publicerad\n"


def test_a_file_that_is_confirmed_unseen_is_written_as_a_whole_or_not(provby, reviewer):
    make_place("Importby", "FI")
    rows = "provby;importby;importby;;;1999;nej\nprovby;trasig;importby;;kanske;1999;nej\n"
    file = SimpleUploadedFile("a.csv", (HEADINGS + rows).encode())
    page = reviewer.post(sheet("relation"), {"file": file, "confirm": "1"})
    assert page.context["faults"][0][:2] == (3, "Officiell")
    assert not Relation.objects.filter(slug="importby").exists()


def test_the_same_record_twice_is_a_fault_and_empty_rows_are_none(provby, reviewer):
    make_place("Importby", "FI")
    row = "provby;importby;importby;;;1999;nej\n"
    checked, answer = imported(reviewer, "relation", (HEADINGS + row + ";;;;;;\n" + row).encode())
    assert answer is None
    assert [fault[:2] for fault in checked.context["faults"]] == [(4, "Adressnamn")]
    assert "rad 2" in checked.context["faults"][0][2]
    checked, answer = imported(reviewer, "relation", (HEADINGS + row + ";;;;;;\n").encode())
    assert answer.status_code == 302
    assert Relation.objects.filter(slug="importby").exists()


def test_a_kind_is_known_by_its_name_too(provby, reviewer):
    make_place("Importby", "FI")
    row = "provby;importby;importby;Vänort;;1999;nej\n"
    assert imported(reviewer, "relation", (HEADINGS + row).encode())[1].status_code == 302
    assert Relation.objects.get(slug="importby").kind == provby.twin_town


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "tom"),
        (b"\xff\xfe\x00n\xe5got", "UTF-8"),
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
    checked, answer = imported(client, "relation", changed(exported(client, "relation"), Publicerad="ja"))
    assert answer is None
    assert checked.context["faults"][0][1] == "Publicerad"


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
    checked, answer = imported(client, "relation", changed(content, Sedan="1850"))
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
    assert tablib.Dataset().load(io.BytesIO(content).read(), format="xlsx").dict[0]["Längd i månader"] == "48"
    checked, _answer = imported(reviewer, "agreement", content)
    assert checked.context["totals"]["skip"] == 1


def workbook(content, **cells):
    """The first row of the exported workbook with other cells, as the spreadsheet program types them."""
    table = tablib.Dataset().load(content, format="xlsx")
    row = {**table.dict[0], **{heading.replace("_", " "): value for heading, value in cells.items()}}
    new = tablib.Dataset(headers=table.headers)
    new.append([row[heading] for heading in table.headers])
    return new.export("xlsx")


@pytest.mark.parametrize("cell", [datetime(2024, 5, 1), date(2024, 5, 1)])
def test_a_cell_that_is_a_date_is_read_as_one(cell, provby, reviewer):
    relation = provby.relation("Dagby", since="1991")
    _checked, answer = imported(
        reviewer, "relation", workbook(exported(reviewer, "relation", "xlsx"), Sedan=cell)
    )
    assert answer.status_code == 302
    relation.refresh_from_db()
    assert relation.since.edtf == "2024-05-01"


def test_a_number_with_decimals_is_refused(provby, reviewer):
    Agreement.objects.create(municipality=provby.municipality, title="A", slug="a", term_months=24)
    content = workbook(exported(reviewer, "agreement", "xlsx"), Längd_i_månader=48.5)
    checked, answer = imported(reviewer, "agreement", content)
    assert answer is None
    assert checked.context["faults"][0][1] == "Längd i månader"
    assert "48.5” är inget heltal" in checked.context["faults"][0][2]
    content = workbook(exported(reviewer, "agreement", "xlsx"), Längd_i_månader=48.0)
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
    checked = reviewer.post(sheet("contact"), {"file": SimpleUploadedFile("x.csv", content)})
    assert (checked.context["faults"], checked.context["totals"]["skip"]) == ([], 2)
    checked, answer = imported(reviewer, "contact", content.replace("Växeln".encode(), b"Slussen"))
    assert answer is None
    [(row, heading, reason)] = checked.context["faults"]
    assert heading == "Namn"
    assert reason == "2 poster heter ”Reception”. Ändra dem i formuläret."
    assert set(Contact.objects.values_list("title", flat=True)) == {"Växeln", "Turistbyrån"}


def test_membership_in_an_unknown_network_is_refused(provby, reviewer):
    Network.objects.create(slug="natet", name="Nätet", is_published=True)
    content = (
        "Kommun;Nätverk;Från;Till;Medlemsform;Årsavgift i kronor;Publicerad\nprovby;finns-inte;2003;;;;ja\n"
    )
    checked, answer = imported(reviewer, "membership", content.encode())
    assert answer is None
    assert checked.context["faults"][0][1] == "Nätverk"
    checked, answer = imported(reviewer, "membership", content.replace("finns-inte", "natet").encode())
    assert answer.status_code == 302
    assert Membership.objects.get().since.edtf == "2003"
    assert Municipality.objects.get(slug="provby").memberships.count() == 1
