"""Figures laid against each other: a forecast beside what came, a target raised, two counts that disagree.

Only figures of one pair of countries, one metric, one unit and one country that they are of are compared; nothing is averaged or converted.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from digest.edtf import limits
from digest.model import Facts, Figure, Reason, Relation, RelationKind
from digest.relate.claims import Claim, before, buckets, claims, date_reason, same_reason

# Two sums closer than this share of the larger are one; "almost" reaches this far below what it names.
CLOSE, ALMOST = 0.005, 0.9
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
STATUSES = ("actual", "target", "forecast")


def relate_figures(articles: Sequence[Facts]) -> Iterator[Relation]:
    """Every relation between two articles' figures."""
    levels = [claim for claim in claims(articles, "figures") if claim.fact.metric in LEVELS]
    for found in buckets(levels, lambda claim: (claim.pair, claim.fact.metric, claim.fact.unit, claim.fact.of)):
        for group in buckets(found, lambda claim: claim.fact.period):
            yield from _same_period(group)
        yield from _targets([claim for claim in found if claim.fact.status == "target"])
        yield from _levels([claim for claim in found if claim.fact.status == "actual"])


def _same_period(group: list[Claim[Figure]]) -> Iterator[Relation]:
    """Claims for one period, each beside the last ones before it: a plan and its outcome, or two counts."""
    for later in group:
        for status in STATUSES:
            for earlier in before(later, group, partial(_has_status, status)):
                if kind := _outcome(later.fact, earlier.fact):
                    yield _relation(kind, later, earlier, "relate.figures.period")


def _outcome(later: Figure, earlier: Figure) -> RelationKind | None:
    if later.status == "actual":
        if earlier.status == "actual":
            return "confirms" if agree(later, earlier) else "contradicts"
        return "fulfils" if _reaches(later, earlier) else "falls_short"
    if later.status != earlier.status:
        return None
    if agree(later, earlier):
        return "confirms"
    return "raises" if later.status == "target" and later.value > earlier.value else "updates"


def agree(one: Figure, other: Figure) -> bool:
    """Whether two sums can both be true: close, or one a bound that the other keeps."""
    low, high = sorted((one, other), key=lambda figure: figure.value)
    if high.value - low.value <= CLOSE * max(abs(high.value), abs(low.value)):
        return not {low.bound, high.bound} >= {"almost", "over"}
    if high.bound == "almost":
        return low.value >= ALMOST * high.value
    return low.bound == "over" and high.value * ALMOST <= low.value


def _reaches(actual: Figure, planned: Figure) -> bool:
    """Whether what came is at least what was planned; "almost" is not."""
    if abs(actual.value - planned.value) <= CLOSE * abs(planned.value):
        return actual.bound != "almost" and (planned.bound != "over" or actual.bound == "over")
    return actual.value > planned.value


def _targets(aims: list[Claim[Figure]]) -> Iterator[Relation]:
    """A target set higher for another year or for none; the earlier one is not thereby given up."""
    for later in aims:
        for earlier in before(later, aims):
            if later.fact.period != earlier.fact.period and later.fact.value > earlier.fact.value:
                yield _relation("raises", later, earlier, "relate.figures.target")


def _levels(told: list[Claim[Figure]]) -> Iterator[Relation]:
    """A level reported anew: beside the last one told before it for an earlier period of the same kind, or for none."""
    for later in told:
        for earlier in before(later, told, partial(_precedes, later.fact.period)):
            yield _relation("updates", later, earlier, "relate.figures.level")


def _has_status(status: str, claim: Claim[Figure]) -> bool:
    return claim.fact.status == status


def _precedes(period: str | None, claim: Claim[Figure]) -> bool:
    return _follows(period, claim.fact.period)


def _follows(later: str | None, earlier: str | None) -> bool:
    """Whether a period comes after another of the same months; a year follows an undated level."""
    if later is None:
        return False
    if earlier is None:
        return len(later) == len("2023")
    return _months(later) == _months(earlier) and limits(later)[0] > limits(earlier)[1]


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
