"""From preview to what is written: exactly that, or nothing; and the work of large files goes on outside the request."""

from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.core.management import CommandError
from django.urls import reverse

from partnerships.models import Agreement, Relation
from tests.shared.provby.making import make, make_municipality, make_place
from tests.shared.spreadsheets import (
    changed,
    checked,
    confirmed,
    csv_of,
    exported,
    rows,
    run,
    sheet,
)
from tests.shared.staff import staff_of
from twintowns.models import Assignment, User
from twintowns.search import indexing
from twintowns.spreadsheets import work
from twintowns.spreadsheets.uploads import STARTING, Upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(provby, client):
    client.force_login(staff_of(provby.municipality, "granskare"))
    return client


def kept_files():
    return [path.name for path in settings.MEDIA_ROOT.glob("imports/*")]


def by_colleague(record, **values):
    """Somebody else saves it meanwhile."""
    with indexing.paused():
        fresh = type(record).objects.get(pk=record.pk)
        for name, value in values.items():
            setattr(fresh, name, value)
        fresh.save()


# What the preview showed


def test_what_a_colleague_saved_since_the_preview_is_shown_before_anything_is_written(provby, reviewer):
    relation = provby.relation("Tabellby", since="1991")
    preview = checked(reviewer, "relation", changed(exported(reviewer, "relation"), Officiell="ja"))
    by_colleague(relation, since="1985")
    again = confirmed(reviewer, "relation", preview)
    page = again.content.decode()
    assert "Någon sparade under tiden, så ingenting är skrivet. 1 rad skulle bli något annat" in page
    assert "<del>1985</del> <ins>1991</ins>" in page
    assert "inte som du såg den" in page
    relation.refresh_from_db()
    assert (relation.since.edtf, relation.is_official) == ("1985", None)
    assert confirmed(reviewer, "relation", again).status_code == 302
    relation.refresh_from_db()
    assert (relation.since.edtf, relation.is_official) == ("1991", True)


def test_what_a_colleague_saved_in_another_field_stays(provby, reviewer):
    relation = provby.relation("Tabellby", since="1991")
    preview = checked(reviewer, "relation", changed(exported(reviewer, "relation"), Officiell="ja"))
    by_colleague(relation, quote="Nytt citat")
    assert confirmed(reviewer, "relation", preview).status_code == 302
    relation.refresh_from_db()
    assert (relation.quote, relation.is_official) == ("Nytt citat", True)


def test_a_record_that_a_colleague_made_meanwhile_is_not_made_twice(provby, reviewer):
    place = make_place("Nyby", "FI")
    preview = checked(reviewer, "relation", rows("nyby"))
    make(Relation, municipality=provby.municipality, place=place, slug="nyby", since="1970")
    again = confirmed(reviewer, "relation", preview)
    assert again.context["totals"] == {"new": 0, "changed": 1, "same": 0, "repeated": 0}
    assert Relation.objects.get().since.edtf == "1970"


def test_what_is_saved_between_the_last_look_and_the_lock_is_not_overwritten(provby, reviewer, monkeypatch):
    """As if a colleague saved in the very moment before the records are locked."""
    relation = provby.relation("Tabellby", since="1991")
    preview = checked(reviewer, "relation", changed(exported(reviewer, "relation"), Officiell="ja"))

    def save_first(*args):
        by_colleague(relation, since="1985")
        return write(*args)

    write = work.write
    monkeypatch.setattr(work, "write", save_first)
    again = confirmed(reviewer, "relation", preview)
    assert again.context["is_again"]
    relation.refresh_from_db()
    assert (relation.since.edtf, relation.is_official) == ("1985", None)


def test_a_list_comes_out_as_the_preview_showed_and_others_keep_theirs(provby, reviewer):
    ours, other = provby.relation("Ettby"), provby.relation("Tvåby")
    neighbour = make_municipality("Grannby", "9909")
    theirs = make(Relation, municipality=neighbour, place=ours.place, slug="ettby")
    agreement = make(Agreement, municipality=provby.municipality, title="A", slug="a")
    agreement.relations.set([ours, theirs])
    preview = checked(reviewer, "agreement", changed(exported(reviewer, "agreement"), Relationer="Tvåby"))
    assert "<del>ettby</del> <ins>tvaby</ins>" in preview.content.decode()
    assert confirmed(reviewer, "agreement", preview).status_code == 302
    assert set(agreement.relations.all()) == {other, theirs}
    version = agreement.history.first()
    assert set(version.lists["relations"]) == {other.pk, theirs.pk}


def test_what_is_written_is_found_by_the_search(provby, reviewer):
    make_place("Nyaste orten", "FI")
    content = rows("nyaste-orten").replace(b";nej", b";ja")
    assert confirmed(reviewer, "relation", checked(reviewer, "relation", content)).status_code == 302
    assert "/provby/vanorter/nyaste-orten/" in reviewer.get("/sok/?q=nyaste").content.decode()


def test_a_second_confirm_writes_nothing_more(provby, reviewer):
    make_place("Nyby", "FI")
    preview = checked(reviewer, "relation", rows("nyby"))
    assert confirmed(reviewer, "relation", preview).status_code == 302
    again = confirmed(reviewer, "relation", preview)
    told = reviewer.get(reviewer.get(again["Location"])["Location"]).content.decode()
    assert "Det var redan sparat. Inget gjordes två gånger. Skrivet: 1 ny" in told
    assert Relation.history.count() == 1


def test_a_second_confirm_while_the_first_writes_ends_where_the_first_did(provby, reviewer):
    make_place("Nyby", "FI")
    preview = checked(reviewer, "relation", rows("nyby"))
    upload = Upload.find(preview.context["kept"])
    with upload.worked_on():
        second = confirmed(reviewer, "relation", preview)["Location"]
    assert confirmed(reviewer, "relation", preview).status_code == 302
    assert reviewer.get(second, headers={"X-Part": "progress"}).json()["is_done"]
    assert reviewer.get(second)["Location"] == reverse("admin:partnerships_relation_changelist")


def test_the_same_file_uploaded_twice_is_written_once_and_the_second_is_told(provby, reviewer):
    make_place("Nyby", "FI")
    first, second = (checked(reviewer, "relation", rows("nyby")) for _time in range(2))
    assert confirmed(reviewer, "relation", first).status_code == 302
    page = confirmed(reviewer, "relation", second).content.decode()
    assert "Allt det här är redan skrivet" in page
    assert "0 rader skulle" not in page
    assert Relation.history.count() == 1


def test_nothing_is_left_on_the_disk_of_what_was_refused_or_written(provby, reviewer):
    make_place("Nyby", "FI")
    before = {*kept_files()}
    checked(reviewer, "relation", b"Ort;Slag\nx;y\n")
    checked(reviewer, "relation", rows("finns-inte"))
    confirmed(reviewer, "relation", checked(reviewer, "relation", rows("nyby")))
    left = {*kept_files()} - before - {".turn"}
    assert {name.partition(".")[2] for name in left} <= {"json", "lock"}
    assert not any("nyby" in (settings.MEDIA_ROOT / "imports" / name).read_text().lower() for name in left)


def test_a_preview_is_only_its_own_users_and_of_its_own_kind(provby, client):
    make_place("Nyby", "FI")
    client.force_login(staff_of(provby.municipality, "granskare"))
    preview = checked(client, "relation", rows("nyby"))
    assert "för gammal" in confirmed(client, "contact", preview).content.decode()
    client.force_login(staff_of(provby.municipality, "redaktor"))
    assert "för gammal" in confirmed(client, "relation", preview).content.decode()
    assert "för gammal" in client.get(f"{sheet('relation')}fil/{preview.context['kept']}/").content.decode()
    assert not Relation.objects.exists()


def test_what_is_kept_is_for_nobody_else_to_read(provby, reviewer):
    make_place("Nyby", "FI")
    token = checked(reviewer, "relation", rows("nyby")).context["kept"]
    for ending in ("", ".json"):
        assert Upload(token)._path(ending).stat().st_mode & 0o077 == 0


# Outside the request


def test_a_large_file_is_checked_and_written_by_another_process_while_the_page_tells_how_far(
    provby, reviewer, started
):
    for name in ("Ettby", "Tvåby"):
        make_place(name, "FI")
    address = checked(reviewer, "relation", rows("ettby", "tvaby"))["Location"]
    assert "Filen läses" in reviewer.get(address).content.decode()
    assert reviewer.get(address, headers={"X-Part": "progress"}).json() == {
        "text": "Filen läses.",
        "is_done": False,
    }
    started[0].save(done=1, total=2)
    assert "1 av 2 rader är kontrollerade" in reviewer.get(address).content.decode()
    run(started[0])
    assert reviewer.get(address, headers={"X-Part": "progress"}).json()["is_done"]
    preview = reviewer.get(address)
    assert preview.context["totals"]["new"] == 2
    assert confirmed(reviewer, "relation", preview)["Location"] == address
    assert confirmed(reviewer, "relation", preview)["Location"] == address
    assert not Relation.objects.exists()
    assert len(started) == 2
    run(started[1])
    assert Relation.history.first().history_user.username == "granskare-provby"
    assert reviewer.get(address)["Location"] == reverse("admin:partnerships_relation_changelist")
    assert "Skrivet: 2 nya" in reviewer.get("/admin/partnerships/relation/").content.decode()
    with pytest.raises(CommandError):
        run(started[1])


def test_faults_of_a_large_file_stay_on_the_page_when_it_is_asked_for_again(provby, reviewer, started):
    address = checked(reviewer, "relation", rows("ettby", "tvaby"))["Location"]
    run(started[0])
    for _time in range(2):
        assert [fault[:2] for fault in reviewer.get(address).context["faults"]] == [
            ["2", "Ort"],
            ["3", "Ort"],
        ]


def test_what_another_process_cannot_read_is_told(provby, reviewer, started):
    content = csv_of([["Kommun", "Annat"], ["a", "b"], ["c", "d"]])
    address = checked(reviewer, "relation", content)["Location"]
    run(started[0])
    assert "De här kolumnerna saknas" in reviewer.get(address).content.decode()


def test_work_that_died_is_told_of(provby, reviewer, started):
    for name in ("Ettby", "Tvåby"):
        make_place(name, "FI")
    address = checked(reviewer, "relation", rows("ettby", "tvaby"))["Location"]
    with time_machine.travel(STARTING + timedelta(seconds=1)):
        assert "Arbetet avbröts, och ingenting är skrivet" in reviewer.get(address).content.decode()
        with started[0].worked_on():
            assert "Filen läses" in reviewer.get(address).content.decode()
    run(started[0])
    confirmed(reviewer, "relation", reviewer.get(address))
    with time_machine.travel(STARTING + timedelta(seconds=1)):
        assert "Antingen skrevs allt eller ingenting" in reviewer.get(address).content.decode()


def test_who_may_not_write_any_more_when_the_work_begins_writes_nothing(provby, reviewer, started):
    for name in ("Ettby", "Tvåby"):
        make_place(name, "FI")
    address = checked(reviewer, "relation", rows("ettby", "tvaby"))["Location"]
    run(started[0])
    confirmed(reviewer, "relation", reviewer.get(address))
    Assignment.objects.all().delete()
    run(started[1])
    assert not Relation.objects.exists()
    assert "får inte längre läsa in" in Upload.find(started[1].token).state["problem"]
    User.objects.filter(username="granskare-provby").update(is_active=False)
    started[1].save(stage="writing")
    run(started[1])
    assert not Relation.objects.exists()


def test_whatever_breaks_in_another_process_is_told_in_words(provby, reviewer, started, monkeypatch):
    address = checked(reviewer, "relation", rows("ettby", "tvaby"))["Location"]
    monkeypatch.setattr(work, "make_plan", lambda *args: 1 / 0)
    run(started[0])
    assert "Något gick fel, och ingenting skrevs" in reviewer.get(address).content.decode()


def test_a_preview_of_many_rows_is_shown_in_parts(provby, reviewer, monkeypatch):
    monkeypatch.setattr("twintowns.admin.spreadsheets.ROWS_PER_PAGE", 2)
    for name in ("Ettby", "Tvåby", "Treby"):
        make_place(name, "FI")
    page = checked(reviewer, "relation", rows("ettby", "tvaby", "treby"))
    assert "Rad 1 till 2 av 3 som ändrar något" in page.content.decode()
    following = reviewer.get(f"{sheet('relation')}fil/{page.context['kept']}/?sida=2")
    assert [label for label, _other, _cells in following.context["rows"]] == ["4"]
    assert confirmed(reviewer, "relation", following).status_code == 302
    assert Relation.objects.count() == 3
