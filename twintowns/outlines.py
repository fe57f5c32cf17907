"""The outlines of the countries (Natural Earth, from world-atlas) in Mercator's projection, as SVG paths.

Projected coordinates run from 0 to 1: eastwards from 180° W, southwards from 85.05° N, as on web maps (EPSG:3857).
"""

import json
import logging
import math
from functools import lru_cache

from django.conf import settings

FOLDER = settings.BASE_DIR / "static" / "vendor" / "world-atlas"
MARGIN = 60  # how far outside the picture, in its units, lines are drawn true
logger = logging.getLogger(__name__)


def project(latitude, longitude):
    """(x, y) of the point on the unit square."""
    radians = math.radians(max(-85.05, min(85.05, float(latitude))))
    return (float(longitude) + 180) / 360, (1 - math.asinh(math.tan(radians)) / math.pi) / 2


def unproject(x, y):
    """(latitude, longitude) of a point on the unit square."""
    return math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * y)))), x * 360 - 180


@lru_cache
def _rings(detail):
    """Every ring of every country as ((x, y), ...), with the box around it; nothing when the file is missing."""
    try:
        topology = json.loads((FOLDER / f"countries-{detail}.json").read_text(encoding="utf-8"))
    except OSError:
        logger.exception("The map has no outlines")
        return ()
    arcs = [tuple(_points(arc, topology["transform"])) for arc in topology["arcs"]]
    rings = []
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = country.get("arcs", [])
        for ring in (ring for polygon in polygons for ring in (polygon if _is_multi(country) else [polygon])):
            points = [point for key in ring for point in (arcs[key] if key >= 0 else arcs[~key][::-1])]
            rings += _placed(list(_unwrapped(points)))
    return tuple(rings)


def _unwrapped(points):
    """The points of a ring that may cross 180°: there x goes on beyond 0 or 1 instead of jumping to the other side."""
    turns, last = 0, None
    for x, y in points:
        if last is not None and abs(x - last) > 0.5:
            turns += 1 if x < last else -1
        last = x
        yield x + turns, y


def _placed(points):
    """The ring with the box around it, and once more on the other side of the world where it crosses 180°.

    Antarctica goes round the pole and so never closes: it lies outside what is shown.
    """
    if abs(points[0][0] - points[-1][0]) > 0.5:
        return
    xs, ys = zip(*points, strict=True)
    for shift in (0, -1 if max(xs) > 1 else 1) if max(xs) > 1 or min(xs) < 0 else (0,):
        moved = [(x + shift, y) for x, y in points] if shift else points
        yield min(xs) + shift, min(ys), max(xs) + shift, max(ys), moved


def _is_multi(country):
    return country["type"] == "MultiPolygon"


def _points(arc, transform):
    """The points of an arc of a TopoJSON topology: whole numbers, each the step from the one before."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        yield project(y * scale_y + bottom, x * scale_x + left)


@lru_cache(maxsize=256)
def outlines(left, top, scale, width, height):
    """The countries within the picture as the `d` of one path, in whole units of the picture.

    `left` and `top` are its corner and `scale` its units to the unit square. A line that is too short to be seen is left
    out, and one outside the picture is drawn along its edge.
    """
    right, bottom = left + width / scale, top + height / scale
    detail = "50m" if scale > 2000 else "110m"
    parts = []
    for low_x, low_y, high_x, high_y, points in _rings(detail):
        is_seen = low_x < right and high_x > left and low_y < bottom and high_y > top
        if is_seen and max(high_x - low_x, high_y - low_y) * scale >= 2:
            parts.append(_path(points, left, top, scale, width, height))
    return "".join(parts)


def _path(points, left, top, scale, width, height):
    drawn = []
    for x, y in points:
        across = min(max(round((x - left) * scale), -MARGIN), width + MARGIN)
        down = min(max(round((y - top) * scale), -MARGIN), height + MARGIN)
        if not drawn or (across, down) != drawn[-1]:
            drawn.append((across, down))
    (x, y), steps = drawn[0], []
    for (old_x, old_y), (new_x, new_y) in zip(drawn, drawn[1:], strict=False):
        steps.append(f"{new_x - old_x},{new_y - old_y}")
    return f"M{x},{y}l{' '.join(steps)}z" if len(steps) > 1 else ""
