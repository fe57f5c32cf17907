"""What people would take for the same is recorded once, however it is typed."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection

from partnerships.new_agreement.partners import known_place, place_from
from tests.shared.doubles import MODELS, NAME, new
from tests.shared.provby.making import make, make_municipality, make_place
from twintowns.models import (
    Contact,
    GazetteerEntry,
    Office,
    Place,
    PlaceName,
    Record,
    Theme,
    User,
)
from twintowns.text.stored import clean_stored

pytestmark = pytest.mark.django_db
TYPED = [
    "Åsa Provström ",
    " Åsa  Provström",
    "Åsa\u00a0Provström",
    "A\u030asa Provstro\u0308m",
    "Åsa Prov\u200bström",
    "ÅSA provström",
    "Åsa\tProvström",
    "Åsa Prov\u00adström",
    "Åsa Provström\ufe0f",
    "\u00c5s\u0430 Provström",
    "Åsa \uff30rovström",
]


def test_every_model_that_is_seen_once_is_tried_here():
    assert {model for model in apps.get_models() if issubclass(model, Record) and model.seen_once} == {
        *MODELS
    }


@pytest.mark.parametrize("model", MODELS)
def test_the_same_name_is_refused_however_it_is_typed(model, provby):
    home = provby.municipality
    first = new(model, home, NAME, 0)
    first.full_clean()
    first.save()
    for number, name in enumerate(TYPED, 1):
        with pytest.raises(ValidationError) as refused:
            new(model, home, name, number).full_clean()
        assert [*refused.value.error_dict] == [model.seen_once.of], name
    other = new(model, home, "Asa Provstrom", 90)
    other.full_clean()
    other.save()
    first.full_clean()  # what is stored may be stored again


@pytest.mark.parametrize("model", MODELS)
def test_what_was_twice_before_can_still_be_saved(model, provby):
    twins = [
        new(model, provby.municipality, name, number) for number, name in enumerate((NAME, NAME.upper()))
    ]
    for twin in twins:
        twin.save()
    for twin in twins:
        twin.full_clean()


def test_two_persons_of_a_name_are_told_apart_by_title_or_email(provby):
    values = {"municipality": provby.municipality, "kind": "person", "name": NAME}
    one = make(Contact, **values, title="Provsamordnare", email="asa@example.org")
    for other in ({"title": "Rektor"}, {"email": "asa.provstrom@example.org"}):
        make(Contact, **values, **other).delete()
    for same in ({}, {"title": "PROVSAMORDNARE "}, {"email": "ASA@example.org"}, {"phone": "0270-750 00"}):
        assert Contact(**values, **same).same() == [one]
    elsewhere = make_municipality("Grannby", "9909")
    make(Contact, **values | {"municipality": elsewhere})
    assert set(Contact.objects.called("åsa  PROVSTRÖM").values_list("municipality", flat=True)) == {
        provby.municipality.pk,
        elsewhere.pk,
    }


def test_two_places_of_a_name_are_told_apart_by_country_kind_region_or_the_map(provby):
    regions = [make_place(name, "US", kind="region") for name in ("Nordstaten", "Sydstaten")]
    values = {"name": "Provfield", "country": "US", "kind": "city", "part_of": regions[0]}
    one = make(Place, slug="ett", latitude=40, longitude=-90, **values)
    for other in (
        {"country": "CA", "part_of": None},
        {"kind": "county"},
        {"part_of": regions[1]},
        {"latitude": 30, "longitude": -90},
    ):
        make(Place, slug="annan", **values | other).delete()
    for same in (
        {},
        {"name": "PROVFIELD"},
        {"kind": "unknown"},
        {"part_of": None},
        {"latitude": 40, "longitude": -90.1},
    ):
        assert Place(slug="samma", **values | same).same() == [one]


def test_the_form_says_which_record_is_there_and_leads_to_it(provby, staff):
    contact = make(
        Contact, municipality=provby.municipality, kind="person", name=NAME, title="Provsamordnare"
    )
    posted = {"municipality": provby.municipality.pk, "kind": "person", "name": "åsa\u00a0provström"}
    page = staff.post("/admin/twintowns/contact/add/", posted).content.decode()
    assert "Åsa Provström, Provsamordnare finns redan bland kontakterna" in page
    assert (
        f'<a href="/admin/twintowns/contact/{contact.pk}/change/">Åsa Provström, Provsamordnare</a>' in page
    )
    assert Contact.objects.count() == 1
    moshi = make_place("Moshi", "TZ", kind="city")
    posted = {"name": "moshi", "slug": "moshi-2", "country": "TZ", "kind": "unknown"}
    page = staff.post("/admin/twintowns/place/add/", posted).content.decode()
    assert f'<a href="/admin/twintowns/place/{moshi.pk}/change/">Moshi, Tanzania</a>' in page


def test_a_name_with_marks_is_told_as_text(provby, staff):
    make(Contact, municipality=provby.municipality, kind="function", name="<b>Prov</b>")
    posted = {"municipality": provby.municipality.pk, "kind": "function", "name": "<b>prov</b>"}
    page = staff.post("/admin/twintowns/contact/add/", posted).content.decode()
    assert "&lt;b&gt;Prov&lt;/b&gt; finns redan" in page
    assert "<b>Prov</b>" not in page


def test_the_guided_path_knows_a_place_by_what_is_seen(provby):
    moshi = make_place("Moshi", "TZ")
    make(PlaceName, place=moshi, text="Mosjö", language="sv")
    assert known_place("mo\u00adshi ", "TZ") == known_place("MOSJO\u0308", "TZ") == moshi
    assert known_place("Mosjo", "TZ") is None


def test_a_place_of_the_gazetteer_is_made_once(provby):
    entry = GazetteerEntry(
        pk=1,
        name="Provmunde",
        folded="|provmunde",
        country="DE",
        latitude="53.0",
        longitude="10.0",
        population=9,
    )
    entry.save()
    first, second = (place_from(entry, "Provmunde", provby.municipality) for _time in range(2))
    assert first == second
    assert Place.objects.filter(name="Provmunde").count() == 1


def test_a_login_name_differs_by_more_than_case():
    User.objects.create_user("provia")
    with pytest.raises(ValidationError):
        User(username="Provia", password="x").full_clean()


def dirty(model, key, **values):
    """Written past the program, as older rows were."""
    with connection.cursor() as cursor:
        for name, value in values.items():
            column = f"UPDATE {model._meta.db_table} SET {name} = %s WHERE {model._meta.pk.column} = %s"
            cursor.execute(column, [value, key])


def test_rows_stored_before_are_cleaned_and_counted(provby):
    contact = make(Contact, municipality=provby.municipality, kind="person", name=NAME)
    version = contact.history.get()
    office = make(Office, municipality=provby.municipality, name="Provkontoret", helps_with="Allt.")
    themes = [make(Theme, slug="a", name="Provskolor"), make(Theme, slug="b", name="Annat")]
    dirty(Contact, contact.pk, name="A\u030asa \u00a0Provstro\u0308m\x0b", name_seen="", name_folded="")
    dirty(type(version), version.pk, name="Åsa\nProvström", name_seen="")
    dirty(Office, office.pk, helps_with="Allt\r\noch\u00a0mer\u200b. ", name_seen="")
    dirty(Theme, themes[1].pk, name="Prov\u00adskolor")
    said = []
    clean_stored(apps, "twintowns", said.append)
    contact.refresh_from_db()
    version.refresh_from_db()
    office.refresh_from_db()
    assert (contact.name, contact.name_seen, contact.name_folded) == (NAME, "åsa provström", "asa provstrom")
    assert (version.name, version.name_seen) == (NAME, "åsa provström")
    assert (office.helps_with, office.name_seen) == ("Allt\noch\u00a0mer.", "provkontoret")
    assert Theme.objects.get(pk=themes[1].pk).name == "Prov\u00adskolor"
    assert ", 3 with texts that were cleaned." in said[0]
    assert f"twintowns.Theme {themes[1].pk}" in said[1]
    said.clear()
    clean_stored(apps, "twintowns", said.append)
    assert ", 0 with texts that were cleaned." in said[0]
