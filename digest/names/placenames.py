"""The names of the world's places, looked up at capital words."""

import re
from collections.abc import Iterable
from functools import cache

from digest.annotate import Reading
from digest.gazetteer import places
from digest.languages import Language
from digest.model import Hit

LONGEST_PLACE = 6  # words
NO_COUNTRY = "XX"
# A word up to a hyphen; apostrophes and full stops inside it belong to it ("Xi'an", "St.").
_WORD = re.compile(r"[^\W_]+(?:['.](?=[^\W\d_])[^\W_]+)*")
_SMALL = re.compile(r"[a-z]{1,3} ")


@cache
def place_table(language: Language) -> dict[str, tuple[str, ...]]:
    """The world's places and the language's own names for them, with their countries; NO_COUNTRY for none."""
    table = dict(places())
    for code, names in language.table("places", "names").items():
        for name in names:
            table[name] = (code, *(other for other in table.get(name, ()) if other != code))
    return table


@cache
def first_words(language: Language) -> frozenset[str]:
    """The first word of every place."""
    return frozenset(name.replace("-", " ").split(" ", 1)[0] for name in place_table(language))


def place_ends(reading: Reading, starts: Iterable[int]) -> dict[int, int]:
    """Of some offsets those at which a known place begins, each with where the longest one ends."""
    firsts, text = first_words(reading.language), reading.plain
    begun = (at for at in starts if (word := _WORD.match(text, at)) and word[0] in firsts)
    return {at: end for at in begun if (end := place_end(reading, at))}


def place_end(reading: Reading, at: int) -> int:
    """Where the longest known place that begins at an offset ends; 0 where there is none. Hyphens part places: "Almaty-Da Nang"."""
    language, text = reading.language, reading.plain
    end = _word_end(text, at)
    if text[at:end] not in first_words(language):
        return 0
    table = place_table(language)
    found = 0
    for _ in range(LONGEST_PLACE):
        if text[at:end] in table:
            found = end
        end = _next_capital(text, end)
        if not end:
            break
        end = _word_end(text, end)
    return found


def in_place(reading: Reading, country: Hit, end: int) -> bool:
    """Whether a country's name begins that of a place in another one, which ends at an offset: "Thai Nguyen"."""
    if end <= country.end:
        return False
    return country.value not in place_table(reading.language).get(reading.plain[country.start : end], (country.value,))


def in_other_name(reading: Reading, country: Hit) -> bool:
    """Whether a country's name belongs to what is no country: "Latin America", "South China Sea"."""
    # Names that hold a country begin or end with it, within a few words.
    around = reading.hits.within("not_country", country.start - 40, country.end + 40)
    return any(other.start <= country.start and country.end <= other.end for other in around)


def _word_end(text: str, at: int) -> int:
    found = _WORD.match(text, at)
    return found.end() if found else at


def _next_capital(text: str, end: int) -> int:
    """Where the next capital word begins behind a space or a hyphen; 0 where another thing follows."""
    for gap in (" - ", " ", "-", ". ") if text[end : end + 1] in " -." else ():
        if text.startswith(gap, end):
            at = end + len(gap)
            return at if text[at : at + 1].isupper() else _behind_small(text, at)
    return 0


def _behind_small(text: str, at: int) -> int:
    """Where a capital word begins behind one small word: "Dar es Salaam"; 0 where none does."""
    small = _SMALL.match(text, at)
    return small.end() if small and text[small.end() : small.end() + 1].isupper() else 0
