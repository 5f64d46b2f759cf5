"""The words around quantities, as patterns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Limit


@dataclass(frozen=True, slots=True)
class Words:
    """The patterns that a language's words around quantities make."""

    prefixes: Mapping[str, str]  # what touches a number from the left, or stands one space before it, to ISO 4217
    letters: Mapping[str, int]  # what scales a sum whose currency goes before it
    bound_gap: re.Pattern[str]
    range_gap: re.Pattern[str]
    row_gap: re.Pattern[str]  # also what joins two numbers that share their noun: "four and six flights"
    joint: re.Pattern[str]  # right before a number that is one of a row
    noun_gap: re.Pattern[str]
    stops: frozenset[str]
    onward: re.Pattern[str]  # what leads to the second number of "from … to …"
    adjectives: int
    people: re.Pattern[str]
    aimed: re.Pattern[str]  # what leads to a number of what was counted before: "and wants 150,000 by 2026"
    reached: re.Pattern[str]  # what leads to a number whose noun goes before it
    limits: Mapping[Limit, re.Pattern[str]]  # bounds that say nothing of how near a number is, or may be the number itself


@cache
def words(language: Language) -> Words:
    """The language's words around quantities, compiled."""

    def listed(key: str) -> str:
        return any_of(language.words("numbers", key))

    named = (*language.forms("quantity_shared_currency").items(), *language.forms("quantity_currency").items())
    prefixes = {form.lower(): code for code, forms in named for form in forms if " " not in form}
    bounds = any_of(form for forms in language.forms("quantity_bound").values() for form in forms)
    endings = language.words("numbers", "people_endings")
    return Words(
        prefixes=prefixes,
        letters={letter: int(scale) for letter, scale in language.table("numbers", "money_scales").items()},
        bound_gap=re.compile(rf" ?(?:{listed('bound_links')} ?)*"),
        range_gap=re.compile(rf" ?- ?| {listed('range_words')} "),
        row_gap=re.compile(rf" ?- ?| (?:{any_of(language.forms('mark').get('coordinate', ()))}|{listed('range_words')}) "),
        joint=re.compile(rf"\b{any_of(language.forms('mark').get('coordinate', ()))} $"),
        noun_gap=re.compile(rf"[ -]{listed('noun_links')} "),
        onward=re.compile(rf"\b{listed('range_words')} (?:(?:{listed('bound_links')}|{bounds}) )*$"),
        stops=frozenset(language.words("numbers", "noun_stops")),
        adjectives=int(language.tables["numbers"]["adjectives"]),
        people=re.compile(rf" (?:[A-Z][a-z]+ )?[A-Z][a-z]*{any_of(endings)}\b" if endings else r"(?!)"),
        aimed=re.compile(rf"\b{listed('aimed')} $"),
        reached=re.compile(rf"\b{listed('reached')} (?:{listed('bound_links')} )*$"),
        limits={
            "below": _at_either_end(listed("below_words")),
            "most": _at_either_end(listed("at_most_words")),
            "least": _at_either_end(listed("at_least_words")),
        },
    )


def _at_either_end(phrases: str) -> re.Pattern[str]:
    return re.compile(rf"^{phrases}\b|\b{phrases}$")
