"""Trends that two articles tell of one time, alike or not, or of one time after another."""

from collections.abc import Iterator, Sequence

from digest.edtf import limits
from digest.model import Facts, Reason, Relation, RelationKind, Trend
from digest.relate.claims import Claim, before, buckets, claims, date_reason, same_reason
from digest.relate.order import is_later

# Whose exports, or guests from where, a trend does not say: two of these may be of different countries.
_OF_BOTH = frozenset({"bilateral_trade"})
# Between two rises that are told as one after the other there is no whole year of which nothing is told.
_NEXT = 1


def relate_trends(articles: Sequence[Facts]) -> Iterator[Relation]:
    """Each trend beside the last one told of its metric before it: of one time alike or not, or the same way again."""
    for found in buckets(claims(articles, "trends"), lambda claim: (claim.pair, claim.fact.metric)):
        for later in found:
            for earlier in before(later, found):
                kind = _kind(later.fact.direction == earlier.fact.direction, later.fact.period, earlier.fact.period)
                if kind:
                    yield _relation(kind, later, earlier, "relate.trends")
            if again := _last_before(later, found):
                yield _relation("updates", later, again, "relate.trends.again")


def _kind(same: bool, later: str, earlier: str) -> RelationKind | None:
    """Of two times that have nothing in common neither bears the other out: they are two rises."""
    (ours, end), (theirs, ended) = limits(later), limits(earlier)
    if same:
        return "confirms" if ours <= ended and theirs <= end else None
    return "contradicts" if later == earlier else None


def _last_before(later: Claim[Trend], found: Sequence[Claim[Trend]]) -> Claim[Trend] | None:
    """The trend of an earlier article that was the last before another's time, if it went the same way."""
    told = before(later, found, lambda earlier: is_later(later.article, earlier.article) and _follows(later.fact, earlier.fact))
    last = max(told, key=lambda claim: limits(claim.fact.period), default=None)
    return last if last and last.fact.direction == later.fact.direction else None


def _follows(later: Trend, earlier: Trend) -> bool:
    """Whether the time of one trend comes next after that of another, and both are surely of the same."""
    starts, ended = limits(later.period)[0], limits(earlier.period)[1]
    return later.metric in _OF_BOTH and starts > ended and starts.year - ended.year <= _NEXT


def _relation(kind: RelationKind, later: Claim[Trend], earlier: Claim[Trend], rule: str) -> Relation:
    ours, theirs = later.fact, earlier.fact
    how = Reason(
        field="direction", how="same" if ours.direction == theirs.direction else "other", later=ours.direction, earlier=theirs.direction
    )
    because = (same_reason("metric", ours.metric), how, date_reason(ours.period, theirs.period, "period"))
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule=rule)
