"""Units in text order: of several that begin together the one that counts stands first."""

from itertools import pairwise
from operator import attrgetter

from digest.parse.units import BRINGING, Unit, UnitKind

_start = attrgetter("start")
_FIRST: dict[UnitKind, int] = {
    "person": 0,
    "body": 0,
    "date": 1,
    "place": 1,
    "quantity": 1,
    "bloc": 1,
    "country": 2,
    "operator": 3,
    "mark": 5,
    "prep": 5,
}


def in_order(units: list[Unit]) -> list[Unit]:
    """The units in text order; the few that begin together by their ranks."""
    units.sort(key=_start)
    first = 0
    for index, (unit, following) in enumerate(pairwise(units)):
        if unit.start != following.start:
            first = index + 1
        elif index + 2 == len(units) or units[index + 2].start != unit.start:
            units[first : index + 2] = sorted(units[first : index + 2], key=_rank)
    return units


def _rank(unit: Unit) -> tuple[int, int]:
    """Of two that begin together the name first, else the longer."""
    small = (unit.kind == "prep" and unit.value in BRINGING) or unit.value == "condition"  # "Had they met, …"
    order = 3 if small else _FIRST.get(unit.kind, 4)
    return order if order < 3 else 3, -unit.end * 10 + order
