"""Text without what nobody sees, and names compared by what people see."""

import sys
import unicodedata

import pytest

from tests.shared.typed import LINES
from twintowns.text.cleaning import clean_line, clean_text
from twintowns.text.identity import seen_as

# What belongs to the spelling, and stays.
KEPT = {
    "Persian": "می\u200cخواهم",
    "Bengali": "র\u200dয",
    "family": "👨\u200d👩\u200d👧",
    "rainbow flag": "🏳\ufe0f\u200d🌈",
    "Scotland": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "Chinese": "试州",
    "Cyrillic": "Провград",
    "Vietnamese": "Đà Nẵng",
    "heart in colours, telephone as a letter": "❤\ufe0f ☎\ufe0e",
    "key": "1\ufe0f\u20e3",
    "Mongolian": "\u182e\u180b",
}


@pytest.mark.parametrize(("typed", "kept"), LINES.values(), ids=LINES)
def test_a_line_loses_what_nobody_sees(typed, kept):
    assert clean_line(typed) == kept
    assert clean_line(kept) == kept


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_belongs_to_the_spelling_stays(text):
    assert clean_line(text) == text
    assert clean_text(text) == text


def test_prose_keeps_its_lines_and_blanks_and_loses_the_rest():
    typed = "\ufeffFörsta\u00a0raden  \r\nandra\x0btredje\u2028\r\n\r\nA\u030a\x00 stads\u00adhuset\u200b\r"
    assert clean_text(typed) == "Första\u00a0raden  \nandra\ntredje\n\n\nÅ stads\u00adhuset"


def test_no_control_character_nor_mark_of_format_is_forgotten():
    """Whatever Unicode calls a control or format character, but for visible Arabic signs and rare scripts' own."""
    kept = {
        char
        for char in map(chr, range(sys.maxunicode + 1))
        if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        and clean_line(f"a{char}b") not in ("ab", "a b")
    }
    signs = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    rare = {*range(0x13430, 0x13440), *range(0x1BCA0, 0x1BCA4)}
    assert kept <= set(map(chr, signs | rare))


@pytest.mark.parametrize(
    "name",
    [
        "ÅSA PROVSTRÖM",
        "åsa provström",
        " Åsa\u00a0 Provström",
        "A\u030asa Prov\u00adstro\u0308m",
        "Åsa\tProv\u200bström",
    ],
)
def test_the_same_name_is_recognised(name):
    assert seen_as(name) == seen_as("Åsa Provström")


@pytest.mark.parametrize(
    "name",
    [
        *(f"Åsa Provström{char}" for char in "\ufe0f\ufe00\U000e0100\u180b\u17b4\u0488\u20dd"),
        "Ås\u0430 Provström",
        "Å\u0455\u0430 \u0420r\u043evstr\u04e7m",
        "Åsa Pr\u03bfvström",
        "\u212bsa Provström",
        "Åsa \uff30rovström",
    ],
)
def test_a_name_is_recognised_in_letters_that_look_like_it(name):
    assert seen_as(name) == seen_as("Åsa Provström")


def test_a_name_in_a_script_of_its_own_is_read_in_it():
    names = ["Рига", "Москва", "Орск", "Омск", "Αθήνα", "Ἄργος", "Ока", "Oka", "Кола", "Kola"]
    assert len(set(map(seen_as, names))) == len(names)
    assert seen_as("МОСКВА") == seen_as("Москва")
    assert seen_as("Москва\ufe0f") == seen_as("Москва")


def test_what_unicode_says_is_to_be_ignored_makes_no_other_name():
    """Default_Ignorable_Code_Point of the Unicode Character Database, but for blanks."""
    ignored = [0xAD, 0x34F, 0x61C, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0x200B, 0x2010)]
    ignored += [*range(0x202A, 0x202F), *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), 0xFEFF]
    ignored += [*range(0xFFF0, 0xFFF9), *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B)]
    ignored += range(0xE0000, 0xE1000)
    assert [hex(code) for code in ignored if seen_as(f"Pro{chr(code)}v") != "prov"] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("Åsa", "Asa"), ("Provsten", "Provstén"), ("Åsa Provström", "ÅsaProvström"), ("Moshi", "Mushi")],
)
def test_another_name_is_another(one, other):
    assert seen_as(one) != seen_as(other)


def test_dashes_and_apostrophes_of_every_kind_are_the_same():
    assert seen_as("Emilia–Romagna") == seen_as("Emilia\u2011Romagna") == seen_as("emilia-romagna")
    assert seen_as("L’Aquila") == seen_as("L'Aquila")


def test_nothing_is_seen_as_nothing():
    assert seen_as(None) == seen_as("") == seen_as("\u200b ") == ""
