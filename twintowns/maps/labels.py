"""What stands on a map: points, marks of one or more of them, and names where there is room.

A picture is WIDTH by HEIGHT units and is shown as wide as the page allows; marks and letters keep their size in pixels.
"""

import math
from dataclasses import dataclass, field

WIDTH, HEIGHT = 800, 560
FRAMES = (300, 440, 640)  # widths of the frame in pixels from which names are shown; site.css names them too
MOST_ON_NARROW = 5  # marks, of which one is the municipality: with more the narrowest frame has no names
MOST_NAMES = 3  # that stand beside a mark of several places
SINGLE = 6  # pixels: the radius of the mark of one place
LETTER = 7.5  # pixels that a letter of a name is wide, on average


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


@dataclass(frozen=True)
class Words:
    """Where a name stands beside its mark, and from which width of the frame it is shown."""

    text: str
    anchor: str
    dx: int
    dy: int
    frame: int = FRAMES[0]

    @staticmethod
    def width_of(text):
        return LETTER * len(text)

    def box(self, x, y):
        """(left, top, right, bottom) in pixels, when the mark lies at x, y."""
        width, x, y = self.width_of(self.text), x + self.dx, y + self.dy
        left = x - {"start": 0, "middle": width / 2, "end": width}[self.anchor]
        return left, y - 13, left + width, y + 4


@dataclass
class Mark:
    """One place, or several that lie too near each other to be told apart; or a country, which has a name only."""

    x: float
    y: float
    points: list = field(default_factory=list)
    country: str = ""
    room: float = 0
    words: Words | None = None  # its label, if there is room

    @property
    def across(self):
        """Per cent of the picture's width."""
        return round(self.x * 100 / WIDTH, 2)

    @property
    def down(self):
        """Per cent of the picture's height."""
        return round(self.y * 100 / HEIGHT, 2)

    @property
    def radius(self):
        return SINGLE if len(self.points) == 1 else min(22, 8 + 2.2 * math.sqrt(len(self.points)))

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
        """What may stand beside it."""
        return self.country or (self.names if len(self.points) <= MOST_NAMES else "")

    @property
    def sides(self):
        """Where its name may stand, above, below or beside it: (anchor, dx, dy) in pixels, dy down to the base line."""
        away = round(self.radius) + 5
        if self.country:
            return [("middle", 0, 5)]
        return [("middle", 0, -away), ("middle", 0, away + 10), ("start", away, 5), ("end", -away, 5)]

    def at(self, frame):
        """(x, y) in pixels in a frame of that width."""
        return self.x * frame / WIDTH, self.y * frame / WIDTH

    def box(self, frame):
        x, y = self.at(frame)
        return x - self.radius, y - self.radius, x + self.radius, y + self.radius


def place_names(marks, countries):
    """Give the places their names, then the countries, as long as no name covers another or a mark.

    A name is shown from the narrowest frame on in which there is room for it.
    """
    named = sorted((mark for mark in marks if mark.label), key=lambda mark: not mark.is_home)
    for frame in FRAMES:
        if frame == FRAMES[0] and len(marks) > MOST_ON_NARROW:
            continue
        taken = [mark.box(frame) for mark in marks]
        taken += [mark.words.box(*mark.at(frame)) for mark in (*named, *countries) if mark.words]
        for mark in named:
            _name(mark, frame, taken)
        for mark in countries if frame > FRAMES[0] else ():
            _name(mark, frame, taken)


def _name(mark, frame, taken):
    if mark.words:
        return
    for anchor, dx, dy in mark.sides:
        words = Words(mark.label, anchor, dx, dy, frame)
        box = words.box(*mark.at(frame))
        is_inside = box[0] > 0 and box[1] > 0 and box[2] < frame and box[3] < frame * HEIGHT / WIDTH
        if is_inside and not any(_overlap(box, other) for other in taken):
            mark.words = words
            taken.append(box)
            return


def _overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
