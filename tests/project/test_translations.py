"""English strings are the source; the Swedish catalogue is complete."""

import ast
import re
from pathlib import Path

import django
import polib
import pytest
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils import translation
from django.utils.translation import gettext, ngettext

from tests.shared.folders import ROOT

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


def swedish_of_django():
    """The messages of Django's own catalogue whose Swedish is not that of a kind form."""
    catalogue = polib.pofile(str(Path(django.__file__).parent / "conf/locale/sv/LC_MESSAGES/django.po"))
    return [entry for entry in catalogue if re.search(r"Säkerställ|Kontrollera att", str(entry))]


@pytest.mark.parametrize("entry", swedish_of_django(), ids=lambda entry: entry.msgid[:60])
def test_django_s_refusals_say_what_to_write(entry):
    with translation.override("sv"):
        for number in (1, 2):
            told = ngettext(entry.msgid, entry.msgid_plural, number)
            if not entry.msgid_plural:
                told = gettext(entry.msgid)
            assert not re.search("Säkerställ|Kontrollera|Ensure", told)
            assert told.endswith(".")


def test_too_long_a_text_is_told_how_long_it_may_be():
    with translation.override("sv"), pytest.raises(ValidationError) as raised:
        MaxLengthValidator(2000)("a" * 200000)
    assert raised.value.messages == ["Skriv högst 2000 tecken. Nu är det 200000."]
