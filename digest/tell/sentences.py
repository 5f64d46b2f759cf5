"""Patterns of a language filled with what a fact tells (sentences.toml): of each list the first whose places can all be filled."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from string import Formatter
from typing import TypeVar

from markupsafe import Markup

from digest.languages import Language
from digest.tell.escape import put

FILE = "sentences"
S = TypeVar("S", str, Markup)
_FIRST_LETTER = re.compile(r"\A((?:<[^>]*>|[“\"(])*)(\w)")
# The comma behind an apposition, where a sign follows or the end.
_CLOSED = re.compile(r",(</data>)(?=\Z|[.,;:)])")
_WORD = re.compile(r"\w+")


def filled(
    table: str, keys: Sequence[str], slots: Mapping[str, Markup | None], language: Language, *, at_start: bool = True
) -> Markup | None:
    """A sentence, or with `at_start` off words within one: the fullest pattern of the first key that the table has.

    None where what is told fills no pattern.
    """
    patterns = language.table(FILE, table)
    listed_here: Sequence[str] = next((patterns[key] for key in keys if key in patterns), ())
    told = {name: words for name, words in slots.items() if words is not None}
    found = next((pattern for pattern in listed_here if _places(pattern) <= told.keys()), None)
    said = put(found, **told) if found else None
    said = _settled(said) if said else said
    return begun(said) if said and at_start else said


def _settled(said: Markup) -> Markup:
    """A sentence without the comma behind an apposition that ends it, or that another sign follows."""
    return Markup(_CLOSED.sub(r"\1", str(said))) if ",</data>" in said else said


def grammar(key: str, language: Language, **slots: Markup) -> Markup:
    """A small part of a sentence."""
    return put(language.table(FILE, "grammar")[key], **slots)


def ordinal(number: int, language: Language) -> str:
    """A number as a rank, by its last digits: "30th", "ke-30"."""
    ranks: Sequence[tuple[str, str]] = language.table(FILE, "grammar")["ordinals"]
    return next((rank.format(number) for end, rank in ranks if str(number).endswith(end)), str(number))


def listed(names: Sequence[S], language: Language) -> S:
    """Names as the language lists them: "a, b and c"; markup stays markup."""
    *first, last = names
    kind = type(last)
    return kind(language.text("interface", "list_last")).join([kind(", ").join(first), last]) if first else last


def begun(said: Markup) -> Markup:
    """Words with a capital at their beginning."""
    return Markup(_FIRST_LETTER.sub(lambda found: found[1] + found[2].upper(), str(said), count=1))


def inside(words: str) -> str:
    """Words of their own as they stand inside a sentence, with a small letter at their beginning."""
    return words[:1].lower() + words[1:]


def definite(name: Markup, language: Language) -> Markup:
    """A body's name inside a sentence, with the article that the language puts before such a name."""
    heads = language.table(FILE, "articles")["definite"]
    has_head = any(word in heads for word in _WORD.findall(name.striptags()))
    return grammar("the", language, name=name) if has_head else name


def indefinite(name: Markup, language: Language) -> Markup:
    """A text that is one of several of its kind: "an agreement"; a name with a capital is the only one, one of somebody's is theirs."""
    text, table = name.striptags(), language.table(FILE, "articles")
    if text.partition(" ")[0].endswith(tuple(table["possessive"])) or (text[:1].islower() and is_plural(name, language)):
        return name
    if text.partition(" ")[0] in table["spelled"]:
        return grammar("an", language, name=name)
    if text[:1].isupper():
        return grammar("the", language, name=name)
    if text.startswith(tuple(table["bare"])):
        return name
    return grammar("an" if text.startswith(tuple(table["vowels"])) else "a", language, name=name)


def agreeing(many: bool, language: Language) -> dict[str, Markup]:
    """The forms of "to be" that go with one thing, or with several."""
    return {one: grammar(several if many else one, language) for one, several in (("is", "are"), ("was", "were"))}


def is_plural(name: Markup, language: Language) -> bool:
    """Whether a text's name stands in the plural: "Agreed Minutes", "terms of reference"."""
    head = name.striptags().casefold().split()[:2]
    return not set(language.table(FILE, "articles")["plural"]).isdisjoint(head)


@cache
def _places(pattern: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(pattern) if name)
