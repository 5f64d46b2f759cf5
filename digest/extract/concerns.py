"""What each fact itself is about: the places and fields of its own clause and roles, not those that stand beside it in a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Any, TypeVar

from digest.extract.own_topics import topics_of
from digest.extract.own_words import places_among, places_of_text, places_of_turn
from digest.model import VISITS, Agreement, Concerns, Event, Fact, Facts, Figure, Milestone
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Parsed
from digest.parse.units import Unit

F = TypeVar("F", bound=Fact)

# What is counted of a whole country, wherever it is told.
_OF_COUNTRIES = frozenset({"bilateral_trade", "export", "import", "trade_balance", "tariff", "growth", "community"})
# Turns that are of towns; the others are of two countries, wherever they came about.
_OF_PLACES = frozenset({"sister_cities", "direct_flights", "embassy_opened"})
_SIGNING = frozenset({"sign", "exchange", "conclude", "issue", "initial"})
# A feast is kept elsewhere than what it is of was done, and an invitation is made elsewhere than it leads to.
_ELSEWHERE = frozenset({"anniversary", "invitation"})
_OF_GROUP = frozenset({"from", "of"})
_WHICH = 12  # characters from what is counted to the clause that says more of it


def with_concerns(stage: Stage, facts: Facts) -> Facts:
    """The facts, each with what it is about."""
    told = partial(_concerned, stage, facts)
    return replace(
        facts,
        events=tuple(map(told, facts.events)),
        agreements=tuple(map(told, facts.agreements)),
        milestones=tuple(map(told, facts.milestones)),
        figures=tuple(map(told, facts.figures)),
        trends=tuple(map(told, facts.trends)),
        stances=tuple(map(told, facts.stances)),
    )


def _concerned(stage: Stage, facts: Facts, fact: F) -> F:
    places = tuple(dict.fromkeys(_places_of(stage, fact)))
    return replace(fact, concerns=Concerns(places=places, topics=topics_of(stage, facts, fact)))


def _places_of(stage: Stage, fact: Fact) -> Iterator[str]:
    if isinstance(fact, Event):
        yield from filter(None, (fact.place, *fact.between))
    if isinstance(fact, Agreement):
        yield from (name for party in fact.parties for name in _of_party(stage, party))
    if isinstance(fact, Milestone):
        yield from (name for party in fact.between for name in _of_party(stage, party))
    for proof in (fact.evidence, *fact.tellings):
        # Few sentences name a place, and only these need their clauses.
        if proof.at is not None and stage.places.within(proof.start, proof.end) and (parsed := stage.parsed_at(proof.at)):
            yield from (unit.item.name for unit in _told_places(stage, parsed, fact, proof.at))


def _of_party(stage: Stage, party: str) -> Iterator[str]:
    """A place that is a party, or whose government is."""
    governs = bool(stage.reading.language.lexicon.find(party).all("local_government"))
    for place in stage.scene.places:
        if place.name == party or (governs and _holds(party.split(), place.name.split())):
            yield place.name


def _holds(words: list[str], some: list[str]) -> bool:
    """Whether some words stand in a row among others."""
    return any(words[at : at + len(some)] == some for at in range(len(words)))


def _told_places(stage: Stage, parsed: Parsed, fact: Any, at: int) -> Iterable[Unit]:
    """The places that a sentence tells of a fact."""
    if isinstance(fact, Event):
        return () if fact.kind in _ELSEWHERE else _of_deed(stage, parsed, fact, at)
    if isinstance(fact, Agreement):
        return _of_text(stage, parsed, fact, at)
    if isinstance(fact, Milestone):
        return places_of_turn(parsed, at) if fact.kind in _OF_PLACES else ()
    if isinstance(fact, Figure):
        return _counted_in(parsed, fact, at) if fact.metric not in _OF_COUNTRIES else ()
    return ()


def _of_deed(stage: Stage, parsed: Parsed, event: Event, at: int) -> list[Unit]:
    """Where a deed is told to be done; of a visit also what its clause names in the country that it leads to, and whose group pays it."""
    deeds = [deed for deed in parsed.deeds if deed.unit.start <= at < deed.unit.end]
    clause = parsed.clause_around(at)
    if event.kind not in VISITS or clause is None:
        in_town = any(place.name == event.place and place.country for place in stage.scene.places)
        # Beside the town that is known of it only the house there.
        return [unit for deed in deeds for unit in places_among(deed.places) if not (in_town and unit.item.country)]
    country = _country(stage, event.place)
    named = (unit for unit in places_among(clause.units) if unit.item.country == country)
    homes = [] if event.people else _homes(clause)
    return [*places_among(unit for deed in deeds for unit in (*deed.places, *deed.goals)), *named, *homes]


def _homes(clause: Clause) -> list[Unit]:
    """The places whose groups a clause tells of: "a delegation from Cusco", "rombongan Wilayah Cusco", "the Cusco delegation"."""
    row = [unit for unit in clause.units if unit.kind != "prep" or unit.value not in _OF_GROUP]
    near = [(unit, other) for unit, other in pairwise(row) if other.start - unit.end <= _WHICH]
    behind = [other for unit, other in near if unit.kind == "group" and other.kind == "place"]
    return behind or [unit for unit, other in near if unit.kind == "place" and other.kind == "group"]


def _country(stage: Stage, place: str | None) -> str | None:
    """The country of a place, which is itself if it is one."""
    return next((each.country for each in stage.scene.places if each.name == place), place)


def _of_text(stage: Stage, parsed: Parsed, agreement: Agreement, at: int) -> list[Unit]:
    """The places that a text is told to be of; where it is signed only where that is what is told of it."""
    clause = parsed.clause_around(at)
    if clause is None:
        return []
    is_named = stage.reading.article.text.startswith(agreement.name, at)
    named = places_of_text(parsed, at) if is_named else []
    if agreement.status != "signed":
        return named
    signing = (deed for deed in parsed.deeds if deed.clause.index == clause.index and _SIGNING & set(deed.classes))
    return [*named, *places_among(unit for deed in signing for unit in deed.places)]


def _counted_in(parsed: Parsed, figure: Figure, at: int) -> list[Unit]:
    """The places of the clause that counts something, and of one that says more of what is counted."""
    clause = parsed.clause_around(at)
    if clause is None:
        return []
    counted = parsed.unit_at(at)
    told = [each for each in parsed.clauses if counted is not None and _tells_more(each, clause, counted)]
    own = clause.units if figure.metric == "flights" else _joined(clause.units, at)
    return places_among((*own, *(unit for each in told for unit in each.units)))


def _tells_more(clause: Clause, counting: Clause, counted: Unit) -> bool:
    """Whether a clause with "which" stands right behind what another one counts."""
    return clause.link == "relative" and clause.governor == counting.index and 0 <= clause.start - counted.end <= _WHICH


def _joined(units: Sequence[Unit], at: int) -> Iterator[Unit]:
    """The units that no "and" parts from an offset, but one that joins places: "X was founded in A, and B counts 5"."""
    parting = [unit.start for unit, after in pairwise(units) if unit.value == "coordinate" and after.kind != "place"]
    first = max((start for start in parting if start < at), default=0)
    last = min((start for start in parting if start > at), default=units[-1].end)
    return (unit for unit in units if first <= unit.start < last)
