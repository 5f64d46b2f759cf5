"""Indexes of names: all on one page while it can hold them, else the most told there and all of them by letter."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from digest.render.volumes import MOST, Volume, folder, parts_of

BY_LETTER = "by-letter"

# So many names stand on the first page where it can't hold all.
_FIRST = 48
_OTHER = "other"


class Named(Protocol):
    """Somebody or something in an index."""

    @property
    def key(self) -> str:
        """Its section's address, and its page's where it has one."""

    @property
    def title(self) -> str:
        """What the pages call it."""

    @property
    def articles(self) -> int:
        """How many articles name it."""


N = TypeVar("N", bound=Named)


@dataclass(frozen=True)
class Directory(Generic[N]):
    """The members of an index in order of their names, what each takes of a page, and the most that a page holds."""

    members: Sequence[N]
    weight: Callable[[N], int] = lambda _: 1
    most: int = MOST

    @cached_property
    def letters(self) -> Sequence[Volume[N]]:
        """All members by letter; nothing where one page holds them."""
        if sum(map(self.weight, self.members)) <= self.most:
            return ()
        ordered = sorted(self.members, key=_letter)
        return [part for letter, group in groupby(ordered, key=_letter) for part in parts_of(letter, group, self.weight, self.most)]

    @cached_property
    def first(self) -> Sequence[N]:
        """Those on the first page."""
        if not self.letters:
            return self.members
        most_told = {member.key for member in sorted(self.members, key=lambda member: -member.articles)[:_FIRST]}
        return [member for member in self.members if member.key in most_told]

    @cached_property
    def _pages(self) -> dict[str, str]:
        return {member.key: folder(BY_LETTER, part.name) for part in self.letters for member in part.items}

    def section(self, register: str, member: N) -> str:
        """The address of a member's section in the index."""
        return f"{register}/{self._pages.get(member.key, '')}#{member.key}"


def _letter(member: Named) -> str:
    """The letter that a name is looked up under, without its marks."""
    plain = unicodedata.normalize("NFKD", member.title.replace("Đ", "D").replace("đ", "d"))[:1].lower()
    return plain if plain.isascii() and plain.isalpha() else _OTHER


def letter_words(part: Volume[N]) -> str:
    """What a letter's page is called among the others."""
    letter = "#" if part.group == _OTHER else (part.group or "").upper()
    return f"{letter} ({part.number})" if part.number > 1 else letter
