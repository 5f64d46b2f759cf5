"""Facts of the kind `events`: each happening once, the headline event first."""

from digest.extract.happenings import find_happenings
from digest.extract.occasions import Occasions
from digest.extract.settings import told_again, when_alike
from digest.extract.visits import Visit
from digest.model import Event
from digest.parse.article import Stage

# Two people in common make two meetings of one day one meeting; of a signing or a forum the day alone decides.
PAIR = 2
_MEETINGS = {"meeting", "summit", "call"}


def extract_events(stage: Stage, visits: tuple[Visit, ...], occasions: Occasions) -> tuple[Event, ...]:
    """The events of an article."""
    told = [visit.event() for visit in visits]
    told += [invitation for visit in visits if (invitation := visit.invitation())]
    told += find_happenings(stage, occasions)
    events: list[Event] = []
    for event in told:
        known = next((index for index, old in enumerate(events) if same_event(old, event)), None)
        if known is None:
            events.append(event)
        else:
            events[known] = told_again(events[known], event)
    main = occasions.main.event().evidence if occasions.main else None
    return tuple(sorted(events, key=lambda event: (event.evidence != main, event.evidence.start)))


def same_event(one: Event, other: Event) -> bool:
    """Whether two tellings are of one event."""
    if one.kind != other.kind and not {one.kind, other.kind} <= _MEETINGS:
        return False
    if "visit" in one.kind or not when_alike(one, other):
        return False
    common = set(one.people) & set(other.people)
    if one.kind in _MEETINGS:
        return len(common) >= PAIR or (one.date == other.date and not (one.people and other.people))
    if one.kind == "invitation":
        return len(common) >= min(PAIR, len(one.people), len(other.people))
    if one.kind in {"launch", "other"}:
        return one.date == other.date and (one.place == other.place or (one.date is not None and not (one.place and other.place)))
    return one.date == other.date or bool(common)
