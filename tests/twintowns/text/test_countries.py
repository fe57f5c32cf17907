"""Countries have the names that people use, in both languages, and stand in the order of the alphabet."""

import pytest
from babel import Locale
from django.utils.translation import override
from django_countries import countries

from tests.shared.provby import Provby
from twintowns.models import Place
from twintowns.text.folding import sort_key

OURS = {"PS": {"sv": "Palestina", "en": "Palestine"}, "XK": {"sv": "Kosovo", "en": "Kosovo"}}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_country_is_called_what_cldr_calls_it(language):
    names = Locale(language).territories
    with override(language):
        told = {code: str(name) for code, name in countries}
    assert len(told) > 245
    assert told == {code: OURS[code][language] if code in OURS else names[code] for code in told}


def test_english_of_another_region_is_english_too():
    with override("en-gb"):
        assert countries.name("SE") == "Sweden"


def test_countries_to_choose_from_have_their_swedish_letters_last():
    field = Place._meta.get_field("country").formfield()
    names = [str(name) for code, name in field.choices if code]
    assert {"USA", "Brasilien", "Filippinerna", "Sydsudan"} <= set(names)
    assert names[-4:] == ["Zimbabwe", "Åland", "Österrike", "Östtimor"]


@pytest.mark.django_db
def test_filter_by_country_has_its_swedish_letters_last(client):
    provby = Provby()
    for name, country in (("Aby", "AX"), ("Oby", "AT"), ("Zby", "ZW"), ("Eby", "EG")):
        relation = provby.relation(name)
        Place.objects.filter(pk=relation.place_id).update(country=country)
    page = client.get("/provby/vanorter/")
    choices = [label for _key, label in page.context["filter"].filters["country"].extra["choices"]]
    assert choices == ["Egypten", "Zimbabwe", "Åland", "Österrike"]


def test_swedish_letters_come_after_every_other():
    names = ["Öland", "Zürich", "Ängelholm", "Zagreb", "Åbo", "Aalen", "Zwolle"]
    assert sorted(names, key=sort_key) == ["Aalen", "Zagreb", "Zürich", "Zwolle", "Åbo", "Ängelholm", "Öland"]
