"""Past forms that say what became of the thing or the person before them: "the treaty, inked in Hanoi, …"."""

from itertools import pairwise

from digest.parse.units import ACTORS, Unit

_THINGS = frozenset({"text", "theme", "deed", "body"})
_TYING = frozenset({"between", "with", "of", "at"})


def is_reduced(row: list[Unit], index: int, unit: Unit) -> bool:
    """Whether a past form behind a comma is said of the thing before it: "the treaty, inked in Hanoi, …"."""
    if "participle" not in unit.how or index < 2 or row[index - 1].value != ",":
        return False
    following = row[index + 1] if index + 1 < len(row) else None
    bare = following is None or following.kind in {"prep", "date"} or (following.kind == "point" and following.value != '"')
    return bare and (_is_thing(row[: index - 1]) or _is_done_by(row, index))


def _is_done_by(row: list[Unit], index: int) -> bool:
    """Whether somebody is told behind a past form by whom it was done, and a verb of its own: "X, received in Lima by Y, praised …"."""
    behind = row[index + 1 :]
    verb = next((at for at, unit in enumerate(behind) if unit.kind == "verb"), 0)
    pairs = pairwise(behind[:verb])
    return any(by.value == "by" and who.kind in ACTORS for by, who in pairs)


def _is_thing(row: list[Unit]) -> bool:
    """Whether a row ends with a thing, or with names that a preposition ties to one: "ties between Peru and Chile"."""
    named = tied = False
    for unit in reversed(row):
        if unit.kind in _THINGS:
            return tied or not named
        if unit.kind == "prep" and unit.value in _TYING:
            tied = True
        elif unit.kind in {"person", "country", "place"}:
            named = True
        elif named and unit.value != "coordinate":
            return False
    return False
