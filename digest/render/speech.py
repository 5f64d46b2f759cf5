"""A line of a page, and where the words under it stand on the page of their article."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from digest.model import Action, Clue, Evidence
from digest.render.anchors import Passage, Passages
from digest.tell.escape import put, safe, squeezed
from digest.tell.facts import Sentence
from digest.tell.piece import Piece
from digest.tell.voice import Voice


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
    lang: str | None = None  # of the quote, where it is not the page's


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What an editor did with a fact, and why, in the words of a page."""

    action: Action
    mark: str  # "corrected"
    reason: Piece
    signed: str = ""  # "A. Editor, 29 Nov 2026"
    on: str | None = None  # the day
    before: Sentence | None = None  # what was read
    fields: str = ""  # in words, where the sentence tells none of those that were changed
    was: str = ""  # the id of the fact that was read


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One fact, ready to show."""

    id: str
    kind: str
    when: str = ""  # in words, where the sentence does not say it
    said: Piece  # the sentence
    own: Piece | None = None  # how whom it names is spelled in their own language
    status: Status | None = None
    at: tuple[Spot, ...] = ()
    clues: tuple[Spot, ...] = ()
    inferred: bool = False
    amended: Amendment | None = None  # by an editor

    @property
    def html(self) -> Markup:
        """The whole line."""
        return put('<b class="when">{}</b> {}', safe(self.when), self.said.html) if self.when else self.said.html

    @property
    def label(self) -> str:
        """The whole line as plain text."""
        return f"{self.when}: {self.said.text}" if self.when else self.said.text


@dataclass(frozen=True, slots=True, eq=False)
class Speech(Voice):
    """In what words an article's facts are told on a page that may lead to their sentences."""

    passages: Passages
    texts: Mapping[str, str] = field(default_factory=dict)  # by the anchor of a passage what stands for it in the page's language

    def said(self, key: str, **values: object) -> Piece:
        """Words of the page."""
        return Piece(self.wording.text("article", key, **values))

    def spot(self, evidence: Evidence | Clue) -> Spot:
        """Where the words under a fact are on the page; what only an editor says stands nowhere."""
        if not evidence.quote:
            return Spot(None, "", None, "", evidence.rule)
        passage = self.passages.at(evidence.start)
        number = passage.number if passage else None
        words = self.wording.text("article", "on_source") if number is None else self.wording.table["sentence"].format(number=number)
        anchor = passage.anchor if passage else None
        if passage is not None and isinstance(evidence, Evidence) and (text := self.texts.get(passage.anchor)):
            return Spot(anchor, words, number, text, evidence.rule, _told_in(text, evidence, passage))
        return Spot(anchor, words, number, squeezed(evidence.quote), evidence.rule, _told(evidence), self.printed_lang)

    def status(self, table: str, value: str) -> Status:
        """A status with its word."""
        return Status(value, self.wording.word(table, value))


def _told_in(text: str, proof: Evidence, passage: Passage) -> int:
    """About where a translation of a sentence has the words that told a fact: as far down as the sentence itself."""
    at = proof.start if proof.at is None else proof.at
    return len(text) * (at - passage.start) // max(passage.end - passage.start, 1)


def _told(proof: Evidence | Clue) -> int:
    """Where the words stand that told a fact, in the quote as pages show it."""
    if isinstance(proof, Clue) or proof.at is None:
        return 0
    return len(squeezed(proof.quote[: proof.at - proof.start] + ".")) - 1
