"""Which digits are a person's phone number, and which are another's or no number."""

import pytest

from twintowns.erasure.names import Name
from twintowns.erasure.traces import Traces

NORWEGIAN, RUSSIAN, SWEDISH, HUNGARIAN, ITALIAN, FAROESE = (
    "+4722415060",
    "+74951234567",
    "+46701234567",
    "+3612345678",
    "+390612345678",
    "+298201234",
)


@pytest.mark.parametrize(
    ("stored", "text", "left"),
    [
        (NORWEGIAN, "Ring 22 41 50 60.", "Ring […]."),
        (NORWEGIAN, "22415060", "[…]"),
        (NORWEGIAN, "224 15 060", "[…]"),
        (NORWEGIAN, "4722415060", "[…]"),
        (NORWEGIAN, "0047 22 41 50 60", "[…]"),
        (NORWEGIAN, "22 41 50 60\n23 00 11 22", "[…]\n23 00 11 22"),
        (RUSSIAN, "8 (495) 123 45 67", "[…]"),
        (RUSSIAN, "+7 495 123-45-67", "[…]"),
        (RUSSIAN, "495 1234567", "[…]"),
        (SWEDISH, "46701234567", "[…]"),
        (SWEDISH, "https://wa.me/46701234567", "https://wa.me/[…]"),
        (SWEDISH, "070-123 45 67", "[…]"),
        (SWEDISH, "+46 (0)70-123 45 67", "[…]"),
        (SWEDISH, "70 123 45 67", "[…]"),
        (SWEDISH, "+46701234567;ext=12", "[…]"),
        (HUNGARIAN, "06 1 234 5678", "[…]"),
        (ITALIAN, "06 1234 5678", "[…]"),
        (FAROESE, "+298 20 12 34", "[…]"),
    ],
)
def test_a_number_in_any_writing_is_blanked(stored, text, left):
    assert Traces(phones=(stored,)).blanked(text) == left


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (NORWEGIAN, "1 22 41 50 60"),
        (NORWEGIAN, "22 41 50 60 12"),
        (NORWEGIAN, "922415060"),
        (NORWEGIAN, "224150601"),
        (NORWEGIAN, "22\n41\n50\n60"),
        (NORWEGIAN, "22 41 50 61"),
        (SWEDISH, "146701234567"),
        (SWEDISH, "0701234568"),
        (SWEDISH, "1070-123 45 67"),
        (FAROESE, "diarienummer 201234"),
        ("1177", "Ring 1177 för råd."),
    ],
)
def test_other_digits_stay(stored, text):
    assert Traces(phones=(stored,)).blanked(text) == text


@pytest.mark.parametrize(("stored", "short"), [(FAROESE, "20 12 34"), ("1177", "1177")])
def test_a_short_number_is_the_persons_beside_the_name_alone(stored, short):
    traces = Traces((Name("Åsa Provström"),), phones=(stored,))
    assert traces.blanked(f"Åsa Provström, telefon {short}.") == "[…], telefon […]."
    far = f"Ring {short} för råd. {'Och så vidare. ' * 8}Åsa Provström"
    assert traces.blanked(far) == far.replace("Åsa Provström", "[…]")
