"""Long lists come in volumes: the first on the register's own page, each other on a page of its own."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

T = TypeVar("T")

# What a page holds without becoming slow to open on a phone.
MOST = 150


@dataclass(frozen=True, slots=True)
class Volume(Generic[T]):
    """Some items of a list: the first ones where it has no group, else those of one year or letter, or a part of them."""

    group: str | None
    items: tuple[T, ...]
    number: int = 1  # of the group's volumes

    @property
    def name(self) -> str | None:
        """Its page's name; the first volume has none."""
        return f"{self.group}-{self.number}" if self.number > 1 else self.group


def volumes(items: Sequence[T], key: Callable[[T], str], weight: Callable[[T], int] = lambda _: 1, most: int = MOST) -> list[Volume[T]]:
    """Items, sorted by the year that `key` says, on as many pages as their weight needs; the first takes whole years while they fit."""
    found = [part for year, group in groupby(items, key=key) for part in parts_of(year, group, weight, most)]
    first: list[T] = []
    while found and (not first or sum(map(weight, (*first, *found[0].items))) <= most):
        first += found.pop(0).items
    return [Volume(None, tuple(first)), *found]


def parts_of(name: str, items: Iterable[T], weight: Callable[[T], int], most: int) -> list[Volume[T]]:
    """The items of one year or letter, as many together as a page holds."""
    parts: list[list[T]] = [[]]
    for item in items:
        if parts[-1] and sum(map(weight, parts[-1])) + weight(item) > most:
            parts.append([])
        parts[-1].append(item)
    return [Volume(name, tuple(part), number) for number, part in enumerate(parts, 1)]


def folder(register: str, name: str | None) -> str:
    """The address of a volume from the language's root: "timeline/" or "timeline/2011/"."""
    return f"{register}/{name}/" if name else f"{register}/"


def file(register: str, name: str | None) -> str:
    """The Markdown file of a volume."""
    return f"{register}/{name or 'index'}.md"


def way_up(name: str | None) -> str:
    """From a volume to the language's root."""
    return "../../" if name else "../"
