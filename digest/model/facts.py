"""Facts of one article, each with the words that justify it."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from digest.model.articles import Article, Head, Problem, Translation
from digest.model.assertions import Action, Assertions
from digest.model.mentions import Bound, Clue, Limit, Written


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The words that justify a fact, and the rule that read them."""

    quote: str
    start: int  # half-open, into Article.text
    end: int
    rule: str  # "figures.money": greppable, shown to the reader
    at: int | None = field(default=None, compare=False)  # where in Article.text the words stand that told it


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Why an editor had a fact corrected, and what it said before."""

    action: Action
    reason: str
    by: str | None = None
    on: str | None = None  # the day
    before: "Fact | None" = None  # of one that was added, none


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerns:
    """What a fact itself is about, whatever else its sentence names."""

    places: tuple[str, ...] = ()  # as the article names them
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What all facts share. `id` is given once all facts of an article are known."""

    id: str = ""
    evidence: Evidence
    tellings: tuple[Evidence, ...] = ()  # further sentences that tell the same fact
    because: tuple[Clue, ...] = ()  # for an inferred value: what it follows from
    corrected: Note | None = None  # by an editor
    concerns: Concerns | None = field(default=None, compare=False)  # of what was read from an article


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
Aim = Literal["", "wished", "proposed", "quota"]


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
    investor: str | None = None  # the one body that invests it, which is not all that its country invests
    product: str | None = None  # the goods that it weighs or counts, or that a tariff is on, by their key in figures.toml
    limit: Limit = ""  # what its bound says more exactly
    aim: Aim = ""  # what a target is that nobody has set: only wished for or proposed, or a quota


class Part(NamedTuple):
    """The names of those who play one part in an event: visitor, host, inviter, invitee, signatory, witness, giver or recipient."""

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
    organizations: tuple[str, ...] = ()  # that took part, where no people are told
    between: tuple[str, ...] = ()  # the places that an opened route links
    number: int | None = None  # the years of an anniversary, or which session it is
    founding: str | None = None  # the kind of milestone that an anniversary is of
    ahead: bool = False  # all that tell it tell it as still to come
    due: str | None = None  # for when somebody is invited

    def who(self, role: str) -> tuple[str, ...]:
        """Those who are told to play a part."""
        return next((part.names for part in self.roles if part.role == role), ())

    @property
    def visitors(self) -> tuple[str, ...]:
        """Those who are told to pay a visit, else all who took part."""
        return self.who("visitor") or self.people


AgreementStatus = Literal["signed", "in_force", "planned", "proposed", "under_negotiation", "replaced"]
# How far an agreement comes, step by step, and the steps at which nothing is agreed yet.
VISITS = frozenset({"state_visit", "official_visit", "working_visit", "visit"})

STEPS: tuple[AgreementStatus, ...] = ("proposed", "under_negotiation", "planned", "signed", "in_force", "replaced")
OPEN = STEPS[:3]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Fact):
    kind: str
    name: str
    parties: tuple[str, ...]
    status: AgreementStatus
    date: str | None
    carries_out: str | None = None  # the date of the visit whose results it is said to carry out
    each: str | None = None  # the body that each of its parties has and that made it: "Ministry of Justice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Fact):
    kind: str
    date: str | None
    between: tuple[str, ...] = ()  # ISO codes or blocs
    by: str | None = None  # the country whose embassy is opened, or that alone waives visas, where that is told
    terms: Literal["one_sided", "official"] | None = None  # of a visa exemption: for citizens of one country, or for official passports


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


StanceKind = Literal["traditional", "progress", "support", "wanted", "route"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Fact):
    """What is said of the relations: that they are old, that they progress, that one side supports the other, what is wanted."""

    stance: StanceKind
    parties: tuple[str, ...] = ()  # who supports the other
    fields: tuple[str, ...] = ()  # in which more cooperation is wanted, or the relations progressed
    places: tuple[str, ...] = ()  # the two towns between which direct flights are sought
    speaker: str | None = None
    backs: Literal["initiative", "candidacy"] | None = None  # what of the other is supported
    such_as: tuple[str, ...] = ()  # what of that is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Everything read from one article, in the order of the text within each kind."""

    id: str
    language: str
    countries: tuple[str, ...]
    title: str | None
    published: str | None
    written: Written = field(default_factory=Written)
    title_by: Literal["printed", "asserted"] = "printed"  # asserted by an editor
    titles: tuple[tuple[str, str], ...] = ()  # that an editor gives to pages: a language each, and the title
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
    stances: tuple[Stance, ...] = ()
    rejected: tuple[tuple[str, Note], ...] = ()  # kinds, with what was read and an editor took out


KINDS: tuple[str, ...] = (
    "people", "organizations", "places", "dates", "figures",
    "events", "agreements", "milestones", "quotes", "topics",
)  # fmt: skip
# What is read beyond the kinds that the gold has.
ALL_KINDS: tuple[str, ...] = (*KINDS, "trends", "stances")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article of the digest: its cleaned text and its facts."""

    article: Article
    facts: Facts
    problems: tuple[Problem, ...] = ()  # what of its file could not be used
    notices: tuple[Problem, ...] = ()  # what an editor should know of it
    translations: tuple[Translation, ...] = ()
    asserted: Assertions | None = None
    own_head: Head | None = None  # what the file itself says, where an editor says otherwise
    key: str = field(default="", compare=False)  # under which it is kept for the next build, the same for the same seed and code
