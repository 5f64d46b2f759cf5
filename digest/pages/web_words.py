"""How web pages name their own parts, from page.toml, read once."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads((Path(__file__).parent / "page.toml").read_text(encoding="utf-8"))


@cache
def meta_keys() -> Mapping[str, tuple[str, int]]:
    """The name of a <meta> element to what it says and how sure that is."""
    return {name: (key, rank) for key, names in _table()["meta"].items() for rank, name in enumerate(names)}


@cache
def elements(key: str) -> frozenset[str]:
    """The elements of one behaviour."""
    return frozenset(_table()["elements"][key])


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(_table()[key])


def names_apart(names: Iterable[str]) -> bool:
    """Whether an element's names say that it stands around the article."""
    return _bear(names, "apart")


def names_caption(names: Iterable[str]) -> bool:
    """Whether an element's names say that it is a picture's caption."""
    return _bear(names, "caption")


def names_dated(names: Iterable[str]) -> bool:
    """Whether an element's names say that it tells the day of publication."""
    return _bear(names, "dated") and not _bear(names, "later")


def names_source(names: Iterable[str]) -> bool:
    """Whether a link's names say that it leads to where the article appeared."""
    return any(name.lower() in _words("source") for name in names)


def _bear(names: Iterable[str], key: str) -> bool:
    """Whether a part of a name is one of the words."""
    return any(part.lower() in _words(key) for name in names for part in _PART.findall(name))


def names_body(names: Iterable[str]) -> bool:
    """Whether an element's names say that it holds the article's text."""
    return any(name.lower().replace("_", "-") in _words("body") for name in names)
