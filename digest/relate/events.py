"""Events told in several articles, and invitations answered."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from digest.edtf import in_order, limits
from digest.model import Event, Reason, Relation, RelationKind
from digest.relate.claims import Claim, date_reason, name_key, same_reason, steps
from digest.relate.order import is_later
from digest.relate.same_events import VISITS
from digest.relate.who import Who, same_place

# Told so long before it, an event is a plan.
_AHEAD = timedelta(days=7)


def relate_events(chains: Sequence[Sequence[Claim[Event]]], who: Who) -> Iterator[Relation]:
    """Every relation between two articles' events; the tellings of one event are together."""
    for chain in chains:
        for later, earlier in steps(chain):
            yield _retold(later, earlier, who)
    told = sorted((claim for chain in chains for claim in chain), key=lambda claim: (claim.place, claim.fact.evidence.start))
    invitations = [claim for claim in told if claim.fact.kind == "invitation"]
    yield from _returned(invitations, who)
    yield from _accepted(told, invitations, who)


def _retold(later: Claim[Event], earlier: Claim[Event], who: Who) -> Relation:
    when = date_reason(later.fact.date, earlier.fact.date)
    elsewhere = same_place(who.place(later, later.fact.place), who.place(earlier, earlier.fact.place)) is False
    kind = "contradicts" if elsewhere else _step(later, earlier, when.how)
    what = Reason(
        field="kind", how="same" if later.fact.kind == earlier.fact.kind else "other", later=later.fact.kind, earlier=earlier.fact.kind
    )
    known = set(map(name_key, earlier.fact.people))
    common = [name for name in later.fact.people if name_key(name) in known]
    because = (what, when, same_reason("people", ", ".join(common))) if common else (what, when)
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule="relate.events.retold")


def _step(later: Claim[Event], earlier: Claim[Event], when: str) -> RelationKind:
    """What came to pass was ahead when the earlier article was written; of two articles of one time the more exact date says more."""
    if _was_ahead(earlier) and not _was_ahead(later) and is_later(later.article, earlier.article):
        return "fulfils"
    return "specifies" if when == "more_exact" else "contradicts" if when == "other" else "confirms"


def _was_ahead(claim: Claim[Event]) -> bool:
    """Whether an event was certainly some way ahead when its article was written; what is told on its eve is no plan."""
    latest = claim.article.written.latest
    return claim.fact.date is not None and latest is not None and limits(claim.fact.date)[0] - limits(latest)[1] > _AHEAD


def _sides(claim: Claim[Event], who: Who) -> tuple[str, str] | None:
    """The countries of host and guest of an invitation told with both."""
    if len(claim.fact.people) < 2:
        return None
    host, guest = (who.country(claim, name) for name in claim.fact.people[:2])
    return (host, guest) if host and guest and host != guest else None


def _returned(invitations: list[Claim[Event]], who: Who) -> Iterator[Relation]:
    """Each invitation beside the last one that the other side made before it."""
    last: dict[tuple[str, str], Claim[Event]] = {}
    for claim in invitations:
        sides = _sides(claim, who)
        if sides is None:
            continue
        earlier = last.get(sides[::-1])
        if earlier and earlier.place < claim.place and _is_new(claim, earlier):
            yield _answer("reciprocates", claim, earlier)
        last[sides] = claim


def _is_new(later: Claim[Event], earlier: Claim[Event]) -> bool:
    """Whether a later article's invitation is not one made before the other: it has a date of its own, or none is known of either."""
    if later.fact.date is None:
        return False
    return earlier.fact.date is None or limits(later.fact.date)[1] >= limits(earlier.fact.date)[1]


def _accepted(told: Sequence[Claim[Event]], invitations: list[Claim[Event]], who: Who) -> Iterator[Relation]:
    """Each invitation with the first visit by its guest, to its host's country, that came after it."""
    by_guest: dict[str, list[Claim[Event]]] = defaultdict(list)
    for claim in told:
        if claim.fact.kind in VISITS and claim.fact.people and claim.fact.date:
            by_guest[who.person(claim, claim.fact.people[0])].append(claim)
    for invitation in invitations:
        sides = _sides(invitation, who)
        invited = invitation.fact.date or invitation.article.written.date
        if sides is None or invited is None:
            continue
        for visit in by_guest[who.person(invitation, invitation.fact.people[1])]:
            there = same_place(who.place(visit, visit.fact.place), (sides[0], sides[0]))
            if there and visit.place > invitation.place and in_order(visit.fact.date)[0] > limits(invited)[1]:
                yield _answer("fulfils", visit, invitation)
                break


def _answer(kind: RelationKind, later: Claim[Event], earlier: Claim[Event]) -> Relation:
    because = (
        Reason(field="people", how="other", later=", ".join(later.fact.people), earlier=", ".join(earlier.fact.people)),
        date_reason(later.fact.date, earlier.fact.date),
    )
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule="relate.events.invitation")
