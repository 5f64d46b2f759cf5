"""Trade that is told of one place or of firms only, and so not all of its country's: "trade in Arica", "firms whose exports …"."""

from digest.extract.statements import FIRMS, Statement, cue_before, owner_first
from digest.extract.sums import OF_SIDES, money_cue
from digest.gazetteer import capital_cities
from digest.model import Hit, PlaceEntity, Quantity
from digest.names.grammar import grammar
from digest.parse.index import Mention

_FAR = 25  # characters between the word for trade and the place: "in the province of"
_LEADING = frozenset({"at", "from", "of"})


def is_of_some(statement: Statement, quantity: Quantity) -> bool:
    """Whether the word for trade before a number is told of a place, where a capital stands for its country, or of firms."""
    cue = money_cue(statement, quantity) if quantity.kind == "money" else cue_before(statement, quantity)
    if cue is None or cue.value not in OF_SIDES:
        return False
    if _is_of_firms(statement, cue):
        return True
    places = statement.stage.places.within(max(statement.sentence.start, cue.start - _FAR), cue.end + _FAR)
    return any(place.item.name not in capital_cities() and _is_beside(statement, place, cue) for place in places)


def _is_of_firms(statement: Statement, cue: Hit) -> bool:
    """Whether trade is told of firms by a relative word: "440 enterprises, whose trade exceeded 5 billion"."""
    hits = statement.reading.hits
    whose = hits.ending("mark", cue.start - 1)
    nouns = hits.within("quantity_noun", statement.sentence.start, whose.start) if whose and whose.value == "relative" else []
    return bool(nouns) and nouns[-1].value in FIRMS


def _is_beside(statement: Statement, place: Mention[PlaceEntity], cue: Hit) -> bool:
    """Whether a place owns trade or is where it is done: "Arica's trade", "trade in the province of Arica"."""
    text = statement.reading.lower
    if place.end <= cue.start:
        words = grammar(statement.reading.language)
        owning = ("", *words.any_owner_ending)
        return owner_first(statement) and text[place.end : cue.start].strip() in owning
    if not owner_first(statement) and place.start == cue.end + 1:
        return True
    prep = next(iter(statement.reading.hits.within("prep", cue.end, place.start)), None)
    between = text[cue.end : place.start]
    return prep is not None and prep.value in _LEADING and prep.start == cue.end + 1 and not any(mark in between for mark in ",;:(")
