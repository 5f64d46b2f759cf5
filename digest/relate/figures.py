"""Figures laid against each other: a forecast beside what came, a target raised, two counts that disagree.

Only figures of one pair of countries, one metric, one unit and one country that they are of are compared; nothing is averaged or converted.
"""

import itertools
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from digest.edtf import limits
from digest.model import Figure, Reason, Relation, RelationKind
from digest.relate.claims import Claim, date_reason, same_reason, steps
from digest.relate.order import is_later
from digest.relate.same_figures import is_close, of_one_time

# "Almost" reaches this far below what it names.
ALMOST = 0.9
# Levels follow each other in time; of rates and shares each stands for itself.
LEVELS = frozenset(
    {
        "bilateral_trade",
        "export",
        "import",
        "trade_balance",
        "investment",
        "investment_projects",
        "tourists",
        "flights",
        "students",
        "workers",
        "community",
    }
)
# These go one way or the other; where it is not told which, they can't be compared.
_SOMEBODYS = frozenset({"export", "import", "investment", "investment_projects"})
# A period of very many figures is not compared to the last pair.
MOST_PAIRS = 200

Chain = Sequence[Claim[Figure]]


def relate_figures(chains: Sequence[Chain]) -> Iterator[Relation]:
    """Every relation between two figures, each with its tellings together."""
    for chain in chains:
        yield from (_relation("confirms", later, earlier, "relate.figures.same") for later, earlier in steps(chain))
    series: dict[Hashable, list[Chain]] = defaultdict(list)
    for chain in chains:
        figure, of = chain[0].fact, _of(chain)
        if figure.metric in LEVELS and (of or figure.metric not in _SOMEBODYS):
            series[chain[0].pair, figure.metric, figure.unit, of].append(chain)
    for found in series.values():
        yield from _within_periods(found)
        yield from _targets(found)
        yield from _levels(found)


def _of(chain: Chain) -> str | None:
    """Whose a figure is, where any telling says so."""
    return next((claim.fact.of for claim in chain if claim.fact.of), None)


def _within_periods(found: Sequence[Chain]) -> Iterator[Relation]:
    """Figures for one period: a plan and its outcome, or two counts."""
    periods: dict[str, list[Chain]] = defaultdict(list)
    for chain in found:
        if period := chain[0].fact.period:
            periods[period].append(chain)
    for group in periods.values():
        for one, other in itertools.islice(itertools.combinations(group, 2), MOST_PAIRS):
            first, second = sorted((one[0], other[0]), key=lambda claim: claim.place)
            for later, earlier in ((second, first), (first, second)):
                if kind := _outcome(later.fact, earlier.fact):
                    yield _relation(kind, later, earlier, "relate.figures.period")
                    break


def _outcome(later: Figure, earlier: Figure) -> RelationKind | None:
    """What the one says of the other; an outcome is later than what was planned, of two counts either may be."""
    if later.status == earlier.status == "actual":
        return "confirms" if agree(later, earlier) else "contradicts"
    if later.status == "actual":
        return "fulfils" if _reaches(later, earlier) else "falls_short"
    return None


def agree(one: Figure, other: Figure) -> bool:
    """Whether two sums can both be true: close, or one a bound that the other keeps."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    if is_close(low.value, high.value):
        return not {low.bound, high.bound} >= {"almost", "over"}
    if high.bound == "almost":
        return low.value >= ALMOST * high.value
    return low.bound == "over" and high.value * ALMOST <= low.value


def _reaches(actual: Figure, planned: Figure) -> bool:
    """Whether what came is at least what was planned; "almost" is not."""
    if is_close(actual.value, planned.value):
        return actual.bound != "almost" and (planned.bound != "over" or actual.bound == "over")
    return actual.value > planned.value


def _targets(found: Sequence[Chain]) -> Iterator[Relation]:
    """A target set higher for a later year; the earlier one is not thereby given up."""
    aims = [chain for chain in found if chain[0].fact.status == "target" and chain[0].fact.period]
    for later in aims:
        lower = [earlier for earlier in aims if _raises(later[0], earlier[0])]
        if lower:
            last = max(lower, key=lambda chain: (limits(chain[0].fact.period or ""), chain[0].fact.value))
            yield _relation("raises", later[0], last[0], "relate.figures.target")


def _raises(later: Claim[Figure], earlier: Claim[Figure]) -> bool:
    ours, theirs = later.fact.period, earlier.fact.period
    if not ours or not theirs or len(ours) != len(theirs) or limits(ours)[0] <= limits(theirs)[1]:
        return False
    return later.fact.value > earlier.fact.value and is_later(later.article, earlier.article)


def _levels(found: Sequence[Chain]) -> Iterator[Relation]:
    """A level beside the last one before it: of a period of the same months, or told without one in an earlier article.

    Two that are told without a period in articles of one time disagree.
    """
    told = sorted(
        ((when, chain) for chain in found if chain[0].fact.status == "actual" and (when := _time(chain))), key=lambda each: each[0]
    )
    for index, (when, later) in enumerate(told):
        before = [chain for then, chain in told[:index] if _follows(later[0], when, chain[0], then)]
        if before:
            yield _relation("updates", later[0], before[-1][0], "relate.figures.level")
        for _, other in told[:index]:
            if not later[0].fact.period and not other[0].fact.period and of_one_time(later[0], other[0]):
                yield _relation("contradicts", later[0], other[0], "relate.figures.level")


def _time(chain: Chain) -> tuple[date, date] | None:
    """The days that a figure is of: its period, else when it was written."""
    claim = chain[0]
    if claim.fact.period:
        return limits(claim.fact.period)
    return limits(claim.article.written.date) if claim.article.written.date else None


def _follows(later: Claim[Figure], when: tuple[date, date], earlier: Claim[Figure], then: tuple[date, date]) -> bool:
    """Whether a level is of a time after another, and both are of the same months or one is of no period."""
    ours, theirs = later.fact.period, earlier.fact.period
    if ours and theirs:
        return _months(ours) == _months(theirs) and when[0] > then[1]
    undated = ours is None and theirs is None
    return (undated or (ours is not None and _is_year(ours))) and when[0] > then[1] and not agree(later.fact, earlier.fact)


def _is_year(period: str) -> bool:
    return len(period) == len("2023")


def _months(period: str) -> tuple[str, ...]:
    """The part of the year that a period is: ("01", "06") of a first half."""
    return tuple(part[5:] for part in period.split("/"))


def _relation(kind: RelationKind, later: Claim[Figure], earlier: Claim[Figure], rule: str) -> Relation:
    ours, theirs = later.fact, earlier.fact
    status = Reason(field="status", how="same" if ours.status == theirs.status else "other", later=ours.status, earlier=theirs.status)
    value = Reason(field="value", how=_compared(ours, theirs), later=_sum(ours), earlier=_sum(theirs))  # type: ignore[arg-type]
    because = (same_reason("metric", ours.metric), date_reason(ours.period, theirs.period, "period"), status, value)
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule=rule)


def _compared(ours: Figure, theirs: Figure) -> str:
    if ours.value != theirs.value:
        return "above" if ours.value > theirs.value else "below"
    if ours.bound == theirs.bound:
        return "same"
    return {"almost": "below", "over": "above"}.get(ours.bound, "within")


def _sum(figure: Figure) -> str:
    return f"{figure.bound} {figure.value} {figure.unit}"
