"""What an editor asserts about an article, and what was done with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

# All of the text is shown, its beginning and the sentences under its facts, or those sentences alone.
Publication = Literal["full", "excerpt", "facts"]
Action = Literal["reject", "change", "add"]
ACTIONS: tuple[Action, ...] = ("reject", "change", "add")


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What is put right in an article's facts: which one, and what it says instead."""

    action: Action
    kind: str  # "figures"
    quote: str  # a piece of the printed text that the fact rests on
    reason: str
    by: str | None = None
    on: str | None = None  # the day, "2026-11-29"
    where: Mapping[str, Any] = field(default_factory=dict)  # what the fact holds, where several rest on the same words
    values: Mapping[str, Any] = field(default_factory=dict)  # what it says instead, or says
    place: str = ""  # in its file: "reject 2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertions:
    """What the file beside a seed says."""

    file: str
    title: str | None = None  # in whatever language it is
    titles: Mapping[str, str] = field(default_factory=dict)  # or one for each language of the pages
    published: str | None = None  # "2024-03-12"
    url: str | None = None
    outlet: str | None = None
    added: str | None = None  # when the article was taken into the digest
    publication: Publication = "full"
    countries: tuple[str, ...] = ()  # whom the article is about, by ISO 3166-1
    reason: str = ""  # of what is said of the article as a whole
    by: str | None = None
    on: str | None = None  # the day
    corrections: tuple[Correction, ...] = ()
