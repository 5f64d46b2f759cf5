"""Facts with the articles that tell them, and how an article is named beside one of its facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from markupsafe import Markup

from digest.filing import dating_of
from digest.model import Fact, Ref
from digest.render.article import View
from digest.render.speech import Line
from digest.render.summary import shortened
from digest.tell.escape import safe, squeezed
from digest.tell.piece import Piece

F = TypeVar("F", bound=Fact)

_LONGEST_NAME = 22


@dataclass(frozen=True, slots=True)
class Told(Generic[F]):
    """A fact and the article that tells it."""

    view: View
    fact: F
    kind: str  # "figures"
    place: int  # among those of its kind

    @property
    def line(self) -> Line:
        """How it is told."""
        return self.view.lines[self.kind][self.place]

    @property
    def ref(self) -> Ref:
        """Where the fact is."""
        return Ref(article=self.view.entry.facts.id, kind=self.kind, fact=self.fact.id)

    @property
    def anchor(self) -> str | None:
        """The address of its sentence within the article's page."""
        at = self.line.at
        return at[0].anchor if at else None

    def address(self, articles: str) -> str:
        """The address of its sentence, from a page that reaches the articles by `articles`."""
        anchor = self.anchor
        return f"{articles}{self.view.slug}/#{anchor}" if anchor else f"{articles}{self.view.slug}/"

    def mark(self, articles: str) -> Markup:
        """That an editor changed or added it, and the way to why; nothing where nobody did."""
        amended = self.line.amended
        if not amended:
            return Markup("")
        to = f"{articles}{self.view.slug}/#{self.fact.id}"
        return Markup(' <a class="amended" href="{}">{}</a>').format(safe(to), safe(amended.mark))


class Tellings(Mapping[Ref, Told[Any]]):
    """Every fact of some articles by its reference; each is put beside its article when it is asked for, as few are held for long."""

    def __init__(self, views: Iterable[View]) -> None:
        self._views = {view.entry.facts.id: view for view in views}

    def __getitem__(self, ref: Ref) -> Told[Any]:
        view = self._views[ref.article]
        for place, fact in enumerate(getattr(view.entry.facts, ref.kind)):
            if fact.id == ref.fact:
                return Told(view, fact, ref.kind, place)
        raise KeyError(ref)

    def __iter__(self) -> Iterator[Ref]:
        return (each.ref for each in self.all())

    def __len__(self) -> int:
        return sum(len(getattr(view.entry.facts, kind)) for view in self._views.values() for kind in view.lines)

    def all(self) -> Iterator[Told[Any]]:
        """All of them, article by article."""
        return (each for view in self._views.values() for kind in view.lines for each in told((view,), kind, Fact))


def tellings_of(views: Iterable[View]) -> Tellings:
    """Every fact of some articles by its reference."""
    return Tellings(views)


def told(views: Iterable[View], kind: str, of: type[F]) -> Iterator[Told[F]]:
    """Every fact of a kind, article by article."""
    for view in views:
        for place, fact in enumerate(getattr(view.entry.facts, kind)):
            if isinstance(fact, of):
                yield Told(view, fact, kind, place)


def about(views: Iterable[View], countries: tuple[str, ...]) -> list[View]:
    """The articles about the relationship of some countries."""
    return [view for view in views if set(countries) <= set(view.entry.facts.countries)]


def name_of(view: View) -> Piece:
    """How an article is named beside one of its facts: its outlet, failing that its title."""
    if view.entry.article.outlet:
        return Piece(squeezed(view.entry.article.outlet))
    return Piece(f"“{shortened(view.title.text, _LONGEST_NAME)}”", view.title.lang)


def date_of(view: View) -> str:
    """The date of an article in few words, the month or year of one that was worked out; empty where none is known."""
    shown = dating_of(view.entry.facts).shown
    return view.speech.wording.date(shown, short=True) if shown else ""
