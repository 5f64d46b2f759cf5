"""Sums that are aimed at, one higher than another that was set before it; that one is not thereby given up."""

from collections.abc import Iterator, Sequence

from digest.edtf import limits
from digest.model import Figure
from digest.relate.claims import Claim
from digest.relate.order import is_later
from digest.relate.same_figures import is_close
from digest.relate.series import Chain

UNDATED = "relate.figures.undated"  # lays a sum without a year beside a target, which that one does not replace
Raised = tuple[Claim[Figure], Claim[Figure], str]  # the later one, the earlier one, and by which rule


def raised(found: Sequence[Chain]) -> Iterator[Raised]:
    """Each target, and each sum aimed at without a year, that is higher than the target set last before it."""
    aims = [chain[0] for chain in found if chain[0].fact.status == "target"]
    dated = [claim for claim in aims if claim.fact.period]
    for later in dated:
        if last := _highest_before(later, [earlier for earlier in dated if _may_raise(later, earlier)]):
            yield later, last, "relate.figures.target"
    targets = [claim for claim in dated if not claim.fact.aim]
    for later in (claim for claim in aims if claim.fact.period is None and claim.fact.aim != "quota"):
        if last := _highest_before(later, [earlier for earlier in targets if _still_runs(earlier, later)]):
            yield later, last, UNDATED


def _highest_before(later: Claim[Figure], before: Sequence[Claim[Figure]]) -> Claim[Figure] | None:
    """The last of some targets, if another is higher."""
    last = max(before, key=lambda claim: (claim.place, limits(claim.fact.period or ""), claim.fact.value), default=None)
    is_higher = last is not None and later.fact.value > last.fact.value and not is_close(later.fact.value, last.fact.value)
    return last if is_higher else None


def _may_raise(later: Claim[Figure], earlier: Claim[Figure]) -> bool:
    """Whether a target was set after another, for no earlier time."""
    ours, theirs = later.fact.period or "", earlier.fact.period or ""
    in_order = ours == theirs or (len(ours) == len(theirs) and limits(ours)[0] > limits(theirs)[1])
    return in_order and is_later(later.article, earlier.article)


def _still_runs(target: Claim[Figure], later: Claim[Figure]) -> bool:
    """Whether a target was set before an article was written, for a time that was not over then."""
    latest = later.article.written.latest
    ahead = latest is not None and limits(target.fact.period or "")[1] > limits(latest)[1]
    return ahead and is_later(later.article, target.article)
