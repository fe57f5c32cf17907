"""What callers ask, understood as a whole: hours of a day, and partners in a country."""

import pytest
import time_machine

from partnerships.new_agreement.partners import find_partners
from tests.shared.provby.making import make_agreement, make_municipality, make_place, make_relation, make_trip
from tests.shared.staff import staff_of
from twintowns.models import GazetteerEntry, Municipality
from twintowns.search.query import TIES
from twintowns.search.rebuilding import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture
def halmstad(fixtures, client):
    client.force_login(staff_of(Municipality.objects.get(slug="halmstad"), "kundtjanst"))
    return client


def answer(client, question):
    context = client.get("/kundtjanst/", {"q": question}).context
    return context["answer"].spoken, context["hits"]


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "öppnar ni på annandag jul",
            "Halmstads kommun lördag 26 december: telefon stängt (Annandag jul), öppnar måndag 28 december 7.00;"
            " besök stängt (Annandag jul), öppnar måndag 28 december 8.00.",
        ),
        (
            "öppet imorgon?",
            "Halmstads kommun torsdag 26 november: telefon öppet 7.00–17.00; besök öppet 8.00–17.00.",
        ),
    ],
)
def test_the_hours_of_the_day_asked_about_are_told(question, expected, halmstad):
    assert answer(halmstad, question)[0].startswith(expected)


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
@pytest.mark.parametrize(
    "question", ["har ni vänort i tyskland", "Finns det någon vänort i Tyskland?", "tyskland"]
)
def test_a_country_without_a_partner_is_answered_with_no_and_what_there_is_instead(question, halmstad):
    spoken, hits = answer(halmstad, question)
    assert spoken == (
        "Nej, Halmstad har ingen partner i Tyskland bland dem som finns här."
        " I stället finns partner i Danmark, Finland, Italien och Norge."
    )
    assert {hit.municipality.slug for hit in hits} == {"halmstad"}


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("finns det något samarbete med tanzania", "Moshi"),
        ("har ni vänort i finland", "Hangö"),
        ("har vännäs vänort i finland", "Isokyrö"),
        ("do you have a twin town in Finland", "Hangö"),
        ("norge eller danmark", "Gentofte"),
        ("vänorter i norden", "Gentofte"),
        ("har ni vänorter i Afrika?", "Moshi"),
        ("vänort i europa", "Asti"),
        ("do you have a twin town in Africa", "Moshi"),
        ("sister cities in the Nordic countries", "Gentofte"),
        ("vänort i norge och japan", "Stord"),
        ("samarbete med hangö", "Hangö"),
        ("har ni samarbete med Asti", "Asti"),
        ("samarbete asti", "Asti"),
        ("samarbetar ni med szigethalom", "Szigethalom"),
        ("umeåregionens samarbete", "Umeåregionens samarbete"),
        ("vilka vänorter har ni", "Asti"),
        ("vilka vänorter har vännäs", "Cameri"),
    ],
)
def test_partners_are_found_the_own_first(question, first, halmstad):
    assert answer(halmstad, question)[1][0].title.startswith(first)


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
def test_no_names_each_of_the_countries(halmstad):
    spoken, _hits = answer(halmstad, "har ni vänort i tyskland eller frankrike")
    assert spoken.startswith(
        "Nej, Halmstad har ingen partner i Tyskland eller Frankrike bland dem som finns här."
    )


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("vänorter i asien", "i Asien"),
        ("finns det vänort i Sydamerika eller Oceanien", "i Sydamerika eller Oceanien"),
        ("vänort i nordamerika", "i Nordamerika"),
    ],
)
def test_a_part_of_the_world_without_a_partner_is_answered_as_a_country(question, told, halmstad):
    assert f"ingen partner {told} bland" in answer(halmstad, question)[0]


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
@pytest.mark.parametrize("question", ["vänort i {}", "samarbete med {}", "har ni avtal med {}?"])
def test_what_is_not_found_is_told_first_and_no_other_municipality_answers(question, halmstad):
    context = halmstad.get("/kundtjanst/", {"q": question.format("Xyzzyby")}).context
    assert context["answer"].spoken.startswith("Inget finns om ”Xyzzyby”. ")
    assert context["chosen"].municipality.slug == "halmstad"


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
def test_words_that_only_ask_for_a_tie_bring_no_other_municipality_before_the_own(provby, client):
    place, neighbour = make_place("Musterstadt", "DE"), make_municipality("Grannby", "9902")
    make_relation(provby.municipality, place)
    theirs = make_relation(neighbour, place)
    make_agreement(neighbour, "Samarbetsavtal med Musterstadt", theirs)
    client.force_login(staff_of(provby.municipality, "kundtjanst"))
    rebuild()
    for question in ("musterstadt", *(f"{tie} med Musterstadt" for tie in TIES.split())):
        _spoken, hits = answer(client, question)
        assert hits[0].municipality == provby.municipality, question


def test_what_others_have_there_is_told_beside_the_no(provby, client):
    neighbour = make_municipality("Grannby", "9902")
    make_relation(neighbour, make_place("Musterstadt", "DE"))
    client.force_login(staff_of(provby.municipality, "kundtjanst"))
    answer = client.get("/kundtjanst/", {"q": "har ni vänort i tyskland"}).context["answer"]
    assert answer.spoken.startswith("Nej, Provby har ingen partner i Tyskland")
    assert ("Andra kommuners partner där", "Musterstadt (Grannby)") in answer.facts


def test_a_partner_is_found_by_name_and_country(provby):
    place = {"name": "Viborg", "latitude": 56, "longitude": 9, "population": 40000, "alternatenames": []}
    rows = [place | {"geonameid": key, "countrycode": code} for key, code in ((1, "RU"), (2, "DK"))]
    GazetteerEntry.objects.bulk_create(map(GazetteerEntry.from_geonames, rows))
    for typed in ("Viborg, Danmark", "viborg , denmark"):
        assert [found.label for found in find_partners(typed, provby.municipality)] == ["Viborg, Danmark"]
    assert len(find_partners("Viborg", provby.municipality)) == 2


@time_machine.travel("2026-11-25 09:00+01:00", tick=False)
@pytest.mark.parametrize(
    ("state", "held", "is_told"),
    [
        ("held", "2026-05", True),
        ("held", "2026-11-25", True),
        ("held", "", False),
        ("planned", "2026-05", False),
        ("planned", "2027-05", False),
        ("cancelled", "2026-05", False),
    ],
)
def test_the_latest_exchange_is_one_that_was_held(state, held, is_told, provby, client):
    relation = make_relation(provby.municipality, make_place("Musterstadt", "DE"))
    for title, values in (
        ("Första lägret", {"state": "held", "held": "2024-05"}),
        ("Andra lägret", {"state": state, "held": held}),
    ):
        make_trip(provby.municipality, title, **values).relations.set([relation])
    client.force_login(staff_of(provby.municipality, "kundtjanst"))
    facts = dict(client.get("/kundtjanst/", {"q": "musterstadt"}).context["answer"].facts)
    assert facts["Senaste utbyte"].startswith("Andra lägret" if is_told else "Första lägret")
