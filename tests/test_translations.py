"""English strings are the source; the Swedish catalogue is complete."""

import ast
import re
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "locale" / "sv" / "LC_MESSAGES" / "django.po"
GETTEXT = {
    "_",
    "gettext",
    "gettext_lazy",
    "ngettext",
    "ngettext_lazy",
    "pgettext",
    "pgettext_lazy",
    "npgettext",
}
WITH_CONTEXT = {"pgettext", "pgettext_lazy", "npgettext"}
TAG = re.compile(r"""{%\s*(?:translate|trans)\s+(?:"([^"]+)"|'([^']+)')""")


def strings_of_python(path):
    """The first message of every gettext call with a literal string."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in GETTEXT):
            continue
        message = node.args[1 if node.func.id in WITH_CONTEXT else 0]
        if isinstance(message, ast.Constant) and message.value:
            yield message.value


def strings_in_use():
    for app in ("twintowns", "networks", "partnerships"):
        for path in (ROOT / app).rglob("*.py"):
            if "migrations" not in path.parts:
                yield from strings_of_python(path)
    for path in (ROOT / "templates").rglob("*.html"):
        for match in TAG.finditer(path.read_text(encoding="utf-8")):
            yield match[1] or match[2]


@pytest.fixture(scope="module")
def catalogue():
    return polib.pofile(str(CATALOGUE), check_for_duplicates=True)


def test_every_string_is_translated(catalogue):
    missing = [entry.msgid for entry in catalogue if not entry.obsolete and not entry.translated()]
    assert not missing


def test_no_translation_is_fuzzy(catalogue):
    assert [entry.msgid for entry in catalogue if entry.fuzzy] == []


def test_every_string_of_the_code_is_in_the_catalogue(catalogue):
    known = {entry.msgid for entry in catalogue if not entry.obsolete}
    assert sorted(set(strings_in_use()) - known) == []


def test_translations_keep_their_placeholders(catalogue):
    placeholder = re.compile(r"%\(\w+\)[sd]|%[sd]|{\w*}")
    wrong = [
        entry.msgid
        for entry in catalogue
        if not entry.msgid_plural
        and sorted(placeholder.findall(entry.msgid)) != sorted(placeholder.findall(entry.msgstr))
    ]
    assert wrong == []
