"""Settings come from the environment; a wrong one stops the start with one sentence."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core import checks as django_checks

from twintowns import checks
from twintowns import settings as module

ROOT = Path(module.__file__).parent.parent


def start(tmp_path, **environment):
    """What `manage.py check` answers with just these variables set."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=keep | {"DATA_DIR": str(tmp_path)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("variable", "value", "sentence"),
    [
        ("DEBUG", "perhaps", "DEBUG must be true or false, not “perhaps”."),
        ("PORT", "abc", "PORT must be a whole number from 1 to 65535, not “abc”."),
        ("DATABASE_URL", "mysql://db/x", "DATABASE_URL must begin with sqlite:// or postgresql://."),
        ("DATA_DIR", "/dev/null/data", "DATA_DIR /dev/null/data cannot be made: Not a directory."),
    ],
)
def test_wrong_value_stops_the_start_with_one_sentence(tmp_path, variable, value, sentence):
    answer = start(tmp_path, **{variable: value})
    assert (answer.returncode, answer.stderr) == (1, f"{sentence}\n")


def test_wrong_host_list_stops_the_start_with_a_check(tmp_path):
    answer = start(tmp_path, ALLOWED_HOSTS="*")
    assert answer.returncode == 1
    assert "twintowns.E003" in answer.stderr


def test_start_without_any_variable_makes_a_secret_key_for_the_owner_only(tmp_path):
    first = start(tmp_path)
    key = tmp_path / "secret_key"
    text = key.read_text()
    start(tmp_path)
    assert first.returncode == 0, first.stderr
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert len(text) >= 50
    assert key.read_text() == text


@pytest.mark.parametrize(
    ("text", "value"), [("", True), ("no", False), ("0", False), ("TRUE", True), (" on ", True)]
)
def test_env_bool_reads_usual_words(monkeypatch, text, value):
    monkeypatch.setenv("FLAG", text)
    assert module.env_bool("FLAG", default=True) is value


@pytest.mark.parametrize("text", ["0", "65536", "-1", "8e3", "²"])
def test_env_int_refuses_what_is_out_of_range(monkeypatch, text):
    monkeypatch.setenv("PORT", text)
    with pytest.raises(SystemExit, match="PORT must be a whole number"):
        module.env_int("PORT", 8000, 1, 65535)


def test_sqlite_url_is_relative_to_the_project_or_absolute():
    assert module.database_from_url("sqlite:///data/x.sqlite3")["NAME"] == ROOT / "data/x.sqlite3"
    assert module.database_from_url("sqlite:////srv/a%20b.sqlite3")["NAME"] == Path("/srv/a b.sqlite3")
    assert module.database_from_url("sqlite:///:memory:")["NAME"] == ":memory:"


def test_sqlite_is_tuned():
    options = module.database_from_url("sqlite:///x")["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode = WAL" in options["init_command"]


def test_postgresql_url_is_taken_apart():
    database = module.database_from_url("postgresql://an%40na:p%2Fw@db.example:5433/town?sslmode=require")
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"]) == ("an@na", "p/w")
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", "5433", "town")
    assert database["OPTIONS"] == {"sslmode": "require"}


def test_postgresql_url_may_name_a_socket_folder():
    database = module.database_from_url("postgres://anna@/town?host=/run/postgresql")
    assert (database["HOST"], database["PORT"], database["OPTIONS"]) == ("/run/postgresql", "", {})


@pytest.mark.parametrize(
    "url", ["sqlite://x/y", "postgresql://host", "postgresql://u:secret@host:abc/x", "[", "x"]
)
def test_wrong_database_url_is_refused_without_repeating_it(url):
    with pytest.raises(SystemExit, match="DATABASE_URL") as caught:
        module.database_from_url(url)
    assert "secret" not in str(caught.value)


def ids(messages):
    return [message.id for message in messages]


def test_missing_data_dir_is_an_error(settings, tmp_path):
    settings.DATA_DIR = tmp_path / "gone"
    assert ids(checks.check_data_dir(None)) == ["twintowns.E001"]


def test_short_secret_key_is_an_error(settings):
    settings.SECRET_KEY = "short"
    assert ids(checks.check_secret_key(None)) == ["twintowns.E002"]


def test_any_host_is_allowed_only_while_debugging(settings):
    settings.ALLOWED_HOSTS = ["*"]
    assert ids(checks.check_allowed_hosts(None)) == ["twintowns.E003"]
    settings.DEBUG = True
    assert checks.check_allowed_hosts(None) == []


def test_poor_sqlite_is_an_error(settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES["default"], "ENGINE", "django.db.backends.sqlite3")
    monkeypatch.setitem(checks.SQLITE_ABILITIES, "TIME TRAVEL", "SELECT time_travel()")
    (error,) = checks.check_sqlite(None)
    assert error.id == "twintowns.E004"
    assert "lacks TIME TRAVEL" in error.msg


@pytest.mark.django_db
def test_unknown_municipality_before_any_is_loaded_is_a_warning(settings):
    settings.MUNICIPALITY = "provby"
    assert ids(checks.check_municipality(None, databases=["default"])) == ["twintowns.W001"]


def test_checks_find_nothing_wrong_here():
    assert django_checks.run_checks() == []
