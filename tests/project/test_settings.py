"""Settings come from the environment; a wrong one stops the start with one sentence."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.core import checks as django_checks

from twintowns import checks
from twintowns import environment as module

ROOT = module.BASE_DIR
CHECK = ("manage.py", "check")
BOOT = ("-c", "import twintowns.wsgi")
UNREACHABLE = "postgresql://anna:secret@127.0.0.1:1/town"


def start(tmp_path, *command, **environment):
    """What `manage.py check`, or another command of Python's, answers with just these variables set."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *(command or CHECK)],
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
        ("DATABASE_URL", "sqlite:////nowhere/x", "DATABASE_URL: there is no folder /nowhere."),
        (
            "DATABASE_URL",
            "sqlite:///LICENSE",
            f"DATABASE_URL names {ROOT}/LICENSE, which is not an SQLite database.",
        ),
        ("DATA_DIR", "/dev/null/data", "DATA_DIR /dev/null/data cannot be made: Not a directory."),
        (
            "ALLOWED_HOSTS",
            ",",
            "ALLOWED_HOSTS names no host: write the host names of the site, with commas between them.",
        ),
        (
            "ALLOWED_HOSTS",
            "x.se, exa mple",
            "ALLOWED_HOSTS must be host names such as vanorter.example.se, not “exa mple”.",
        ),
        ("SITE_URL", "foo", "SITE_URL must be an address such as https://vanorter.example.se, not “foo”."),
        (
            "EMAIL_HOST",
            "bad host/",
            "EMAIL_HOST must be the name of a server, such as mail.example.se, not “bad host/”.",
        ),
        (
            "EMAIL_FROM",
            "no address",
            "EMAIL_FROM must be an e-mail address such as vanorter@example.se, not “no address”.",
        ),
    ],
)
def test_wrong_value_stops_the_start_with_one_sentence(tmp_path, variable, value, sentence):
    answer = start(tmp_path, **{variable: value})
    assert (answer.returncode, answer.stderr) == (1, f"{sentence}\n")


def test_wrong_value_stops_the_web_server_with_one_sentence_and_for_good(tmp_path):
    answer = start(tmp_path, *BOOT, DEBUG="perhaps")
    assert answer.stderr == "DEBUG must be true or false, not “perhaps”.\n"
    assert answer.returncode == 3  # another code has gunicorn try again and again


def test_failed_check_stops_the_web_server_with_the_fault_and_its_hint(tmp_path):
    answer = start(tmp_path, *BOOT, BEHIND_HTTPS="true", SITE_URL="http://x.se")
    assert answer.returncode == 3
    assert answer.stderr == (
        "BEHIND_HTTPS is true, but SITE_URL is http://x.se."
        " Set SITE_URL to the address that people use, such as https://vanorter.example.se.\n"
    )


def test_right_settings_let_the_web_server_start(tmp_path):
    (tmp_path / "static").mkdir()
    answer = start(tmp_path, *BOOT, BEHIND_HTTPS="true", SITE_URL="https://x.se", ALLOWED_HOSTS="x.se")
    assert (answer.returncode, answer.stderr) == (0, "")


@pytest.mark.parametrize("command", ["check --database default", "migrate"])
def test_database_that_does_not_answer_is_told_in_a_sentence_without_the_password(tmp_path, command):
    answer = start(tmp_path, "manage.py", *command.split(), DATABASE_URL=UNREACHABLE, MUNICIPALITY="halmstad")
    assert answer.returncode == 1
    assert "(twintowns.E006) DATABASE_URL: the database does not answer: " in answer.stderr
    assert "Connection refused." in answer.stderr
    assert "Traceback" not in answer.stderr
    assert "secret" not in answer.stderr
    assert "E005" not in answer.stderr


def test_run_shows_the_fault_and_its_hint_alone(tmp_path):
    environment = {"PATH": os.environ["PATH"], "VENV": str(Path(sys.executable).parent.parent)}
    environment |= {"DATA_DIR": str(tmp_path), "DATABASE_URL": UNREACHABLE, "PORT": "8299"}
    answer = subprocess.run(
        ["sh", "deploy/run.sh"], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 1
    fault, hint = answer.stderr.splitlines()
    assert fault.startswith("DATABASE_URL: the database does not answer: ")
    assert hint.startswith("See that the database runs")


@pytest.mark.parametrize("text", ["x.se", ".x.se,127.0.0.1", "[::1]", "*", " a-b.se , xn--vnort-gra.se "])
def test_hosts_may_be_names_numbers_and_all_below_a_name(monkeypatch, text):
    monkeypatch.setenv("ALLOWED_HOSTS", text)
    assert module.env_hosts("ALLOWED_HOSTS", "") == [word.strip() for word in text.split(",")]


@pytest.mark.parametrize("text", ["x.se:80", "http://x.se/", "::1", "vänort.se", "[x]", "x,y z"])
def test_hosts_that_no_request_can_name_are_refused(monkeypatch, text):
    monkeypatch.setenv("ALLOWED_HOSTS", text)
    with pytest.raises(SystemExit, match="ALLOWED_HOSTS must be host names"):
        module.env_hosts("ALLOWED_HOSTS", "")


@pytest.mark.parametrize("text", ["https://x.se/", "http://[::1]:8000", "http://127.0.0.1:8000"])
def test_site_is_an_address_without_its_last_slash(monkeypatch, text):
    monkeypatch.setenv("SITE_URL", text)
    assert module.env_site("SITE_URL", "") == text.rstrip("/")


@pytest.mark.parametrize(
    "text", ["x.se", "ftp://x.se", "https://", "https://x.se/y", "https://a@x.se", "http://x:y"]
)
def test_site_that_is_no_address_of_a_site_is_refused(monkeypatch, text):
    monkeypatch.setenv("SITE_URL", text)
    with pytest.raises(SystemExit, match="SITE_URL must be an address"):
        module.env_site("SITE_URL", "")


@pytest.mark.parametrize(
    ("text", "is_right"),
    [("Anna Ö <a.b+c@x.se>", True), ("a@localhost", True), ("@x", False), ("a@", False), ("a@b@c d", False)],
)
def test_sender_is_an_address_with_or_without_a_name(monkeypatch, text, is_right):
    monkeypatch.setenv("EMAIL_FROM", text)
    if is_right:
        assert module.env_sender("EMAIL_FROM", "") == text
    else:
        with pytest.raises(SystemExit, match="EMAIL_FROM must be an e-mail address"):
            module.env_sender("EMAIL_FROM", "")


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
    assert module.database_from_url("sqlite:///docs/x.sqlite3")["NAME"] == ROOT / "docs/x.sqlite3"
    assert module.database_from_url("sqlite:////tmp/a%20b.sqlite3")["NAME"] == Path("/tmp/a b.sqlite3")
    assert module.database_from_url("sqlite:///:memory:")["NAME"] == ":memory:"


def test_sqlite_is_tuned():
    database = module.database_from_url("sqlite:///x")
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode = WAL" in database["OPTIONS"]["init_command"]


@pytest.mark.parametrize("url", ["sqlite:///x", "postgresql:///x"])
def test_a_connection_serves_many_requests(url):
    assert module.database_from_url(url)["CONN_MAX_AGE"] > 0


def test_postgresql_url_is_taken_apart():
    database = module.database_from_url("postgresql://an%40na:p%2Fw@db.example:5433/town?sslmode=require")
    assert database["ENGINE"] == "django.db.backends.postgresql"
    assert (database["USER"], database["PASSWORD"]) == ("an@na", "p/w")
    assert (database["HOST"], database["PORT"], database["NAME"]) == ("db.example", "5433", "town")
    assert database["OPTIONS"] == {"sslmode": "require", "options": "-c random_page_cost=1.1"}


def test_postgresql_url_may_name_a_socket_folder():
    database = module.database_from_url("postgres://anna@/town?host=/run/postgresql&options=")
    assert (database["HOST"], database["PORT"], database["OPTIONS"]["options"]) == ("/run/postgresql", "", "")


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


def test_address_must_be_https_behind_https(settings):
    settings.BEHIND_HTTPS, settings.SITE_URL = True, "http://x.se"
    assert ids(checks.check_site_url(None)) == ["twintowns.E004"]
    settings.SITE_URL = "https://x.se"
    assert checks.check_site_url(None) == []


@pytest.mark.django_db
def test_unknown_municipality_before_any_is_loaded_is_a_warning(settings):
    settings.MUNICIPALITY = "provby"
    assert ids(checks.check_municipality(None, databases=["default"])) == ["twintowns.W001"]


def test_checks_find_nothing_wrong_here():
    assert django_checks.run_checks() == []
