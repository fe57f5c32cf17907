"""The index is made anew while staff save, and left alone where it is right."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from partnerships.models import Relation
from tests.shared.provby.making import make_municipality
from twintowns.models import Municipality, Place, SearchEntry, SearchGram, SearchLink, SearchTerm
from twintowns.search import indexing, rebuilding
from twintowns.search.indexing import paused as not_indexed  # which `indexed` leaves as it is
from twintowns.search.ranking import search
from twintowns.search.rebuilding import rebuild
from twintowns.text.stored import clean_stored

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("indexed")]
SOON = 30  # seconds after which a test that waits for another thread has failed


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(rebuilding, "BATCH", 2)
    monkeypatch.setattr(rebuilding, "REST", 0)


def titles(query):
    return [entry.title for entry in search(query).entries if entry.kind == "relation"]


def whole_index():
    """All that the index holds, without its keys."""
    entries = SearchEntry.objects.order_by("kind", "record_id").values()
    links = SearchLink.objects.values_list("entry__kind", "entry__record_id", "term__text", "is_name")
    grams = SearchGram.objects.values_list("term__text", "gram")
    terms = SearchTerm.objects.values_list("text", flat=True)
    return [{**entry, "id": None} for entry in entries], sorted(terms), sorted(links), sorted(grams)


def keys_of_index():
    models = SearchEntry, SearchLink, SearchTerm, SearchGram
    return [set(model.objects.values_list("pk", flat=True)) for model in models]


def in_another_connection(do):
    """What the function returns when somebody else does it meanwhile."""

    def run():
        try:
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result(timeout=SOON)


@pytest.mark.django_db(transaction=True)
def test_staff_save_in_the_midst_of_a_rebuild_and_what_they_saved_is_found(provby):
    """Before, in and after the batch that holds the record: each save goes through at once, and none is overwritten."""
    places = [provby.relation(f"Nyby {number}").place for number in range(6)]
    saved = []

    def save(source, number, total):
        place = places[len(saved) % len(places)]
        name = f"Senby {len(saved)}"
        in_another_connection(lambda: rename(place.pk, name))
        saved.append((place, name))

    rebuild(save)
    assert len(saved) > len(places)
    latest = {f"{name}, Finland" for name in dict(saved).values()}
    shown = SearchEntry.objects.filter(kind="relation").values_list("title", flat=True)
    assert (set(shown), len(shown)) == (latest, len(places))
    assert not SearchTerm.objects.filter(text__startswith="nyby").exists()


def rename(key, name):
    place = Place.objects.get(pk=key)
    place.name = name
    place.save()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets only one write at a time")
@pytest.mark.django_db(transaction=True)
def test_what_is_saved_but_not_yet_told_while_the_index_is_made_is_found_afterwards(provby):
    place = provby.relation("Nyby").place
    is_written, is_rebuilt = threading.Event(), threading.Event()

    def save():
        with indexing.together():
            rename(place.pk, "Senby")
            is_written.set()
            assert is_rebuilt.wait(timeout=SOON)
        connection.close()

    with ThreadPoolExecutor(1) as pool:
        saving = pool.submit(save)
        assert is_written.wait(timeout=SOON)
        rebuild()
        assert titles("nyby") == ["Nyby, Finland"]
        is_rebuilt.set()
        saving.result(timeout=SOON)
    assert (titles("nyby"), titles("senby")) == ([], ["Senby, Finland"])


def test_an_index_that_is_lost_whole_or_in_part_is_made_as_it_was(provby):
    for name in ("Nyby", "Storby", "Lillby"):
        provby.relation(name)
    before = whole_index()
    for damage in (
        lambda: [model.objects.all().delete() for model in (SearchLink, SearchGram, SearchEntry, SearchTerm)],
        lambda: SearchGram.objects.filter(gram="nyb").delete(),
        lambda: SearchEntry.objects.update(title="Fel"),
        lambda: SearchTerm.objects.create(text="ingens"),
        lambda: SearchLink.objects.filter(term__text="storby").delete(),
        lambda: SearchLink.objects.update(is_name=True),
        lambda: SearchEntry.objects.filter(title__startswith="Nyby").update(record_id=999_999),
        lambda: SearchEntry.objects.filter(title__startswith="Lillby").update(kind="borttaget"),
    ):
        damage()
        assert whole_index() != before
        assert rebuild() == len(before[0])
        assert whole_index() == before


def test_cleaning_of_stored_texts_leaves_the_index_its_blanks(provby):
    provby.relation("Nyby")
    before = whole_index()
    clean_stored(apps, "twintowns", report=lambda text: None)
    assert whole_index() == before


def test_a_rebuild_that_was_stopped_goes_on_where_something_is_wrong(provby):
    for name in ("Nyby", "Storby", "Lillby", "Mellanby"):
        provby.relation(name)
    SearchEntry.objects.update(title="Fel")

    def stop(source, number, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild(stop)
    assert SearchEntry.objects.filter(title="Fel").exists()
    rebuild()
    assert not SearchEntry.objects.filter(title="Fel").exists()
    right = keys_of_index()
    rebuild()
    assert keys_of_index() == right


def test_the_command_tells_how_far_it_is_and_how_many_can_be_found(provby, capsys):
    provby.relation("Nyby")
    call_command("index_search")
    told = capsys.readouterr().out.splitlines()
    assert "relationer: 1 av 1" in told
    assert told[-1] == f"{SearchEntry.objects.count()} poster går att söka fram."


def test_what_is_saved_together_is_found_at_the_end_and_what_is_undone_is_not(provby):
    with indexing.together():
        provby.relation("Nyby")
        assert titles("nyby") == []
    assert titles("nyby") == ["Nyby, Finland"]
    with indexing.together():
        provby.relation("Storby")
        transaction.set_rollback(True)
    assert titles("storby") == []


def test_a_save_that_was_undone_is_followed_when_it_is_made_anew(provby):
    place = Place.objects.get(pk=provby.relation("Nyby").place.pk)
    place.name = "Storby"
    with transaction.atomic():
        place.save()
        transaction.set_rollback(True)
    place.save()
    assert titles("storby") == ["Storby, Finland"]


def test_a_municipality_that_is_deleted_is_found_no_more():
    place = make_municipality("Annanby", "9902").place
    assert search("annanby").entries
    Municipality.objects.get(place=place).delete()
    assert not search("annanby").entries
    assert not SearchTerm.objects.filter(text__contains="annanby").exists()


def test_many_saved_together_need_few_statements(provby):
    with indexing.together():
        keys = [provby.relation(f"Nyby {number}").pk for number in range(20)]
    numbers = []
    for context, slug in ((not_indexed, "ny"), (indexing.together, "nyare")):
        relations = list(Relation.objects.filter(pk__in=keys))
        with CaptureQueriesContext(connection) as captured, context(), transaction.atomic():
            for relation in relations:
                relation.slug = f"{slug}-{relation.pk}"
                relation.save()
        numbers.append(len(captured))
    assert numbers[1] - numbers[0] <= 12 + 2  # and the transaction of its own
    assert search("nyby 7").entries[0].url.startswith("/provby/vanorter/nyare-")
