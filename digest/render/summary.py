"""The title and the two or three points that answer first, made of facts only."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Literal

from digest.edtf import limits
from digest.filing import dating_of
from digest.model import Article, Event, Facts, Figure, printable
from digest.render.amendments import mark_of
from digest.render.speech import Line, Speech
from digest.tell.escape import squeezed
from digest.tell.events import event
from digest.tell.piece import plain

_MOST_POINTS = 3
_FEWEST_POINTS = 2
_MOST_FIGURES = 3
_MOST_TEXTS = 2
_LONGEST_TITLE = 110
_A_YEAR = timedelta(days=365)

Lines = Mapping[str, Sequence[Line]]


@dataclass(frozen=True, slots=True)
class Title:
    """The article's title and how it came about."""

    text: str
    lang: str | None
    origin: Literal["printed", "editor", "event", "sentence", "name"]


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a summary: facts of a kind as sentences."""

    kind: str  # "figures"
    lines: tuple[Line, ...]
    is_news: bool = True  # rather than what was so long before the article

    @property
    def label(self) -> str:
        """The point as plain text."""
        return "; ".join(line.label for line in self.lines)


def title_of(article: Article, facts: Facts, speech: Speech) -> Title:
    """The title that an editor gives, else the printed one; failing that the main event, the first sentence, or the file's name."""
    if own := dict(facts.titles).get(speech.wording.code):
        return Title(squeezed(own), None, "editor")
    if facts.title and facts.title_by == "asserted":
        return Title(squeezed(facts.title), mark_of(facts.title, speech.wording), "editor")
    if facts.title and squeezed(facts.title):
        return _translated(article, speech) or Title(squeezed(facts.title), speech.printed_lang, "printed")
    if main := _title_event(facts):
        return Title(plain(event(main, speech, briefly=True)), None, "event")
    if article.sentences:
        first = article.sentences[0]
        return Title(shortened(squeezed(article.text[first.start : first.end])), speech.printed_lang, "sentence")
    return Title(printable(article.id), None, "name")


def _translated(article: Article, speech: Speech) -> Title | None:
    """The printed title in the page's language, where the article's translation has it."""
    block = next((index for index, each in enumerate(article.blocks) if each.kind == "title"), None)
    said = [speech.texts[each.anchor] for each in speech.passages.all if each.block == block and each.anchor in speech.texts]
    return Title(" ".join(said), None, "printed") if said else None


def shortened(text: str, longest: int = _LONGEST_TITLE) -> str:
    """A text cut at a word to a length, which is a title's where nothing else is said."""
    if len(text) <= longest:
        return text
    return text[:longest].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def points_of(facts: Facts, lines: Lines) -> tuple[Point, ...]:
    """Two or three points: the main event, the main figures, what was agreed or begun."""
    chosen = {"figures": main_figures(facts.figures), "agreements": _agreed(facts), "milestones": _begun(facts)}
    found = [replace(point, is_news=_is_news(facts, kind, ids)) for kind, ids in chosen.items() if (point := _point(kind, ids, lines))]
    # Where the title is the event, the event need not be said again unless little else is.
    if facts.title or len(found) < _FEWEST_POINTS:
        main = _point("events", _main_event(facts), lines)
        found = [main, *found] if main else found
    return tuple(_each_once(found))[:_MOST_POINTS]


def _title_event(facts: Facts) -> Event | None:
    """The event that stands for a title where none was printed."""
    return next((event for event in facts.events if event.date or event.people), None)


def _main_event(facts: Facts) -> list[str]:
    """The first event, after the one that is the title another that is news."""
    title = None if facts.title else _title_event(facts)
    others = [event for event in facts.events if event is not title and (facts.title or _is_news(facts, "events", [event.id]))]
    return [event.id for event in (others or facts.events)[:1]]


def _each_once(points: Iterable[Point]) -> Iterator[Point]:
    """The points, each sentence told once: a route that opens is an event and a milestone."""
    told: set[str] = set()
    for point in points:
        new = tuple(line for line in point.lines if line.label not in told)
        told |= {line.label for line in new}
        if new:
            yield replace(point, lines=new)


def _is_news(facts: Facts, kind: str, ids: Sequence[str]) -> bool:
    """Whether any of some facts is of the year before the article or later; a partnership that is only had is none."""
    written = facts.written.earliest
    told = [fact for fact in getattr(facts, kind) if fact.id in ids]
    if kind == "figures" or written is None:
        return True
    day = limits(written)[0]
    return any(day - limits(fact.date)[1] <= _A_YEAR if fact.date else getattr(fact, "status", "") != "in_force" for fact in told)


def _point(kind: str, ids: Sequence[str], lines: Lines) -> Point | None:
    by_id = {line.id: line for line in lines.get(kind, ())}
    return Point(kind, tuple(by_id[each] for each in ids)) if ids else None


def main_figures(figures: Iterable[Figure]) -> list[str]:
    """The figures of the metric that says most about a relationship, what happened first."""
    figures = [figure for figure in figures if figure.metric not in ("growth", "other")]
    trade = [figure for figure in figures if figure.metric == "bilateral_trade"]
    chosen = trade or [figure for figure in figures if figure.metric == figures[0].metric]
    order = ("actual", "target", "forecast")
    return [figure.id for figure in sorted(chosen, key=lambda figure: order.index(figure.status))[:_MOST_FIGURES]]


def _agreed(facts: Facts) -> list[str]:
    done = [each for each in facts.agreements if each.status in ("in_force", "signed")]
    return [each.id for each in (done or facts.agreements)[:_MOST_TEXTS]]


def _begun(facts: Facts) -> list[str]:
    """What began, but what is told as an agreement already."""
    agreed = set(_agreed(facts))
    told = {each.evidence.start for each in facts.agreements if each.id in agreed}
    return [each.id for each in facts.milestones if each.date and each.evidence.start not in told][:_MOST_TEXTS]


def kicker_of(facts: Facts, speech: Speech) -> tuple[str, str]:
    """The kind of the main event, and the article's date in words; empty where there is none."""
    dating = dating_of(facts)
    main = dating.event or next(iter(facts.events), None)
    kind = speech.wording.word("events", main.kind) if main else ""
    return kind, speech.wording.date(dating.shown) if dating.shown else ""
