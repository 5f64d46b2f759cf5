"""The one firm that a sum of investment is of: what it puts in is not what its country does."""

from collections.abc import Iterator

from digest.extract.statements import Statement, owner_first
from digest.model import Quantity
from digest.names.grammar import grammar
from digest.parse.units import Unit

_INVESTING = frozenset({"invest", "open"})
_WHOSE = frozenset({"country", "group"})  # told beside a firm: "Peru's X", "the firm X"


def investor_of(statement: Statement, quantity: Quantity, metric: str) -> str | None:
    """The one body that invests a sum: by its clause, or as what the word for investment is of."""
    if metric != "investment" or quantity.kind != "money":
        return None
    told = {unit.item.name: None for unit in _acting(statement, quantity) or _owning(statement, quantity)}
    return next(iter(told)) if len(told) == 1 else None


def _acting(statement: Statement, quantity: Quantity) -> list[Unit]:
    """The bodies that do what is told of a sum, where nobody else does it with them."""
    clause = statement.parsed.clause_around(quantity.start)
    deeds = [deed for deed in statement.parsed.deeds if clause is not None and deed.clause is clause and not deed.passive]
    agents = [unit for deed in deeds if _INVESTING.intersection(deed.classes) for unit in deed.agents if unit.kind not in _WHOSE]
    return agents if all(unit.kind == "body" for unit in agents) else []


def _owning(statement: Statement, quantity: Quantity) -> list[Unit]:
    return [unit for unit in _beside(statement, quantity) if unit.kind == "body"]


def _beside(statement: Statement, quantity: Quantity) -> Iterator[Unit]:
    """What stands right beside the word for investment, on the side where the language puts its owner."""
    for cue in statement.cues:
        if cue.value != "investment" or cue.start > quantity.start:
            continue
        units = statement.parsed.units_within(statement.sentence.start, quantity.start)
        if owner_first(statement):
            yield from (
                unit
                for unit in units
                if statement.reading.plain[unit.end : cue.start] in (" ", *grammar(statement.reading.language).owning)
            )
        else:
            yield from (unit for unit in units if unit.start == cue.end + 1)
