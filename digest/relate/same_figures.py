"""When two articles tell one figure: what is counted, of whom, for when, and how much."""

from collections.abc import Hashable, Iterable, Sequence

from digest.model import Figure
from digest.relate.claims import Claim
from digest.relate.order import are_of_one_time
from digest.relate.series import Serial
from digest.relate.things import Things, things

# Two sums closer than this share of the larger are one.
CLOSE = 0.005


def figure_chains(found: Sequence[Claim[Figure]], serial: Serial) -> Things[Figure]:
    """The figures, each with its tellings."""

    def keys(claim: Claim[Figure]) -> Iterable[Hashable]:
        figure = claim.fact
        return ((claim.pair, figure.metric, figure.unit, figure.status, figure.period, figure.product, serial.is_of_bloc(claim)),)

    return things(found, keys, _alike)


def _alike(one: Claim[Figure], other: Claim[Figure]) -> int | None:
    ours, theirs = one.fact, other.fact
    if ours.of != theirs.of and ours.of and theirs.of:
        return None
    if ours.period is None and not are_of_one_time(one.article, other.article):
        return None
    if {ours.bound, theirs.bound} >= {"almost", "over"} or not is_close(ours.value, theirs.value):
        return None
    return 2 + (ours.value == theirs.value)


def is_close(one: float, other: float) -> bool:
    """Whether two sums are one but for rounding."""
    return abs(one - other) <= CLOSE * max(abs(one), abs(other))
