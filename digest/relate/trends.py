"""Trends that two articles tell of one time, alike or not."""

from collections.abc import Iterator, Sequence

from digest.edtf import limits
from digest.model import Facts, Reason, Relation, RelationKind
from digest.relate.claims import before, buckets, claims, date_reason, same_reason


def relate_trends(articles: Sequence[Facts]) -> Iterator[Relation]:
    """Each trend beside the last one told of its metric before it: at one time the same way confirms it, another contradicts it."""
    for found in buckets(claims(articles, "trends"), lambda claim: (claim.pair, claim.fact.metric)):
        for later in found:
            for earlier in before(later, found):
                kind = _kind(later.fact.direction == earlier.fact.direction, later.fact.period, earlier.fact.period)
                if kind:
                    how = Reason(
                        field="direction",
                        how="same" if kind == "confirms" else "other",
                        later=later.fact.direction,
                        earlier=earlier.fact.direction,
                    )
                    because = (same_reason("metric", later.fact.metric), how, date_reason(later.fact.period, earlier.fact.period, "period"))
                    yield Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule="relate.trends")


def _kind(same: bool, later: str, earlier: str) -> RelationKind | None:
    """Of two times that have nothing in common neither bears the other out: they are two rises."""
    (ours, end), (theirs, ended) = limits(later), limits(earlier)
    if same:
        return "confirms" if ours <= ended and theirs <= end else None
    return "contradicts" if later == earlier else None
