"""The page of one article in one language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import Environment

from digest.facts import to_json
from digest.filing import dating_of
from digest.model import Entry, Translation
from digest.render.amendments import FILE as CORRECTIONS
from digest.render.anchors import NOWHERE, Passages, passages_of, translated
from digest.render.body import dropped_of, facts_by_anchor, paragraphs_of
from digest.render.corrections import Correction, corrections_of, former_ids
from digest.render.front_matter import page_text
from digest.render.lines import lines_of
from digest.render.lines_aside import lines_aside
from digest.render.programs.records import Record
from digest.render.publication import publication_of, published
from digest.render.slugs import slug
from digest.render.speech import Line, Speech, Spot
from digest.render.summary import Point, Title, kicker_of, points_of, title_of
from digest.tell.introductions import without_offices
from digest.tell.names import Names
from digest.tell.piece import plain
from digest.tell.wording import Wording


@dataclass(frozen=True, slots=True)
class View:
    """What the pages of one language tell of an article."""

    entry: Entry
    speech: Speech
    slug: str
    title: Title
    date: str | None  # EDTF
    date_words: str
    event_words: str
    points: tuple[Point, ...]
    lines: Mapping[str, tuple[Line, ...]]
    translation: Translation | None = None  # that the page shows
    corrections: tuple[Correction, ...] = ()  # by an editor
    key: str = field(default="", compare=False)  # under which it is kept for the next build

    @property
    def added(self) -> str:
        """The day on which the article came into the digest; empty where nobody says."""
        return (self.entry.asserted.added if self.entry.asserted else None) or ""

    @property
    def passages(self) -> Passages:
        """What the page shows of the article's text; few ask, and then for one article at a time."""
        return published(passages_of(self.entry.article), self.entry)

    @property
    def main_point(self) -> Point | None:
        """The point for a list of articles, where the title or the date tells the event already."""
        others = (point for point in self.points if point.kind != "events" and point.is_news)
        return next(others, None) or next(filter(self._is_more, self.points), None)

    def _is_more(self, point: Point) -> bool:
        """Whether a point says more than a title where none was printed: the same with its date does."""
        own = self.title.text if self.title.origin == "event" else None
        return any(line.when or plain(without_offices(line.said.html)) != own for line in point.lines)

    @property
    def all_lines(self) -> Iterator[Line]:
        """Every fact in the order of the page."""
        return (line for lines in self.lines.values() for line in lines)


def view_of(entry: Entry, wording: Wording, names: Names | None = None) -> View:
    """An article in the words of a language of the pages."""
    all_passages = passages_of(entry.article)
    translation = next((each for each in entry.translations if each.language == wording.code), None)
    speech = Speech(
        wording,
        entry.article.language,
        entry.facts,
        (names or Names()).within(entry.facts.id),
        published(all_passages, entry),
        translated(all_passages, translation),
    )
    lines = lines_of(entry.facts, speech)
    event_words, date_words = kicker_of(entry.facts, speech)
    return View(
        entry=entry,
        speech=replace(speech, passages=NOWHERE),
        slug=slug(entry.article.id),
        title=title_of(entry.article, entry.facts, speech),
        date=dating_of(entry.facts).date,
        date_words=date_words,
        event_words=event_words,
        points=points_of(entry.facts, lines),
        lines=lines_aside(lines),
        translation=translation,
        corrections=corrections_of(entry, lines, speech),
    )


def article_page(
    view: View, templates: Environment, others: object = None, leads: Mapping[str, str] | None = None, record: Record | None = None
) -> str:
    """The Markdown of an article's page: front matter, then everything once as HTML.

    `others` is what other articles say; `leads` are the addresses, from the language's root, where the registers tell of a fact;
    `record` is what stands there for programs, and for who cites it.
    """
    article, dating, record = view.entry.article, _dating_line(view), record or Record()
    body = templates.get_template("article.md.jinja").render(
        view=view,
        article=article,
        facts=view.entry.facts,
        words=view.speech.wording,
        paragraphs=paragraphs_of(article, view.passages, facts_by_anchor(view.all_lines), view.speech.texts),
        publication=publication_of(view.entry),
        dating=dating,
        whys=whys_of(view.all_lines, dating),
        dropped=dropped_of(article) if publication_of(view.entry) == "full" else (),
        others=others,
        leads=leads or {},
        record=record,
        say=view.speech.language.table(CORRECTIONS, "section"),
        formers=former_ids(view.entry, view.lines),
    )
    return page_text(front_matter(view) | {"citation": record.tags}, body, *record.described)


def whys_of(lines: Iterable[Line], dating: Line | None) -> dict[str, str]:
    """For each inferred line the anchor that explains it: of the article's date, or of the first line from the same words."""
    first: dict[tuple[Spot, ...], str] = {dating.clues: "why-date"} if dating else {}
    return {line.id: first.setdefault(line.clues, f"why-{line.id}") for line in lines if line.clues}


def _dating_line(view: View) -> Line | None:
    """The fact that the article's date comes from."""
    event = dating_of(view.entry.facts).event
    return next((line for line in view.lines.get("events", ()) if event and line.id == event.id), None)


def front_matter(view: View) -> dict[str, object]:
    """What a program may rely on in an article's page."""
    article = view.entry.article
    return {
        "id": article.id,
        "title": view.title.text,
        "title_origin": view.title.origin,
        "lang": view.speech.wording.code,
        "date": view.date,
        "date_known": date_known(view),
        "source": {"file": article.file, "outlet": article.outlet, "url": article.head.url, "language": article.language},
        "summary": [point.label for point in view.points],
        "tags": [line.said.text for line in view.lines.get("topics", ())],
        "layout": "article",
        "facts": labelled(view),
    }


def date_known(view: View) -> dict[str, Any]:
    """How the date is known: by what, whether inferred, and from which fact."""
    dating = dating_of(view.entry.facts)
    written = dating.written
    known: dict[str, Any] = {"by": written.by, "earliest": written.earliest, "latest": written.latest}
    if dating.event:
        known["fact"] = dating.event.id
    return known


def labelled(view: View) -> dict[str, Any]:
    """The published facts, each with its line in the page's language."""
    shown = to_json(view.entry.facts)
    for kind, lines in view.lines.items():
        for fact, line in zip(shown[kind], lines, strict=True):
            fact["label"] = line.label
    return shown
