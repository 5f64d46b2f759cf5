"""Mentions in an article, and whom, what and when they mean."""

from dataclasses import dataclass
from typing import Literal

from digest.model.articles import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """The printed words that an inferred value follows from."""

    quote: str
    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedDate:
    """A date mention with its calendar value."""

    start: int
    end: int
    edtf: str  # level 0: "2023", "2023-03", "2023-08-20", "2023-08-20/2023-08-22"
    inferred: bool
    rule: str
    because: Clue | None = None
    compared: bool = False  # only what something is compared with: "naik dari tahun lalu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """When an article was written, by its own words: never before the latest thing that it tells as past."""

    date: str | None = None  # EDTF level 0: a day, or the span that it lies in; None where it can't be told
    by: Literal["printed", "asserted", "inferred", "unknown"] = "unknown"  # asserted by an editor
    earliest: str | None = None  # days; a bound may be known where the date is not
    latest: str | None = None
    because: Clue | None = None
    printed: str | None = None  # the day that the article prints, where an editor gives another


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """When ties or the like began, by an anniversary whose words stand at these offsets: as printed for it, or counted back from it."""

    start: int
    end: int
    date: str
    because: Clue


@dataclass(frozen=True, slots=True, kw_only=True)
class Jubilee:
    """How many years an anniversary counts; its words stand at these offsets."""

    start: int
    end: int
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The dates of an article, in text order, and when it was written as far as it says."""

    dates: tuple[ResolvedDate, ...]
    published: str | None = None  # "2023-08-20", from a dateline or byline
    year: int | None = None  # the year the article was written in, printed or inferred
    written: Written = Written()
    foundings: tuple[Founding, ...] = ()
    jubilees: tuple[Jubilee, ...] = ()
    unresolved: tuple[Span, ...] = ()  # times that are told and can't be worked out: "tomorrow", "on 3 May" of an unknown year


QuantityKind = Literal["money", "percent", "times", "count", "frequency"]
Bound = Literal["exact", "almost", "over", "about"]
# What a bound says beside that: "less than" says nothing of how near the number is, and "at least" may be the number itself.
Limit = Literal["", "below", "most", "least"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit, as printed."""

    start: int
    end: int
    kind: QuantityKind
    value: int | float
    unit: str  # ISO 4217 code, "percent", "time", or a singular English noun ("person", "flight/week")
    bound: Bound
    rule: str
    limit: Limit = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountryMention:
    """A country's name or adjective."""

    start: int
    end: int
    code: str  # ISO 3166-1 alpha-2


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntity:
    """One natural person of an article with every place that names them."""

    name: str  # the longest printed form without honorifics
    role: str | None  # English generic noun phrase
    office: str | None  # the role as printed, in the article's language
    country: str | None
    mentions: tuple[Span, ...]  # in text order; pronouns are not mentions, "Presiden Tokaev" is
    rule: str
    role_rule: str | None = None
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationEntity:
    """One organization of an article with every place that names it."""

    name: str
    acronym: str | None
    country: str | None
    mentions: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntity:
    """One place of an article with every place that names it."""

    name: str
    country: str | None
    mentions: tuple[Span, ...]
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A stretch of text in which a person speaks of themselves as "I": a quotation or an answer."""

    start: int
    end: int
    speaker: PersonEntity
