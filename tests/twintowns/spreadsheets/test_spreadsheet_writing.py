"""How a plan is written: rows in one short transaction, the search afterwards in many, whatever their number."""

import pytest
from django.contrib import admin
from django.db import connection

from tests.shared.provby.making import make_place
from tests.shared.spreadsheets import (
    MODELS,
    checked,
    confirmed,
    csv_of,
    exported,
    make_referred,
    new_rows,
    rows,
    rows_of,
    run,
)
from tests.shared.staff import staff_of
from twintowns.admin.spreadsheets import sheets_of
from twintowns.models import Contact
from twintowns.models.searching import SearchEntry
from twintowns.search import indexing
from twintowns.spreadsheets import work, writing
from twintowns.spreadsheets.files import read_tables
from twintowns.spreadsheets.plan import make_plan

pytestmark = pytest.mark.django_db
MANY = 1_100  # SQLite takes no more than 1,000 conditions beside one another
ROUNDS = 5


@pytest.fixture
def user(provby):
    return staff_of(provby.municipality, "granskare")


@pytest.fixture
def reviewer(user, client):
    client.force_login(user)
    return client


@pytest.fixture
def small_batches(monkeypatch):
    for name in ("BATCH", "INDEXED"):
        monkeypatch.setattr(writing, name, 2)


@pytest.fixture
def told(monkeypatch):
    """What the search is told: (how many records, how many transactions it is told within)."""
    calls, original = [], indexing.written

    def written(records, is_new=False):
        calls.append((len(records), len(connection.savepoint_ids)))
        original(records, is_new=is_new)

    monkeypatch.setattr(indexing, "written", written)
    return calls


def published(content):
    headings, *records = rows_of(content)
    place = next(number for number, heading in enumerate(headings) if heading.startswith("Publicera"))
    return csv_of([headings, *([*row[:place], "ja", *row[place + 1 :]] for row in records)])


def test_more_rows_than_sqlite_takes_conditions_are_written_and_found(provby, user):
    sheet = next(site.sheet_class for site in sheets_of(admin.site).values() if site.model is Contact)
    with indexing.paused():
        Contact.objects.bulk_create(
            Contact(municipality=provby.municipality, name=f"Provnamn {number}", kind="person")
            for number in range(MANY)
        )
    headings = ",".join(sheet.headings())
    cells = {"Kommun": "provby", "Slag": "person", "Titel": "Ny titel"}
    changed = [
        [{**cells, "Namn": f"Provnamn {number}"}.get(heading, "") for heading in sheet.headings()]
        for number in range(MANY)
    ]
    plan = make_plan(sheet, user, read_tables(csv_of([headings.split(","), *changed])))
    assert (plan.faults, plan.totals["changed"]) == ([], MANY)
    writing.write(plan, user)
    assert writing.tell_search(plan)
    assert Contact.objects.filter(title="Ny titel").count() == MANY
    assert SearchEntry.objects.filter(kind="contact").count() == MANY


@pytest.mark.parametrize("name", MODELS)
def test_rows_of_several_batches_are_written_with_their_history_and_found(
    name, provby, reviewer, small_batches, told
):
    make_referred(provby, ROUNDS)
    other = MODELS[name].objects.count()
    preview = checked(reviewer, name, new_rows(name, ROUNDS))
    depth = len(connection.savepoint_ids)
    assert confirmed(reviewer, name, preview).status_code == 302
    assert MODELS[name].objects.count() == other + ROUNDS
    preview = checked(reviewer, name, published(exported(reviewer, name)))
    changed = preview.context["totals"]["changed"]
    assert changed >= ROUNDS
    assert confirmed(reviewer, name, preview).status_code == 302
    assert not MODELS[name].objects.filter(is_published=False).exists()
    assert MODELS[name].history.filter(history_type="~").count() >= changed
    assert max(number for number, _depth in told) == writing.INDEXED
    assert {at for _number, at in told} == {depth}, "the search is told after the commit"


def test_what_the_search_could_not_be_told_is_written_all_the_same_and_said(provby, reviewer, monkeypatch):
    make_place("Nyby", "FI")
    preview = checked(reviewer, "relation", rows("nyby"))
    monkeypatch.setattr(indexing, "written", lambda records, is_new: 1 / 0)
    page = reviewer.get(confirmed(reviewer, "relation", preview)["Location"]).content.decode()
    assert "Skrivet: 1 nya" in page
    assert "Sökningen hittar inte allt än" in page
    assert MODELS["relation"].objects.filter(slug="nyby").exists()


def test_the_page_says_how_far_the_writing_has_come(provby, reviewer, started, monkeypatch):
    names = ("Ettby", "Tvåby", "Treby")
    for name in names:
        make_place(name, "FI")
    address = checked(reviewer, "relation", rows("ettby", "tvaby", "treby"))["Location"]
    run(started[0])
    confirmed(reviewer, "relation", reviewer.get(address))
    seen = []

    class Look(work._Progress):
        def __call__(self, done, total):
            self.last = 0
            super().__call__(done, total)
            seen.append(reviewer.get(address, headers={"X-Part": "progress"}).json()["text"])

    monkeypatch.setattr(work, "_Progress", Look)
    monkeypatch.setattr(writing, "BATCH", 2)
    run(started[1])
    assert seen[-3:] == [
        "Skriver … 2 av 3 rader.",
        "Skriver … 3 av 3 rader.",
        "Allt är skrivet. Sökningen känner till 3 av 3 poster.",
    ]
