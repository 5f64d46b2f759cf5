"""The words of a text or a turn itself within its sentence, and the places among them."""

from collections.abc import Iterable, Iterator

from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Parsed
from digest.parse.units import Unit

_JOINT = frozenset({"coordinate"})
_PAIR = 2
# Where a text was signed or has come into force, it is not of.
_OF_A_DAY = frozenset({"sign", "exchange", "conclude", "issue", "initial", "ratify", "effect", "take_effect"})


def until_next_text(units: Iterable[Unit], *, verbs: bool = False) -> Iterator[Unit]:
    """Of the units from the name of a text those up to the next text, and unless asked for no verb and what is behind it."""
    for index, unit in enumerate(units):
        if index and (unit.kind == "text" or (unit.kind == "verb" and not verbs)):
            return
        yield unit


def places_of_text(parsed: Parsed, at: int) -> list[Unit]:
    """The places that the name of a text at an offset holds, and those that "which" tells of it: "…, which ties A to B"."""
    clause = parsed.clause_around(at)
    own = list(until_next_text(clause.since(at))) if clause is not None else []
    told = (each for each in parsed.clauses if each.link == "relative" and each.antecedent in own)
    signed = (each for each in told if not each.classes & _OF_A_DAY)
    return places_among((*own, *(unit for each in signed for unit in each.units)))


def places_of_turn(parsed: Parsed, at: int) -> list[Unit]:
    """The places of the clause that tells a turn at an offset; those that "which" stands for or tells of it where it names none."""
    clause = parsed.clause_around(at)
    if clause is None:
        return []
    sisters = next((unit.start for unit in clause.units if unit.value == "sister"), at)
    return places_among(clause.units) or places_among(_meant(parsed, clause)) or places_of_text(parsed, sisters)


def places_among(units: Iterable[Unit]) -> list[Unit]:
    """The places among some units."""
    return [unit for unit in units if unit.kind == "place"]


def _meant(parsed: Parsed, clause: Clause) -> tuple[Unit, ...]:
    """What a relative clause is about, with what is joined to that: "A - B, which were twinned in 2024"."""
    thing = clause.antecedent
    if thing is None:
        return ()
    before = [unit for unit in parsed.units if unit.end <= thing.start]
    joint = before[-1:] and (before[-1].kind == "point" or before[-1].value in _JOINT)
    return (*before[-2:-1], thing) if joint else (thing,)


def twinned(stage: Stage, at: int | None) -> tuple[str, ...]:
    """The two places that became sisters, one in each country, where the clause at an offset tells just two."""
    parsed = stage.parsed_at(at) if at is not None else None
    found = places_of_turn(parsed, at) if parsed is not None and at is not None else []
    names = tuple(dict.fromkeys(unit.item.name for unit in found))
    countries = {unit.item.country for unit in found}
    return names if len(names) == _PAIR and countries == set(stage.scene.pair) else ()
