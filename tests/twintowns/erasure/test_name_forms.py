"""Which writings of a name are the person's, and which are somebody else's or a word."""

import json

import pytest

from tests.shared.names import FORMS, OF_OTHERS, REMOVED
from twintowns.erasure.names import Name
from twintowns.erasure.traces import Traces

OSA = Traces(
    names=(Name("Åsa Provström", "Internationell samordnare"),),
    mails=("asa.provstrom@example.org", "asapro7@example.org"),
    phones=("+4652012345",),
)


@pytest.mark.parametrize("text", FORMS)
def test_a_form_of_the_name_is_blanked(text):
    assert OSA.blanked(text) == FORMS[text]


@pytest.mark.parametrize("text", FORMS)
def test_a_form_of_the_name_is_blanked_within_a_sentence(text):
    assert OSA.blanked(f"Vi såg (se {text}) i går.") == f"Vi såg (se {FORMS[text]}) i går."


@pytest.mark.parametrize("text", FORMS)
def test_a_form_of_the_name_is_blanked_in_json(text):
    stored = json.dumps([{"changed": {"name": "kontakt", "object": text}}])
    assert json.loads(OSA.blanked(stored)) == [{"changed": {"name": "kontakt", "object": FORMS[text]}}]


@pytest.mark.parametrize("text", FORMS)
def test_what_was_blanked_is_found_no_more(text):
    assert not OSA.stand_in(OSA.blanked(text))


@pytest.mark.parametrize("text", OF_OTHERS)
def test_what_is_somebody_elses_stays(text):
    assert OSA.blanked(text) == text
    assert OSA.blanked(f"Vi såg {text} i går.") == f"Vi såg {text} i går."


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Enligt Provström", "Enligt Provström"),
        ("Å. Provström", "Å. Provström"),
        ("Åsa Provström sade. Enligt Provström", f"{REMOVED} sade. Enligt {REMOVED}"),
        ("Åsa Provström och Bo Provström", f"{REMOVED} och Bo Provström"),
    ],
)
def test_a_surname_that_others_have_tells_of_the_person_only_beside_the_whole_name(text, left):
    assert Traces((Name("Åsa Provström", is_shared=True),)).blanked(text) == left


def test_a_surname_that_a_place_has_is_the_place():
    traces = Traces((Name("Åsa Provby", is_thing=True),))
    assert traces.blanked("Åsa Provby bor i Provby.") == f"{REMOVED} bor i Provby."


@pytest.mark.parametrize(
    "text", ["Berg och dalar", "ett berg", "strand-vannas.jpg", "Strand. Strand och hav", "på en strand"]
)
def test_a_surname_that_is_a_word_is_a_word(text):
    traces = Traces((Name("Åsa Berg"), Name("Bo Strand")))
    assert traces.blanked(text) == text
    assert traces.blanked("som Berg, och som Strand") == f"som {REMOVED}, och som {REMOVED}"


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("Åsa-Maria von Provström-Testberg", "Asa Maria Provstrom Testberg", REMOVED),
        ("Åsa-Maria von Provström-Testberg", "von Provström-Testberg, Åsa-Maria", f"von {REMOVED}"),
        ("Åsa-Maria von Provström-Testberg", "Å-M Provström-Testbergs", REMOVED),
        ("Åsa Maria Provström", "Åsa Provström", REMOVED),
        ("Åsa Maria Provström", "provstrom-asa-maria.odt", f"{REMOVED}.odt"),
        ("Søren Provgård", "Soeren Provgaard, SOREN PROVGARD", f"{REMOVED}, {REMOVED}"),
        ("Lars", "Lars och Larsson från Larsby", f"{REMOVED} och Larsson från Larsby"),
        ("Åsa O’Provlan", "Asa O'Provlan och Åsa OProvlan", f"{REMOVED} och {REMOVED}"),
        ("Анна Пробная", "АННА ПРОБНАЯ", REMOVED),
        ("", "ingen", "ingen"),
    ],
)
def test_names_of_other_builds(name, text, left):
    assert Traces((Name(name),) if name else ()).blanked(text) == left


def test_a_long_text_without_the_name_is_read_quickly():
    """Not by the clock: what is skimmed is not read letter by letter."""
    text = "Provby och Nyby är vänorter. " * 20_000
    assert OSA.spans(text) == []
