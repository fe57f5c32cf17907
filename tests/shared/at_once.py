"""Requests of several people at the same moment, each on a connection of its own."""

import re
import sqlite3
from threading import Barrier, Thread

import pytest
from django.db import connection, connections
from django.test import Client

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


def token_of(page):
    """The token of the form that the page shows."""
    return TOKEN.search(page.content.decode())[1]


@pytest.fixture
def at_once(transactional_db, tmp_path, monkeypatch):
    """`at_once(*calls)`: what each answers, all begun at the same moment, on either database.

    SQLite's test database lies in memory, where two connections cannot wait for one another: theirs is a copy in a file.
    """

    def run(*calls):
        answers, barrier = [None] * len(calls), Barrier(len(calls), timeout=60)

        def answer(number):
            try:
                barrier.wait()
                answers[number] = calls[number]()
            except Exception as error:  # shown by the test that looks at the answers
                answers[number] = error
            finally:
                connections.close_all()

        threads = [Thread(target=answer, args=[number]) for number in range(len(calls))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return answers

    def run_on_a_copy(*calls):
        path = tmp_path / "copy.sqlite3"
        path.unlink(missing_ok=True)
        copy = sqlite3.connect(path)
        connection.connection.backup(copy)
        with monkeypatch.context() as patch:
            patch.setitem(connection.settings_dict, "NAME", str(path))
            answers = run(*calls)
        copy.backup(connection.connection)
        copy.close()
        return answers

    return run_on_a_copy if connection.vendor == "sqlite" else run


def posting(client, url, data):
    """A call that posts it as the client's user would from a window of its own."""
    other = Client(enforce_csrf_checks=False)
    other.cookies = client.cookies.copy()
    return lambda: other.post(url, data)
