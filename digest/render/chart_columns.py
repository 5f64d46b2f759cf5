"""Where periods and marks stand across a chart: a column a period, marks of one period side by side where they would overlap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from digest.render.marks import Mark, by_period, years_of
from digest.render.value_axis import ValueAxis

# In pixels of a chart shown at its own size.
WIDTH, HEIGHT, GAP = 1000, 340, 26
NAME_ROOM, NAME_HEIGHT = 120, 16
_NARROWEST, _WIDEST = 46, 230
_OF_MONTHS = 68  # room for "Jan–Sept" below a column
_MARK, _NUMBER_HEIGHT = 18, 27


@dataclass(frozen=True, slots=True)
class Column:
    """A period's share of the width, and how far into it each mark stands; `apart` where years before it are left out."""

    period: str | None
    apart: bool
    width: float
    placed: tuple[tuple[Mark, float], ...]
    start: float = 0

    @property
    def marks(self) -> list[tuple[Mark, float]]:
        """Each mark and where in the chart it stands."""
        return [(mark, round(self.start + place, 1)) for mark, place in self.placed]

    @property
    def middle(self) -> float:
        """Where its label stands."""
        return round(self.start + self.width / 2, 1)

    @property
    def names_at(self) -> float:
        """Where the names beside its marks begin."""
        return max(x for _, x in self.marks)

    @property
    def fence(self) -> float:
        """Where the line before it stands."""
        return self.start - GAP / 2


@dataclass(frozen=True, slots=True)
class Columns:
    """All columns of a chart; `named` where there is room for names beside the marks."""

    all: tuple[Column, ...]
    width: float
    named: bool


def columns_of(marks: Sequence[Mark], axis: ValueAxis) -> Columns:
    """The columns of some marks, the one without a period last and apart."""
    periods = by_period(marks)
    apart = [False, *(_skips(before[0], after[0]) for before, after in pairwise(periods))]
    free = (WIDTH - GAP * sum(apart)) / len(periods)
    named = free >= NAME_ROOM + _MARK
    columns: list[Column] = []
    at = 0.0
    for (period, found), is_apart in zip(periods, apart, strict=True):
        at += GAP if is_apart else 0
        placed, width = _placed(_side_by_side(found, axis, named), max(min(free, _WIDEST), _narrowest(period)), NAME_ROOM if named else 0)
        columns.append(Column(period, is_apart, width, placed, at))
        at += width
    return Columns(tuple(columns), round(at), named)


def _narrowest(period: str | None) -> float:
    """How wide a column has to be for the words below it."""
    return _OF_MONTHS if period is None or "/" in period else _NARROWEST


def _skips(before: str | None, after: str | None) -> bool:
    """Whether years lie between two columns, or the later one has none."""
    one, other = years_of(before), years_of(after)
    return one is None or other is None or other[0] - one[1] > 1


def _side_by_side(marks: Sequence[Mark], axis: ValueAxis, named: bool) -> list[tuple[Mark, int]]:
    """Each mark of a period with how many places it steps aside so that neither marks nor numbers lie on each other."""
    apart = NAME_HEIGHT if named else _NUMBER_HEIGHT
    placed: list[tuple[Mark, int]] = []
    taken: list[float] = []  # how far up the last mark of each place stands
    for mark in sorted(marks, key=lambda mark: mark.value):
        up = axis.share(mark.value) * HEIGHT
        step = next((place for place, last in enumerate(taken) if up - last >= apart), len(taken))
        taken[step : step + 1] = [up]
        placed.append((mark, step))
    return placed


def _placed(steps: list[tuple[Mark, int]], free: float, names: float) -> tuple[tuple[tuple[Mark, float], ...], float]:
    """Where marks stand in a column, about its middle and left of the room for names; and how wide it has to be."""
    spread = _MARK * (1 + max(step for _, step in steps))
    width = max(free, spread + max(names, _MARK))
    left = (width - names - spread) / 2
    return tuple((mark, left + _MARK * (step + 0.5)) for mark, step in steps), width
