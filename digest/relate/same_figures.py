"""When two articles tell one figure: what is counted, of whom, for when, and how much."""

from collections.abc import Hashable, Iterable, Sequence

from digest.edtf import limits
from digest.model import Figure
from digest.relate.claims import Claim
from digest.relate.things import things

# Two sums closer than this share of the larger are one.
CLOSE = 0.005


def figure_chains(found: Sequence[Claim[Figure]]) -> list[list[Claim[Figure]]]:
    """The figures, each with its tellings."""
    return things(found, _keys, _alike)


def _keys(claim: Claim[Figure]) -> Iterable[Hashable]:
    figure = claim.fact
    return ((claim.pair, figure.metric, figure.unit, figure.status, figure.period),)


def _alike(one: Claim[Figure], other: Claim[Figure]) -> int | None:
    ours, theirs = one.fact, other.fact
    if ours.of != theirs.of and ours.of and theirs.of:
        return None
    if ours.period is None and ours.status == "actual" and not of_one_time(one, other):
        return None
    if {ours.bound, theirs.bound} >= {"almost", "over"} or not is_close(ours.value, theirs.value):
        return None
    return 2 + (ours.value == theirs.value)


def of_one_time(one: Claim[Figure], other: Claim[Figure]) -> bool:
    """Whether two articles may be of one time: a level without a period is that of when it was told."""
    ours, theirs = one.article.written, other.article.written
    if not (ours.earliest and ours.latest and theirs.earliest and theirs.latest):
        return False
    return limits(ours.earliest)[0] <= limits(theirs.latest)[1] and limits(theirs.earliest)[0] <= limits(ours.latest)[1]


def is_close(one: float, other: float) -> bool:
    """Whether two sums are one but for rounding."""
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))
