"""What several articles say together, and the whole of a build."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from digest.model.articles import Problem
from digest.model.facts import Entry
from digest.model.known import KnownByKind

RelationKind = Literal[
    "confirms", "specifies", "updates", "fulfils", "falls_short", "raises", "contradicts", "implements", "reciprocates", "succeeds",
    "replaces",
]  # fmt: skip


class Ref(NamedTuple):
    """A fact of an article."""

    article: str
    kind: str  # "figures"
    fact: str  # its id


# What stands between several names that one value of a reason holds; a body's name may have commas of its own.
SEVERAL = "; "


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A field that two facts agree or differ in, with both its values as the facts hold them."""

    field: str
    how: Literal["same", "within", "above", "below", "more_exact", "begins", "other", "open"]
    later: str | None
    earlier: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a later article's fact says about an earlier article's."""

    kind: RelationKind
    later: Ref
    earlier: Ref
    because: tuple[Reason, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """One thing that several articles tell: its tellings, oldest article first."""

    kind: str
    tellings: tuple[Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A visit with what happened and was signed on it, and what later articles say came of it."""

    visit: Thread
    during: tuple[Thread, ...]
    later: tuple[Relation, ...] = ()
    came: tuple[Thread, ...] = ()  # texts that were signed on it and are told as in force since


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One person, organization or place as all articles together name it."""

    kind: str  # "people"
    id: str  # of words and hyphens, its own within its kind
    name: str
    country: str | None
    spellings: tuple[str, ...]  # all that are printed, the name among them, the most told first
    tellings: tuple[Ref, ...]  # oldest article first
    names: Mapping[str, str] = field(default_factory=dict)  # by language, and "own", where an editor knows them
    perhaps: tuple[str, ...] = ()  # ids of others that the same words may mean; nothing in the articles decides


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What the articles say together."""

    threads: tuple[Thread, ...] = ()
    relations: tuple[Relation, ...] = ()
    entities: tuple[Entity, ...] = ()
    perhaps: tuple[tuple[Ref, Ref], ...] = ()  # two tellings that are perhaps of one thing; nothing in the articles decides
    chapters: tuple[Chapter, ...] = ()
    due: tuple[tuple[Ref, Ref], ...] = ()  # texts told as still open, each with the visit on which it was to be signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """All articles of a build, oldest first, and what could not be used."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()  # what an editor should know, though all could be used
    story: Story = field(default_factory=Story)
    known: KnownByKind = field(default_factory=dict)  # beside those that the program knows
    words: Path | None = None  # where its editor's own words lie
    apart: tuple[Entry, ...] = ()  # articles about other countries than the site's: in none of its lists but one of their own
