"""Maps that the server draws: countries, places, and arcs from a municipality to its partners."""

import json
import math
from collections import defaultdict
from dataclasses import dataclass, field

from .outlines import outlines, project, unproject

WIDTH, HEIGHT = 800, 480
SMALLEST_SPAN = 0.045  # of the world's width: a single place is shown with the countries around it
CELL = 22  # places nearer each other than this, in units of the picture, are one mark
LETTER = 7.5  # how wide a letter of a name is, on average
GRID = 200  # corners lie on a grid of the unit square, so that maps of the same parts share their outlines


@dataclass(frozen=True)
class Point:
    """A place on the map; `home` is where its arc begins, as (latitude, longitude)."""

    latitude: float
    longitude: float
    name: str
    url: str = ""
    note: str = ""
    home: tuple | None = None
    is_home: bool = False


@dataclass
class Mark:
    """One place, or several that lie too near each other to be told apart."""

    x: float
    y: float
    points: list = field(default_factory=list)
    name_at: tuple | None = None  # where the name of a single place stands, if there is room

    @property
    def radius(self):
        return 6 if len(self.points) == 1 else min(22, 8 + 2.2 * math.sqrt(len(self.points)))

    @property
    def is_home(self):
        return any(point.is_home for point in self.points)

    @property
    def names(self):
        """Who lie here: the first names, and how many more."""
        names = [point.name for point in self.points]
        return ", ".join(names[:5]) + (f" +{len(names) - 5}" if len(names) > 5 else "")

    @property
    def label(self):
        return self.points[0].name if len(self.points) == 1 else str(len(self.points))


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
    def land(self):
        return outlines(self.left, self.top, self.scale, WIDTH, HEIGHT)

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
    def marks(self):
        """The points, those that would cover each other as one."""
        cells = defaultdict(list)
        for point in self.points:
            x, y = self._at(point.latitude, point.longitude)
            cells[x // CELL, y // CELL, point.is_home].append((x, y, point))
        marks = [
            Mark(
                round(sum(x for x, _y, _point in found) / len(found), 1),
                round(sum(y for _x, y, _point in found) / len(found), 1),
                [point for _x, _y, point in found],
            )
            for found in cells.values()
        ]
        _name(marks)
        return marks

    @property
    def data(self):
        """What the movable map is made of: [[latitude, longitude, name, address, note, whether it is home], ...]."""
        return [
            [float(point.latitude), float(point.longitude), point.name, point.url, point.note, point.is_home]
            for point in self.points
        ]


def _name(marks):
    """Give the single places their names, above or below or beside them, as long as no name covers another or a mark."""
    taken = [
        (mark.x - mark.radius, mark.y - mark.radius, mark.x + mark.radius, mark.y + mark.radius)
        for mark in marks
    ]
    for mark in sorted(marks, key=lambda mark: not mark.is_home):
        if len(mark.points) > 1:
            continue
        half = LETTER * len(mark.label) / 2
        for x, y in ((0, -11), (0, 21), (half + 10, 5), (-half - 10, 5)):
            x, y = round(mark.x + x, 1), round(mark.y + y, 1)
            box = (x - half, y - 13, x + half, y + 3)
            is_inside = box[0] > 0 and box[1] > 0 and box[2] < WIDTH and box[3] < HEIGHT
            if is_inside and not any(_overlap(box, other) for other in taken):
                mark.name_at = (x, y)
                taken.append(box)
                break


def _overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def place_point(place, **more):
    """The place as a point, or None when its coordinates are not stated."""
    if not place.has_coordinates:
        return None
    return Point(place.latitude, place.longitude, place.name, **more)
