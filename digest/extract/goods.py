"""Which goods a figure is of: those that are weighed or counted, or that a tariff is on."""

import re
from functools import cache

from digest.extract.statements import Statement
from digest.extract.sums import GOODS, SIDES
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Quantity

_GIVEN = "loan_or_aid"


def product_of(statement: Statement, quantity: Quantity, metric: str) -> str | None:
    """The goods of a figure; none where the words tell none that are known, or several."""
    if metric == "tariff":
        return _alone(statement, statement.sentence.start, statement.sentence.end)
    if quantity.unit not in GOODS or metric not in (*SIDES, _GIVEN):
        return None
    counted = _counted(statement, quantity)
    return counted if counted or metric == _GIVEN else _alone(statement, *statement.part_span(quantity.start))


def _counted(statement: Statement, quantity: Quantity) -> str | None:
    """The goods right behind their number: "92,000 tons of wheat", "92 ribu ton gandum"."""
    reading = statement.reading
    lead = _lead(reading.language).match(reading.lower, quantity.end)
    hit = reading.hits.at("traded_goods", lead.end()) if lead else None
    return hit.value if hit else None


def _alone(statement: Statement, start: int, end: int) -> str | None:
    """The only goods that are told between two offsets."""
    told = {hit.value for hit in statement.reading.hits.within("traded_goods", start, end)}
    return told.pop() if len(told) == 1 else None


@cache
def _lead(language: Language) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_of(language.words('figures', 'goods_of'))} )?")
