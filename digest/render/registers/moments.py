"""One entry of the timeline: what happened or was announced, with all that tell it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from digest.edtf import year_of
from digest.model import Entity, Event, Part
from digest.render.registers.catalogue import Catalogue, country_of, linked, quote_of
from digest.render.telling import Told
from digest.tell.events import comes_by_itself, event, looks_ahead
from digest.tell.introductions import without_offices
from digest.tell.piece import Piece, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One entry of the timeline with all its tellings, the most exact one first."""

    anchor: str
    group: str
    told: Callable[[str | None], Markup]  # the sentence; from a page that reaches the root by this its people lead to theirs
    date: str | None
    date_words: str
    people: tuple[tuple[str, Entity | None], ...]
    place: Piece | None
    is_planned: bool
    is_inferred: bool
    dates_differ: bool
    places_differ: bool
    is_moved: bool  # it was planned for another time before
    told_first: Told[Any]
    tellings: tuple[Told[Any], ...]
    page: str | None = None  # of a visit that has one, under "visits/"
    during: tuple["Moment", ...] = ()  # what happened on it, in order
    is_part: bool = False  # of a visit
    shown_by: tuple[Told[Any], ...] = ()  # what tells something else by which a plan came to pass

    @property
    def differing(self) -> tuple[str, ...]:
        """The keys of the words for that in which its tellings cannot all be true."""
        ways = {"differ": self.dates_differ, "elsewhere": self.places_differ, "moved": self.is_moved}
        return tuple(key for key, differs in ways.items() if differs)

    @property
    def plain(self) -> str:
        """The same as plain text."""
        return plain(self.told(None))

    @property
    def brief(self) -> str:
        """The same without the offices of those who took part, as a title."""
        return plain(without_offices(self.told(None)))

    @property
    def year(self) -> str:
        """The year it begins in; empty where no date is known."""
        return year_of(self.date)

    @property
    def main(self) -> Told[Any]:
        """The telling that the entry's words are taken from."""
        return self.tellings[0]

    @property
    def cited(self) -> Told[Any]:
        """The telling whose sentence stands with the entry: one that readers of the page can read, where it tells the same."""
        same = (each for each in self.tellings if _tells_as_much(each, self.main) and not _is_foreign(each))
        return next(same, self.main) if _is_foreign(self.main) else self.main

    @property
    def place_told(self) -> tuple[str, int]:
        """Where it is told: the article, and how far down."""
        return self.main.view.slug, self.main.fact.evidence.start

    @property
    def sources(self) -> list[Told[Any]]:
        """The tellings, each sentence once; of a feast those that tell of it, not that its day was coming."""
        found: dict[tuple[str, str | None], Told[Any]] = {}
        is_kept = not comes_by_itself(self.main.fact)
        for told in (each for each in (self.cited, *self.tellings, *self.shown_by) if not (is_kept and comes_by_itself(each.fact))):
            found.setdefault((told.view.slug, told.anchor), told)
        return list(found.values())

    @property
    def quote(self) -> str:
        """The sentence of that telling."""
        return quote_of(self.cited.line)


def _is_foreign(told: Told[Any]) -> bool:
    """Whether the sentence that a fact rests on is in another language than the page."""
    return bool(told.line.at and told.line.at[0].lang)


def _tells_as_much(told: Told[Any], main: Told[Any]) -> bool:
    return (told.fact.kind, told.fact.date, is_ahead(told)) == (main.fact.kind, main.fact.date, is_ahead(main))


def has_come(main: Told[Any], thread: Sequence[Told[Any]]) -> bool:
    """Whether what its most exact telling announces is told by another as done."""
    return is_ahead(main) and not all(map(is_ahead, thread))


def is_ahead(told: Told[Any]) -> bool:
    """Whether an article tells an event as still to come."""
    return isinstance(told.fact, Event) and looks_ahead(told.fact, told.view.speech)


def with_those_who_came(fact: Event, main: Told[Any], thread: Sequence[Told[Any]], catalogue: Catalogue) -> Event:
    """An event as announced, but with those only whom a telling of what was done names, where any names somebody."""
    done = {_id(catalogue.who(told, name)) for told in thread if not is_ahead(told) for name in getattr(told.fact, "people", ())}
    came = tuple(name for name in fact.people if _id(catalogue.who(main, name)) in done)
    roles = ((part.role, tuple(name for name in part.names if name in came or name not in fact.people)) for part in fact.roles)
    return replace(fact, people=came, roles=tuple(Part(role, names) for role, names in roles if names)) if came else fact


def come_to_pass(visit: Moment, during: Sequence[Moment], catalogue: Catalogue) -> Moment:
    """A visit told only as announced, as paid by those of its guests who are reported to have done something in that country during it."""
    fact = visit.main.fact
    if not visit.is_planned or not isinstance(fact, Event):
        return visit
    there = {each for moment in during if _shows(moment, visit) for each in _who(moment)}
    guests = tuple(name for name in fact.visitors if _id(catalogue.who(visit.main, name)) in there)
    if not guests:
        return visit
    paid = replace(fact, people=guests, roles=(Part("visitor", guests),))
    return replace(visit, told=told_of(paid, visit.main, catalogue), is_planned=False)


def told_of(came: Event, main: Told[Any], catalogue: Catalogue) -> Callable[[str | None], Markup]:
    """Makes the sentence of what was announced and came to pass."""

    def told(up: str | None) -> Markup:
        speech = main.view.speech
        return event(came, speech, lambda name: linked(speech.called("people", name).text, catalogue.who(main, name), up), came=True)

    return told


def _shows(moment: Moment, visit: Moment) -> bool:
    """Whether something is told as done in the country that a visit led to."""
    host = country_of(visit.main)
    return not moment.is_planned and host is not None and country_of(moment.main) == host


def _who(moment: Moment) -> Iterator[str]:
    return (entity.id for _, entity in moment.people if entity)


def _id(entity: Entity | None) -> str | None:
    return entity.id if entity else None
