"""Figures that the server draws: bars over years, with the same numbers in a table."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

HEIGHT, TOP, BOTTOM = 180, 14, 24  # pixels
LABEL = 14  # per cent that a year needs on the narrowest screen
WIDEST = LABEL  # that one bar and its gap may take, so that each of a few years has its label
THINNEST = 2  # per cent: bars that would be thinner stand together, as one area in steps


@dataclass(frozen=True)
class Bar:
    """`x` is per cent of the figure's width, `y` and `height` are pixels."""

    x: float
    y: float
    height: float
    series: int


class BarChart:
    """Stacked bars as wide as the page. `rows` are (label, [a number for each series]).

    A series that is 0 throughout is left out; the chart is falsy where every number is 0. `lasting` says that the numbers
    are of what goes on, not of what happened, so that the table may tell of several years at once. `told` are {label: what
    the table says instead of the number} of a single series, where the source gives it only roughly or not at all.
    """

    def __init__(self, title, series, rows, first_column, *, lasting=False, told=None):
        used = [place for place in range(len(series)) if any(values[place] for _label, values in rows)]
        self.title, self.first_column, self.lasting, self.told = title, first_column, lasting, told or {}
        self.series = [series[place] for place in used]
        self.rows = [(label, [values[place] for place in used]) for label, values in rows]

    def __bool__(self):
        return bool(self.series)

    @property
    def table(self):
        """The rows, with years on end that are alike as one where the numbers are of what goes on."""
        if not self.lasting:
            return [
                (label, [self.told[label]] if label in self.told else values) for label, values in self.rows
            ]
        runs = [
            (values, [label for label, _values in run]) for values, run in groupby(self.rows, itemgetter(1))
        ]
        return [("–".join(dict.fromkeys([years[0], years[-1]])), values) for values, years in runs]

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
    def height(self):
        return HEIGHT + BOTTOM

    @property
    def slot(self):
        return min(100 / len(self.rows), WIDEST)

    @property
    def is_joined(self):
        return self.slot < THINNEST

    @property
    def bar_width(self):
        return round(self.slot if self.is_joined else self.slot * 0.75, 3)

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
                    height = max(self._y(below) - y - 1, 1)  # a pixel between what is stacked
                    yield Bar(round(place * self.slot, 3), y, round(height, 1), series)
                below += value

    @property
    def labels(self):
        """(x in per cent, label, the side of it that stands there) of every, every fifth, tenth ... year that has room."""
        step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * self.slot >= LABEL or step == 100)
        for place, (label, _values) in enumerate(self.rows):
            if int(label) % step == 0:
                x = place * self.slot + self.bar_width / 2
                is_last = x + LABEL / 2 > 100
                yield (100, label, "end") if is_last else (round(x, 2), label, "middle")

    def _y(self, value):
        return round(HEIGHT - (HEIGHT - TOP) * value / self.top, 1)
