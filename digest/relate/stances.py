"""What is said of the relations again, or borne out by what happened long before; and flights that are sought beside those there are."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from digest.edtf import begins_after, limits
from digest.model import SEVERAL, VISITS, Event, Milestone, Reason, Relation, Stance
from digest.relate.claims import Claim, before, buckets, places_told, same_reason
from digest.relate.order import is_later
from digest.relate.told import most_exact

# So many fields that two lists share are worth telling.
_SHARED = 2


def relate_stances(
    found: Sequence[Claim[Stance]], events: Iterable[Sequence[Claim[Event]]], milestones: Iterable[Sequence[Claim[Milestone]]]
) -> Iterator[Relation]:
    """Each stance beside the last one before it that says the same, and visits that are older than the diplomatic relations."""
    for told in buckets(found, lambda claim: (claim.pair, claim.fact.stance)):
        for later in told:
            if earlier := _said_before(later, told):
                yield _again(later, earlier)
    yield from _older([claim for claim in found if claim.fact.stance == "traditional"], events, milestones)
    yield from _further_routes([claim for claim in found if claim.fact.stance == "route"], milestones)


def _said_before(later: Claim[Stance], told: Sequence[Claim[Stance]]) -> Claim[Stance] | None:
    """Of the last earlier article that says the same, what says most of it."""

    def fits(earlier: Claim[Stance]) -> bool:
        return is_later(later.article, earlier.article) and _is_same(later.fact, earlier.fact)

    return max(before(later, told, fits), key=lambda claim: len(_shared(later.fact, claim.fact)), default=None)


def _is_same(one: Stance, other: Stance) -> bool:
    if one.stance == "support":
        return bool(set(one.parties) & set(other.parties))
    if one.stance == "route":
        return set(one.places) == set(other.places)
    return one.stance != "wanted" or len(_shared(one, other)) >= _SHARED


def _shared(one: Stance, other: Stance) -> list[str]:
    return sorted(set(one.fields) & set(other.fields))


def _again(later: Claim[Stance], earlier: Claim[Stance]) -> Relation:
    fields = _shared(later.fact, earlier.fact)
    because = (same_reason("fields", SEVERAL.join(fields)),) if fields else ()
    return Relation(kind="confirms", later=later.ref, earlier=earlier.ref, because=because, rule="relate.stances.again")


def _further_routes(sought: Sequence[Claim[Stance]], milestones: Iterable[Sequence[Claim[Milestone]]]) -> Iterator[Relation]:
    """Each route that is sought, beside the direct flights that were told of last before, if none is told between the same towns."""
    flown = sorted((claim for chain in milestones for claim in chain if _is_flown(claim)), key=lambda claim: claim.place)
    for route in sought:
        known = [claim for claim in flown if claim.pair == route.pair and is_later(route.article, claim.article)]
        if known and not any(set(route.fact.places) <= places_told(claim) for claim in known):
            yield Relation(kind="updates", later=route.ref, earlier=known[-1].ref, because=(), rule="relate.stances.beyond")


def _is_flown(claim: Claim[Milestone]) -> bool:
    return claim.fact.kind == "direct_flights" and not begins_after(claim.fact.date, claim.article.written.latest)


def _older(
    told: Sequence[Claim[Stance]], events: Iterable[Sequence[Claim[Event]]], milestones: Iterable[Sequence[Claim[Milestone]]]
) -> Iterator[Relation]:
    """Visits before there were diplomatic relations, beside the last article before theirs that calls the ties old."""
    began = _began(milestones)
    for chain in events:
        visit = most_exact(chain)
        if chain[0].fact.kind not in VISITS or began is None or not visit.fact.date or limits(visit.fact.date)[1].year >= began.year:
            continue
        earlier = before(visit, told, lambda claim, visit=visit: is_later(visit.article, claim.article) and claim.pair == visit.pair)  # type: ignore[misc]
        if earlier:
            because = (Reason(field="date", how="other", later=visit.fact.date, earlier=None),)
            yield Relation(kind="confirms", later=visit.ref, earlier=earlier[-1].ref, because=because, rule="relate.stances.older")


def _began(milestones: Iterable[Sequence[Claim[Milestone]]]) -> date | None:
    """The first day that any article gives for the diplomatic relations."""
    told = (claim.fact for chain in milestones for claim in chain if claim.fact.kind == "diplomatic_relations")
    return min((limits(fact.date)[0] for fact in told if fact.date), default=None)
