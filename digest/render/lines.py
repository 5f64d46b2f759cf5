"""Facts as lines to read: the value first, then the words, one status, and the way to the sentence."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from digest import model
from digest.languages import Language
from digest.model import Clue, Evidence, Fact, Facts
from digest.render.anchors import Passages
from digest.render.escape import safe, squeezed
from digest.render.naming import Naming, known_name, naming
from digest.render.wording import Wording

# The order in which a reader asks: what happened, how much, what was agreed, who.
SHOWN_KINDS = ("events", "figures", "trends", "agreements", "milestones", "people", "organizations", "places", "dates", "quotes", "topics")

BETWEEN = Markup(" · ")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line; `lang` where they are not in the page's language, `marked` where only some of them are not."""

    text: str
    lang: str | None = None
    marked: Markup | None = None

    @property
    def html(self) -> Markup:
        """The words as HTML; an element costs time in every later stage, so only another language gets one."""
        if self.marked is not None:
            return self.marked
        return Markup(f'<span lang="{self.lang}">{safe(self.text)}</span>') if self.lang else safe(self.text)


@dataclass(frozen=True, slots=True)
class Status:
    """A status: its value, which the style sheet gives a shape, and its word."""

    value: str
    word: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words of the article stand on its page; no anchor where they are not shown."""

    anchor: str | None
    words: str  # "sentence 9"
    number: int | None
    quote: str
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact, ready to show."""

    id: str
    kind: str
    value: Piece
    words: tuple[Piece, ...] = ()
    status: Status | None = None
    at: tuple[Spot, ...] = ()
    clues: tuple[Spot, ...] = ()
    inferred: bool = False

    @property
    def words_html(self) -> Markup:
        """The words after the value."""
        return BETWEEN.join(piece.html for piece in self.words)

    @property
    def html(self) -> Markup:
        """The whole line."""
        status = [safe(self.status.word)] if self.status else []
        return BETWEEN.join([self.value.html, *(piece.html for piece in self.words), *status])

    @property
    def label(self) -> str:
        """The whole line as plain text."""
        status = [self.status.word] if self.status else []
        return " · ".join([self.value.text, *(piece.text for piece in self.words), *status])


@dataclass(frozen=True, slots=True, eq=False)
class Speech:
    """In what words an article's facts are told on a page: the page's wording, the article's language, its passages."""

    wording: Wording
    article_language: str
    passages: Passages

    @property
    def printed_lang(self) -> str | None:
        """The mark for words as printed; none where the page speaks the article's language."""
        return None if self.article_language == self.wording.code else self.article_language

    def printed(self, text: str) -> Piece:
        """Words of the article, as the beginning of a line."""
        words = squeezed(text)
        return Piece(words[:1].upper() + words[1:], self.printed_lang)

    def said(self, key: str, **values: object) -> Piece:
        """Words of the page."""
        return Piece(self.wording.text("article", key, **values))

    @property
    def source(self) -> Language | None:
        """The article's language, where the site has it."""
        return self.wording.language if self.printed_lang is None else self.wording.sources.get(self.article_language)

    @property
    def naming(self) -> Naming | None:
        """What can be said of the article's names on a page in another language; nothing where the page speaks its language."""
        return naming(self.source, self.wording) if self.source and self.printed_lang else None

    def called(self, kind: str, name: str, country: str | None = None) -> str | None:
        """What the page calls a body or place that the article names in another language, where that is known."""
        if self.printed_lang is None:
            return None
        known = known_name(kind, name, self.wording.code, country)
        if known or self.naming is None:
            return known
        return self.naming.body(name) if kind == "organizations" else self.naming.place(squeezed(name))

    def named(self, kind: str, name: str, country: str | None = None) -> tuple[Piece, list[Piece]]:
        """A body or place as the page calls it, and beside it what is printed where that differs."""
        printed, called = self.printed(name), self.called(kind, name, country)
        if called is None:
            return printed, []
        return Piece(called[:1].upper() + called[1:]), [] if called.casefold() == printed.text.casefold() else [printed]

    def gloss(self, name: str) -> str | None:
        """An agreement's printed name in the page's language, where every word of it is known."""
        said = self.naming.gloss(name) if self.naming else None
        return said[:1].upper() + said[1:] if said else None

    def place(self, name: str) -> Piece:
        """A country or bloc by its code, a body or place by its known name in the page's language, any other name as printed."""
        said = self.wording.place(name)
        if said != name:
            return Piece(said)
        called = self.called("places", name) or self.called("organizations", name)
        return Piece(called) if called else Piece(squeezed(name), self.printed_lang)

    def speaker(self, name: str) -> str:
        """Who is credited: a body by its known name in the page's language, a person as printed."""
        return self.called("organizations", name) or name

    def between(self, names: Iterable[str]) -> Piece:
        """Parties in one phrase, those that are printed names marked as such."""
        parties = [self.place(name) for name in names]
        text = self.wording.listed(party.text for party in parties)
        marked = self.wording.listed(party.html for party in parties)
        return Piece(self.said("between", names=text).text, marked=Markup(self.said("between", names=marked).text))

    def spot(self, evidence: Evidence | Clue) -> Spot:
        """Where the words under a fact are on the page."""
        passage = self.passages.at(evidence.start)
        number = passage.number if passage else None
        words = self.wording.text("article", "on_source") if number is None else self.wording.table["sentence"].format(number=number)
        return Spot(passage.anchor if passage else None, words, number, squeezed(evidence.quote), evidence.rule)

    def status(self, table: str, value: str) -> Status:
        """A status with its word."""
        return Status(value, self.wording.word(table, value))


def lines_of(facts: Facts, speech: Speech) -> dict[str, tuple[Line, ...]]:
    """The lines of each kind that an article has facts of, in the order of the page."""
    return {kind: tuple(line_of(kind, fact, speech) for fact in getattr(facts, kind)) for kind in SHOWN_KINDS if getattr(facts, kind)}


def line_of(kind: str, fact: Fact, speech: Speech) -> Line:
    """One fact as a line."""
    value, words, status = _LINES[kind](fact, speech)
    spots = {(spot.anchor, spot.words): spot for spot in map(speech.spot, (fact.evidence, *fact.tellings))}
    return Line(
        id=fact.id,
        kind=kind,
        value=value,
        words=tuple(words),
        status=status,
        at=tuple(spots.values()),
        clues=tuple(map(speech.spot, fact.because)),
        inferred=bool(fact.because) or getattr(fact, "inferred", False),
    )


Said = tuple[Piece, Iterable[Piece], Status | None]


def _event(event: model.Event, speech: Speech) -> Said:
    kind = Piece(speech.wording.word("events", event.kind))
    who = [Piece(speech.wording.listed(event.people))] if event.people else []
    where = [speech.place(event.place)] if event.place else []
    if event.date:
        return Piece(speech.wording.date(event.date, short=True)), [kind, *who, *where], None
    return kind, [*who, *where], None


def _figure(figure: model.Figure, speech: Speech) -> Said:
    wording = speech.wording
    value = Piece(wording.figure(figure.value, figure.unit, figure.bound))
    metric = wording.word("metrics", figure.metric)
    words = [] if metric.casefold() in value.text.casefold() else [Piece(metric)]
    if figure.period:
        key = "by_period" if figure.status == "target" else "in_period"
        words.append(speech.said(key, date=wording.date(figure.period, short=True)))
    if figure.speaker:
        words.append(speech.said("speaker", name=speech.speaker(figure.speaker)))
    return value, words, speech.status("figure_status", figure.status)


def _agreement(agreement: model.Agreement, speech: Speech) -> Said:
    name = speech.printed(agreement.name)
    kind = speech.wording.word("agreements", agreement.kind)
    gloss = gloss_of(agreement, speech)
    words = [] if (gloss or name.text).casefold().startswith(kind.casefold()) else [Piece(kind)]
    if gloss:
        words.append(Piece(speech.wording.text("article", "gloss", words=gloss)))
    if agreement.parties:
        words.append(speech.between(agreement.parties))
    if agreement.date:
        words.append(Piece(speech.wording.date(agreement.date, short=True)))
    return name, words, speech.status("agreement_status", agreement.status)


def gloss_of(agreement: model.Agreement, speech: Speech) -> str | None:
    """An agreement's name in the page's language, where it says more than the kind of agreement."""
    gloss = speech.gloss(agreement.name)
    kind = speech.wording.word("agreements", agreement.kind)
    return gloss if gloss and gloss.casefold() != kind.casefold() else None


def _milestone(milestone: model.Milestone, speech: Speech) -> Said:
    kind = Piece(speech.wording.word("milestones", milestone.kind))
    if milestone.date:
        return Piece(speech.wording.date(milestone.date, short=True)), [kind], None
    return kind, [], None


def _person(person: model.Person, speech: Speech) -> Said:
    words = [role] if (role := role_of(person, speech)) else []
    if person.country:
        words.append(Piece(speech.wording.place(person.country)))
    return Piece(person.name), words, None


def role_of(person: model.Person, speech: Speech) -> Piece | None:
    """A person's office in the page's language; failing that as printed, failing that in the English of facts."""
    if person.role and speech.wording.table["canonical_roles"]:
        return Piece(person.role)
    if person.office and speech.printed_lang is None:
        return speech.printed(person.office)
    if person.role and (said := role_said(person.role, speech.wording)):
        return Piece(said)
    if person.office:
        return speech.printed(person.office)
    return Piece(person.role, "en") if person.role else None


def role_said(role: str, wording: Wording) -> str | None:
    """A canonical office in another language: "Former Ambassador to Vietnam" by its head, its "Former" and its country."""
    offices = wording.language.forms("office")
    former = role.startswith("Former ")
    head, _, country = role.removeprefix("Former ").partition(" to ")
    if head not in offices:
        return None
    said = offices[head][0]
    if country:
        said = wording.text("article", "role_to", role=said, place=wording.place_named(country))
    return wording.text("article", "role_former", role=said) if former else said


def _organization(organization: model.Organization, speech: Speech) -> Said:
    acronym = [Piece(organization.acronym)] if organization.acronym else []
    country = [Piece(speech.wording.place(organization.country))] if organization.country else []
    name, printed = speech.named("organizations", organization.name, organization.country)
    return name, [*printed, *acronym, *country], None


def _place(place: model.Place, speech: Speech) -> Said:
    name, printed = speech.named("places", place.name, place.country)
    return name, [*printed, *([Piece(speech.wording.place(place.country))] if place.country else [])], None


def _date(date: model.Date, speech: Speech) -> Said:
    return Piece(speech.wording.date(date.date)), [], None


def _quote(quote: model.Quote, speech: Speech) -> Said:
    return Piece(f"“{squeezed(quote.starts)} …”", speech.printed_lang), [Piece(speech.speaker(quote.speaker))], None


def _trend(trend: model.Trend, speech: Speech) -> Said:
    wording = speech.wording
    words = [Piece(wording.word("metrics", trend.metric)), speech.said("in_period", date=wording.date(trend.period))]
    return Piece(wording.word("trends", trend.direction)), words, None


def _topic(topic: model.Topic, speech: Speech) -> Said:
    return Piece(speech.wording.word("topics", topic.topic)), [], None


_LINES: dict[str, Callable[..., Said]] = {
    "events": _event, "figures": _figure, "agreements": _agreement, "milestones": _milestone, "people": _person,
    "organizations": _organization, "places": _place, "dates": _date, "quotes": _quote, "topics": _topic,
    "trends": _trend,
}  # fmt: skip
