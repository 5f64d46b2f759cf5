"""What the events of an article say of each other: the day of an invitation, the month of a visit, the place of a signing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import NamedTuple

from digest.edtf import Period, dates_agree, period_of
from digest.extract.merging import with_further
from digest.extract.visit_tellings import Visit
from digest.model import Event
from digest.parse.article import Stage

_DAY, _MONTH = len("2023-08-20"), len("2023-08")
PAIR = 2
_FACING = frozenset({"meeting", "summit", "call"})
_HELD = frozenset({"meeting", "summit", "signing"})


class _Stay(NamedTuple):
    """The days of a visit, which the article tells as so many-eth of its events."""

    order: int
    visit: str  # its id
    days: Period


def dated_by(stage: Stage, visits: Iterable[Visit], told: Sequence[Event]) -> tuple[Visit, ...]:
    """The visits, one without a day having the month of what the visitor is told to have done there, or the days of the visit around it."""
    found = list(visits)
    for visit in [each for each in found if each.date is None]:
        days = _days_of(stage, visit, told)
        around = next((other for other in found if _is_around(other, visit, days)), None)
        months = {day[:_MONTH] for day in days}
        if around is not None:
            found.remove(around)
            found[found.index(visit)] = replace(visit, date=around.date, evidence=with_further(visit.evidence, around.evidence))
        elif len(months) == 1:
            found[found.index(visit)] = replace(visit, date=months.pop())
    return tuple(found)


def _is_around(other: Visit, visit: Visit, days: Sequence[str]) -> bool:
    """Whether a visit told without its visitor is that on whose days somebody did what is told: "the visit lasts from 22 to 24 August"."""
    if other.people or other.country != visit.country or not days or other.date is None or "/" not in other.date:
        return False
    return all(period_of(other.date).holds(period_of(day)) for day in days)


def _days_of(stage: Stage, visit: Visit, told: Sequence[Event]) -> list[str]:
    """The days on which a visitor is told to have done something there."""
    if visit.ahead or not visit.people:
        return []
    country = {place.name: place.country for place in stage.scene.places}
    return [
        event.date
        for event in told
        if event.date
        and len(event.date) == _DAY
        and event.place
        and country.get(event.place, event.place) == visit.country
        and set(visit.people) & set(event.people)
    ]


def joined_up(events: Sequence[Event]) -> list[Event]:
    """The events, each with what another one tells of the same hour."""
    placed = [_placed(event, events) for event in events]
    return [_invited(event, placed) if event.kind == "invitation" else event for event in placed]


def parts_of_visits(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, each that was on a visit with the id of that: a visitor takes part in it, on a day of the visit."""
    by_guest: dict[str, list[_Stay]] = defaultdict(list)
    for order, visit in enumerate(events):
        if "visit" in visit.kind and visit.date:
            for name in visit.people:
                by_guest[name].append(_Stay(order, visit.id, period_of(visit.date)))
    return tuple(replace(event, part_of=_visit_of(event, by_guest)) for event in events)


def _visit_of(event: Event, by_guest: Mapping[str, Sequence[_Stay]]) -> str | None:
    """The visit told first of those that hold its day."""
    if "visit" in event.kind or event.date is None or event.kind == "invitation":
        return None
    day = period_of(event.date)
    found = (stay for name in event.people for stay in by_guest.get(name, ()) if stay.days.holds(day))
    first = min(found, key=attrgetter("order"), default=None)
    return first.visit if first is not None else None


def _invited(invitation: Event, events: Sequence[Event]) -> Event:
    """An invitation on the day of the meeting told last before it, where its own is not told and nothing of a later day between them."""
    least, said = min(PAIR, len(invitation.people)), invitation.evidence.start
    facing = (event for event in events if event.kind in _FACING and event.evidence.start <= said)
    before = [event for event in facing if 0 < least <= len(set(event.people) & set(invitation.people))]
    day = before[-1].date if before else None
    if day is None or len(day) != _DAY or _is_of_visit(invitation, events, day) or _is_behind(before[-1], said, events):
        return invitation
    known = invitation.date
    if known is None or ("/" in known and period_of(known).holds(period_of(day))):
        return replace(invitation, date=day)
    return invitation


def _is_behind(met: Event, offset: int, events: Sequence[Event]) -> bool:
    """Whether a later day is told between a meeting and an offset: "met Y on 6 May. On 7 May X attended a parade. He invited Y"."""
    between = (event for event in events if met.evidence.start <= event.evidence.start < offset and "visit" not in event.kind)
    return any(event.date is not None and len(event.date) == _DAY and event.date > str(met.date) for event in between)


def _is_of_visit(invitation: Event, events: Sequence[Event], day: str) -> bool:
    """Whether an invitation is told with a visit of another time: "Last May X came at Y's invitation"."""
    earlier = (event for event in events if "visit" in event.kind and event.date is not None and event.date < day)
    visits = (event for event in earlier if not dates_agree(event.date, day))
    return any(proof.start == invitation.evidence.start for visit in visits for proof in (visit.evidence, *visit.tellings))


def _placed(event: Event, events: Sequence[Event]) -> Event:
    """An event where the same people are told to have been on its day."""
    if event.place is not None or event.kind not in _HELD or event.date is None or len(event.date) != _DAY:
        return event
    same = (
        other.place for other in events if other.place and other.date == event.date and len(set(other.people) & set(event.people)) >= PAIR
    )
    place = next(same, None)
    return replace(event, place=place) if place else event
