"""What a site's articles say of its two countries, for the first screen: since when, last contact, figures, what is agreed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from digest.model import Agreement, Event, Fact, Figure, Milestone
from digest.render.article import View
from digest.render.dating import dating_of
from digest.render.lines import Line

# The weightiest kind first.
CONTACTS = ("state_visit", "official_visit", "summit", "working_visit", "visit", "meeting", "call")
DONE = ("in_force", "signed")
OPEN = ("planned", "proposed", "under_negotiation")

# Trade first: it is what the two sides measure themselves by.
METRICS = ("bilateral_trade", "export", "import", "trade_balance", "investment", "investment_projects", "tourists", "flights", "students")
STATUSES = ("actual", "target", "forecast")
_MOST = 6

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Told(Generic[F]):
    """A fact and the article that tells it."""

    view: View
    fact: F
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The first screen's facts, each with its article."""

    since: Told[Milestone] | None = None
    last_contact: Told[Event] | None = None
    announced: Told[Event] | None = None
    figures: tuple[Told[Figure], ...] = ()
    in_force: tuple[Told[Agreement], ...] = ()
    promised: tuple[Told[Agreement], ...] = ()


def glance_of(views: Iterable[View], countries: tuple[str, ...]) -> Glance:
    """What the articles about the pair say, the newest article first."""
    views = [view for view in views if set(countries) <= set(view.entry.facts.countries)]
    events = list(_told(views, "events", Event))
    agreements = list(_told(views, "agreements", Agreement))
    last = _last_contact(events)
    return Glance(
        since=_since(_told(views, "milestones", Milestone)),
        last_contact=last,
        announced=_announced(events, last),
        figures=_figures(_told(views, "figures", Figure)),
        in_force=_with_status(agreements, DONE),
        promised=_with_status(agreements, OPEN),
    )


def _told(views: Iterable[View], kind: str, of: type[F]) -> Iterator[Told[F]]:
    for view in views:
        for fact, line in zip(getattr(view.entry.facts, kind), view.lines.get(kind, ()), strict=True):
            if isinstance(fact, of):
                yield Told(view, fact, line)


def _since(milestones: Iterable[Told[Milestone]]) -> Told[Milestone] | None:
    dated = [told for told in milestones if told.fact.kind == "diplomatic_relations" and told.fact.date]
    return min(dated, key=lambda told: told.fact.date or "", default=None)


def _start(date: str | None) -> str:
    return (date or "").partition("/")[0]


def _end(date: str | None) -> str:
    return (date or "").rpartition("/")[2]


def _is_ahead(told: Told[Event]) -> bool:
    """Whether an event begins after the date of the article that tells it."""
    known = dating_of(told.view.entry.facts).date
    return known is not None and _start(told.fact.date) > _end(known)


def _last_contact(events: Iterable[Told[Event]]) -> Told[Event] | None:
    past = [told for told in events if told.fact.date and told.fact.kind in CONTACTS and not _is_ahead(told)]
    return max(past, key=lambda told: (_end(told.fact.date), -CONTACTS.index(told.fact.kind)), default=None)


def _announced(events: Iterable[Told[Event]], last: Told[Event] | None) -> Told[Event] | None:
    """The next event after the last contact that an article speaks of as still to come."""
    after = _end(last.fact.date) if last else ""
    ahead = [told for told in events if told.fact.date and _is_ahead(told) and _start(told.fact.date) > after]
    return min(ahead, key=lambda told: _start(told.fact.date), default=None)


def _figures(figures: Iterable[Told[Figure]]) -> tuple[Told[Figure], ...]:
    known = [told for told in figures if told.fact.metric in METRICS]
    known.sort(key=lambda told: (METRICS.index(told.fact.metric), STATUSES.index(told.fact.status)))
    return tuple(known[:_MOST])


def _with_status(agreements: Iterable[Told[Agreement]], statuses: tuple[str, ...]) -> tuple[Told[Agreement], ...]:
    chosen = sorted((told for told in agreements if told.fact.status in statuses), key=lambda told: statuses.index(told.fact.status))
    return tuple(chosen[:_MOST])
