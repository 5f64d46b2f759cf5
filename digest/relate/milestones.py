"""Milestones told in several articles."""

from collections.abc import Iterator, Sequence

from digest.model import Milestone, Relation, RelationKind
from digest.relate.claims import Claim, date_reason, same_reason, steps


def relate_milestones(chains: Sequence[Sequence[Claim[Milestone]]]) -> Iterator[Relation]:
    """Every relation between two articles' milestones; the tellings of one milestone are together."""
    for chain in chains:
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
