"""Of which side a balance of trade is: a surplus or a deficit."""

from collections.abc import Sequence
from dataclasses import replace

from digest.extract.statements import Statement
from digest.extract.sums import SUMS, money_cue
from digest.model import Figure, Hit, Quantity

_SIGNS = ("figure_deficit", "figure_surplus")


def is_of_no_side(statement: Statement, quantity: Quantity, metric: str) -> bool:
    """Whether nothing says that a balance, or one that grew, is a surplus or a deficit: then as often all trade is meant."""
    if metric == "growth":
        span = (statement.sentence.start, statement.sentence.end)
        told = [cue for cue in statement.cues if cue.value in SUMS]
        return bool(told) and all(cue.value == "trade_balance" for cue in told) and not _signs(statement, *span)
    cue = money_cue(statement, quantity) if metric == "trade_balance" else None
    return cue is not None and not _signs(statement, cue.start, cue.end) and not _signs(statement, *statement.part_span(quantity.start))


def is_deficit(statement: Statement, quantity: Quantity) -> bool:
    """Whether a balance is below zero: by its own word, else by the last before it that says of which side it is."""
    cue = money_cue(statement, quantity)
    if cue is None:
        return False
    own = _signs(statement, cue.start, max(cue.end, quantity.start))
    told = own or _signs(statement, statement.part_span(quantity.start)[0], quantity.start)
    return bool(told) and any(hit.category == "figure_deficit" for hit in (own or told[-1:]))


def _signs(statement: Statement, start: int, end: int) -> list[Hit]:
    """The words that tell of which side a balance is, in text order."""
    return sorted(hit for sign in _SIGNS for hit in statement.reading.hits.within(sign, start, end))


def in_time(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; a balance that is greater than all trade of its time is of another one, which nobody knows."""
    totals: dict[tuple[str | None, str], int | float] = {
        (each.period, each.unit): each.value for each in figures if each.metric == "bilateral_trade"
    }

    def is_too_great(figure: Figure) -> bool:
        total = totals.get((figure.period, figure.unit)) if figure.period else None
        return figure.metric == "trade_balance" and total is not None and abs(figure.value) > total

    return [replace(figure, period=None) if is_too_great(figure) else figure for figure in figures]
