"""Long lists come in volumes: the first on the register's own page, each other on a page of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")

# What a page holds without becoming slow to open on a phone.
MOST = 300


@dataclass(frozen=True, slots=True)
class Volume(Generic[T]):
    """Some items of a list; the first volume has no name."""

    name: str | None
    items: tuple[T, ...]


def volumes(items: Sequence[T], key: Callable[[T], str], most: int = MOST) -> list[Volume[T]]:
    """Items, sorted by what `key` says, on as many pages as they need; the first page takes whole groups while they fit."""
    first: list[T] = []
    others: list[Volume[T]] = []
    for name, group in groupby(items, key=key):
        members = tuple(group)
        if not others and (not first or len(first) + len(members) <= most):
            first += members
        else:
            others.append(Volume(name, members))
    return [Volume(None, tuple(first)), *others]


def folder(register: str, name: str | None) -> str:
    """The address of a volume from the language's root: "timeline/" or "timeline/2011/"."""
    return f"{register}/{name}/" if name else f"{register}/"


def file(register: str, name: str | None) -> str:
    """The Markdown file of a volume."""
    return f"{register}/{name or 'index'}.md"


def way_up(name: str | None) -> str:
    """From a volume to the language's root."""
    return "../../" if name else "../"
