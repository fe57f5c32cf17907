"""Coordinates: taken as maps give them, and doubted where they lie far from the country."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from tests.shared.provby.making import make_place
from twintowns.maps.extents import distance_from
from twintowns.models import GazetteerEntry, Place
from twintowns.text.degrees import part_pair, read_degrees

HALMSTAD = Decimal("56.67446"), Decimal("12.85779")
PAIRS = [
    "56.67446123456789, 12.857790987654321",
    "56,67446, 12,85779",
    "56,67446 12,85779",
    "56,67446;12,85779",
    "56.67446,12.85779",
    "(56.67446, 12.85779)",
    "56.67446°N 12.85779°E",
    "N 56.67446, Ö 12.85779",
    "12.85779E, 56.67446N",
    "56\u00a0°40′28.06″N 12°51′28.04″E",
    " 56.67446,\t12.85779\u200b",
]


@pytest.mark.parametrize("pasted", PAIRS)
def test_a_pair_is_parted(pasted):
    latitude, longitude = part_pair(pasted)
    assert (read_degrees(latitude, "latitude"), read_degrees(longitude, "longitude")) == HALMSTAD


@pytest.mark.parametrize(
    "typed", ["56.67", "56,6745", "56°40.5'N", "", "Halmstad", "56.67446, 12.85779, 14z"]
)
def test_what_is_one_number_or_none_is_no_pair(typed):
    assert part_pair(typed) is None


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("56,6745", "56.67450"),
        ("56.674461234", "56.67446"),
        ("−3.35", "-3.35000"),
        ("3,35 S", "-3.35000"),
        ("56° 40′ 30″", "56.67500"),
        ("56", "56.00000"),
    ],
)
def test_degrees_are_read_and_rounded(typed, read):
    assert str(read_degrees(typed, "latitude")) == read


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong", ["NaN", "inf", "1e1", "femtio", "12.85 E", "56.67.1", "--5", "N 5 S", Decimal("NaN")]
)
def test_what_is_no_latitude_is_refused(wrong):
    with pytest.raises(ValidationError) as refused:
        Place(slug="a", name="A", latitude=wrong, country="SE", longitude=12).full_clean()
    assert "latitude" in refused.value.error_dict


@pytest.mark.django_db
def test_every_way_into_the_database_reads_and_rounds():
    typed = {"latitude": "56,674461", "longitude": "12.857794°Ö"}
    Place.objects.bulk_create([Place(slug="a", name="A", **typed), Place(slug="b", name="B")])
    Place.objects.filter(slug="b").update(latitude=56.674461234, longitude="12,857794")
    assert set(Place.objects.values_list("latitude", "longitude")) == {
        (Decimal("56.67446"), Decimal("12.85779"))
    }


@pytest.mark.parametrize(
    ("country", "latitude", "longitude", "least", "most"),
    [
        ("752", 56.67446, 12.85779, 0, 0),
        ("752", 12.85779, 56.67446, 7000, 8000),
        ("752", 55.676, 12.568, 10, 40),  # Copenhagen: the Sound is narrow
        ("643", 66, -170, 0, 10),  # Russia goes on beyond 180°
        ("242", -18.1, 178.4, 0, 10),
        ("250", -20.9, 55.5, 0, 10),  # Réunion
    ],
)
def test_how_far_a_point_lies_from_a_country(country, latitude, longitude, least, most):
    assert least <= distance_from(country, latitude, longitude) <= most


def test_a_country_without_outline_is_at_no_distance():
    assert distance_from("798", -8.5, 179.2) is None


@pytest.mark.django_db
def test_a_swapped_pair_is_refused_with_the_right_one():
    place = Place(slug="provby", name="Provby", country="SE", latitude="12,8578", longitude="56,6745")
    with pytest.raises(ValidationError, match="skriv latitud 56.67450 och longitud 12.85780"):
        place.full_clean()


@pytest.mark.django_db
def test_a_place_far_from_its_country_is_doubted_until_somebody_says_that_it_is_right():
    place = Place(slug="provby", name="Provby", country="TZ", latitude="48.1", longitude="11.5")
    with pytest.raises(ValidationError, match=r"km från Tanzania. Kontrollera talen och landet."):
        place.full_clean()
    place.coordinates_are_right = True
    place.full_clean()
    place.save()
    Place.objects.get().full_clean()  # what is stored is not asked about anew


@pytest.mark.django_db
def test_what_the_gazetteer_counts_to_the_country_is_not_doubted():
    values = {"slug": "provby", "name": "Provby", "country": "SO", "latitude": "9.56", "longitude": "44.06"}
    with pytest.raises(ValidationError):
        Place(**values).full_clean()
    GazetteerEntry.objects.create(
        name="Prov", folded="|prov", country="SO", latitude="9.5", longitude="44", population=1
    )
    Place(**values).full_clean()


def posted(**values):
    parts = ("names", "figures", "statements", "languages", "links", "successions", "images")
    management = {f"{part}-{count}_FORMS": 0 for part in parts for count in ("TOTAL", "INITIAL")}
    return {"name": "Provstad", "slug": "provstad", "country": "SE", "kind": "city", **management, **values}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed",
    [
        *({"latitude": pasted, "longitude": ""} for pasted in PAIRS),
        {"latitude": "", "longitude": PAIRS[0]},
        {"latitude": PAIRS[1], "longitude": PAIRS[1]},
        {"latitude": "56,67446", "longitude": "12,85779"},
    ],
)
def test_the_form_takes_what_a_map_gives_in_either_field(typed, staff):
    response = staff.post("/admin/twintowns/place/add/", posted(**typed))
    assert response.status_code == 302
    place = Place.objects.get()
    assert (place.latitude, place.longitude) == HALMSTAD


@pytest.mark.django_db
def test_the_form_keeps_what_cannot_be_read_and_asks_about_a_swapped_pair(staff):
    page = staff.post(
        "/admin/twintowns/place/add/", posted(latitude="femtio", longitude="12")
    ).content.decode()
    assert "Skriv grader med decimaler" in page
    assert 'value="femtio"' in page
    swapped = posted(latitude="12.85779, 56.67446")
    page = staff.post("/admin/twintowns/place/add/", swapped).content.decode()
    assert "skriv latitud 56.67446 och longitud 12.85779" in page
    assert not Place.objects.exists()
    response = staff.post("/admin/twintowns/place/add/", swapped | {"coordinates_are_right": "on"})
    assert response.status_code == 302


@pytest.mark.django_db
def test_members_and_the_rest_are_kept_when_a_pair_is_parted(staff):
    members = [make_place(name) for name in ("Etta", "Tvåa")]
    pasted = posted(latitude=PAIRS[0], members=[place.pk for place in members])
    assert staff.post("/admin/twintowns/place/add/", pasted).status_code == 302
    assert set(Place.objects.get(slug="provstad").members.all()) == set(members)
