"""Direct flights that are so far only sought: whose opening is proposed, asked for or wished, between which two towns."""

from collections.abc import Iterator, Sequence

from digest.extract.evidence import evidence_at
from digest.model import Stance
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import Standing
from digest.parse.units import UNDOING, Unit

_OPENING = frozenset({"open", "establish", "launch", "start", "operate", "resume"})
_SOUGHT = frozenset({"wished", "proposed"})
# What may stand between a route and its two ends, and around them.
_BETWEEN = frozenset({"place", "country", "prep", "mark", "bracket"})


def sought_routes(stage: Stage) -> Iterator[Stance]:
    """Each route that a sentence tells as sought, with its two ends, one in each country."""
    for parsed in stage.parsed:
        routes = [unit for unit in parsed.units if unit.value == "direct_route"]
        if not routes or stage.is_outside_text(parsed.sentence):
            continue
        for deed in parsed.deeds:
            for route in routes if _is_sought(parsed, deed) else ():
                towns = _ends(stage, parsed, deed, route) if route in (*deed.objects, *deed.role("of", "about")) else ()
                if towns:
                    evidence = evidence_at(stage.reading, route.start, "stances.route")
                    yield Stance(evidence=evidence, stance="route", places=towns)


def _is_sought(parsed: Parsed, deed: Deed) -> bool:
    """Whether an opening is proposed or wished for, and nobody undoes that."""
    undone = any(unit.kind == "operator" and unit.value in UNDOING for unit in parsed.units)
    return not _OPENING.isdisjoint(deed.classes) and _is_wish(deed.standing) and not undone


def _is_wish(standing: Standing) -> bool:
    return standing.value == "wished" and standing.effect in _SOUGHT


def _ends(stage: Stage, parsed: Parsed, deed: Deed, route: Unit) -> tuple[str, ...]:
    """The two towns right behind a route, or right before it, if they are all that are named there."""
    before = [unit for unit in parsed.units if unit.end <= route.start][::-1]
    behind = [unit for unit in parsed.units if unit.start >= route.end]
    for near in (_places(behind), _places(before)[::-1]):
        if len(near) == len(stage.scene.pair) and {*stage.referents.countries(near, deed)} == {*stage.scene.pair}:
            return tuple(unit.item.name for unit in near)
    return ()


def _places(units: Sequence[Unit]) -> list[Unit]:
    """The places among the first units, until something else is told."""
    stop = next((number for number, unit in enumerate(units) if unit.kind not in _BETWEEN), len(units))
    return [unit for unit in units[:stop] if unit.kind == "place"]
