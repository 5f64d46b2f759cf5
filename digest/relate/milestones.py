"""Milestones told in several articles, and routes that were added."""

from collections.abc import Iterator, Sequence

from digest.edtf import begins_after, in_order
from digest.model import Milestone, Reason, Relation, RelationKind
from digest.relate.claims import Claim, date_reason, places_told, same_reason, steps, unordered
from digest.relate.order import is_later

Chain = Sequence[Claim[Milestone]]


def relate_milestones(chains: Sequence[Chain]) -> Iterator[Relation]:
    """Every relation between two milestones; the tellings of one milestone are together."""
    for chain in chains:
        for later, earlier in (*steps(chain), *unordered(chain)):
            when = date_reason(later.fact.date, earlier.fact.date)
            if _is_other_step(later, earlier) or _is_counted_near(later, earlier, when):
                continue
            yield _relation(_kind(when), later, earlier, "relate.milestones.same")
    yield from _routes([chain for chain in chains if chain[0].fact.kind == "direct_flights"])


def _is_other_step(later: Claim[Milestone], earlier: Claim[Milestone]) -> bool:
    """Whether one tells what was ahead and the other what came, or of a visa exemption one its signing and the other its beginning."""
    undated = [claim.fact.date is None for claim in (later, earlier)]
    return _is_ahead(later) != _is_ahead(earlier) or (later.fact.kind == "visa_exemption" and undated[0] != undated[1])


def _is_counted_near(later: Claim[Milestone], earlier: Claim[Milestone], when: Reason) -> bool:
    """Whether two dates differ by a year since one is counted back from an anniversary: nobody says what year that is counted from."""
    if when.how != "other" or not (later.fact.because or earlier.fact.because):
        return False
    ours, theirs = (in_order(claim.fact.date)[0].year for claim in (later, earlier))
    return abs(ours - theirs) <= 1


def _is_ahead(claim: Claim[Milestone]) -> bool:
    """Whether a milestone was still to come when its article was written."""
    return begins_after(claim.fact.date, claim.article.written.latest)


def _kind(when: Reason) -> RelationKind:
    """A milestone told with a date after one without it says more, not something else."""
    if when.how == "other":
        return "contradicts"
    return "specifies" if when.how == "more_exact" or (when.how == "open" and when.later) else "confirms"


def _routes(chains: Sequence[Chain]) -> Iterator[Relation]:
    """Flights that are told of later, of other places, beside those that were told of last before them."""
    for chain in chains:
        later = chain[0]
        if _is_ahead(later):
            continue
        before = [
            claim
            for other in chains
            if other is not chain and _adds(chain, other)
            for claim in other
            if is_later(later.article, claim.article)
        ]
        if before:
            last = max(before, key=lambda claim: (claim.pair == later.pair, claim.place))
            yield _relation("updates", later, last, "relate.milestones.route")


def _adds(chain: Chain, other: Chain) -> bool:
    """Whether flights go to places to which others did not, and did not begin before them."""
    ours, theirs = ({place for claim in each for place in places_told(claim)} for each in (chain, other))
    began, before = chain[0].fact.date, other[0].fact.date
    in_time = began is None or before is None or in_order(began) > in_order(before)
    return chain[0].pair == other[0].pair and bool(ours - theirs) and in_time


def _relation(kind: RelationKind, later: Claim[Milestone], earlier: Claim[Milestone], rule: str) -> Relation:
    because = (same_reason("kind", later.fact.kind), date_reason(later.fact.date, earlier.fact.date))
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule=rule)
