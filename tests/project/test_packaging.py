"""What the repository carries: locked dependencies without addresses, front-end files that stay at home."""

import re

import pytest

from tests.shared.folders import ROOT


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_file_has_hashes_and_no_address(name):
    text = (ROOT / name).read_text()
    pinned = re.findall(r"^\S+==\S+.*\\\n    --hash=sha256:[0-9a-f]{64}", text, re.MULTILINE)
    assert len(pinned) == len(re.findall(r"^[a-z]", text, re.MULTILINE)) > 10
    assert not re.search(r"://|^--|file:|@ ", text, re.MULTILINE)


def test_both_lock_files_agree():
    def versions(name):
        return dict(re.findall(r"^(\S+)==(\S+)", (ROOT / name).read_text(), re.MULTILINE))

    assert versions("requirements.lock").items() <= versions("requirements-dev.lock").items()


def test_style_sheets_ask_no_other_host():
    sheets = sorted((ROOT / "static").rglob("*.css"))
    assert sheets
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(r"""url\(\s*["']?(https?:)?//|@import""", text), sheet


@pytest.mark.parametrize(
    "target", re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE)
)
def test_make_target_calls_what_exists(target):
    recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text() + "\n", re.MULTILINE)[
        1
    ]
    for script in re.findall(r"@?((?:deploy|tests|bench)/[\w/]+\.(?:sh|py))", recipe):
        assert (ROOT / script).is_file()


def test_makefile_has_at_most_ten_targets():
    assert len(re.findall(r"^[a-z]+:", (ROOT / "Makefile").read_text(), re.MULTILINE)) <= 10
