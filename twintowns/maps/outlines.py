"""The outlines of the countries (Natural Earth, from world-atlas) in Mercator's projection, as SVG paths.

Projected coordinates run from 0 to 1: eastwards from 180° W, southwards from 85.05° N, as on web maps (EPSG:3857).
"""

import json
import logging
import math
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings

from twintowns.maps.geometry import area, box_of, clip, simplify, widest_within

FOLDER = settings.BASE_DIR / "static" / "vendor" / "world-atlas"
MARGIN = 4  # how far outside the picture, in its units, the land goes on, so that no edge of it shows
TOLERANCE = 1.8  # how far, in units of the picture, a drawn line may lie from the true one
SMALLEST = 6  # islands that are less across, in units of the picture, are left out
FINE = (
    5000  # units of the picture to the whole world, from which the finer of the two files is worth its bytes
)
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Land:
    """The countries in a picture: the `d` of a path, and where in each there is room for its name.

    `countries` are (ISO 3166-1 numeric code, x, y, room), those with the largest part in the picture first.
    """

    path: str = ""
    countries: tuple = ()


def project(latitude, longitude):
    """(x, y) of the point on the unit square."""
    radians = math.radians(max(-85.05, min(85.05, float(latitude))))
    return (float(longitude) + 180) / 360, (1 - math.asinh(math.tan(radians)) / math.pi) / 2


def unproject(x, y):
    """(latitude, longitude) of a point on the unit square."""
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y)))), x * 360 - 180


@lru_cache
def _topology(detail):
    """(arcs, countries): each arc is (box, points), each country (code, rings of keys to arcs). Empty without the file.

    Neighbours share the arc between them, so that it is simplified once and no gap opens.
    """
    try:
        topology = json.loads((FOLDER / f"countries-{detail}.json").read_text(encoding="utf-8"))
    except OSError:
        logger.exception("The map has no outlines")
        return (), ()
    arcs = [list(_unwrapped(_points(arc, topology["transform"]))) for arc in topology["arcs"]]
    countries = []
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = country.get("arcs", [])
        if country["type"] != "MultiPolygon":
            polygons = [polygons]
        countries.append((country.get("id", ""), [ring for polygon in polygons for ring in polygon]))
    return tuple((box_of(arc), arc) for arc in arcs), tuple(countries)


def _points(arc, transform):
    """The points of an arc of a TopoJSON topology: whole numbers, each the step from the one before."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield project(y * scale_y + bottom, x * scale_x + left)


def _unwrapped(points):
    """The points of a line that may cross 180°: there x goes on beyond 0 or 1 instead of jumping to the other side."""
    turns, last = 0, None
    for x, y in points:
        if last is not None and abs(x - last) > 0.5:
            turns += 1 if x < last else -1
        last = x
        yield x + turns, y


def _ring(keys, arcs):
    """The arcs that the keys name as one line; ~key is the arc backwards."""
    points = []
    for key in keys:
        arc = arcs[key] if key >= 0 else arcs[~key][::-1]
        shift = round(points[-1][0] - arc[0][0]) if points else 0
        points += [(x + shift, y) for x, y in (arc[1:] if points else arc)]
    return points


def _copies(ring):
    """The ring, and once more on the other side of the world where it crosses 180°.

    Antarctica goes round the pole and so never closes: it lies outside what is shown.
    """
    if abs(ring[0][0] - ring[-1][0]) > 0.5:
        return
    left, _top, right, _bottom = box_of(ring)
    for shift in (0, -1 if right > 1 else 1) if right > 1 or left < 0 else (0,):
        yield [(x + shift, y) for x, y in ring] if shift else ring


@lru_cache(maxsize=32)
def country_rings(code):
    """The rings of the country of that numeric code, as lists of points of the unit square; none when it is not drawn."""
    arcs, countries = _topology("50m")
    lines = [points for _box, points in arcs]
    return [
        copy
        for known, rings in countries
        if known == code
        for keys in rings
        for copy in _copies(_ring(keys, lines))
    ]


@lru_cache(maxsize=256)
def outlines(left, top, scale, width, height):
    """The Land within the picture, in whole units of the picture.

    `left` and `top` are its corner and `scale` its units to the unit square.
    """
    window = (left, top, left + width / scale, top + height / scale)
    arcs, countries = _topology("50m" if scale >= FINE else "110m")
    arcs = [simplify(points, TOLERANCE / scale if _meet(box, window) else 1) for box, points in arcs]
    edge = (-MARGIN, -MARGIN, width + MARGIN, height + MARGIN)
    paths, rooms = [], []
    for code, rings in countries:
        drawn = []
        for ring in (copy for keys in rings for copy in _copies(_ring(keys, arcs))):
            if _meet(box_of(ring), window):
                drawn.append(clip([((x - left) * scale, (y - top) * scale) for x, y in ring], edge))
        drawn = [ring for ring in drawn if _is_seen(ring)]
        paths += map(_path, drawn)
        if largest := max(drawn, key=area, default=None):
            rooms.append((area(largest), code, *widest_within(largest, width, height)))
    rooms.sort(key=lambda room: -room[0])
    return Land("".join(paths), tuple(room[1:] for room in rooms))


def _meet(one, other):
    """Whether two boxes meet; also on the other side of the world, where one of them goes beyond it."""
    return (
        one[1] < other[3]
        and one[3] > other[1]
        and any(one[0] + turn < other[2] and one[2] + turn > other[0] for turn in (0, -1, 1))
    )


def _is_seen(ring):
    if len(ring) < 3:
        return False
    left, top, right, bottom = box_of(ring)
    return max(right - left, bottom - top) >= SMALLEST


def _path(ring):
    drawn = []
    for x, y in ring:
        point = round(x), round(y)
        if not drawn or point != drawn[-1]:
            drawn.append(point)
    (x, y), steps = drawn[0], []
    for (old_x, old_y), (new_x, new_y) in zip(drawn, drawn[1:], strict=False):
        steps.append(f"{new_x - old_x},{new_y - old_y}")
    return f"M{x},{y}l{' '.join(steps)}z" if len(steps) > 1 else ""
