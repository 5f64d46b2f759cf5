"""The countries that a part of a sentence names, and which way a figure goes for each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from digest.extract.statements import Statement
from digest.languages import Language
from digest.model import Hit

# How many words may stand between "to" and the country that it leads to: "to the new Peruvian government".
_BETWEEN = 3
_Way = Literal["owner", "from", "of", "for", "to", "given"]
_PARTING = re.compile(r"[,;:(\d]")
_NATION = re.compile(r"[A-Z][a-z]+s\b")


@dataclass(frozen=True, slots=True)
class Party:
    """A country of a statement, and which way the figure goes for it."""

    start: int
    end: int
    code: str
    way: _Way


def parties_of(statement: Statement, start: int, end: int, *, of_bodies: bool = False) -> Iterator[Party]:
    pair = statement.stage.scene.pair
    for first, last, code in sorted(_mentions(statement, start, end, of_bodies)):
        in_sum = any(quantity.kind == "money" and quantity.start <= first < quantity.end for quantity in statement.quantities)
        if code in pair and not in_sum:
            party = Party(first, last, code, _way(statement, first, start))
            yield replace(party, way="to") if receives(statement, party) else party
    for place in statement.stage.places.within(start, end):
        way = _way(statement, place.start, start)
        if place.item.country in pair and way != "owner":
            yield Party(place.start, place.end, place.item.country, way)


def _mentions(statement: Statement, start: int, end: int, of_bodies: bool) -> Iterator[tuple[int, int, str]]:
    """Countries and nations by name, outside the names of people and bodies."""
    reading = statement.reading
    for mention in statement.stage.countries.within(start, end):
        if of_bodies or statement.stage.names.around(mention.start, mention.end) is None:
            yield mention.start, mention.end, mention.item.code
    for hit in reading.hits.within("figure_nation", start, end):
        yield hit.start, hit.end, hit.value
    nations = _nations(reading.language)
    for word in _NATION.finditer(reading.plain, start, end) if nations else ():
        code = nations.get(word[0][:-1].lower())
        if code and statement.stage.countries.around(*word.span()) is None:
            yield word.start(), word.end(), code


@cache
def _nations(language: Language) -> dict[str, str]:
    """What the people of a country are called, in the singular, where an ending makes it the plural ("Chileans")."""
    if not language.words("numbers", "people_endings"):
        return {}
    return {form.lower(): code for code, forms in language.forms("country").items() for form in forms if " " not in form}


def receives(statement: Statement, party: Party) -> bool:
    receiving = statement.reading.hits.first("figure_receiving", party.end, party.end + 24)
    return receiving is not None and len(statement.reading.lower[party.end : receiving.start].split()) <= 1


def _leads_on(statement: Statement, way: Hit, of: Hit) -> bool:
    """Whether "of" belongs to what something goes to."""
    between = statement.reading.lower[way.end : of.start]
    return way.value in ("to", "for") and len(between.split()) < _BETWEEN and not _PARTING.search(between)


def _way(statement: Statement, first: int, start: int) -> _Way:
    """What a country is to the figure, by the words around it."""
    hits = statement.reading.hits
    if giving := hits.ending("figure_giving", first - 1):
        verb = statement.parsed.unit_at(giving.start)
        return "of" if verb is not None and verb.how == "passive" else "given"
    led = hits.within("figure_direction", start, first)
    if not led or hits.within("figure_metric", led[-1].end, first) or hits.at("figure_of_them", led[-1].start):
        return "owner"
    between = statement.reading.lower[led[-1].end : first]
    if len(between.split()) >= _BETWEEN or _PARTING.search(between):
        return "owner"  # "for two months of 2021, Peru's exports"
    if led[-1].value == "of" and len(led) > 1 and _leads_on(statement, led[-2], led[-1]):
        return "to"  # "to the protection of Peru's forests"
    return led[-1].value  # type: ignore[return-value]
