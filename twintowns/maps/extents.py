"""How far a point lies from a country, by the outlines of the maps."""

import math

from twintowns.maps.outlines import country_rings, project

WORLD = 40_075  # kilometres round the equator


def distance_from(country, latitude, longitude):
    """Kilometres from the country, given by its ISO 3166-1 numeric code of three digits; 0 inside, None without outlines.

    The outlines leave out small islands, and their lines are simplified by some kilometres.
    """
    rings = country_rings(country)
    if not rings:
        return None
    point = project(latitude, longitude)
    if sum(_crossings(ring, point) for ring in rings) % 2:
        return 0
    nearest = math.sqrt(min(_squared_distance(ring, point) for ring in rings))
    return nearest * WORLD * math.cos(math.radians(max(-85, min(85, float(latitude)))))


def _sides(ring):
    return zip(ring, [*ring[1:], *ring[:1]], strict=True)


def _crossings(ring, point):
    """How many sides a line from the point to the east crosses; an odd number in all means that it lies inside."""
    x, y = point
    return sum(
        (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for (x1, y1), (x2, y2) in _sides(ring)
    )


def _squared_distance(ring, point):
    """To the nearest side, on a world that is round from east to west."""
    nearest = math.inf
    for start, end in _sides(ring):
        along = end[0] - start[0], end[1] - start[1]
        to = (point[0] - start[0] + 0.5) % 1 - 0.5, point[1] - start[1]
        length = along[0] ** 2 + along[1] ** 2
        part = max(0, min(1, (to[0] * along[0] + to[1] * along[1]) / length)) if length else 0
        nearest = min(nearest, (to[0] - part * along[0]) ** 2 + (to[1] - part * along[1]) ** 2)
    return nearest
