"""Maps that the server draws: countries, places, and arcs from a municipality to its partners."""

import json
import math
from collections import defaultdict
from functools import lru_cache
from itertools import islice

from django.utils.translation import ngettext
from django_countries import countries

from twintowns.maps.labels import HEIGHT, WIDTH, Mark, Point, Words, place_names
from twintowns.maps.outlines import outlines, project, unproject
from twintowns.page.sentences import join_words

SMALLEST_SPAN = 20 / 360  # of the world's width: a single place is shown with the countries around it
CELL = 22  # places nearer each other than this, in units of the picture, are one mark
GRID = 200  # corners lie on a grid of the unit square, so that maps of the same parts share their outlines
MOST_COUNTRIES = 5  # so many of the largest countries in the picture are called by name, if there is room

__all__ = ["Map", "Point", "place_point"]


class Map:
    """A picture of the points in Mercator's projection; falsy without points."""

    width, height = WIDTH, HEIGHT

    def __init__(self, points, *, is_world=False):
        points = list(points)
        self.points = [point for point in points if point]
        self.unplaced = len(points) - len(self.points)
        self.is_world = is_world
        if self.points:
            self.left, self.top, self.scale = self._frame()

    def __bool__(self):
        return bool(self.points)

    def _frame(self):
        """The corner of the picture on the unit square, and the picture's units to it."""
        places = [project(point.latitude, point.longitude) for point in self.points]
        places += [project(*point.home) for point in self.points if point.home]
        if self.is_world:
            places += [project(72, -170), project(-56, 179)]
        xs, ys = zip(*places, strict=True)
        span = max((max(xs) - min(xs)) * 1.3, (max(ys) - min(ys)) * 1.3 * WIDTH / HEIGHT, SMALLEST_SPAN)
        span = min(1.02, math.ceil(span * GRID) / GRID)
        left = (min(xs) + max(xs) - span) / 2
        top = (min(ys) + max(ys) - span * HEIGHT / WIDTH) / 2
        return round(left * GRID) / GRID, round(top * GRID) / GRID, WIDTH / span

    def _at(self, latitude, longitude):
        x, y = project(latitude, longitude)
        return round((x - self.left) * self.scale, 1), round((y - self.top) * self.scale, 1)

    @property
    def _land(self):
        return outlines(self.left, self.top, self.scale, WIDTH, HEIGHT)

    @property
    def land(self):
        return self._land.path

    @property
    def homes(self):
        return [point for point in self.points if point.is_home]

    @property
    def partners(self):
        return [point for point in self.points if not point.is_home]

    @property
    def title(self):
        """What the map shows, in words."""
        if len(self.points) < 3:
            return join_words(point.name for point in self.points)
        names, number = {point.name for point in self.homes}, len(self.partners)
        if len(names) != 1:
            return ngettext("%(number)s place", "%(number)s places", number) % {"number": number}
        text = ngettext("%(home)s and %(number)s partner", "%(home)s and %(number)s partners", number)
        return text % {"home": names.pop(), "number": number}

    @property
    def bounds_json(self):
        """[[south, west], [north, east]] in degrees."""
        right, bottom = self.left + WIDTH / self.scale, self.top + HEIGHT / self.scale
        (north, west), (south, east) = unproject(self.left, self.top), unproject(right, bottom)
        return json.dumps([[round(south, 4), round(west, 4)], [round(north, 4), round(east, 4)]])

    @property
    def arcs(self):
        """The `d` of a path from each home to its place, bent upwards the more the farther it goes."""
        arcs = []
        for point in self.points:
            if point.home:
                (x1, y1), (x2, y2) = self._at(*point.home), self._at(point.latitude, point.longitude)
                lift = math.hypot(x2 - x1, y2 - y1) * 0.22
                arcs.append(f"M{x1},{y1}Q{(x1 + x2) / 2:.1f},{(y1 + y2) / 2 - lift:.1f} {x2},{y2}")
        return arcs

    @property
    def drawn(self):
        """(marks, countries' names): what stands on the land, each where it does not cover another."""
        marks = self.marks
        if self.is_world:
            return marks, []
        countries = self._countries()
        place_names(marks, countries)
        return marks, [country for country in countries if country.words]

    @property
    def marks(self):
        """The points, those that would cover each other as one."""
        cells = defaultdict(list)
        for point in self.points:
            x, y = self._at(point.latitude, point.longitude)
            cells[x // CELL, y // CELL, point.is_home].append((x, y, point))
        return [
            Mark(
                round(sum(x for x, _y, _point in found) / len(found), 1),
                round(sum(y for _x, y, _point in found) / len(found), 1),
                [point for _x, _y, point in found],
            )
            for found in cells.values()
        ]

    def _countries(self):
        """The largest countries of the picture that have a name here, as marks without a dot."""
        named = (
            Mark(x, y, room=room, country=countries.name(_country_codes()[code]))
            for code, x, y, room in self._land.countries
            if code in _country_codes()
        )
        fitting = (mark for mark in named if mark.room >= Words.width_of(mark.country))
        return list(islice(fitting, MOST_COUNTRIES))

    @property
    def data(self):
        """What the movable map is made of: [[latitude, longitude, name, address, note, whether it is home], ...]."""
        return [
            [float(point.latitude), float(point.longitude), point.name, point.url, point.note, point.is_home]
            for point in self.points
        ]


@lru_cache
def _country_codes():
    """{numeric code of ISO 3166-1, as in the outlines: the code of two letters}."""
    return {countries.numeric(code, padded=True): code for code in countries.alt_codes}


def place_point(place, **more):
    """The place as a point, or None when its coordinates are not stated."""
    if not place.has_coordinates:
        return None
    return Point(place.latitude, place.longitude, place.name, **more)
