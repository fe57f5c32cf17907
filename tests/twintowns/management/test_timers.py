"""The commands of a timer: one that fails stops no other, and is told of; what they delete is gone from the disk."""

import os
import re
import shutil
import subprocess

import pytest
from django.core.management import get_commands
from django.db import connections

from tests.shared.folders import ROOT
from twintowns.environment import sqlite_database
from twintowns.erasure.disk import scrub

COMMANDS = ["purge_contacts", "clearsessions", "tidy_uploads", "check_links", "send_digest", "index_search"]


@pytest.fixture
def weekly(tmp_path):
    """`weekly(failing)`: (exit status, commands that ran, what was told), with a Python that only notes its arguments."""
    python, log = tmp_path / "python", tmp_path / "log"
    python.write_text('#!/bin/sh\necho "$2" >> "$LOG"\ncase " $FAILING " in *" $2 "*) exit 1;; esac\n')
    python.chmod(0o755)

    def run(failing="", mail="mail.example.org"):
        environment = {"PATH": os.environ["PATH"], "PYTHON": str(python), "LOG": str(log), "FAILING": failing}
        environment |= {"EMAIL_HOST": mail}
        done = subprocess.run(
            [ROOT / "deploy" / "in_turn.sh", *COMMANDS],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, log.read_text().split(), done.stderr

    return run


def test_all_weekly_commands_run_in_order(weekly):
    assert weekly() == (0, COMMANDS, "")


@pytest.mark.parametrize("failing", COMMANDS)
def test_a_weekly_command_that_fails_stops_no_other(weekly, failing):
    assert weekly(failing) == (1, COMMANDS, f"{failing} failed\n")


def test_all_weekly_commands_may_fail(weekly):
    status, ran, told = weekly(" ".join(COMMANDS))
    assert (status, ran, told.count("failed")) == (1, COMMANDS, len(COMMANDS))


def test_without_a_mail_server_no_letter_is_tried(weekly):
    assert weekly(mail="") == (0, [name for name in COMMANDS if name != "send_digest"], "")


def test_the_units_run_the_script_with_commands_that_there_are_and_nothing_that_could_stop_it():
    known = get_commands()
    ran = []
    for name in ("daily", "weekly"):
        unit = (ROOT / "deploy" / f"twintowns-{name}.service").read_text(encoding="utf-8")
        (line,) = re.findall(r"^Exec\w+=(.*)", unit, re.MULTILINE)
        script, *commands = line.split()
        assert script == "/srv/twintowns/deploy/in_turn.sh"
        assert set(commands) <= set(known)
        ran += commands
    assert sorted(ran) == sorted(COMMANDS)
    assert os.access(ROOT / "deploy" / "in_turn.sh", os.X_OK)


@pytest.mark.parametrize("name", ["twintowns", "twintowns-daily", "twintowns-weekly"])
def test_a_unit_may_touch_only_what_it_needs(name):
    """`systemd-analyze security` rates a unit from 0 (safe) to 10; without it, what makes the rating is looked for."""
    unit = ROOT / "deploy" / f"{name}.service"
    if shutil.which("systemd-analyze"):
        told = subprocess.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=40", unit],
            capture_output=True,
            text=True,
        )
        assert told.returncode == 0, told.stdout
    lines = unit.read_text(encoding="utf-8").splitlines()
    for needed in ("NoNewPrivileges=true", "ProtectSystem=strict", "CapabilityBoundingSet=", "UMask=0077"):
        assert needed in lines


def on_disk(folder):
    return b"".join(path.read_bytes() for path in folder.glob("x.sqlite3*"))


def test_a_file_of_sqlite_keeps_no_remains(tmp_path, django_db_blocker):
    connections.settings["file"] = connections.settings["default"] | sqlite_database(tmp_path / "x.sqlite3")
    file = connections.create_connection("file")
    with django_db_blocker.unblock():
        with file.cursor() as cursor:
            cursor.execute("CREATE TABLE x (y TEXT)")
            cursor.executemany("INSERT INTO x VALUES (%s)", [("Provia Provsson",)] * 500)
            cursor.execute("DELETE FROM x")
        assert b"Provsson" in on_disk(tmp_path)
        scrub(file)
        assert b"Provsson" not in on_disk(tmp_path)
        file.close()
    del connections.settings["file"]
