"""What a site's articles say of its two countries, for the first screen: since when, last contact, figures, what is agreed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from digest.model import Agreement, Event, Fact, Figure
from digest.render.article import View
from digest.render.dating import dating_of
from digest.render.lines import Line

CONTACTS = ("state_visit", "official_visit", "working_visit", "visit", "meeting", "call", "summit")
DONE = ("in_force", "signed")
OPEN = ("planned", "proposed", "under_negotiation")

# Trade first: it is what the two sides measure themselves by.
METRICS = ("bilateral_trade", "export", "import", "trade_balance", "investment", "investment_projects", "tourists", "flights", "students")
STATUSES = ("actual", "target", "forecast")
_MOST = 6


@dataclass(frozen=True, slots=True)
class Told:
    """A fact and the article that tells it."""

    view: View
    fact: Fact
    line: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The first screen's facts, each with its article."""

    since: Told | None = None
    last_contact: Told | None = None
    announced: Told | None = None
    figures: tuple[Told, ...] = ()
    in_force: tuple[Told, ...] = ()
    promised: tuple[Told, ...] = ()


def glance_of(views: Iterable[View], countries: tuple[str, ...]) -> Glance:
    """What the articles about the pair say, the newest article first."""
    views = [view for view in views if set(countries) <= set(view.entry.facts.countries)]
    return Glance(
        since=_since(views),
        last_contact=_last_contact(views),
        announced=_announced(views),
        figures=_figures(views),
        in_force=_agreements(views, DONE),
        promised=_agreements(views, OPEN),
    )


def _told(views: Iterable[View], kind: str) -> Iterator[Told]:
    for view in views:
        for fact, line in zip(getattr(view.entry.facts, kind), view.lines.get(kind, ()), strict=True):
            yield Told(view, fact, line)


def _since(views: list[View]) -> Told | None:
    dated = [told for told in _told(views, "milestones") if told.fact.kind == "diplomatic_relations" and told.fact.date]  # type: ignore[attr-defined]
    return min(dated, key=lambda told: told.fact.date, default=None)  # type: ignore[attr-defined]


def _contacts(views: list[View]) -> list[Told]:
    return [told for told in _told(views, "events") if isinstance(told.fact, Event) and told.fact.date and told.fact.kind in CONTACTS]


def _start(date: str | None) -> str:
    return (date or "").split("/")[0]


def _end(told: Told) -> str:
    date: str = told.fact.date  # type: ignore[attr-defined]
    return date.split("/")[-1]


def _is_ahead(told: Told) -> bool:
    """Whether an event begins after the date of the article that tells it."""
    event = told.fact
    assert isinstance(event, Event)
    known = dating_of(told.view.entry.facts).date
    return bool(known) and _start(event.date) > (known or "").split("/")[-1]


def _last_contact(views: list[View]) -> Told | None:
    past = [told for told in _contacts(views) if not _is_ahead(told)]
    return max(past, key=lambda told: (_end(told), -CONTACTS.index(told.fact.kind)), default=None)  # type: ignore[attr-defined]


def _announced(views: list[View]) -> Told | None:
    last = _last_contact(views)
    after = _start(last.fact.date) if last else ""  # type: ignore[attr-defined]
    dated = [told for told in _told(views, "events") if isinstance(told.fact, Event) and told.fact.date]
    ahead = [told for told in dated if _is_ahead(told) and _start(told.fact.date) > after]  # type: ignore[attr-defined]
    return min(ahead, key=lambda told: _start(told.fact.date), default=None)  # type: ignore[attr-defined]


def _figures(views: list[View]) -> tuple[Told, ...]:
    figures = [told for told in _told(views, "figures") if isinstance(told.fact, Figure) and told.fact.metric in METRICS]
    figures.sort(key=lambda told: (METRICS.index(told.fact.metric), STATUSES.index(told.fact.status)))  # type: ignore[attr-defined]
    return tuple(figures[:_MOST])


def _agreements(views: list[View], statuses: tuple[str, ...]) -> tuple[Told, ...]:
    chosen = [told for told in _told(views, "agreements") if isinstance(told.fact, Agreement) and told.fact.status in statuses]
    chosen.sort(key=lambda told: statuses.index(told.fact.status))  # type: ignore[attr-defined]
    return tuple(chosen[:_MOST])
