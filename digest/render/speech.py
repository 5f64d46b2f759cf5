"""A line of a page, its pieces, and in what words an article's facts are told on it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from digest.edtf import limits
from digest.languages import Language
from digest.model import Clue, Event, Evidence, Facts, Milestone
from digest.render.anchors import Passages
from digest.render.escape import safe, squeezed
from digest.render.naming import Naming, known_name, naming
from digest.render.wording import Wording
from digest.tell import sentences
from digest.tell.sentences import Where

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
    told: int = 0  # where in the quote the words stand that told the fact


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
    facts: Facts

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

    def place_in_phrase(self, name: str) -> Markup:
        """The same inside a sentence: "the Netherlands"."""
        called = self.wording.country_in_phrase(name)
        return safe(called) if called else self.place(name).html

    def where(self, name: str) -> Where:
        """Where something took place, inside a sentence."""
        return Where(self.place_in_phrase(name), is_body=any(body.name == name for body in self.facts.organizations))

    def event(self, event: Event) -> Piece | None:
        """What happened, as a sentence; nothing where too little is told for one."""
        return _sentence(self.event_of(event, [safe(squeezed(name)) for name in event.people]))

    def event_of(self, event: Event, people: Sequence[Markup]) -> Markup | None:
        """The same of people as a page names them."""
        place = self.where(event.place) if event.place else None
        return sentences.event(event.kind, people, place, self.wording.language, ahead=self.is_ahead(event.date))

    def milestone(self, milestone: Milestone) -> Piece | None:
        """What began, as a sentence; nothing where there is none for it."""
        pair = [self.place_in_phrase(code) for code in self.facts.countries]
        return _sentence(sentences.milestone(milestone.kind, pair, self.wording.language, ahead=self.is_ahead(milestone.date)))

    def is_ahead(self, date: str | None) -> bool:
        """Whether a date was still to come when the article was written."""
        latest = self.facts.written.latest
        return bool(date and latest) and limits(date or "")[0] > limits(latest or "")[1]

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
        return Spot(passage.anchor if passage else None, words, number, squeezed(evidence.quote), evidence.rule, _told(evidence))

    def status(self, table: str, value: str) -> Status:
        """A status with its word."""
        return Status(value, self.wording.word(table, value))


def _sentence(said: Markup | None) -> Piece | None:
    return Piece(said.striptags(), marked=said) if said else None


def _told(proof: Evidence | Clue) -> int:
    """Where the words stand that told a fact, in the quote as pages show it."""
    if isinstance(proof, Clue) or proof.at is None:
        return 0
    return len(squeezed(proof.quote[: proof.at - proof.start] + ".")) - 1
