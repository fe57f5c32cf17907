"""The addresses that machines ask."""

import pytest
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from twintowns import health


@pytest.fixture
def migrated(transactional_db, settings):
    """As after `manage.py migrate`: the tests' own tables are made from the models, without a word on migrations."""
    settings.MIGRATION_MODULES = {}
    recorder = MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in MigrationLoader(None).graph.nodes:
        recorder.record_applied(app, name)
    yield recorder
    with connection.schema_editor() as editor:
        editor.delete_model(recorder.Migration)


def test_healthz_answers_without_the_database(client):
    response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok")
    assert "no-store" in response["Cache-Control"]


def test_healthz_refuses_to_be_written_to(client):
    assert client.post("/healthz").status_code == 405


def test_readyz_is_ok_on_a_migrated_database(client, migrated):
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (200, b"ok")


def test_readyz_names_a_migration_that_is_missing(client, migrated):
    migrated.record_unapplied("sessions", "0001_initial")
    response = client.get("/readyz")
    assert response.status_code == 503
    assert response.content == b"migrations not applied: sessions.0001_initial"


@pytest.mark.django_db
def test_readyz_says_when_the_database_does_not_answer(client, monkeypatch):
    def refuse():
        raise OperationalError("password of the database: secret")

    monkeypatch.setattr(health, "unapplied_migrations", refuse)
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (503, b"database: OperationalError")
