"""Figures that the server draws: bars over years, with the same numbers in a table."""

from dataclasses import dataclass

HEIGHT, BAR, GAP, LEFT, BOTTOM = 180, 16, 6, 34, 24


@dataclass(frozen=True)
class Bar:
    x: float
    y: float
    height: float
    series: int


class BarChart:
    """Stacked bars. `rows` are (label, [a number for each series]); falsy where every number is 0."""

    def __init__(self, title, series, rows, first_column):
        self.title, self.series, self.rows, self.first_column = title, list(series), list(rows), first_column

    def __bool__(self):
        return any(any(values) for _label, values in self.rows)

    @property
    def most(self):
        return max(sum(values) for _label, values in self.rows)

    @property
    def step(self):
        """The least of 1, 2, 5, 10, 20, 50 ... that gives at most five lines."""
        step, factors = 1, (2, 2.5, 2)
        for turn in range(40):
            if step * 5 >= self.most:
                break
            step *= factors[turn % 3]
        return int(step)

    @property
    def top(self):
        return self.step * -(-self.most // self.step)

    @property
    def width(self):
        return LEFT + len(self.rows) * (BAR + GAP) + GAP

    @property
    def height(self):
        return HEIGHT + BOTTOM

    @property
    def bar_width(self):
        return BAR

    @property
    def lines(self):
        """(y, number) of each line across."""
        return [(self._y(number), number) for number in range(0, int(self.top) + 1, self.step)]

    @property
    def bars(self):
        for place, (_label, values) in enumerate(self.rows):
            below = 0
            for series, value in enumerate(values):
                if value:
                    y = self._y(below + value)
                    yield Bar(LEFT + GAP + place * (BAR + GAP), y, round(self._y(below) - y, 1), series)
                below += value

    @property
    def labels(self):
        """(x, label) of every bar that has room for one."""
        every = max(2, -(-len(self.rows) // 12))  # a year is wider than a bar
        for place, (label, _values) in enumerate(self.rows):
            if (len(self.rows) - 1 - place) % every == 0:
                yield LEFT + GAP + place * (BAR + GAP) + BAR / 2, label

    def _y(self, value):
        return round(HEIGHT - (HEIGHT - 14) * value / self.top, 1)
