"""Maps that the server draws."""

import pytest
from django.core.management import call_command

from tests.provby import Provby
from tests.test_pages import many_relations
from twintowns import outlines
from twintowns.maps import CELL, HEIGHT, WIDTH, Map, Point, place_point
from twintowns.models import Place

VANNAS, HEMNES, TEMPE = (63.91, 19.75), (66.22, 13.62), (33.41, -111.91)


def points(*places):
    return [
        Point(latitude, longitude, f"Ort {number}") for number, (latitude, longitude) in enumerate(places)
    ]


@pytest.mark.parametrize("place", [(0, 0), VANNAS, TEMPE, (-45, 170), (85, -179)])
def test_projection_and_back(place):
    assert outlines.unproject(*outlines.project(*place)) == pytest.approx(place)


@pytest.mark.parametrize("places", [[VANNAS], [VANNAS, HEMNES], [VANNAS, TEMPE], [(-40, 175), (65, -170)]])
def test_every_place_lies_in_the_picture(places):
    for mark in Map(points(*places)).marks:
        assert 0 < mark.x < WIDTH
        assert 0 < mark.y < HEIGHT


def test_no_place_is_lost_among_the_marks():
    many = Map([Point(40 + n % 97 / 4, n % 131 / 4, f"Ort {n}") for n in range(18_000)], is_world=True)
    assert sum(len(mark.points) for mark in many.marks) == 18_000
    assert len(many.marks) < WIDTH * HEIGHT / CELL**2


def test_near_places_are_one_mark_with_their_number():
    mark = Map(points(VANNAS, (63.912, 19.752)) + points(TEMPE)).marks[0]
    assert (mark.label, mark.names) == ("2", "Ort 0, Ort 1")


def test_names_do_not_cover_each_other():
    marks = Map(points((57.7, 12), (57.3, 12.2), (57.0, 12.4), (56.7, 12.9))).marks
    named = [mark.name_at for mark in marks if mark.name_at]
    assert len(set(named)) == len(named) > 0


def test_place_without_coordinates_is_counted_but_not_drawn():
    drawn = Map([place_point(Place(name="Provby")), *points(VANNAS)])
    assert (drawn.unplaced, len(drawn.points)) == (1, 1)
    assert not Map([place_point(Place(name="Provby"))])


def test_land_is_drawn_within_the_picture_and_its_margin():
    x, y = 0, 0
    drawn = Map(points(VANNAS, HEMNES))
    assert "z" in drawn.land
    for ring in drawn.land.split("z")[:-1]:
        start, steps = ring.removeprefix("M").split("l")
        x, y = map(int, start.split(","))
        for step in steps.split():
            x, y = x + int(step.split(",")[0]), y + int(step.split(",")[1])
            assert -outlines.MARGIN <= x <= WIDTH + outlines.MARGIN
            assert -outlines.MARGIN <= y <= HEIGHT + outlines.MARGIN


def test_no_line_crosses_the_world_where_a_country_crosses_180_degrees():
    for _left, _top, _right, _bottom, ring in outlines._rings("110m"):
        assert all(abs(one[0] - two[0]) < 0.5 for one, two in zip(ring, ring[1:], strict=False))


def test_outlines_that_are_missing_leave_an_empty_land(monkeypatch, tmp_path):
    monkeypatch.setattr(outlines, "FOLDER", tmp_path)
    outlines._rings.cache_clear()
    try:
        assert outlines._rings("110m") == ()
    finally:
        outlines._rings.cache_clear()


@pytest.mark.django_db
def test_points_of_the_world_are_those_with_a_published_relation(client):
    provby = Provby()
    many_relations(provby, 3)
    assert client.get("/karta.json").json() == []
    Place.objects.filter(slug="mangdby-1").update(latitude=60, longitude=25)
    assert client.get("/karta.json").json() == [[60.0, 25.0, "Mängdby 1", "/orter/mangdby-1/", ""]]
    provby.municipality.relations.get(slug="mangdby-1").unpublish()
    assert client.get("/karta.json").json() == []


@pytest.mark.django_db
def test_every_point_has_its_twin_in_the_list(client):
    call_command("seed", verbosity=0)
    response = client.get("/soderhamn/vanorter/")
    page = response.content.decode().split("<figure", 1)[0]
    for point in response.context["map"].points:
        assert point.url in page or point.is_home


@pytest.mark.django_db
def test_map_of_few_places_is_called_by_their_names(client):
    call_command("seed", verbosity=0)
    assert (
        'aria-label="Karta: Tempe, Trollhättan"'
        in client.get("/trollhattan/vanorter/tempe/").content.decode()
    )
    assert 'aria-label="Karta med 6 orter. Alla' in client.get("/trollhattan/vanorter/").content.decode()
