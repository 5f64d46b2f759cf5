"""Every type of the project, frozen; this module imports nothing of ours."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from unicodedata import category

# ---------------------------------------------------------------- reading and cleaning

BlockKind = Literal["title", "dateline", "heading", "paragraph", "caption", "item", "question", "answer"]


def printable(text: str) -> str:
    """The text with an escape for each sign that a terminal would act on or no UTF-8 can hold, so that a name is only a name."""
    if text.isprintable():
        return text
    return "".join(each if each.isprintable() or category(each) == "Zs" else each.encode("unicode_escape").decode() for each in text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in the input that could not be used: which file, what is wrong, what to do."""

    file: str
    wrong: str
    hint: str
    where: str | None = None  # "line 3", a key, or nothing

    def __str__(self) -> str:
        where = f":{self.where}" if self.where else ""
        return f"{printable(self.file + where)}: {printable(self.wrong)}\n  hint: {printable(self.hint)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Half-open character offsets into a seed's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A key of a head with its value, and where the value stands in the text."""

    key: str  # as written: "Judul"
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a file says of its article, apart from the article's text."""

    title: str | None = None
    url: str | None = None  # http or https
    outlet: str | None = None
    published: str | None = None  # "2024-03-12"
    published_at: Span | None = None
    language: str | None = None  # a code of ours, or what is written where it names none
    spans: tuple[Span, ...] = ()  # in the text, where the head stands there
    problems: tuple[Problem, ...] = ()  # values that can't be used
    notices: tuple[Problem, ...] = ()  # keys that are not read


LineKind = Literal["title", "heading", "caption", "text", "apart"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLine:
    """A line of a saved web page; what stands `apart` is around the article."""

    kind: LineKind
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """What the markup of a saved web page tells."""

    lines: tuple[PageLine, ...]
    given: tuple[Given, ...]  # of its own head
    language: str | None  # that it says it is in, which is often just its template's


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """An article as it lies in the seeds folder, decoded but otherwise untouched."""

    id: str  # the file's stem: the article's name for ever
    file: str
    text: str
    encoding: str
    page: WebPage | None = None  # of a saved web page, whose text has blanks where its markup was
    head: Head = field(default_factory=Head)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the seed that a reader sees; what no block covers is residue."""

    kind: BlockKind
    start: int
    end: int
    credit: Span | None = None  # of a caption: who took the picture
    speaker: Span | None = None  # of an answer: the label before the colon


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of one block; `start` to `end` holds no white space at its ends."""

    index: int  # into Article.sentences
    block: int  # into Article.blocks
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Residue:
    """What cleaning dropped, and the rule that dropped it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A cleaned seed. All offsets point into `text`, which is the seed's own."""

    id: str
    file: str
    language: str
    text: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    residue: tuple[Residue, ...] = ()
    outlet: str | None = None
    head: Head = field(default_factory=Head)

    def block_of(self, sentence: Sentence) -> Block:
        """The block that a sentence stands in."""
        return self.blocks[sentence.block]


# ---------------------------------------------------------------- annotation


class Hit(NamedTuple):
    """A lexicon entry met in the text. A tuple for speed: an article has hundreds."""

    start: int
    end: int
    category: str
    value: str


# ---------------------------------------------------------------- mentions and entities


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
    by: Literal["printed", "inferred", "unknown"] = "unknown"
    earliest: str | None = None  # days; a bound may be known where the date is not
    latest: str | None = None
    because: Clue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Founding:
    """When ties or the like began, by an anniversary whose words stand at these offsets: as printed for it, or counted back from it."""

    start: int
    end: int
    date: str
    because: Clue


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronology:
    """The dates of an article, in text order, and when it was written as far as it says."""

    dates: tuple[ResolvedDate, ...]
    published: str | None = None  # "2023-08-20", from a dateline or byline
    year: int | None = None  # the year the article was written in, printed or inferred
    written: Written = Written()
    foundings: tuple[Founding, ...] = ()
    unresolved: tuple[Span, ...] = ()  # times that are told and can't be worked out: "tomorrow", "on 3 May" of an unknown year


QuantityKind = Literal["money", "percent", "times", "count", "frequency"]
Bound = Literal["exact", "almost", "over", "about"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is known of an article before facts are read from it."""

    countries: tuple[CountryMention, ...]
    pair: tuple[str, ...]  # the two countries of the relationship
    chronology: Chronology
    quantities: tuple[Quantity, ...]
    people: tuple[PersonEntity, ...]
    organizations: tuple[OrganizationEntity, ...]
    places: tuple[PlaceEntity, ...]
    quotes: tuple["Quote", ...] = ()
    spoken: tuple[Spoken, ...] = ()  # in text order
    author: PersonEntity | None = None  # of a column, who says "I" in the rest of it


# ---------------------------------------------------------------- facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that justify a fact, and the rule that read them."""

    quote: str
    start: int  # half-open, into Article.text
    end: int
    rule: str  # "figures.money": greppable, shown to the reader
    at: int | None = field(default=None, compare=False)  # where in Article.text the words stand that told it


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share. `id` is given once all facts of an article are known."""

    id: str = ""
    evidence: Evidence
    tellings: tuple[Evidence, ...] = ()  # further sentences that tell the same fact
    because: tuple[Clue, ...] = ()  # for an inferred value: what it follows from


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Fact):
    name: str
    role: str | None
    country: str | None
    office: str | None = None  # as printed
    spellings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Fact):
    name: str
    acronym: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Fact):
    name: str
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Date(Fact):
    date: str
    inferred: bool


FigureStatus = Literal["actual", "target", "forecast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    metric: str
    value: int | float
    unit: str
    bound: Bound
    status: FigureStatus
    period: str | None
    of: str | None = None  # the country that exports, imports, invests, sends or gives, ISO 3166-1 alpha-2
    speaker: str | None = None  # a person or body the article credits with the figure


class Part(NamedTuple):
    """The names of those who play one part in an event: visitor, host, inviter, invitee, signatory or witness."""

    role: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Fact):
    kind: str
    date: str | None
    people: tuple[str, ...]
    place: str | None
    called: str | None = None  # what was held, opened or signed, as printed
    roles: tuple[Part, ...] = ()  # of those people whose part is told
    part_of: str | None = None  # the id of the visit that it belongs to


AgreementStatus = Literal["signed", "in_force", "planned", "proposed", "under_negotiation", "replaced"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    kind: str
    name: str
    parties: tuple[str, ...]
    status: AgreementStatus
    date: str | None
    carries_out: str | None = None  # the date of the visit whose results it is said to carry out


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Fact):
    kind: str
    date: str | None
    between: tuple[str, ...] = ()  # ISO codes or blocs


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    speaker: str
    starts: str  # the first five words


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic(Fact):
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Fact):
    metric: str
    direction: Literal["up", "down"]
    period: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything read from one article, in the order of the text within each kind."""

    id: str
    language: str
    countries: tuple[str, ...]
    title: str | None
    published: str | None
    written: Written = Written()
    people: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[Date, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    quotes: tuple[Quote, ...] = ()
    topics: tuple[Topic, ...] = ()
    trends: tuple[Trend, ...] = ()


KINDS: tuple[str, ...] = (
    "people", "organizations", "places", "dates", "figures",
    "events", "agreements", "milestones", "quotes", "topics",
)  # fmt: skip
# What is read beyond the kinds that the gold has.
ALL_KINDS: tuple[str, ...] = (*KINDS, "trends")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article of the digest: its cleaned text and its facts."""

    article: Article
    facts: Facts
    problems: tuple[Problem, ...] = ()  # what of its file could not be used
    notices: tuple[Problem, ...] = ()  # what an editor should know of it


# ---------------------------------------------------------------- relations between articles

RelationKind = Literal[
    "confirms", "specifies", "updates", "fulfils", "falls_short", "raises", "contradicts", "implements", "reciprocates", "succeeds",
    "replaces",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Ref:
    """A fact of an article."""

    article: str
    kind: str  # "figures"
    fact: str  # its id


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A field that two facts agree or differ in, with both its values as the facts hold them."""

    field: str
    how: Literal["same", "within", "above", "below", "more_exact", "other", "open"]
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """All articles of a build, oldest first, and what could not be used."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()  # what an editor should know, though all could be used
    story: Story = field(default_factory=Story)
    apart: tuple[Entry, ...] = ()  # articles about other countries than the site's: in none of its lists but one of their own
