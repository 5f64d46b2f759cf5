"""What an article tells that many others tell as well, as far as they tell it as done or as still to come."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from digest.model import OPEN, Agreement, Event, Milestone, Ref, Thread
from digest.render.telling import Tellings, Told
from digest.tell.documents import DECLARED
from digest.tell.events import looks_ahead

# A thread this long says more than its neighbours beside an article do.
_MANY_TELLINGS = 3
# Of so many tellings one is another article's.
_OWN_AND_ANOTHER = 2
# How far a thing has come by one telling of it.
_AHEAD, _DONE, _IN_FORCE = range(3)


@dataclass(frozen=True, slots=True)
class Retold:
    """A fact of an article that many other articles tell, too, and the first telling of them that has a date."""

    own: Ref
    first: Ref  # never called the oldest: an older one may tell it in words that are not read
    others: int


def retold_of(threads: Iterable[Thread], tellings: Tellings) -> dict[str, list[Retold]]:
    """What each article tells that many others do; an article without a date is never the one that is named."""
    found: dict[str, list[Retold]] = {}
    for thread in threads:
        if len({telling.article for telling in thread.tellings}) > _MANY_TELLINGS:
            for retold in _retold(thread, tellings):
                found.setdefault(retold.own.article, []).append(retold)
    return found


def _retold(thread: Thread, tellings: Tellings) -> Iterator[Retold]:
    """What each article of a thread has in common with the others: who announced a thing has not found that it happened."""
    stands = {telling: _stands(tellings[telling]) for telling in thread.tellings}
    furthest: dict[str, Ref] = {}
    for telling in thread.tellings:
        if telling.article not in furthest or stands[telling] > stands[furthest[telling.article]]:
            furthest[telling.article] = telling
    shared = {stand: [each for each in furthest.values() if _bears_out(stands[each], stand)] for stand in set(stands.values())}
    named = {own: _people(tellings[own]) for own in furthest.values()}
    told: dict[tuple[int, frozenset[str]], tuple[int, list[Ref]]] = {}  # very many articles of a thread tell the same of the same people
    for own in furthest.values():
        key = stands[own], named[own]
        if key not in told:
            alike = [each for each in shared[stands[own]] if named[own] <= named[each]]  # among them the article itself
            told[key] = len(alike), [each for each in alike if tellings[each].view.date][:_OWN_AND_ANOTHER]
        count, dated = told[key]
        first = next((each for each in dated if each.article != own.article), None)
        if first and count > _MANY_TELLINGS:
            yield Retold(own, first, count - 1)


def _people(told: Told[Any]) -> frozenset[str]:
    """Those whom a telling names, as the pages call them: an article that leaves one of them out has not told that of them."""
    return frozenset(told.view.speech.called("people", name).text for name in getattr(told.fact, "people", ()))


def _bears_out(other: int, own: int) -> bool:
    return other >= own and (own > _AHEAD or other == _AHEAD)


def _stands(told: Told[Any]) -> int:
    """Whether an article tells something as still to come, as done, or a text as in force."""
    fact = told.fact
    if isinstance(fact, Agreement):
        # What is declared is there at once: to call it signed or in force is the same.
        is_in_force = fact.kind not in DECLARED and fact.status not in {"signed", *OPEN}
        return _AHEAD if fact.status in OPEN or told.view.speech.is_ahead(fact.date) else _IN_FORCE if is_in_force else _DONE
    is_ahead = isinstance(fact, Event | Milestone) and looks_ahead(fact, told.view.speech)
    return _AHEAD if is_ahead else _DONE
