"""The title and the two or three points that answer first, made of facts only."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from digest.model import Agreement, Article, Event, Fact, Facts, Figure, Milestone, printable
from digest.render.anchors import Passages
from digest.render.dating import dating_of
from digest.render.escape import squeezed
from digest.render.lines import gloss_of
from digest.render.speech import Piece, Speech, Status

_MOST_POINTS = 3
_FEWEST_POINTS = 2
_MOST_PARTS = 3
_LONGEST_TITLE = 110


@dataclass(frozen=True, slots=True)
class Title:
    """The article's title and how it came about."""

    text: str
    lang: str | None
    origin: Literal["printed", "event", "sentence", "name"]


@dataclass(frozen=True, slots=True)
class Part:
    """A value of a point, and the passage that it opens."""

    text: Piece
    anchor: str | None
    after: str = ""
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a summary: the kind of its facts, what it is about, and its values."""

    kind: str  # "figures"
    head: str
    parts: tuple[Part, ...]

    @property
    def label(self) -> str:
        """The point as plain text."""
        said = [" ".join(filter(None, [part.text.text, part.after, f"({part.status.word})" if part.status else ""])) for part in self.parts]
        return f"{self.head}: {'; '.join(said)}"


def title_of(article: Article, facts: Facts, speech: Speech) -> Title:
    """The printed title; failing that the main event in words, or the first sentence, or the file's name."""
    if facts.title and squeezed(facts.title):
        return Title(squeezed(facts.title), speech.printed_lang, "printed")
    event = next((event for event in facts.events if event.date or event.people), None)
    if event:
        return Title(event_words(event, speech), None, "event")
    if article.sentences:
        first = article.sentences[0]
        return Title(shortened(squeezed(article.text[first.start : first.end])), speech.printed_lang, "sentence")
    return Title(printable(article.id), None, "name")


def event_words(event: Event, speech: Speech) -> str:
    """An event in one phrase, without its date: "Official visit: Kassym-Jomart Tokayev, Vietnam"."""
    wording = speech.wording
    place = [speech.place(event.place).text] if event.place else []
    who = [wording.listed(event.people[:2])] if event.people else []
    kind = wording.word("events", event.kind)
    return f"{kind}: {', '.join([*who, *place])}" if who or place else kind


def shortened(text: str) -> str:
    """A text cut at a word to the length of a title."""
    if len(text) <= _LONGEST_TITLE:
        return text
    return text[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def points_of(facts: Facts, speech: Speech) -> tuple[Point, ...]:
    """Two or three points: the main event, the main figures, what was agreed or begun."""
    others = [_figure_point(facts, speech), _agreement_point(facts, speech), _milestone_point(facts, speech)]
    found = [point for point in others if point]
    # Where the title is the event, the event need not be said again unless little else is.
    if facts.title or len(found) < _FEWEST_POINTS:
        found = [point for point in (_event_point(facts, speech), *found) if point]
    return tuple(found[:_MOST_POINTS])


def _event_point(facts: Facts, speech: Speech) -> Point | None:
    event = next(iter(facts.events), None)
    if event is None:
        return None
    wording = speech.wording
    date = wording.date(event.date) if event.date else ""
    people = wording.listed(event.people)
    place = speech.place(event.place).text if event.place else ""
    said = ", ".join(filter(None, [people, place, date]))
    head = wording.word("events", event.kind)
    return Point("events", head, (Part(Piece(said), _anchor(event, speech.passages)),)) if said else None


def _figure_point(facts: Facts, speech: Speech) -> Point | None:
    figures = main_figures(facts.figures)
    if not figures:
        return None
    head = speech.wording.word("metrics", figures[0].metric)
    return Point("figures", head[:1].upper() + head[1:], tuple(figure_part(figure, speech) for figure in figures))


def main_figures(figures: Iterable[Figure]) -> list[Figure]:
    """The figures of the metric that says most about a relationship, what happened first."""
    figures = [figure for figure in figures if figure.metric not in ("growth", "other")]
    trade = [figure for figure in figures if figure.metric == "bilateral_trade"]
    chosen = trade or [figure for figure in figures if figure.metric == figures[0].metric]
    order = ("actual", "target", "forecast")
    return sorted(chosen, key=lambda figure: order.index(figure.status))[:_MOST_PARTS]


def figure_part(figure: Figure, speech: Speech) -> Part:
    """A figure with the time that it is for and its status."""
    wording = speech.wording
    key = "by_period" if figure.status == "target" else "in_period"
    period = wording.text("article", key, date=wording.date(figure.period)) if figure.period else ""
    amount = Piece(wording.figure(figure.value, figure.unit, figure.bound))
    return Part(amount, _anchor(figure, speech.passages), period, speech.status("figure_status", figure.status))


def _agreement_point(facts: Facts, speech: Speech) -> Point | None:
    done = [each for each in facts.agreements if each.status in ("in_force", "signed")]
    chosen = (done or list(facts.agreements))[:2]
    if not chosen:
        return None
    return Point("agreements", speech.wording.text("kinds", "agreements"), tuple(_agreement_part(each, speech) for each in chosen))


def _agreement_part(agreement: Agreement, speech: Speech) -> Part:
    date = speech.wording.date(agreement.date) if agreement.date else ""
    gloss = gloss_of(agreement, speech)
    after = [f"({speech.wording.text('article', 'gloss', words=gloss)})"] if gloss else []
    status = speech.status("agreement_status", agreement.status)
    return Part(speech.printed(agreement.name), _anchor(agreement, speech.passages), " ".join(filter(None, [*after, date])), status)


def _milestone_point(facts: Facts, speech: Speech) -> Point | None:
    chosen = [each for each in facts.milestones if each.date][:2]
    if not chosen:
        return None
    return Point("milestones", speech.wording.text("kinds", "milestones"), tuple(_milestone_part(each, speech) for each in chosen))


def _milestone_part(milestone: Milestone, speech: Speech) -> Part:
    kind = Piece(speech.wording.word("milestones", milestone.kind))
    return Part(kind, _anchor(milestone, speech.passages), speech.wording.date(milestone.date or ""))


def _anchor(fact: Fact, passages: Passages) -> str | None:
    passage = passages.at(fact.evidence.start)
    return passage.anchor if passage else None


def kicker_of(facts: Facts, speech: Speech) -> tuple[str, str]:
    """The kind of the main event, and the article's date in words; empty where there is none."""
    dating = dating_of(facts)
    event = dating.event or next(iter(facts.events), None)
    kind = speech.wording.word("events", event.kind) if event else ""
    return kind, speech.wording.date(dating.date) if dating.date else ""
