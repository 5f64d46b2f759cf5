"""Events told in several articles: announced, come to pass, told with other dates or in another place."""

from collections.abc import Iterator, Sequence

from digest.edtf import period_of
from digest.model import SEVERAL, VISITS, Event, Reason, Relation, RelationKind
from digest.relate.claims import Claim, date_reason, same_reason, steps, unordered
from digest.relate.order import is_later
from digest.relate.returned import relate_returns
from digest.relate.told import is_announced, is_past, is_plan, most_exact, was_ahead
from digest.relate.who import Who, same_place


def relate_events(chains: Sequence[Sequence[Claim[Event]]], who: Who) -> Iterator[Relation]:
    """Every relation between two events; the tellings of one event are together."""
    for chain in chains:
        told = [_retold(later, earlier, who) for later, earlier in (*steps(chain), *unordered(chain, _are_as_far))]
        yield from told
        said = {(relation.later, relation.earlier) for relation in told}
        yield from (relation for relation in _specified(chain, who) if (relation.later, relation.earlier) not in said)
    yield from relate_returns(chains, who)


def _retold(later: Claim[Event], earlier: Claim[Event], who: Who) -> Relation:
    return _relation("contradicts" if any(_places(later, earlier, who)) else _step(later, earlier), later, earlier, who)


def _are_as_far(one: Claim[Event], other: Claim[Event]) -> bool:
    """Whether both tell an event as done, or both as still to come."""
    return is_plan(one) == is_plan(other)


def _places(later: Claim[Event], earlier: Claim[Event], who: Who) -> Iterator[Reason]:
    """Where each has the event take place, if that is not one place."""
    ours, theirs = later.fact.place, earlier.fact.place
    if same_place(who.place(later, ours), who.place(earlier, theirs)) is False:
        yield Reason(field="place", how="other", later=ours, earlier=theirs)


def _specified(chain: Sequence[Claim[Event]], who: Who) -> Iterator[Relation]:
    """The most exact telling beside each that gives a month or a year only, whichever was written first."""
    best = most_exact(chain)
    for other in chain:
        if date_reason(best.fact.date, other.fact.date).how == "more_exact":
            yield _relation("specifies", best, other, who)


def _step(later: Claim[Event], earlier: Claim[Event]) -> RelationKind:
    """What came to pass was ahead when the earlier article was written; of two articles of one time the more exact date says more."""
    came = is_past(later) and not later.fact.ahead and is_later(later.article, earlier.article)
    # An anniversary comes by itself, and who kept it need not be who meant to.
    if came and later.fact.kind != "anniversary" and (was_ahead(earlier) or is_announced(earlier)):
        return "fulfils"
    when = date_reason(later.fact.date, earlier.fact.date).how
    if when == "other" and is_plan(later) and is_plan(earlier) and is_later(later.article, earlier.article):
        return "updates"  # put off, or brought forward
    differs = when == "other" and not _may_be_one_time(later.fact.date, earlier.fact.date)
    is_exact = when == "more_exact" and not _is_day_of_a_visit(later.fact, earlier.fact)
    return "specifies" if is_exact else "contradicts" if differs else "confirms"


def _is_day_of_a_visit(one: Event, other: Event) -> bool:
    """Whether of two tellings of a visit one gives a day on it, and the other all its days."""
    return one.kind in VISITS and all(event.date and period_of(event.date).has_days for event in (one, other))


def _may_be_one_time(one: str | None, other: str | None) -> bool:
    """Whether two dates that meet may be of one time: a month or year is told of what began or ended in it."""
    if one is None or other is None:
        return False
    ours, theirs = period_of(one), period_of(other)
    meet = ours.first <= theirs.last and theirs.first <= ours.last
    return meet and not (ours.has_days and theirs.has_days)


def _relation(kind: RelationKind, later: Claim[Event], earlier: Claim[Event], who: Who) -> Relation:
    ours, theirs = later.fact, earlier.fact
    kinds = Reason(field="kind", how="same" if ours.kind == theirs.kind else "other", later=ours.kind, earlier=theirs.kind)
    what = (kinds, date_reason(ours.date, theirs.date), *_places(later, earlier, who))
    known = who.people(earlier, theirs.people)
    common = [name for name in ours.people if who.person(later, name) in known]
    because = (*what, same_reason("people", SEVERAL.join(common))) if common else what
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule="relate.events.retold")
