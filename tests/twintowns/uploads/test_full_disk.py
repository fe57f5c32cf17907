"""A full disk: the machine that asks is told, staff are told, and no half file stays."""

import os
import subprocess
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from twintowns.models import Document

pytestmark = pytest.mark.django_db
SAID = "Serverns disk är full"
PDF = b"%PDF-1.4\n" + b"%" * 200_000 + b"%%EOF"


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 128 kB."""
    if (
        os.geteuid()
        or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", tmp_path]).returncode
    ):
        pytest.skip("only root can make a disk")
    yield tmp_path
    subprocess.run(["umount", "--lazy", tmp_path], check=True)


def files_below(folder):
    return [path for path in Path(folder).rglob("*") if path.is_file()]


def test_an_upload_to_a_full_disk_leaves_nothing_and_says_so(small_disk, settings, staff, provby):
    settings.MEDIA_ROOT = small_disk
    file = SimpleUploadedFile("avtal.pdf", PDF, "application/pdf")
    data = {"municipality": provby.municipality.pk, "title": "Provavtalet", "file": file}
    response = staff.post("/admin/twintowns/document/add/", data)
    assert response.status_code == 507
    assert SAID in response.text
    assert files_below(small_disk) == []
    assert not Document.objects.exists()


def test_readyz_says_no_while_files_cannot_be_saved(small_disk, settings, client, monkeypatch):
    monkeypatch.setattr("twintowns.health.unapplied_migrations", list)
    settings.DATA_DIR = small_disk
    assert client.get("/readyz").status_code == 200
    subprocess.run(["dd", "if=/dev/zero", f"of={small_disk}/full"], stderr=subprocess.DEVNULL, check=False)
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (503, b"disk: No space left on device")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL cannot be told how large it may grow")
def test_a_full_database_is_told_to_staff(staff, provby):
    with connection.cursor() as cursor:
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        try:
            data = {"municipality": provby.municipality.pk, "title": "Provbeslut " + "a" * 180, "body": "kf"}
            responses = [
                staff.post("/admin/twintowns/decision/add/", {**data, "text": "b" * 20_000})
                for _ in range(50)
            ]
        finally:
            cursor.execute("PRAGMA max_page_count = 1073741823")
    assert responses[-1].status_code == 507
    assert SAID in responses[-1].text
