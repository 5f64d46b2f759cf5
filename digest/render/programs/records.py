"""What an article's page holds for programs, and for who cites it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from digest.render.programs.schema_org import Thing


@dataclass(frozen=True, slots=True)
class FactCitation:
    """How a fact is cited: its work in words, and its address."""

    work: Markup
    address: str  # from the site's root where no more is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How an error in a fact is reported; the browser fills what it knows of the fact into the words."""

    to: str  # an address that takes a title and a text
    page: str  # the article's address, where the site knows its own
    words: Mapping[str, str]
    texts: str  # the lines of a report, as JSON
    named: Mapping[str, tuple[str, str]]  # by the fact's id: the words and values that name it for a correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that stands on an article's page for them; nothing where the page is made by itself."""

    described: tuple[Thing, ...] = ()
    tags: Mapping[str, str] = field(default_factory=dict)  # of the head
    work: Markup = field(default_factory=Markup)  # how the article is cited, in words
    note: str = ""  # where it was read
    words: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, FactCitation] = field(default_factory=dict)  # by id
    report: Report | None = None  # where readers may report errors
