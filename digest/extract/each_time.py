"""What is told to have been held several times, each with a day and a place of its own."""

from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

# What is held again and again.
_HELD = frozenset({"session", "forum", "summit", "festival", "meet"})
# A clause of nothing else goes on with the days and places of the one before it.
_WHEN = frozenset({"date", "place", "prep", "point", "country"})
_TWICE = 2


def each_time(parsed: Parsed, deed: Deed) -> tuple[Deed, ...]:
    """A deed once a time that is told of it: "in Lima on 3 May 2019, in Oslo on 7 June 2021 and in Lima on 2 April 2022"."""
    if _HELD.isdisjoint(deed.classes) or len(deed.dates) < _TWICE:
        return (deed,)
    behind = (*deed.clause.since(deed.unit.end), *(unit for clause in parsed.clauses if _goes_on(clause, deed) for unit in clause.units))
    told = [unit for unit in behind if unit.kind in {"date", "place"}]
    times = list(zip(told[::2], told[1::2], strict=False))
    if len(told) % 2 or len(times) < _TWICE or any(one.kind != told[0].kind or other.kind == told[0].kind for one, other in times):
        return (deed,)
    return tuple(_at(deed, *sorted(time, key=lambda unit: unit.kind)) for time in times)


def _goes_on(clause: Clause, deed: Deed) -> bool:
    alone = clause.predicate is None and all(unit.kind in _WHEN for unit in clause.units)
    return alone and clause.governor == deed.clause.index and clause.link == "coordinate"


def _at(deed: Deed, date: Unit, place: Unit) -> Deed:
    return deed._replace(dates=(date,), places=(place,))
