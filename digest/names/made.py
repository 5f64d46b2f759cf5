"""Names of bodies that are made of known parts: "Ministry of {portfolio} of {country}", read in any language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from digest.languages import Language
from digest.languages.patterns import any_of

_DASH = re.compile(r"\s*[-\u2010-\u2015]\s*")
LONGEST = 200  # of a name that is looked into; longer ones are sentences
Parts = tuple[str, ...]  # of a form, by turns what is printed and the name of what stands there


@dataclass(frozen=True, slots=True)
class Make:
    """How names of one make are printed: by turns what is printed and what stands there."""

    key: str
    parts: Parts


def readings(name: str, language: Language) -> Iterator[tuple[str, dict[str, str]]]:
    """Every way in which a name is of a make: its key, and the words in each of its places."""
    return _of_makes(_makes(language), name)


def loose_readings(name: str, language: Language) -> Iterator[tuple[str, dict[str, str]]]:
    """The same whatever the case and the dashes of the name; the words in its places are in small letters."""
    return _of_makes(_loose_makes(language), _loose(name))


def _of_makes(makes: Iterable[Make], name: str) -> Iterator[tuple[str, dict[str, str]]]:
    for made in makes if len(name) <= LONGEST else ():
        yield from ((made.key, found) for found in readings_of(made.parts, name))


@cache
def _makes(language: Language) -> tuple[Make, ...]:
    table = language.table("telling", "bodies")
    return tuple(Make(key, parts_of(form)) for key, forms in table.items() for form in forms)


@cache
def _loose_makes(language: Language) -> tuple[Make, ...]:
    return tuple(Make(made.key, tuple(map(_loose, made.parts))) for made in _makes(language))


def _loose(words: str) -> str:
    return _DASH.sub("-", words.casefold())


def parts_of(form: str) -> Parts:
    """A form cut at its places."""
    return tuple(re.split(r"\{([\w:]+)\}", form))


def readings_of(parts: Parts, text: str) -> Iterator[dict[str, str]]:
    """Every way in which a name is of a form: the words in each of its places."""
    literal, rest = parts[0], parts[1:]
    if not text.startswith(literal) or not text.endswith(parts[-1]):
        return
    text = text[len(literal) :]
    if not rest:
        yield from () if text else ({},)
        return
    ends = [found.start() for found in re.finditer(re.escape(rest[1]), text)] if rest[1] else [len(text)]
    for end in ends:
        for others in readings_of(rest[1:], text[end:]):
            yield {rest[0]: text[:end], **others}


@cache
def countries_by_name(language: Language) -> Mapping[str, str]:
    """The code of each country by its names, in small letters."""
    return _values(language, "country")


@cache
def _portfolios(language: Language) -> Mapping[str, str]:
    return _values(language, "portfolio")


def _values(language: Language, category: str) -> Mapping[str, str]:
    return {form.casefold(): value for value, forms in language.forms(category).items() for form in forms}


def portfolios_in(words: str, language: Language) -> tuple[str, ...] | None:
    """The portfolios that some words name, one or several; None where one is not known."""
    whole = _portfolios(language).get(words.casefold())
    if whole:
        return (whole,)
    found = [_portfolios(language).get(each.casefold()) for each in _split(words, language)]
    return tuple(value for value in found if value) if found and all(found) else None


def _split(words: str, language: Language) -> Iterable[str]:
    """The portfolios of a list."""
    ands: list[str] = language.table("telling", "links")["and"]
    return re.split(f",? {any_of(ands)} |, ", words)
