"""One thing that deserves a look, and what would settle it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from digest.correct.pasting import BLANK
from digest.json_line import json_line

_DIGITS = 10  # of what tells one item from another

# Where pasted lines go: behind what a file holds, above its first table, in the place of an entry, between the lines --- at its top;
# or an entry is taken out.
Way = Literal["end", "top", "replace", "head", "remove"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paste:
    """Lines that settle an item by themselves, and the file that they belong into."""

    file: str  # from the folder of the digest: "seeds/a.toml"
    lines: str = ""
    way: Way = "end"
    entry: str = ""  # that they replace, or that goes: "reject 2", "[people.somebody]", "translates: …"

    @property
    def has_blanks(self) -> bool:
        """Whether something has to be filled in."""
        return any(line.endswith((f"= {BLANK}", f"= {BLANK} }}")) for line in self.lines.splitlines())


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Printed words, and where they stand."""

    file: str
    line: int | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """One reason for a look: a phrase of review.toml with what fills its places."""

    phrase: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that deserves a look."""

    sort: str  # "contradiction"
    file: str
    line: int | None = None
    score: float
    about: str  # what it is about, so that it is the same item in the next review: ids of facts, names
    told: str = ""  # what a reader is told, in a sentence
    why: tuple[Why, ...] = ()
    passages: tuple[Passage, ...] = ()
    settling: Callable[[], Iterable[Paste]] = field(default=tuple, compare=False)  # makes the lines: to name a fact takes time
    may_stay: bool = True  # whether it can be right as it stands

    @property
    def pastes(self) -> tuple[Paste, ...]:
        """What settles it, any one of them by itself."""
        return tuple(self.settling())

    @property
    def id(self) -> str:
        """What names it in reviewed.toml; another one as soon as what it is about changes."""
        key = json_line([self.sort, self.file, self.about])
        return f"{self.sort}-{hashlib.sha256(key.encode()).hexdigest()[:_DIGITS]}"

    @property
    def place(self) -> tuple[float, str, int, str]:
        """Sorts the worst first; of equals in the order of the files."""
        return -self.score, self.file, self.line or 0, self.id
