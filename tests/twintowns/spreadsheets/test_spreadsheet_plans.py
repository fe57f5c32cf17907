"""The preview of a spreadsheet: nothing is written or locked, names are understood, and all faults of a row are told."""

import pytest
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from partnerships.models import Agreement, Relation
from tests.shared.provby.making import make, make_kind, make_municipality, make_place
from tests.shared.spreadsheets import (
    HEADINGS,
    MODELS,
    checked,
    confirmed,
    csv_of,
    exported,
    imported,
    make_referred,
    new_rows,
    rows_of,
    sheet,
    workbook_of,
)
from tests.shared.staff import staff_of
from twintowns.admin.spreadsheets import sheets_of
from twintowns.dates.fields import EDTFField
from twintowns.models import Contact, PlaceName
from twintowns.search import indexing
from twintowns.spreadsheets.cells import Text
from twintowns.spreadsheets.checks import BulkChecks
from twintowns.spreadsheets.conditions import holds
from twintowns.spreadsheets.files import read_tables

pytestmark = pytest.mark.django_db
CONTACT = "Kommun;Namn;Slag;Titel;E-post;Telefon;Rättslig grund;Visas för allmänheten;Från;Till;Publicerad\n"
PERSON = "provby;Åsa Provström;person;Samordnare;asa@example.org;0270-750 00;samtycke;ja;;;ja\n"


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


@pytest.mark.parametrize("name", MODELS)
def test_a_preview_only_reads_and_as_often_for_many_rows_as_for_few(name, provby, reviewer):
    make_referred(provby, 30)
    asked = []
    for count in (3, 30):
        with CaptureQueriesContext(connection) as queries:
            page = checked(reviewer, name, new_rows(name, count))
        assert (page.context["faults"], page.context["totals"]["new"]) == ([], count)
        told = [query["sql"] for query in queries]
        assert [sql for sql in told if not sql.startswith("SELECT")] == []
        asked.append(len(told))
    assert asked[0] == asked[1] <= 25


@pytest.mark.parametrize("name", MODELS)
def test_what_is_written_has_its_history_with_its_lists(name, provby, reviewer):
    make_referred(provby, 5)
    for count in (3, 5):
        page = checked(reviewer, name, new_rows(name, count))
        assert confirmed(reviewer, name, page).status_code == 302
    model = MODELS[name]
    made = model.objects.exclude(slug="grundby") if name == "relation" else model.objects.all()
    assert made.count() == 5
    for record in made:
        version = record.history.get()
        assert (version.history_type, version.history_user.username) == ("+", "granskare-provby")
        if name == "agreement":
            assert version.lists == {"relations": [Relation.objects.get(slug="grundby").pk], "documents": []}
            assert [relation.slug for relation in record.relations.all()] == ["grundby"]


def test_all_faults_of_a_row_are_told_at_once(provby, reviewer):
    provby.relation("Stordby")
    row = "provbyy;stordby;Stordbyy;vanort-x;kanske;trettonde;jaja\n"
    faults = checked(reviewer, "relation", (HEADINGS + row).encode()).context["faults"]
    assert [fault[1] for fault in faults] == ["Kommun", "Ort", "Slag", "Officiell", "Sedan", "Publicerad"]
    assert "Menar du ”provby”?" in faults[0][2]
    assert "Menar du ”stordby”?" in faults[1][2]


def test_faults_of_cells_and_of_the_record_itself_are_told_together(provby, reviewer):
    make_place("Stordby", "FI")
    row = "provby;med mellanslag;;;kanske;1999;\n"
    faults = checked(reviewer, "relation", (HEADINGS + row).encode()).context["faults"]
    assert sorted(fault[1] for fault in faults) == ["Adressnamn", "Officiell", "Ort"]


@pytest.mark.parametrize("name", ["provby", "Provby", "PROVBY KOMMUN", " Provby\u00a0kommun "])
@pytest.mark.parametrize("place", ["hango", "Hangö", "hangö ", "Hanko", "HANKO\u200b"])
def test_a_partner_and_a_municipality_may_be_given_by_name(name, place, provby, reviewer):
    hango = make_place("Hangö", "FI")
    make(PlaceName, place=hango, text="Hanko", language="fi", kind="official")
    row = f"{name};hango;{place};VÄNORT;Ja;1999;Nej\n"
    assert imported(reviewer, "relation", (HEADINGS + row).encode())[1].status_code == 302
    assert Relation.objects.get().place == hango


def test_a_name_of_several_is_told_with_whom_it_may_mean(provby, reviewer):
    for slug, country in (("viborg-danmark", "DK"), ("viborg-ryssland", "RU")):
        make(type(make_place(slug, country)), name="Viborg", slug=f"{slug}-2", country=country)
    row = "provby;viborg;Viborg;;;1999;nej\n"
    [fault] = checked(reviewer, "relation", (HEADINGS + row).encode()).context["faults"]
    assert fault[1] == "Ort"
    assert "viborg-danmark-2" in fault[2]
    assert "viborg-ryssland-2" in fault[2]


def test_a_kind_of_another_municipality_is_none_here(provby, reviewer):
    make_kind(make_municipality("Grannby", "9909"), "grannort")
    make_place("Stordby", "FI")
    row = "provby;stordby;stordby;grannort;;1999;nej\n"
    [fault] = checked(reviewer, "relation", (HEADINGS + row).encode()).context["faults"]
    assert (fault[1], "grannort" in fault[2]) == ("Slag", True)


@pytest.mark.parametrize(
    "row", ["provby;a;b;c;;2008; undertecknat i Moshi;ja\n", "provby;a;b;c;;ja\n", "provby;a;b;c;;2008;ja;\n"]
)
def test_a_broken_row_is_told_with_its_line_and_cells(row, provby, reviewer):
    make_place("Importby", "FI")
    good = "provby;importby;importby;;;1999;nej\n"
    page, answer = imported(reviewer, "relation", (HEADINGS + good + row).encode())
    assert answer is None
    [fault] = page.context["faults"]
    assert (fault[0], fault[1]) == ("3", "")
    assert f"Raden har {row.count(';') + 1} rutor, men rubrikerna är 7" in fault[2]


def test_an_extra_cell_of_a_workbook_is_told_with_its_column(provby, reviewer):
    row = ["provby", "a", "a", None, None, "1999", "nej", None, "för mycket"]
    [fault] = checked(reviewer, "relation", workbook_of([HEADINGS.strip().split(";"), row])).context["faults"]
    assert "I ”för mycket”" in fault[2]


@pytest.mark.parametrize(
    "name",
    ["Åsa Provström", "Åsa Provström ", " Åsa  Provström", "Åsa\u00a0Provström", "A\u030asa Provstro\u0308m"]
    + ["Åsa Prov\u200bström", "Åsa Prov\u00adström", "åsa provström", "ÅSA PROVSTRÖM", "Åsa\tProvström"],
)
def test_a_person_is_known_by_what_is_seen_of_the_name(name, provby, reviewer):
    assert imported(reviewer, "contact", (CONTACT + PERSON).encode())[1].status_code == 302
    rows = PERSON.replace("Åsa Provström", name)
    page, _answer = imported(reviewer, "contact", (CONTACT + rows + PERSON).encode())
    assert page.context["totals"] == {"new": 0, "changed": 0, "same": 1, "repeated": 1}
    assert [contact.name for contact in Contact.objects.all()] == ["Åsa Provström"]
    assert Contact.history.count() == 1


def texts():
    """(kind of file, a column of text that is not what the row is known by) of all kinds."""
    for site in sheets_of(admin.site).values():
        for column in site.sheet_class.columns():
            if type(column) is Text and column.name not in (site.sheet_class.key, "email"):
                yield site.opts.model_name, column


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize(("name", "column"), list(texts()), ids=lambda value: getattr(value, "name", value))
def test_what_begins_like_a_formula_comes_back_as_text(name, column, ending, provby, reviewer):
    make_referred(provby, 1)
    assert imported(reviewer, name, new_rows(name, 1))[1].status_code == 302
    record = MODELS[name].objects.latest("pk")
    for text in ("=Rådhuset", "@rad", "'s-Hertogenbosch", "'=apostrof", "''+två"):
        with indexing.paused():
            setattr(record, column.name, text)
            record.save()
        content = exported(reviewer, name, ending)
        cells = [cell for row in rows_of(content) for cell in row if cell]
        assert ending == "xlsx" or not any(str(cell).startswith(("=", "+", "-", "@")) for cell in cells)
        page = checked(reviewer, name, content)
        assert (page.context["faults"], page.context["totals"]["changed"]) == ([], 0), text
        assert page.context["totals"]["same"] == MODELS[name].objects.count()


def test_control_characters_are_cleaned_and_what_is_made_of_them_answers(provby, reviewer):
    provby.relation("Gentby")
    heads = (
        "Kommun;Adressnamn;Titel;Slag;Relationer;Diarienummer;Undertecknat;Undertecknat i;Gäller från;"
        "Gäller till;Längd i månader;Förnyelse;Uppsägningstid i månader;Publicerat\n"
    )
    row = "provby;brytning;Avtal\x0bom\x07 skolor;vanort;Gentby;;2024-05-03;=Rådhuset;;;36;;;ja\n"
    assert imported(reviewer, "agreement", (heads + row).encode())[1].status_code == 302
    agreement = Agreement.objects.get(slug="brytning")
    assert (agreement.title, agreement.signed_place) == ("Avtal om skolor", "=Rådhuset")
    for ending in ("csv", "xlsx"):
        page = checked(reviewer, "agreement", exported(reviewer, "agreement", ending))
        assert page.context["totals"]["same"] == 1
    for address in ("/provby/flode.atom", "/provby/vanorter/gentby/"):
        assert reviewer.get(address).status_code in (200, 404)


def samples(model, names):
    """Values that the fields may have, by field."""
    words = {"kind": ["person", "function"], "legal_basis": ["", "consent"], "enters_by": ["", "all_approve"]}
    numbers = [None, 0, 1, 1200, 1201]
    dates = [None, "1990", "hösten 2001"]
    for name in names:
        field = model._meta.get_field(name)
        kind = field.get_internal_type()
        if field.is_relation:
            yield field.attname, [None, 7, 8]
        elif name in words:
            yield name, words[name]
        elif kind == "BooleanField":
            yield name, [True, False]
        elif "Integer" in kind:
            yield name, numbers
        elif isinstance(field, EDTFField):
            yield name, dates


@pytest.mark.parametrize("name", MODELS)
def test_a_condition_that_is_said_to_hold_is_kept_in_the_database_too(name):
    model, seen = MODELS[name], set()
    names = [field.name for field in model._meta.fields]
    given = dict(samples(model, names))
    records = [model()] + [model(pk=7, **{own: v}) for own, values in given.items() for v in values]
    dates = [own for own in given if isinstance(model._meta.get_field(own), EDTFField)]
    records += [model(**{a: x, b: y}) for a in dates for b in dates for x in given[a] for y in given[b]]
    pairs = [("kind", "is_public"), ("enters_by", "renewal")]
    records += [
        model(**{a: x, b: y})
        for a, b in pairs
        if a in given and b in given
        for x in given[a]
        for y in given[b]
    ]
    for constraint in model._meta.constraints:
        if not hasattr(constraint, "condition") or constraint.condition is None:
            continue
        for record in records:
            answer = holds(constraint.condition, record)
            try:
                constraint.validate(model, record)
                is_kept = True
            except ValidationError:
                is_kept = False
            assert answer in (None, is_kept), (constraint.name, vars(record))
            seen.add(answer)
    assert {True} <= seen


def test_checks_in_bulk_tell_what_the_record_itself_tells(provby):
    """Of each rule one record that breaks it."""
    relation = provby.relation("Dubbelby")
    contact = Contact(
        municipality=provby.municipality, name="", kind="person", is_public=True, since="2020", until="2010"
    )
    twice = Relation(municipality=provby.municipality, place=relation.place, slug=relation.slug)
    agreement = Agreement(
        municipality=provby.municipality,
        title="T",
        slug="fel fel",
        term_months=0,
        signed="2020",
        until="1990",
    )
    for record in (contact, twice, agreement):
        with pytest.raises(ValidationError) as raised:
            record.full_clean()
        own = {name: sorted(reasons) for name, reasons in raised.value.message_dict.items()}
        found = BulkChecks(type(record)).errors(record)
        assert {name: sorted(reasons) for name, reasons in found.items()} == own


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("name", MODELS)
def test_a_template_has_headings_an_example_and_what_is_permitted(name, ending, provby, reviewer):
    provby.relation("Mallby")
    response = reviewer.get(f"{sheet(name)}mall/{ending}/")
    assert response.status_code == 200
    headings, example = rows_of(response.content)
    assert (headings, example[0]) == (rows_of(exported(reviewer, name))[0], "exempelkommun")
    page = checked(reviewer, name, response.content)
    assert "inga rader under rubrikerna" in page.content.decode()
    filled = csv_of([headings, example, *rows_of(new_rows(name, 1))[1:]])
    make_referred(provby, 1)
    page = checked(reviewer, name, filled)
    assert page.context["notes"] == ["Rad 2 är mallens exempel och hoppas över."]
    assert (page.context["faults"], page.context["totals"]["new"]) == ([], 1)


def test_the_permitted_values_of_a_template_are_those_of_the_user(provby, reviewer):
    make_kind(make_municipality("Grannby", "9909"), "grannort")
    content = reviewer.get(f"{sheet('relation')}mall/xlsx/").content
    permitted = workbook_tables(content)["Tillåtna värden"]
    kinds = [row[3] for row in permitted[2:] if len(row) > 3 and row[3]]
    assert "vanort" in kinds
    assert "grannort" not in kinds
    assert [row[4] for row in permitted[2:4]] == ["ja", "nej"]


def workbook_tables(content):
    return {table.name: [row.cells for row in table.rows] for table in read_tables(content)}
