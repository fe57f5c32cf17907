"""Maps that the server draws."""

import gzip
import json
import math
import re
from itertools import combinations, product

import pytest
from django.conf import settings

from partnerships.models import Relation
from tests.shared.pages import many_relations
from tests.shared.provby import Provby
from twintowns.maps import geometry, outlines
from twintowns.maps.drawing import CELL, Map, Point, place_point
from twintowns.maps.labels import FRAMES, HEIGHT, MOST_ON_NARROW, WIDTH
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


def test_near_places_are_one_mark_that_names_them():
    near = [(63.912 + n / 1000, 19.752) for n in range(5)]
    mark = Map(points(VANNAS, *near[:1], TEMPE)).marks[0]
    assert (len(mark.points), mark.label) == (2, "Ort 0, Ort 1")
    crowd = Map(points(VANNAS, *near, TEMPE)).marks[0]
    assert (len(crowd.points), crowd.label, crowd.names) == (
        6,
        "",
        "Ort 0, Ort 1, Ort 2, Ort 3, Ort 4 +1",
    )


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    "places",
    [
        [VANNAS],
        [VANNAS, HEMNES],
        [VANNAS, HEMNES, TEMPE],
        [(57.7, 12), (57.3, 12.2), (57.0, 12.4), (56.7, 12.9)],
        [(40 + n, 3 * n) for n in range(12)],
    ],
)
def test_names_cover_neither_each_other_nor_a_mark_in_any_frame(places, frame):
    marks, countries = Map(points(*places)).drawn
    named = [one for one in (*marks, *countries) if one.words and one.words.frame <= frame]
    assert named or len(places) > MOST_ON_NARROW
    names = [one.words.box(*one.at(frame)) for one in named]
    for name in names:
        assert 0 <= name[0] < name[2] <= frame
    for one, other in [*combinations(names, 2), *product(names, (mark.box(frame) for mark in marks))]:
        assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


def test_narrow_frame_names_few_places_only():
    few, many = Map(points(VANNAS, TEMPE)).drawn, Map(points(*[(40 + n, 3 * n) for n in range(9)])).drawn
    assert all(mark.words.frame == FRAMES[0] for mark in few[0])
    assert all(mark.words.frame > FRAMES[0] for mark in (*many[0], *few[1]) if mark.words)


def test_near_places_are_shown_with_named_countries_around_them():
    drawn = Map(points(VANNAS, HEMNES))
    (_south, west), (_north, east) = json.loads(drawn.bounds_json)
    assert east - west >= 20
    assert {"Sverige", "Norge"} <= {country.country for country in drawn.drawn[1]}
    assert Map(points(VANNAS), is_world=True).drawn[1] == []


def test_name_of_a_country_stands_in_it():
    square = [(100, 100), (500, 100), (500, 300), (100, 300)]
    assert geometry.widest_within(square, WIDTH, HEIGHT) == (300, 105, 400)
    hollow = [(0, 0), (700, 0), (700, 400), (650, 400), (650, 80), (50, 80), (50, 400), (0, 400)]
    x, y, room = geometry.widest_within(hollow, WIDTH, HEIGHT)
    assert (x, room) == (350, 700)
    assert y < 80


def test_line_is_drawn_by_fewer_points_that_lie_near_it():
    wave = [(x / 10, math.sin(x / 10)) for x in range(200)]
    kept = geometry.simplify(wave, 0.1)
    assert (kept[0], kept[-1]) == (wave[0], wave[-1])
    assert len(kept) < 40
    for point in wave:
        nearest = min(geometry._squared_distance(point, *side) for side in zip(kept, kept[1:], strict=False))
        assert nearest <= 0.1**2 + 1e-9


def test_ring_is_cut_at_the_edge_of_the_picture():
    assert geometry.area(geometry.clip([(-5, -5), (15, -5), (15, 5), (-5, 5)], (0, 0, 10, 10))) == 50
    assert geometry.clip([(20, 20), (30, 20), (30, 30)], (0, 0, 10, 10)) == []
    assert geometry.clip([], (0, 0, 10, 10)) == []


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
    arcs, countries = outlines._topology("110m")
    arcs = [points for _box, points in arcs]
    rings = [
        copy
        for _code, rings in countries
        for keys in rings
        for copy in outlines._copies(outlines._ring(keys, arcs))
    ]
    assert len(rings) > 200
    for ring in rings:
        assert all(abs(one[0] - two[0]) < 0.5 for one, two in zip(ring, ring[1:], strict=False))


def test_outlines_that_are_missing_leave_an_empty_land(monkeypatch, tmp_path):
    monkeypatch.setattr(outlines, "FOLDER", tmp_path)
    outlines._topology.cache_clear()
    outlines.outlines.cache_clear()
    try:
        assert outlines.outlines(0.4, 0.2, 800, 800, 560) == outlines.Land()
    finally:
        outlines._topology.cache_clear()
        outlines.outlines.cache_clear()


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
def test_every_point_has_its_twin_in_the_list(fixtures, client):
    response = client.get("/soderhamn/vanorter/")
    page = response.content.decode().split("<figure", 1)[0]
    for point in response.context["map"].points:
        assert point.url in page or point.is_home


@pytest.mark.django_db
def test_map_of_few_places_is_called_by_their_names(fixtures, client):
    assert (
        'aria-label="Karta: Tempe och Trollhättan"'
        in client.get("/trollhattan/vanorter/tempe/").content.decode()
    )
    page = client.get("/trollhattan/vanorter/").content.decode()
    assert 'aria-label="Karta: Trollhättan och 5 partner. Alla finns också i listan."' in page
    assert "Kartan visar Trollhättan och 5 partner." in page.split("<figcaption")[1]


@pytest.mark.django_db
def test_start_page_lists_every_point_of_its_map_under_its_country(fixtures, client, monkeypatch):
    Place.objects.filter(slug="stord").update(country="")
    page = client.get("/").content.decode()
    beside = page.split("</figure>")[1]
    points = client.get("/karta.json").json()
    assert len(points) == 21
    assert all(f'href="{url}">{name}</a>' in beside for _lat, _lng, name, url, _note in points)
    assert "Land ej angivet (1)" in " ".join(beside.split())
    assert f"Kartan visar {len(points)} orter" in page
    assert "3 orter saknar koordinater och finns bara i listan." in page
    assert "<details" not in beside
    monkeypatch.setattr("partnerships.lists.by_country.MOST_OPEN", 20)
    folded = client.get("/").content.decode().split("</figure>")[1]
    assert all(f'href="{url}">{name}</a>' in folded for _lat, _lng, name, url, _note in points)
    assert folded.count("<summary>") == 14
    monkeypatch.setattr("partnerships.lists.by_country.MOST_LISTED", 20)
    page = client.get("/").content.decode()
    assert "Karta: 21 orter. Alla finns på ländernas och kommunernas sidor." in page
    assert "/orter/" not in page.split("</figure>")[1]
    assert "saknar koordinater" not in page


@pytest.mark.django_db
@pytest.mark.once
def test_first_view_of_every_partner_is_light_with_its_drawing(fixtures, client):
    """Compressed, in bytes: the page with its SVG, the style sheets, the script, the icon, and the one font.

    Together they may take 60 kB less some 2 kB for the headers of the answers.
    """
    static = settings.BASE_DIR / "static"
    shared = ["vendor/designsystemet/designsystemet.css", "css/site.css", "js/page.js", "img/icon.svg"]
    font = static / "vendor" / "source-sans-3" / "source-sans-3-latin-wght-normal.woff2"
    common = font.stat().st_size + sum(len(gzip.compress((static / name).read_bytes())) for name in shared)
    weights = {}
    for relation in Relation.objects.published().select_related("municipality"):
        page = client.get(relation.get_absolute_url()).content
        assert b'class="land"' in page or not relation.place.has_coordinates
        theme = re.search(rb'stylesheet" href="([^"]*\.css)"[^>]*>\s*</head>', page)
        own = client.get(theme[1].decode()).content if relation.municipality.has_own_colour else b""
        weights[relation.slug] = common + len(gzip.compress(page)) + len(gzip.compress(own))
    assert len(weights) == 24
    assert {slug: weight for slug, weight in weights.items() if weight > 58_000} == {}
