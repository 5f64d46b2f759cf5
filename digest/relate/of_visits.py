"""What an article tells of a visit beside its days: whom the guest met on it, and what happened during it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from digest.edtf import limits
from digest.model import VISITS, Event, Ref
from digest.relate.claims import Claim
from digest.relate.told import most_exact
from digest.relate.who import Who, same_place

Chain = Sequence[Claim[Event]]
# What a guest does with somebody on a visit.
_MET = frozenset({"meeting", "summit", "invitation"})
_NUMBERS = re.compile(r"\d{1,2}")


@dataclass(frozen=True)
class OfVisits:
    """Reads what belongs to the visits that articles tell."""

    who: Who
    found: Sequence[Claim[Event]]

    @cached_property
    def _beside(self) -> Mapping[int, list[Claim[Event]]]:
        beside: dict[int, list[Claim[Event]]] = {}
        for claim in self.found:
            beside.setdefault(claim.place, []).append(claim)
        return beside

    def hosts(self, visit: Claim[Event]) -> frozenset[str]:
        """Whom the guest of a visit meets on it, or is invited by."""
        met = (self.who.people(claim, claim.fact.people) for claim in self._beside[visit.place] if self.visit_of(claim) is visit)
        return frozenset[str]().union(*met) - self.who.people(visit, visit.fact.people)

    def visit_of(self, claim: Claim[Event]) -> Claim[Event] | None:
        """The visit on which an article tells something: that which it is part of, or the only one of a guest to where it was."""
        if claim.fact.kind not in _MET:
            return None
        beside = [each for each in self._beside[claim.place] if each.fact.kind in VISITS]
        named = next((each for each in beside if each.fact.id == claim.fact.part_of), None)
        of_guest = [each for each in beside if set(each.fact.people[:1]) & set(claim.fact.people) - set(claim.fact.who("host"))]
        return named or (of_guest[0] if len(of_guest) == 1 and self._is_there(claim, of_guest[0]) else None)

    def _is_there(self, claim: Claim[Event], visit: Claim[Event]) -> bool:
        there = same_place(self.who.place(claim, claim.fact.place), self.who.place(visit, visit.fact.place))
        return claim.fact.place is not None and there is not False

    def with_days(self, visits: Sequence[Chain]) -> Iterator[Claim[Event]]:
        """All but the visits; what is told of a visit whose days its article does not know has those that another gives."""
        days = {claim.ref: most_exact(chain).fact.date for chain in visits for claim in chain}
        for claim in self.found:
            if claim.fact.kind not in VISITS:
                yield _with_days(claim, self.visit_of(claim), days)


def _with_days(claim: Claim[Event], visit: Claim[Event] | None, days: Mapping[Ref, str | None]) -> Claim[Event]:
    if claim.fact.date or visit is None or visit.fact.date or claim.fact.kind == "invitation":
        return claim
    return replace(claim, fact=replace(claim.fact, date=_printed(claim.fact.evidence.quote, days.get(visit.ref))))


def _printed(sentence: str, days: str | None) -> str | None:
    """The days of a visit; where a sentence prints numbers, the one day that is among them: a visit may have two meetings."""
    numbers = {int(number) for number in _NUMBERS.findall(sentence)}
    if not numbers or days is None:
        return days
    first, last = limits(days)
    told = [day for offset in range((last - first).days + 1) if (day := first + timedelta(offset)).day in numbers]
    return told[0].isoformat() if len(told) == 1 else None
