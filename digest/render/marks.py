"""Claims about one number, period by period, those that say the same together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.edtf import Day, parsed
from digest.model import Figure
from digest.render.telling import Told

# The metrics in the order in which a reader asks for them; what is not here comes last.
METRICS = (
    "bilateral_trade", "export", "import", "trade_balance", "investment", "investment_projects", "loan_or_aid", "tourists", "flights",
    "students", "workers", "community", "growth", "tariff", "other",
)  # fmt: skip
STATUSES = ("actual", "target", "forecast")

Claim = tuple[str | None, str, float, str, str]  # period, status, value, bound, whose


@dataclass(frozen=True, slots=True)
class Mark:
    """What one or several articles say of one period with the same value; `number` is its row."""

    number: int
    period: str | None
    status: str
    value: float
    bound: str
    unit: str
    tellings: tuple[Told[Figure], ...]

    @property
    def told(self) -> Told[Figure]:
        """The newest telling."""
        return self.tellings[0]


@dataclass(frozen=True, slots=True)
class Series:
    """All marks of one metric in one unit, by period, those without one last."""

    metric: str
    unit: str
    marks: tuple[Mark, ...]

    @property
    def dated(self) -> tuple[Mark, ...]:
        """The marks with a period."""
        return tuple(mark for mark in self.marks if mark.period)

    @property
    def claims(self) -> int:
        """How many tellings it holds."""
        return sum(len(mark.tellings) for mark in self.marks)


def all_series(figures: Iterable[Told[Figure]]) -> list[Series]:
    """The figures of a site by metric and unit, trade first; `figures` come newest article first."""
    found: dict[tuple[str, str], list[Told[Figure]]] = {}
    for told in figures:
        metric = "other" if told.fact.investor else told.fact.metric  # one firm's sum says little of its country's
        found.setdefault((metric, told.fact.unit), []).append(told)
    order = sorted(found, key=lambda key: (METRICS.index(key[0]), -len(found[key]), key[1]))
    return [Series(metric, unit, marks_of(found[metric, unit])) for metric, unit in order]


def marks_of(figures: Sequence[Told[Figure]]) -> tuple[Mark, ...]:
    """Figures of one metric and unit as numbered marks."""
    owned = {claim[:-1]: claim for claim in (_claim(told.fact) for told in reversed(figures)) if claim[-1]}
    said: dict[Claim, list[Told[Figure]]] = {}
    for told in figures:
        claim = _claim(told.fact)
        said.setdefault(claim if claim[-1] else owned.get(claim[:-1], claim), []).append(told)
    order = sorted(said, key=lambda claim: (place_of(claim[0]), STATUSES.index(claim[1]), *claim[2:]))
    return tuple(
        Mark(number, period, status, value, bound, said[claim][0].fact.unit, tuple(said[claim]))
        for number, claim in enumerate(order, 1)
        for period, status, value, bound, _ in [claim]
    )


def _claim(fact: Figure) -> Claim:
    """What a figure claims; one that does not say whose it is joins what is said of a country."""
    return fact.period, fact.status, fact.value, fact.bound, fact.of or ""


def place_of(period: str | None) -> tuple[int, tuple[int, int, int], tuple[int, int, int]]:
    """Sorts periods by their ends, a part of a year before the year; none comes last."""
    span = parsed(period) if period else None
    if span is None:
        return 1, (0, 0, 0), (0, 0, 0)
    return 0, _last(span.end), _first(span.begin)


def _first(day: Day) -> tuple[int, int, int]:
    return day.year, day.month or 1, day.day or 1


def _last(day: Day) -> tuple[int, int, int]:
    return day.year, day.month or 13, day.day or 32


def by_period(marks: Iterable[Mark]) -> list[tuple[str | None, list[Mark]]]:
    """Marks period by period."""
    return [(period, list(group)) for period, group in groupby(marks, key=lambda mark: mark.period)]


def years_of(period: str | None) -> tuple[int, int] | None:
    """The first and last year of a period."""
    span = parsed(period) if period else None
    return (span.first.year, span.last.year) if span else None
