"""Who saves while somebody else keeps the database busy is told so in words, and has what was typed one step back."""

import errno
from threading import Event

import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.db import OperationalError, connection

from tests.shared.at_once import at_once, posting  # noqa: F401  (a fixture)
from tests.shared.forms import address, as_shown
from tests.shared.provby import Provby
from tests.shared.provby.making import make
from tests.shared.staff import staff_of
from twintowns.health import is_busy
from twintowns.models import Decision

SAID = "Någon annan skriver just nu"


class HeldError(Exception):
    """As psycopg tells of it."""

    def __init__(self, sqlstate):
        super().__init__("held")
        self.sqlstate = sqlstate


def caused_by(error):
    busy = OperationalError(str(error))
    busy.__cause__ = error
    return busy


BUSY = [OperationalError("database is locked"), *map(caused_by, map(HeldError, ("40001", "55P03")))]


@pytest.mark.django_db
@pytest.mark.parametrize("error", BUSY, ids=lambda error: getattr(error.__cause__, "sqlstate", "locked"))
def test_whatever_is_posted_while_the_database_is_busy_is_answered_in_words(
    error, provby, client, monkeypatch
):
    client.force_login(staff_of(provby.municipality, "granskare"))
    decision = make(Decision, municipality=provby.municipality, body="kf", title="Beslutet")
    data = as_shown(client, decision)

    def fail(*args, **kwargs):
        raise error

    monkeypatch.setattr(Decision, "save", fail)
    answer = client.post(address(decision, "change"), data | {"title": "Mitt"})
    assert (answer.status_code, answer["Retry-After"]) == (503, "30")
    assert SAID in answer.text
    assert "Gå ett steg tillbaka" in answer.text


@pytest.mark.django_db
@pytest.mark.parametrize("error", [*BUSY, OSError(errno.ENOSPC, "No space left on device")])
@pytest.mark.parametrize("moment", ["view", "answer"])
def test_who_signs_in_while_nothing_can_be_saved_is_told_so(error, moment, provby, client, monkeypatch):
    user = staff_of(provby.municipality, "granskare")
    user.set_password("ett långt lösenord")
    user.save()
    saved = SessionStore.save

    def fail(session, must_create=False):
        if moment == "view" or not must_create:
            raise error
        return saved(session, must_create)

    monkeypatch.setattr(SessionStore, "save", fail)
    data = {"username": user.username, "password": "ett långt lösenord"}
    client.raise_request_exception = False
    answer = client.post("/admin/login/?next=/admin/", data)
    is_full = isinstance(error, OSError)
    assert answer.status_code == (507 if is_full else 503)
    assert is_full or SAID in answer.text


def test_other_errors_of_the_database_are_no_busy_ones():
    assert is_busy(caused_by(HeldError("40P01")))  # a deadlock, which forms try once more
    assert not is_busy(OperationalError("no such table: x"))
    assert not is_busy(ValueError("database is locked"))


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL locks rows, not all of it")
def test_a_form_sent_while_all_of_sqlite_is_locked_is_answered_in_words(
    transactional_db,
    client,
    at_once,  # noqa: F811
    monkeypatch,
):
    provby = Provby()
    client.force_login(staff_of(provby.municipality, "granskare"))
    decision = make(Decision, municipality=provby.municipality, body="kf", title="Beslutet")
    post = posting(client, address(decision, "change"), as_shown(client, decision) | {"title": "Mitt"})
    held, answered = Event(), Event()
    monkeypatch.setitem(connection.settings_dict["OPTIONS"], "timeout", 0.05)

    def hold():
        with connection.cursor() as cursor:
            cursor.execute("BEGIN IMMEDIATE")
            held.set()
            answered.wait(60)
            cursor.execute("ROLLBACK")

    def save():
        held.wait(60)
        try:
            return post()
        finally:
            answered.set()

    _held, answer = at_once(hold, save)
    assert answer.status_code == 503
    assert SAID in answer.text
