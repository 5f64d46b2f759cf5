"""Plans that another article shows to have come to pass while it tells something else: a visit for the summit, flights on the route."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from digest.model import VISITS, Event, Milestone, Part, Ref
from digest.relate.claims import compatible
from digest.relate.gatherings import is_named_in
from digest.relate.order import is_later
from digest.render.registers.catalogue import Catalogue, country_of, quote_of
from digest.render.registers.moments import Moment, is_ahead, told_of
from digest.render.telling import Told

_PAIR = 2
_FLIGHTS = frozenset({"direct_flights", "launch"})


def with_plans_kept(moments: Sequence[Moment], catalogue: Catalogue) -> list[Moment]:
    """The moments, a gathering for which a guest is told to have come as held, and a route that is told as flown not as a plan."""
    flights = [each for each in moments if each.main.fact.kind in _FLIGHTS and not each.is_planned]
    flown = {plan.anchor: begun for plan in moments if (begun := _begun(plan, flights, catalogue))}
    plans: dict[str, list[Told[Any]]] = {}
    for plan in moments:
        if plan.anchor in flown:
            plans.setdefault(flown[plan.anchor].anchor, []).extend(plan.tellings)
    visits = _paid(moments)
    return [
        replace(kept, tellings=(*kept.tellings, *plans.get(kept.anchor, ())))
        for each in moments
        if each.anchor not in flown
        for kept in [_attended(each, visits, catalogue)]
    ]


def plans_kept(moments: Iterable[Moment]) -> frozenset[Ref]:
    """The tellings of plans that stand in an entry of what was done."""
    done = (each for each in moments if each.shown_by or not (each.is_planned or is_ahead(each.main)))
    return frozenset(told.ref for each in done for told in each.tellings if is_ahead(told))


def _paid(moments: Sequence[Moment]) -> Mapping[str, list[Moment]]:
    """The visits told as paid, by whoever took part."""
    found: dict[str, list[Moment]] = defaultdict(list)
    for each in moments:
        if isinstance(each.main.fact, Event) and each.main.fact.kind in VISITS and not each.is_planned:
            for who in _ids(each):
                found[who].append(each)
    return found


def _ids(moment: Moment) -> list[str]:
    return [entity.id for _, entity in moment.people if entity]


def _attended(plan: Moment, visits: Mapping[str, list[Moment]], catalogue: Catalogue) -> Moment:
    """A gathering told only as announced, as attended by those who are reported to have come to the country for it."""
    fact = plan.main.fact
    if not plan.is_planned or not isinstance(fact, Event) or fact.kind in VISITS or not fact.called:
        return plan
    paid = {visit.anchor: visit for who in _ids(plan) for visit in visits.get(who, ())}
    reports = [told for visit in paid.values() for told in visit.tellings if _is_visit_for(told, plan)]
    guests = {entity.id for told in reports for name in told.fact.visitors if (entity := catalogue.who(told, name))}
    came = tuple(name for name in fact.people if (entity := catalogue.who(plan.main, name)) and entity.id in guests)
    if not came:
        return plan
    roles = tuple(Part(part.role, names) for part in fact.roles if (names := tuple(name for name in part.names if name in came)))
    held = replace(fact, people=came, roles=roles)
    people = tuple(each for each in plan.people if each[1] and each[1].id in guests)
    return replace(plan, told=told_of(held, plan.main, catalogue), people=people, is_planned=False, shown_by=tuple(reports))


def _is_visit_for(told: Told[Any], plan: Moment) -> bool:
    """Whether a visit to the country of a gathering, about its days, is told as paid, in a sentence that names the gathering."""
    fact, host = plan.main.fact, country_of(plan.main)
    is_there = host is not None and country_of(told) == host and compatible(told.fact.date, fact.date)
    return is_there and not is_ahead(told) and is_named_in(quote_of(told.line), fact.called, quote_of(plan.main.line))


def _begun(plan: Moment, flights: Sequence[Moment], catalogue: Catalogue) -> Moment | None:
    """What tells as done that a route was begun of which a plan is told."""
    fact = plan.main.fact
    if not plan.is_planned or not isinstance(fact, Event) or len(fact.between) != _PAIR:
        return None
    towns = frozenset(entity.id for name in fact.between if (entity := catalogue.who(plan.main, name)))
    return next((each for each in flights if len(towns) == _PAIR and _is_flown(each, plan, towns, catalogue)), None)


def _is_flown(done: Moment, plan: Moment, towns: frozenset[str], catalogue: Catalogue) -> bool:
    """Whether an article that is not older than a plan tells as done that flights link its towns, at no other time."""
    return any(
        not is_ahead(told)
        and (told.fact.date is None or compatible(told.fact.date, plan.date))
        and not is_later(plan.main.view.entry.facts, told.view.entry.facts)
        and towns in set(_linked(told, catalogue))
        for told in done.tellings
        if isinstance(told.fact, Event | Milestone)
    )


def _linked(told: Told[Any], catalogue: Catalogue) -> Iterator[frozenset[str]]:
    """The pairs of towns that a sentence links: told two by two, or one of a country with each of the other's."""
    towns = _towns(told, catalogue)
    sides = [[town for town, _ in side] for _, side in groupby(towns, key=lambda town: town[1])]
    if len(sides) == _PAIR and min(map(len, sides)) == 1:
        yield from (frozenset((one, other)) for one in sides[0] for other in sides[1])
    elif all(len(side) == 1 for side in sides) and len(sides) % _PAIR == 0:
        yield from (frozenset((*one, *other)) for one, other in zip(sides[::2], sides[1::2], strict=True))


def _towns(told: Told[Any], catalogue: Catalogue) -> list[tuple[str, str | None]]:
    """The towns that a sentence names, each with its country, as often as they are named and in that order."""
    sentence = quote_of(told.line)
    found: dict[int, tuple[str, str | None]] = {}
    for place in told.view.entry.facts.places:
        entity = catalogue.who(told, place.name)
        if entity and entity.country:
            found |= {each.start(): (entity.id, entity.country) for each in re.finditer(rf"\b{re.escape(place.name)}\b", sentence)}
    return [found[start] for start in sorted(found)]
