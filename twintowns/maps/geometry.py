"""Lines and polygons in the plane, as lists of (x, y): what a map needs to draw countries small."""


def box_of(points):
    """(left, top, right, bottom) around the points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def simplify(points, tolerance):
    """The line by fewer of its points, its ends among them, so that no point left out lies farther from it than the tolerance.

    Douglas and Peucker, The Canadian Cartographer 10 (1973), pp. 112–122.
    """
    kept, spans = {0, len(points) - 1}, [(0, len(points) - 1)]
    limit = tolerance * tolerance
    while spans:
        first, last = spans.pop()
        farthest, place = limit, None
        start, end = points[first], points[last]
        for at in range(first + 1, last):
            distance = _squared_distance(points[at], start, end)
            if distance > farthest:
                farthest, place = distance, at
        if place is not None:
            kept.add(place)
            spans += [(first, place), (place, last)]
    return [points[at] for at in sorted(kept)]


def _squared_distance(point, start, end):
    """From the point to the nearest of the line from start to end."""
    (x, y), (along_x, along_y) = start, (end[0] - start[0], end[1] - start[1])
    from_x, from_y = point[0] - x, point[1] - y
    length = along_x * along_x + along_y * along_y
    if length:
        part = max(0, min(1, (from_x * along_x + from_y * along_y) / length))
        from_x, from_y = from_x - part * along_x, from_y - part * along_y
    return from_x * from_x + from_y * from_y


def clip(ring, box):
    """What of a closed ring lies in the box, as one ring along its edges (Sutherland and Hodgman, CACM 17 (1974), pp. 32–42)."""
    for axis, edge, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        inside, last = [], ring[-1] if ring else None
        for point in ring:
            is_in, was_in = (point[axis] - edge) * sign >= 0, (last[axis] - edge) * sign >= 0
            if is_in != was_in:
                part = (edge - last[axis]) / (point[axis] - last[axis])
                inside.append(tuple(a + part * (b - a) for a, b in zip(last, point, strict=True)))
            if is_in:
                inside.append(point)
            last = point
        ring = inside
    return ring


def area(ring):
    """How large the ring's inside is."""
    pairs = zip(ring, [*ring[1:], *ring[:1]], strict=True)
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


def widest_within(ring, width, height, lines=16):
    """(x, y, room): the middle and the length of the longest of some level lines inside the ring and the picture."""
    best = (0, 0, 0)
    for line in range(1, lines):
        y = height * line / lines
        sides = zip(ring, [*ring[1:], *ring[:1]], strict=True)
        cuts = sorted(
            x1 + (y - y1) * (x2 - x1) / (y2 - y1) for (x1, y1), (x2, y2) in sides if (y1 > y) != (y2 > y)
        )
        for start, end in zip(cuts[::2], cuts[1::2], strict=True):
            start, end = max(start, 0), min(end, width)
            if end - start > best[2]:
                best = (round((start + end) / 2), round(y), round(end - start))
    return best
