"""The field of a person's name: what it refuses, and whose names are read from what is stored."""

import pytest
from django.core.exceptions import ValidationError

from twintowns.text.personal_names import persons_in, refuse_more_than_name

ONE = "Eva Provklinta"
MORE_THAN_A_NAME = {
    "Dr. Eva Provklinta": [ONE],
    "Dr Eva Provklinta": [ONE],
    "Dr.Eva Provklinta": [ONE],
    "Fil. dr Eva Provklinta": [ONE],
    "Fil.dr Eva Provklinta": [ONE],
    "Ek. mag. Eva Provklinta": [ONE],
    "Prof. Eva Provklinta": [ONE],
    "Herr Eva Provklinta": [ONE],
    "Kommunalrådet Eva Provklinta": [ONE],
    "Kommunstyrelsens ordförande Eva Provklinta": [ONE],
    "Tf. kommunchef Eva Provklinta": [ONE],
    "Internationell samordnare Eva Provklinta": [ONE],
    "Näringslivsutvecklare Eva Provklinta": [ONE],
    "Projektledaren Eva Provklinta": [ONE],
    "Samordnare: Eva Provklinta": [ONE],
    "Samordnare - Eva Provklinta": [ONE],
    "Provby kommun: Eva Provklinta": [ONE],
    "Eva.Provklinta": [ONE],
    "Eva Provklinta, samordnare": [ONE],
    "Eva Provklinta, Kommunikatör": [ONE],
    "Eva Provklinta, Provby kommun": [ONE],
    "Eva Provklinta - samordnare": [ONE],
    "Eva Provklinta samordnare": [ONE],
    "Eva Provklinta (Kommunikatör)": [ONE],
    "Eva Provklinta (vik.)": [ONE],
    "Eva Provklinta (vik. Bo Provhed)": [ONE, "Bo Provhed"],
    "Eva Provklinta, Ph.D.": [ONE],
    "Eva Provklinta PhD": [ONE],
    "Eva Provklinta <eva@example.org>": [ONE],
    "Provklinta, Eva": [ONE],
    "provklinta, eva": [ONE.lower()],
    "Provklinta, dr Eva": [ONE],
    "Eva Provklinta och Bo Provhed": [ONE, "Bo Provhed"],
    "Eva Provklinta/Bo Provhed": [ONE, "Bo Provhed"],
    "Eva Provklinta & Zlatan Provhed": [ONE, "Zlatan Provhed"],
    "Eva Provklinta, Bo Provhed": [ONE, "Bo Provhed"],
    "Dr Eva Provklinta, rektor Bo Provhed": [ONE, "Bo Provhed"],
    "Eva och Bo Provklinta": [ONE, "Bo Provklinta"],
    "Åsa, Bo och Eva Provklinta": ["Åsa Provklinta", "Bo Provklinta", ONE],
    "Eva (Pia) Provklinta": [ONE],
    "Åsa fil. dr Provström": ["Åsa Provström"],
    "Rektor Provklinta": ["Rektor Provklinta"],
}
NAMES = [
    "Eva Provklinta",
    "eva provklinta",
    "EVA PROVKLINTA",
    "Åsa-Maria Provström Teststad",
    "Å.M. Provström",
    "Eva von Prov",
    "Eva de la Prov",
    "Siobhán O’Provan",
    "Siobhán O Provan",
    'Eva "Pia" Provklinta',
    "Johan Ek",
    "Ek Provsson",
    "Per Ek Provsson",
    "Maria Mayor",
    "Clare Prov",
    "Anna Provare",
    "Łukasz Prówik-Straußtest",
    "Провград Провов",
    "试州 李",
    "Testsson",
]


@pytest.mark.parametrize("text", MORE_THAN_A_NAME)
def test_more_than_a_name_is_refused_and_told_whose_it_is(text):
    assert list(persons_in(text)) == MORE_THAN_A_NAME[text]
    with pytest.raises(ValidationError, match="Skriv bara namnet här"):
        refuse_more_than_name(text)


@pytest.mark.parametrize("text", NAMES)
def test_a_name_is_taken_as_it_is(text):
    refuse_more_than_name(text)
    assert persons_in(text)[0].lower() == text.lower()
    assert len(persons_in(text)) == 1
