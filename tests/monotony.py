"""Texts that say one thing again and again: phrases of a language, and what the patterns in the code look for."""

import dataclasses
import functools
import importlib
import pkgutil
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import digest
from digest.languages import Language

# How a phrase is repeated: alone and in a sentence, with every mark that may end or join.
SENTENCE = {
    "id": "Presiden Aba Lima menandatangani {} di Kairo pada 3 Maret 2021",
    "en": "President Aba Lima signed {} in Cairo on 3 March 2021",
}
PLAIN = "Aba Lima {} 3/3/2021"
ENDS = {"spaces": " ", "full stops": ". ", "commas": ", ", "lines": "\n", "paragraphs": ".\n\n"}
SOME = (("alone", "spaces"), ("in a sentence", "full stops"))
EVERY = tuple((place, end) for place in ("alone", "in capitals", "in a sentence") for end in ENDS)


def phrases(language: Language) -> Iterator[tuple[str, str]]:
    """Each category of a language's lexicon with its first phrase."""
    categories = {category for table in language.tables.values() for key in ("lexicon", "lexicon_cased") for category in table.get(key, {})}
    for category in sorted(categories):
        form = next((form for forms in language.forms(category).values() for form in forms), None)
        if form:
            yield category, form


def arranged(form: str, place: str, end: str, code: str) -> str:
    """A phrase as it is repeated."""
    if place == "in a sentence":
        form = SENTENCE.get(code, PLAIN).format(form)
    return (form.title() if place == "in capitals" else form) + ENDS[end]


# ---------------------------------------------------------------- patterns


def patterns(languages: list[Language]) -> dict[str, re.Pattern[Any]]:
    """Every pattern of the code by where it stands: those of modules, and those that a language's words make."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in pkgutil.walk_packages(digest.__path__, "digest."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for held, pattern in _patterns_in(value, languages):
                found.setdefault(f"{module.name}.{name}{held}", pattern)
    return {where: pattern for where, pattern in found.items() if isinstance(pattern.pattern, str)}


def _patterns_in(value: Any, languages: list[Language]) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield "", value
    elif isinstance(value, functools._lru_cache_wrapper) and _of_language(value):
        for language in languages:
            made = value(language)
            held = vars_of(made) if dataclasses.is_dataclass(made) else {"": made}
            yield from ((f".{language.code}.{key}", each) for key, each in held.items() if isinstance(each, re.Pattern))


def _of_language(function: Callable[..., Any]) -> bool:
    """Whether a function needs nothing but a language."""
    hints = typing.get_type_hints(function.__wrapped__)  # type: ignore[attr-defined]
    return [hint for name, hint in hints.items() if name != "return"] == [Language]


def vars_of(made: Any) -> Mapping[str, Any]:
    """The fields of a dataclass by name."""
    return {field.name: getattr(made, field.name) for field in dataclasses.fields(made)}


_PARSER: Any = importlib.import_module("re._parser")
# Whatever a set of characters allows, the first of these that it does.
_LETTERS = "a A7., -\n(\"'/:;)&#<[]{}*_=@|%$“"
_OFTEN = 8


def units(pattern: re.Pattern[str]) -> set[str]:
    """What a pattern matches, briefly and at length, and what is repeated in it."""
    tree = _PARSER.parse(pattern.pattern, pattern.flags)
    return {unit for unit in (_text(tree, 1), _text(tree, _OFTEN), *_bodies(tree)) if unit}


def _text(tree: Any, often: int) -> str:
    return "".join(_piece(str(kind), value, often) for kind, value in tree)


def _piece(kind: str, value: Any, often: int) -> str:
    if kind == "LITERAL":
        return chr(value)
    if kind in ("IN", "NOT_LITERAL", "ANY"):
        return next((letter for letter in _LETTERS if _allows(kind, value, letter)), _first(kind, value))
    if kind.endswith("_REPEAT"):
        least, most, body = value
        times: int = min(int(most), max(least, often))
        return _text(body, often) * times
    if kind == "BRANCH":
        return _text(value[1][0], often)
    return _text(_inner(kind, value), often)


def _inner(kind: str, value: Any) -> Any:
    """What stands inside a group; nothing for what only looks around or back."""
    return value[-1] if kind == "SUBPATTERN" else value if kind == "ATOMIC_GROUP" else ()


def _allows(kind: str, value: Any, letter: str) -> bool:
    if kind == "ANY":
        return letter != "\n"
    if kind == "NOT_LITERAL":
        return bool(ord(letter) != value)
    negated = bool(str(value[0][0]) == "NEGATE")
    return any(_is_in(str(each), what, letter) for each, what in value[negated:]) != negated


def _is_in(kind: str, what: Any, letter: str) -> bool:
    if kind == "LITERAL":
        return bool(ord(letter) == what)
    if kind == "RANGE":
        return bool(what[0] <= ord(letter) <= what[1])
    tests = {"DIGIT": letter.isdigit(), "SPACE": letter.isspace(), "WORD": letter.isalnum() or letter == "_"}
    negated, name = "NOT" in str(what), str(what).rpartition("_")[2]
    return tests[name] != negated


def _first(kind: str, value: Any) -> str:
    """The first character that a set names."""
    what = next((what for each, what in value if str(each) in ("LITERAL", "RANGE")), ord("a")) if kind == "IN" else ord("a")
    return chr(what[0] if isinstance(what, tuple) else what)


def _bodies(tree: Any) -> Iterator[str]:
    """What a pattern takes again and again."""
    for kind, value in tree:
        name = str(kind)
        if name.endswith("_REPEAT"):
            if int(value[1]) > _OFTEN:
                yield _text(value[2], 1)
            yield from _bodies(value[2])
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _bodies(branch)
        else:
            yield from _bodies(_inner(name, value))
