"""Visits as chapters: what happened and was signed on one, and what later articles say came of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digest.edtf import Period, period_of
from digest.model import OPEN, VISITS, Chapter, Event, Ref, Relation, RelationKind
from digest.relate.beside import About
from digest.relate.claims import Claim, compatible
from digest.relate.gatherings import is_named_in
from digest.relate.of_visits import OfVisits
from digest.relate.threads import thread_of
from digest.relate.who import Who

# What a later article says of something that was done, agreed or promised.
_CAME_OF_IT: frozenset[RelationKind] = frozenset({"fulfils", "implements", "reciprocates", "updates", "falls_short"})
# What both sides do on a visit, whoever of them is named.
_OF_BOTH = frozenset({"signing", "meeting", "summit", "forum", "invitation"})
# Longer than that nobody visits; a whole month is a date that is not known to the day.
_LONGEST = 21

Chain = Sequence[Claim]  # type: ignore[type-arg]  # of events, agreements or milestones alike


@dataclass(frozen=True, slots=True)
class _Visit:
    """A visit: its tellings, who comes whither, and its days where they are known."""

    chain: Chain
    guests: frozenset[str]
    host: str | None
    days: Period | None


@dataclass(frozen=True)
class Chapters:
    """Puts under each visit what belongs to it."""

    who: Who
    of_visits: OfVisits
    about: About  # the texts that each signing is of, by their numbers

    def of(
        self, events: Sequence[Chain], agreements: Sequence[Chain], milestones: Sequence[Chain], relations: Sequence[Relation]
    ) -> tuple[Chapter, ...]:
        """The visits on which, or after which, something is told to have happened; in the order in which they are first told."""
        visits = [self._visit(chain) for chain in events if chain[0].fact.kind in VISITS]
        by_telling = {claim.ref: visit for visit in visits for claim in visit.chain}
        during: dict[int, list[Chain]] = defaultdict(list)
        for chain in events:
            if chain[0].fact.kind not in VISITS and (visit := self._named(chain, by_telling) or self._of_days(chain, visits)):
                during[id(visit)].append(chain)
        for chain in (*map(_concluded, agreements), *milestones):
            if chain and (visit := _on_one(chain, visits)):
                during[id(visit)].append(chain)
        said = _said(relations)
        made = (_chapter(visit, during[id(visit)], said, self._came(during[id(visit)], agreements)) for visit in visits)
        return tuple(chapter for chapter in made if chapter.during or chapter.later)

    def _came(self, during: Sequence[Chain], agreements: Sequence[Chain]) -> list[Chain]:
        """The texts in force whose signing is told among some events, where no telling of the text itself says that it was then."""
        signed = {number for chain in during if chain[0].kind == "events" for claim in chain for number in self.about.get(claim.ref, ())}
        texts = [agreements[number] for number in sorted(each for each in signed if isinstance(each, int))]
        return [text for text in texts if text not in during and any(claim.fact.status == "in_force" for claim in text)]

    def _visit(self, chain: Chain) -> _Visit:
        places = (self.who.place(claim, claim.fact.place) for claim in chain)
        return _Visit(
            chain=chain,
            guests=frozenset(self.who.person(claim, name) for claim in chain for name in _guests(claim)),
            host=next((place[1] for place in places if place and place[1]), None),
            days=_days(chain),
        )

    def _named(self, chain: Chain, visits: dict[Ref, _Visit]) -> _Visit | None:
        """The visit that an article itself says something was part of, or that it tells without a date beside a meeting without one."""
        parts = (Ref(article=claim.article.id, kind="events", fact=claim.fact.part_of) for claim in chain if claim.fact.part_of)
        undated = chain if not any(claim.fact.date for claim in chain) else ()
        beside = (self.of_visits.visit_of(claim) for claim in undated if claim.fact.kind != "invitation")
        told = (*parts, *(visit.ref for visit in beside if visit is not None and visit.fact.date is None))
        return next((visits[part] for part in told if part in visits), None)

    def _of_days(self, chain: Chain, visits: Sequence[_Visit]) -> _Visit | None:
        """The visit in whose days something falls that its guest took part in, or that both sides did in the host's country."""
        then = _in_days(chain, visits)
        people = frozenset(self.who.person(claim, name) for claim in chain for name in claim.fact.people)
        fitting = [visit for visit in then if visit.guests & people] or [visit for visit in then if self._is_there(chain, visit)]
        fitting = fitting or [visit for visit in visits if visit.guests & people and self._is_of_month(chain, visit)]
        fitting = fitting or [visit for visit in visits if visit.guests & people and self._is_for(chain, visit)]
        return fitting[0] if len(fitting) == 1 else None

    def _is_of_month(self, chain: Chain, visit: _Visit) -> bool:
        """Whether the guest of a visit of which only the month is told met somebody of the host's country then, and nowhere else."""
        days, month = _days(chain), _month(visit.chain)
        places = [place for claim in chain if (place := self.who.place(claim, claim.fact.place))]
        hosts = {self.who.country(claim, name) for claim in chain for name in claim.fact.people}
        is_there = all(place[1] == visit.host for place in places) and visit.host is not None and visit.host in hosts
        return visit.days is None and days is not None and month is not None and month.holds(days) and is_there

    def _is_for(self, chain: Chain, visit: _Visit) -> bool:
        """Whether a visit of which no day is told was made for a gathering in the host's country, which its sentence names."""
        there = [self.who.place(claim, claim.fact.place) for claim in chain]
        is_there = visit.host is not None and all(place and place[1] == visit.host for place in there)
        pairs = ((claim, told) for claim in chain for told in visit.chain if claim.fact.called and claim.fact.kind not in VISITS)
        return visit.days is None and is_there and any(_is_occasion(*pair) for pair in pairs)

    def _is_there(self, chain: Chain, visit: _Visit) -> bool:
        fact = chain[0].fact
        place = self.who.place(chain[0], fact.place)
        return fact.kind in _OF_BOTH and (fact.kind == "invitation" or (place is not None and place[1] == visit.host))


def _is_occasion(gathering: Claim, visit: Claim) -> bool:  # type: ignore[type-arg]
    """Whether the sentence of a visit names a gathering of its time."""
    named = is_named_in(visit.fact.evidence.quote, gathering.fact.called, gathering.fact.evidence.quote)
    return named and compatible(gathering.fact.date, visit.fact.date)


def _guests(claim: Claim) -> tuple[str, ...]:  # type: ignore[type-arg]
    """Who visits: those told to, or the one named first."""
    event: Event = claim.fact
    return event.who("visitor") or event.people[:1]


def _days(chain: Chain) -> Period | None:
    """The days of something, by the telling that knows most of them."""
    known = [period for claim in chain if claim.fact.date and (period := period_of(claim.fact.date)).has_days]
    days = max(known, key=lambda period: (period.last - period.first).days, default=None)
    return days if days and (days.last - days.first).days <= _LONGEST else None


def _month(chain: Chain) -> Period | None:
    """The month of something of which no day is told."""
    known = [period_of(claim.fact.date) for claim in chain if claim.fact.date and len(claim.fact.date) == len("2023-08")]
    return known[0] if known else None


def _in_days(chain: Chain, visits: Sequence[_Visit]) -> list[_Visit]:
    """The visits between the same two countries in whose days something falls."""
    days, pair = _days(chain), chain[0].pair
    return [visit for visit in visits if days and visit.days and visit.days.holds(days) and visit.chain[0].pair == pair]


def _concluded(chain: Chain) -> Chain:
    return [claim for claim in chain if claim.fact.status not in OPEN]


def _on_one(chain: Chain, visits: Sequence[_Visit]) -> _Visit | None:
    """The one visit in whose days the two countries concluded or began something."""
    then = _in_days(chain, visits)
    return then[0] if len(then) == 1 else None


def _said(relations: Sequence[Relation]) -> Mapping[Ref, Sequence[tuple[int, Relation]]]:
    """What later articles say came of each fact, in the order of all relations."""
    found: dict[Ref, list[tuple[int, Relation]]] = defaultdict(list)
    for number, each in enumerate(relations):
        if each.kind in _CAME_OF_IT:
            found[each.earlier].append((number, each))
    return found


def _chapter(visit: _Visit, during: Sequence[Chain], said: Mapping[Ref, Sequence[tuple[int, Relation]]], came: Sequence[Chain]) -> Chapter:
    inside = {claim.ref for chain in (visit.chain, *during) for claim in chain}
    later = sorted((each for ref in inside for each in said.get(ref, ()) if each[1].later not in inside), key=lambda each: each[0])
    return Chapter(
        visit=thread_of(visit.chain),
        during=tuple(map(thread_of, during)),
        later=tuple(relation for _, relation in later),
        came=tuple(map(thread_of, came)),
    )
