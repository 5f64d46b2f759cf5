"""When two articles tell of one event: who took part, where, and dates that may be of one."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from digest.edtf import limits
from digest.model import VISITS, Event
from digest.relate.beside import About
from digest.relate.claims import Claim, compatible, remembered, within
from digest.relate.gatherings import gathering_key
from digest.relate.invited_on import with_their_hosts
from digest.relate.of_visits import OfVisits
from digest.relate.order import days_written
from digest.relate.things import LIKELY, Things, things
from digest.relate.told import is_award, is_plan
from digest.relate.who import Who, same_place

_MEETINGS = frozenset({"meeting", "summit"})
_TWO = 2
_SURE = 10
_MET = 2
_PUT_OFF = timedelta(days=731)
# What is told as news without a day is no older.
_NEWS = timedelta(days=31)
_DAY_AND_MONTH = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])")


def family(kind: str) -> str:
    """The kinds of event that may be told of one another: a working visit as a visit, a summit as a meeting."""
    return "visit" if kind in VISITS else "meeting" if kind in _MEETINGS else kind


@dataclass(frozen=True)
class SameEvents:
    """Puts the tellings of events together."""

    who: Who
    about: About
    of_visits: OfVisits

    def chains(self) -> Things[Event]:
        """The events, each with its tellings; the visits first, since what happened on one has its days."""
        visits = things([claim for claim in self.of_visits.found if claim.fact.kind in VISITS], self._keys, self._alike)
        others = things(list(self.of_visits.with_days(visits.chains)), self._keys, self._alike)
        printed = {claim.ref: claim for claim in self.of_visits.found}
        happened = [[printed[claim.ref] for claim in chain] for chain in others.chains]
        return Things(
            [*visits.chains, *with_their_hosts(happened, visits.chains, self.who)],
            [*visits.perhaps, *((printed[one.ref], printed[other.ref]) for one, other in others.perhaps)],
        )

    @cached_property
    def _hosts(self) -> Callable[[Claim[Event]], frozenset[str]]:
        return remembered(self.of_visits.hosts)

    def _keys(self, claim: Claim[Event]) -> Iterator[Hashable]:
        kind = family(claim.fact.kind)
        yield from ((kind, each) for each in self._people(claim))
        if claim.fact.number:
            yield kind, claim.pair, "number", claim.fact.number
        if claim.fact.date:
            first, last = limits(claim.fact.date)
            yield from {(kind, claim.pair, first.year), (kind, claim.pair, last.year)}

    @cached_property
    def _people(self) -> Callable[[Claim[Event]], tuple[str, ...]]:
        """Who takes part."""
        return remembered(lambda claim: tuple(dict.fromkeys(self.who.person(claim, name) for name in claim.fact.people)))

    def _alike(self, one: Claim[Event], other: Claim[Event]) -> int | None:
        if family(one.fact.kind) != family(other.fact.kind):
            return None
        if self._is_one_session(one, other) or _is_one_anniversary(one, other):
            return _SURE
        return self._alike_then(one, other) if self._may_be_one_time(one, other) else None

    def _alike_then(self, one: Claim[Event], other: Claim[Event]) -> int | None:
        """How much says that two events are one whose dates may be of one."""
        if _is_of_now(one, other) or _is_of_now(other, one):
            return None
        there = same_place(self.who.place(one, one.fact.place), self.who.place(other, other.fact.place))
        ours, theirs, pairs = self._people(one), self._people(other), ((one, other), (other, one))
        if not _may_be_one_party(one.fact, ours, theirs) or (there is False and not _is_one_meeting(one.fact, other.fact, ours, theirs)):
            return None
        is_same = self._is_of_same_text(one, other) or self._is_same_gathering(one, other)
        if is_same and there is not False and (compatible(one.fact.date, other.fact.date) or _is_undated_signing(one, other)):
            return _SURE
        common = len(set(ours) & set(theirs))
        is_news = there is None and common >= _TWO and any(tells(*each) for tells in (_is_news_of, _prints_day_of) for each in pairs)
        score = _SURE if is_news else _weight(one.fact, other.fact, common, there)
        if score <= 0:
            return score
        return score + (_is_of_then(one, other) or _is_of_then(other, one)) + self._is_told_alike(one, other)

    def _may_be_one_time(self, one: Claim[Event], other: Claim[Event]) -> bool:
        return _may_be_one_time(one, other) or (_is_undated_signing(one, other) and self._is_of_same_text(one, other))

    def _is_of_same_text(self, one: Claim[Event], other: Claim[Event]) -> bool:
        return bool(self.about[one.ref] & self.about[other.ref])

    def _is_same_gathering(self, one: Claim[Event], other: Claim[Event]) -> bool:
        """Whether two gatherings bear one name, in whatever language."""
        named = [
            gathering_key(claim.fact.called, language)
            for claim in (one, other)
            if claim.fact.called and (language := self.who.languages.get(claim.article.language))
        ]
        return len(named) == _TWO and named[0] is not None and named[0] == named[1]

    def _is_one_session(self, one: Claim[Event], other: Claim[Event]) -> bool:
        """Whether two tellings are of a commission's session of one number, one of them perhaps as planned for another time or town."""
        ours, theirs = one.fact, other.fact
        if not ours.number or ours.number != theirs.number or family(ours.kind) != "meeting":
            return False
        bodies = [{self.who.party(claim, name)[0] for name in claim.fact.organizations} for claim in (one, other)]
        return bool(bodies[0] & bodies[1]) and (compatible(ours.date, theirs.date) or _is_put_off(one, other))

    def _is_told_alike(self, one: Claim[Event], other: Claim[Event]) -> int:
        """How much else two tellings of visits have in common, of which one has no date: whom the guest met, what kind it is called."""
        if one.fact.kind not in VISITS or (one.fact.date and other.fact.date):
            return 0
        return _MET * bool(self._hosts(one) & self._hosts(other)) + (one.fact.kind == other.fact.kind)


def _is_put_off(one: Claim[Event], other: Claim[Event]) -> bool:
    """Whether what is planned by one telling may be what the other has at another time: no session is put off for many years."""
    if not (one.fact.date and other.fact.date) or not (is_plan(one) or is_plan(other)):
        return False
    (begins, ends), (begin, end) = limits(one.fact.date), limits(other.fact.date)
    return max(begins, begin) - min(ends, end) <= _PUT_OFF


def _is_one_anniversary(one: Claim[Event], other: Claim[Event]) -> bool:
    """Whether what was ahead by one telling is the anniversary that the other tells, as far as either says where and by whom."""
    ours, theirs = one.fact, other.fact
    if not ours.kind == theirs.kind == "anniversary" or is_plan(one) == is_plan(other):
        return False
    ahead = ours if is_plan(one) else theirs
    same = ours.number is not None and (ours.number, ours.founding) == (theirs.number, theirs.founding)
    return same and not (ahead.people or ahead.place) and compatible(ours.date, theirs.date)


def _is_one_meeting(one: Event, other: Event, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two people met on one day, or at one session by its number, wherever each article has them meet: not in two countries."""
    to_the_day = all(event.date and (limits(event.date)[1] - limits(event.date)[0]).days <= 1 for event in (one, other))
    is_one = to_the_day or (one.number is not None and one.number == other.number)
    return family(one.kind) == "meeting" and is_one and len(set(ours) & set(theirs)) >= _TWO


def _may_be_one_time(one: Claim[Event], other: Claim[Event]) -> bool:
    """Whether their dates may be of one event: one within the other, or two spans of a visit that overlap."""
    ours, theirs, kind = one.fact.date, other.fact.date, family(one.fact.kind)
    if not ours or not theirs:
        told = is_award(one.fact) and is_award(other.fact)
        if kind == "meeting" and (_prints_day_of(one, other) or _prints_day_of(other, one)):
            return True
        return kind in {"visit", "invitation"} or ((kind == "meeting" or told) and (_is_of_then(one, other) or _is_of_then(other, one)))
    if compatible(ours, theirs):
        return True
    (begins, ends), (begin, end) = limits(ours), limits(theirs)
    return kind == "visit" and begins <= end and begin <= ends


def _is_undated_signing(one: Claim[Event], other: Claim[Event]) -> bool:
    """Whether of two signings one is told without a date: a text is signed once."""
    return one.fact.kind == "signing" and not (one.fact.date and other.fact.date)


def _is_of_then(undated: Claim[Event], dated: Claim[Event]) -> bool:
    """Whether an article that tells of something without its day was written about the time of another: people meet more than once."""
    written, date = undated.article.written, dated.fact.date
    if undated.fact.date or not date or not written.earliest or not written.latest:
        return False
    first, last = limits(date)
    ahead = _NEWS if family(undated.fact.kind) == "visit" and last - first <= _NEWS else timedelta()
    return limits(written.earliest)[0] - _NEWS <= first <= limits(written.latest)[1] + ahead


def _is_news_of(undated: Claim[Event], dated: Claim[Event]) -> bool:
    """Whether an article of known days tells, without its day or place, of the one meeting of two that was in the news then."""
    written = days_written(undated.article)
    if family(undated.fact.kind) != "meeting" or undated.fact.place or written is None or written[1] - written[0] > _NEWS:
        return False
    met = [event for event in undated.article.events if family(event.kind) == "meeting" and set(undated.fact.people) <= set(event.people)]
    return len(met) == 1 and _is_of_then(undated, dated)


def _prints_day_of(undated: Claim[Event], dated: Claim[Event]) -> bool:
    """Whether an article of no known year prints the day and the month of a meeting: "Monday (25/11)"."""
    date, written = dated.fact.date, undated.article.written
    if undated.fact.date or not date or written.earliest or family(undated.fact.kind) != "meeting":
        return False
    first, last = limits(date)
    printed = {tuple(map(int, each)) for each in _DAY_AND_MONTH.findall(undated.fact.evidence.quote)}
    is_earlier = written.latest is None or first <= limits(written.latest)[1]
    return first == last and is_earlier and printed == {(first.day, first.month)}


def _is_of_now(undated: Claim[Event], dated: Claim[Event]) -> bool:
    """Whether a visit told without its day is that of the news, since its guest meets somebody in it, and another is of another time."""
    if family(undated.fact.kind) != "visit" or undated.fact.date or not dated.fact.date or _is_of_then(undated, dated):
        return False
    guests = set(undated.fact.people[:1])
    meets = [event for event in undated.article.events if family(event.kind) == "meeting" and guests & set(event.people)]
    if any(event.place == undated.fact.place and event.date and within(event.date, dated.fact.date) for event in meets):
        return False  # it dates a meeting on that visit
    return any(event.date is None and event.place == undated.fact.place for event in meets) and bool(undated.article.written.earliest)


def _may_be_one_party(event: Event, ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether those who take part may be the same: a visit's guest, the host and guest of an invitation, both who met."""
    if not ours or not theirs:
        return True
    common = set(ours) & set(theirs)
    if event.kind == "invitation":
        return ours[:_TWO] == theirs[:_TWO]
    if family(event.kind) == "visit":
        return ours[0] in theirs or theirs[0] in ours
    return len(common) >= min(len(ours), len(theirs), _TWO)


def _is_signing_of_a_day(one: Event, other: Event) -> bool:
    """Whether two articles tell that the two sides signed texts on one day, none of them one that the other does not name."""
    return one.kind == other.kind == "signing" and len(one.date or "") == len("2023-08-20") and not (one.called and other.called)


def _weight(one: Event, other: Event, common: int, there: bool | None) -> int:
    """How much says that two events are one: 0 where it is too little."""
    dated = bool(one.date and other.date)
    exact = dated and one.date == other.date
    kind = family(one.kind)
    enough = {
        "visit": common > 0 and (dated or bool(there)),
        "invitation": common >= _TWO,
        "meeting": (common >= _TWO and (dated or bool(there))) or (common > 0 and exact and bool(there)),
        "call": common >= _TWO,
        "other": common > 0 and exact and bool(there),
    }
    if is_award(one) and is_award(other):
        enough["other"] = common >= _TWO and (dated or bool(there))
    if enough.get(kind, common > 0 and there is not None and dated):
        return _SURE + common + exact
    if exact and not one.people and not other.people and (there or (there is None and _is_signing_of_a_day(one, other))):
        return 1
    return LIKELY if common > 0 and dated and there is not False and one.kind == other.kind else 0
