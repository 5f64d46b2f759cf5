"""Trade that is told of some goods only, and so not all of it: "coffee exports", "ekspor kopi senilai 45 juta"."""

import re
from collections.abc import Iterator
from functools import cache

from digest.extract.statements import WORD, Statement, cue_before, leading_words, owner_first
from digest.extract.sums import GOODS, OF_SIDES, SIDES, money_cue
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Hit, Quantity

_SPACE = 1  # between a noun and the word before it
_VERBAL = frozenset({"over", "almost"})  # bounds that a verb may tell
_LONGEST = 24  # characters of a word


def is_of_goods(statement: Statement, quantity: Quantity, metric: str) -> bool:
    """Whether a figure of trade counts only some goods: they stand beside its noun or verb, or are what a sum is worth of."""
    if _are_weighed(statement, quantity, metric):
        return True
    if quantity.kind == "count" or not (metric == "growth" or metric in OF_SIDES):
        return False
    cue = cue_before(statement, quantity) if metric == "growth" else money_cue(statement, quantity) or _behind(statement, quantity)
    if cue is not None and names_goods(statement, cue):
        return True
    if any(
        _are_goods(statement, noun.start())
        for noun in statement.words("goods_words").finditer(statement.reading.lower, statement.part_span(quantity.start)[0], quantity.start)
    ):
        return True
    if metric == "growth":
        return False
    worth = _worth(statement.reading.language).match(statement.reading.lower, quantity.end)
    plain = worth is not None and statement.reading.plain[worth.end()].islower()  # not "in FY 2025"
    told = worth is not None and plain and _are_goods(statement, worth.end())
    return told or _led_by_goods(statement, quantity, cue) or _pays_for(statement, quantity)


def _are_weighed(statement: Statement, quantity: Quantity, metric: str) -> bool:
    """Whether goods have grown that are weighed or counted: only one product is, as in "92,000 tons of wheat, twice as much"."""
    before = statement.previous(quantity) if metric == "growth" else None
    return before is not None and before.unit in GOODS


def names_goods(statement: Statement, cue: Hit) -> bool:
    """Whether goods stand beside a noun of trade: "phone shipments", "ekspor kopi"."""
    return cue.value in OF_SIDES and any(_are_goods(statement, at) for at in _beside(statement, cue))


def _behind(statement: Statement, quantity: Quantity) -> Hit | None:
    """The first word for trade behind a sum in its part: "351 million came from oil exports"."""
    end = statement.part_span(quantity.start)[1]
    return next((cue for cue in statement.cues if quantity.end <= cue.start < end), None)


@cache
def _worth(language: Language) -> re.Pattern[str]:
    """Between a sum and the goods that it is worth of: "$45 million worth of coffee"."""
    return re.compile(rf" {any_of(language.words('figures', 'worth_of'))} ")


@cache
def _whole(language: Language) -> re.Pattern[str]:
    """What says nothing of which goods are traded: "exports of goods", "ekspor produk"."""
    return re.compile(rf"(?:{any_of(language.words('figures', 'any_goods'))}\b ?)*")


def _led_by_goods(statement: Statement, quantity: Quantity, cue: Hit | None) -> bool:
    """Whether goods stand right before a sum, behind the word for trade: "the main exports are coal, 461 million", "coal (461 million)"."""
    if quantity.bound in _VERBAL:
        return False  # "a full year surpassing 3 billion"
    start = max(statement.part_span(quantity.start)[0], cue.end if cue else 0)
    worth = statement.reading.hits.ending("figure_worth", quantity.start - 1)
    end = worth.start if worth else quantity.start - statement.reading.plain.endswith("(", 0, quantity.start)
    before = [word for word in WORD.finditer(statement.reading.lower, max(start, end - _LONGEST), end) if word.end() >= end - _SPACE]
    return bool(before) and _are_goods(statement, before[-1].start())


def _pays_for(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is what the goods counted right before it cost: "exported 40,000 tons of wheat for 12 million"."""
    before = statement.previous(quantity)
    return before is not None and before.unit in GOODS and statement.part(before.start) == statement.part(quantity.start)


def _beside(statement: Statement, cue: Hit) -> Iterator[int]:
    """Where goods may be told beside a noun: behind it, and, where that is the language's order, right before it."""
    text = statement.reading.lower
    behind = _of(statement.reading.language).match(text, cue.end)
    if behind is not None:
        yield behind.end()
    if owner_first(statement) and cue.value in SIDES and not _is_verb(statement, cue):  # "their booming trade" is all of it
        words = WORD.finditer(text, statement.sentence.start, cue.start)
        yield from (word.start() for word in words if word.end() == cue.start - _SPACE)


@cache
def _of(language: Language) -> re.Pattern[str]:
    led = rf"(?: {any_of(language.words('figures', 'goods_of'))})"
    return re.compile(rf"{led} " if language.text("figures", "owner_stands") == "before" else rf"{led}? ")  # "trade saw a rise"


def _is_verb(statement: Statement, cue: Hit) -> bool:
    unit = statement.parsed.unit_at(cue.start)
    return unit is not None and unit.kind == "verb"


def _are_goods(statement: Statement, offset: int) -> bool:
    """Whether a word at an offset can only be what is traded: nothing else is known of it."""
    reading, stage = statement.reading, statement.stage
    offset = _whole(reading.language).match(reading.lower, offset).end()  # type: ignore[union-attr]
    word = WORD.match(reading.lower, offset)
    if word is None or word[0] in leading_words(reading.language) or statement.parsed.unit_at(offset) is not None:
        return False
    if any(cue.start == word.start() for cue in statement.cues):
        return False  # "19 million of exports"
    named = (stage.dates, stage.countries, stage.places, stage.names)
    if any(index.around(*word.span()) is not None for index in named):
        return False
    return not any(each.start <= offset < each.end for each in statement.quantities)
