"""Milestones told in several articles."""

from collections.abc import Iterator, Sequence

from digest.model import Facts, Milestone, Relation, RelationKind
from digest.relate.claims import Claim, buckets, chains, claims, compatible, date_reason, same_reason, steps

# A pair of countries has one of these; two dates of it disagree.
_ONCE = frozenset({"diplomatic_relations"})
# These go on after they began, so that one told without a date carries on the one told with it.
_LASTING = frozenset({"direct_flights", "visa_exemption"})


def milestone_chains(articles: Sequence[Facts]) -> list[list[Claim[Milestone]]]:
    """The milestones of articles; the tellings of one milestone together."""
    grouped = buckets(claims(articles, "milestones"), lambda claim: (claim.fact.kind, claim.pair))
    return [chain for bucket in grouped for chain in chains(bucket, same_milestone)]


def same_milestone(one: Milestone, other: Milestone) -> bool:
    """Whether two articles tell of one milestone."""
    if compatible(one.date, other.date) or one.kind in _ONCE:
        return True
    return one.kind in _LASTING and (one.date is None or other.date is None)


def relate_milestones(articles: Sequence[Facts]) -> Iterator[Relation]:
    """Every relation between two articles' milestones."""
    for chain in milestone_chains(articles):
        for later, earlier in steps(chain):
            when = date_reason(later.fact.date, earlier.fact.date)
            because = (same_reason("kind", later.fact.kind), when)
            yield Relation(kind=_KINDS[when.how], later=later.ref, earlier=earlier.ref, because=because, rule="relate.milestones.same")


_KINDS: dict[str, RelationKind] = {
    "same": "confirms",
    "within": "confirms",
    "more_exact": "specifies",
    "other": "contradicts",
    "open": "updates",
}
