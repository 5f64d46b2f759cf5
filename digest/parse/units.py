"""What a sentence consists of: names, dates, verbs, nouns of deeds and things, and the small words between them."""

from functools import lru_cache
from typing import Any, Literal, NamedTuple

UnitKind = Literal[
    "person", "body", "place", "country", "bloc", "date", "quantity", "office", "group", "anaphor",
    "verb", "deed", "theme", "text", "mark", "prep", "operator", "point", "bracket",
]  # fmt: skip
NAMES = frozenset({"person", "body", "place", "country", "bloc"})
ACTORS = frozenset({"person", "body", "country", "bloc", "office", "group", "anaphor"})
# Verbs that only bring somebody who stands by are read as prepositions: "X didampingi Y bertemu Z".
BRINGING = frozenset({"companion", "led", "witness", "behalf"})
# What these operators govern was not done.
UNDOING = frozenset({"denied", "postponed"})
NOUNS = NAMES | {"office", "group", "anaphor", "text", "theme", "deed"}


class Unit(NamedTuple):
    """A stretch of a sentence that plays one part in it."""

    start: int
    end: int
    kind: UnitKind
    value: str = ""  # of a verb its class, of a mark or preposition which it is, of an operator its effect
    how: str = ""  # of a verb its voice: active, passive, ing, infinitive; of an operator its scope
    item: Any = None  # what a name, date or quantity stands for

    def is_delegation(self) -> bool:
        """Whether it means several who somebody may lead."""
        return self.kind == "group" and self.value in {"delegation", "people"}

    def is_thing(self) -> bool:
        """Whether it is a text, or what may be opened or set up, a body by the kind of thing that it is: "Embassy of Peru"."""
        return self.kind in {"text", "theme"} or self.is_kind_of_body()

    def is_kind_of_body(self) -> bool:
        """Whether it is a body that may be opened or set up: an embassy, a school."""
        return self.kind == "body" and bool(self.value)

    @property
    def classes(self) -> frozenset[str]:
        """The classes of a verb, by the value that names them all."""
        return _classes(self.value)


@lru_cache(maxsize=4096)  # the same few are asked for again and again
def _classes(value: str) -> frozenset[str]:
    return frozenset(value.split("/"))
