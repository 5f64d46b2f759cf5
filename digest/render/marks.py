"""Claims about one number, period by period, those that say the same together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from digest.edtf import Day, parsed
from digest.model import Figure
from digest.render.telling import Told
from digest.tell.figures import owner_of, status_of, towns_of, whose

# The metrics in the order in which a reader asks for them; what is not here comes last.
METRICS = (
    "bilateral_trade", "export", "import", "trade_balance", "investment", "investment_projects", "loan_or_aid", "tourists", "flights",
    "students", "workers", "community", "growth", "tariff", "other",
)  # fmt: skip
STATUSES = ("actual", "target", "forecast")
# Of these each country has its own: what one sells, sends or gives is never laid beside what the other does.
OWNED = frozenset(
    {"export", "import", "trade_balance", "investment", "investment_projects", "tourists", "students", "workers", "community"}
)
# Each of these is of something else.
OF_ANYTHING = frozenset({"growth", "tariff", "other"})
# Of the bounds that are told alike the one that holds of all.
_LOOSEST = ("", "below", "most", "least")

Claim = tuple[str | None, str, float, str, str, str]  # period, status, value, bound, aim, whose


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

    @property
    def said_bound(self) -> str:
        """The key of the words for its bound that hold of all tellings."""
        limit = max((told.fact.limit for told in self.tellings), key=_LOOSEST.index)
        return f"{self.bound}.{limit}" if limit else self.bound

    @property
    def said_status(self) -> str:
        """The key of the words for its status."""
        return status_of(self.told.fact)


@dataclass(frozen=True, slots=True)
class Series:
    """All marks of one metric in one unit, of one country where each has its own, by period, those without one last."""

    metric: str
    unit: str
    marks: tuple[Mark, ...]
    of: str = ""  # the country
    is_of_parts: bool = False  # flights on single routes, which are none of all flights

    @property
    def dated(self) -> tuple[Mark, ...]:
        """The marks with a period."""
        return tuple(mark for mark in self.marks if mark.period)

    @property
    def claims(self) -> int:
        """How many tellings it holds."""
        return sum(len(mark.tellings) for mark in self.marks)


def all_series(figures: Iterable[Told[Figure]]) -> list[Series]:
    """The figures of a site by metric, unit and country, trade first; `figures` come newest article first."""
    listed = list(figures)
    owners = {(_kind(told), _claim(told)[:-1]): owner for told in listed if told.fact.metric in OWNED and (owner := _owner(told))}
    found: dict[tuple[str, str, str, bool], list[Told[Figure]]] = {}
    for told in listed:
        metric, unit = _kind(told)
        of = _owner(told) or owners.get(((metric, unit), _claim(told)[:-1]), "") if metric in OWNED else ""
        found.setdefault((metric, unit, of, bool(towns_of(told.fact, told.view.entry.facts))), []).append(told)
    many: dict[tuple[str, str], int] = {}
    for key, of_one in found.items():
        many[key[:2]] = many.get(key[:2], 0) + len(of_one)
    order = sorted(found, key=lambda key: (METRICS.index(key[0]), -many[key[:2]], key[1], not key[2], -len(found[key]), key[2:]))
    return [Series(metric, unit, marks_of(found[metric, unit, of, parts]), of, parts) for metric, unit, of, parts in order]


def _kind(told: Told[Figure]) -> tuple[str, str]:
    """The metric and the unit of a figure; one firm's sum says little of its country's."""
    return "other" if told.fact.investor else told.fact.metric, told.fact.unit


def _owner(told: Told[Figure]) -> str:
    return owner_of(told.fact, told.view.speech) or ""


def marks_of(figures: Sequence[Told[Figure]]) -> tuple[Mark, ...]:
    """Figures of one metric and unit as numbered marks."""
    claims = [_claim(told) for told in figures]
    owned = {claim[:-1]: claim for claim in reversed(claims) if claim[-1]}
    said: dict[Claim, list[Told[Figure]]] = {}
    for told, claim in zip(figures, claims, strict=True):
        said.setdefault(claim if claim[-1] else owned.get(claim[:-1], claim), []).append(told)
    order = sorted(said, key=lambda claim: (place_of(claim[0]), STATUSES.index(claim[1]), *claim[2:]))
    return tuple(
        Mark(number, claim[0], claim[1], claim[2], claim[3], said[claim][0].fact.unit, tuple(said[claim]))
        for number, claim in enumerate(order, 1)
    )


def _claim(told: Told[Figure]) -> Claim:
    """What a figure claims; one that does not say whose it is joins what is said of a country."""
    fact = told.fact
    return fact.period, fact.status, fact.value, fact.bound, fact.aim, _of_what(told) if fact.metric in OF_ANYTHING else fact.of or ""


def _of_what(told: Told[Figure]) -> str:
    """What a rate or a share is of; where that is not known, it is only its article's."""
    words = whose(told.fact, told.view.speech)
    return str(words) if words else told.view.slug


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
