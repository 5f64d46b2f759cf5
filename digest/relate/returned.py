"""Invitations and visits that the other side returned, and invitations that were accepted."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from digest.edtf import in_order, limits
from digest.model import SEVERAL, VISITS, Event, Reason, Relation, RelationKind
from digest.relate.beside import told_together
from digest.relate.claims import Claim, date_reason
from digest.relate.single_offices import offices_of
from digest.relate.told import is_past, most_exact
from digest.relate.who import Who, same_place

Chain = Sequence[Claim[Event]]

# A visit that so long after another goes the other way is not its return.
_ANSWERED = timedelta(days=2 * 366)
_NEVER = date.max


@dataclass(frozen=True, slots=True, kw_only=True)
class _Call:
    """An invitation or a visit: from which country it comes, to which it leads, and by whom."""

    claim: Claim[Event]
    sides: tuple[str, str]  # of host and guest
    host: frozenset[str] = frozenset()  # of an invitation: whoever makes it, and the offices that they hold
    guest: frozenset[str]
    when: str | None  # of a visit by any of its tellings

    @property
    def days(self) -> tuple[date, date]:
        """When it was."""
        return limits(self.when) if self.when else (_NEVER, _NEVER)


def relate_returns(chains: Sequence[Chain], who: Who) -> Iterator[Relation]:
    """Every invitation and visit beside the one that it returns, and every invitation beside the visit that accepted it."""
    told = [most_exact(chain) for chain in chains if chain[0].fact.kind == "invitation"]
    invitations = [call for claim in sorted(told, key=lambda claim: claim.position) if (call := _invitation(claim, who))]
    yield from _invited_back(invitations)
    visits = [call for chain in chains if chain[0].fact.kind in VISITS and (call := _visit(chain, who))]
    yield from _visited_back(sorted(visits, key=lambda visit: visit.days))
    yield from _accepted(chains, invitations, who)


def _invitation(claim: Claim[Event], who: Who) -> _Call | None:
    """An invitation told with host and guest."""
    if len(claim.fact.people) < 2:
        return None
    host, guest = claim.fact.people[:2]
    sides = who.country(claim, host) or "", who.country(claim, guest) or ""
    is_told = all(sides) and sides[0] != sides[1]
    known = {"host": _known_as(claim, host, who), "guest": _known_as(claim, guest, who)}
    return _Call(claim=claim, sides=sides, when=claim.fact.date, **known) if is_told else None


def _known_as(claim: Claim[Event], name: str, who: Who) -> frozenset[str]:
    """A person, and the single offices that they hold in an article."""
    return frozenset((who.person(claim, name), *_offices(claim, name)))


def _visit(chain: Chain, who: Who) -> _Call | None:
    """A visit that was made on a day or in a month that is known, by the holder of an office of one country of the pair to the other."""
    told = [claim for claim in chain if is_past(claim) and not claim.fact.ahead]
    if not told:
        return None
    claim = most_exact(told)
    when = claim.fact.date or most_exact(chain).fact.date
    place = who.place(claim, claim.fact.place)
    is_known = len(when or "") > len("2023")
    if not is_known or not claim.fact.people or place is None or place[1] is None:
        return None
    sides = place[1], who.country(claim, claim.fact.people[0]) or ""
    offices = frozenset(office for each in chain for name in each.fact.people[:1] for office in _offices(each, name))
    return _Call(claim=claim, sides=sides, guest=offices, when=when) if set(sides) == set(claim.pair) else None


def _offices(claim: Claim[Event], name: str) -> Iterator[str]:
    for person in claim.article.people:
        if person.name == name:
            yield from offices_of(person.role or "")


def _invited_back(invitations: Iterable[_Call]) -> Iterator[Relation]:
    """Each invitation by somebody whom the other side invited last before it, or by the holder of the same office."""
    last: dict[tuple[str, str], _Call] = {}
    for call in invitations:
        earlier = last.get(call.sides[::-1])
        if earlier and earlier.claim.place < call.claim.place and _is_new(call, earlier) and call.host & earlier.guest:
            yield _answer("reciprocates", call.claim, earlier.claim)
        last[call.sides] = call


def _is_new(later: _Call, earlier: _Call) -> bool:
    """Whether a later article's invitation is not one made before the other: it has a date of its own, or none is known of either."""
    if later.claim.fact.date is None:
        return False
    return earlier.claim.fact.date is None or later.days[1] >= earlier.days[1]


def _visited_back(visits: Sequence[_Call]) -> Iterator[Relation]:
    """Each visit beside the last one before it that led the other way, by a holder of the same office; those soonest returned first.

    A visit is returned once, and one that is a return is not returned itself.
    """
    pairs = [
        (visit.days[0] - visits[last].days[1], last, index) for index, visit in enumerate(visits) if (last := _before(visits, index)) >= 0
    ]
    answered: set[int] = set()
    for _, earlier, later in sorted(pairs):
        if not {earlier, later} & answered:
            answered |= {earlier, later}
            yield _answer("reciprocates", visits[later].claim, visits[earlier].claim)


def _before(visits: Sequence[_Call], index: int) -> int:
    """The number of the last visit before one that led the other way; -1 where none did so within the time."""
    visit = visits[index]
    for number in range(index - 1, -1, -1):
        earlier = visits[number]
        if visit.days[0] - earlier.days[1] > _ANSWERED:
            break
        if earlier.days[1] < visit.days[0] and earlier.sides == visit.sides[::-1] and earlier.guest & visit.guest:
            return number
    return -1


def _accepted(chains: Sequence[Chain], invitations: Iterable[_Call], who: Who) -> Iterator[Relation]:
    """Each invitation with the first visit by its guest, to its host's country, that came after it."""
    by_guest: dict[str, list[tuple[Claim[Event], Chain]]] = defaultdict(list)
    told = [(claim, chain) for chain in chains for claim in chain]
    for claim, chain in sorted(told, key=lambda each: each[0].position):
        if claim.fact.kind in VISITS and claim.fact.people and claim.fact.date:
            by_guest[who.person(claim, claim.fact.people[0])].append((claim, chain))
    for call in invitations:
        guest = who.person(call.claim, call.claim.fact.people[1])
        visit = next(filter(partial(_accepts, call=call, who=who), by_guest[guest]), None)
        if visit:
            yield _answer("fulfils", visit[0], call.claim)


def _accepts(told: tuple[Claim[Event], Chain], *, call: _Call, who: Who) -> bool:
    """Whether a visit led to the country of an invitation's host, and came after it, and nobody is told to have invited instead."""
    visit, chain = told
    invited = call.claim.fact.date or call.claim.article.written.date
    there = same_place(who.place(visit, visit.fact.place), (call.sides[0], call.sides[0]))
    is_after = invited is not None and visit.place > call.claim.place and in_order(visit.fact.date)[0] > limits(invited)[1]
    return bool(there and is_after) and not any(_has_other_host(each, call, who) for each in chain)


def _has_other_host(visit: Claim[Event], call: _Call, who: Who) -> bool:
    """Whether a visit was made, as its article tells, at somebody else's invitation."""
    guest = visit.fact.people[0]
    beside = (event for event in visit.article.events if event.kind == "invitation" and event.people[1:2] == (guest,))
    hosts = {who.person(visit, event.people[0]) for event in beside if told_together(event, visit.fact)}
    return bool(hosts) and not hosts & call.host


def _answer(kind: RelationKind, later: Claim[Event], earlier: Claim[Event]) -> Relation:
    because = (
        Reason(field="people", how="other", later=SEVERAL.join(later.fact.people), earlier=SEVERAL.join(earlier.fact.people)),
        date_reason(later.fact.date, earlier.fact.date),
    )
    what = "visit" if later.fact.kind in VISITS and earlier.fact.kind in VISITS else "invitation"
    return Relation(kind=kind, later=later.ref, earlier=earlier.ref, because=because, rule=f"relate.events.{what}")
