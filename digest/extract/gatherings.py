"""Forums, summits, anniversaries, launches, awards and other things that are held."""

from digest.extract.evidence import evidence_at
from digest.extract.occasions import Occasions
from digest.extract.settings import date_of, is_unreal, names, own_date, people_between, place_of
from digest.extract.spans import Stage
from digest.extract.visits import bounds_of
from digest.model import Event, Hit

NEAR, REACH = 60, 160
PAIR = 2
# A route that was only talked of has not been opened.
UNREAL = frozenset({"wish", "negation", "talk"})


def find_gatherings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every forum, summit, festival and the like that has a date and is said to be held."""
    found = (_gathering_at(stage, occasions, cue) for cue in stage.reading.hits.all("gathering") if cue.value != "none")
    return [event for event in found if event]


def _gathering_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | None:
    bounds = bounds_of(stage, cue.start)
    if bounds is None or is_unreal(stage, cue, bounds[0]) or _inside_body(stage, cue):
        return None
    dated = own_date(stage, cue, bounds)
    held = stage.reading.hits.first("held", *bounds) is not None
    named = stage.reading.plain[cue.start].isupper()
    date = dated or occasions.at(stage.reading.sentence_at(cue.start)).date
    if not (held or named) or date is None or stage.reading.hits.within("anniversary", cue.start - NEAR // 2, cue.start):
        return None
    return Event(
        kind=cue.value,
        date=date,
        people=names(people_between(stage, max(bounds[0], cue.start - REACH), cue.start)[:2]),
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.gathering"),
    )


def _inside_body(stage: Stage, cue: Hit) -> bool:
    """Whether the word only belongs to an organization's name."""
    body = stage.organizations.before(cue.end + 200, cue.start - 200)
    while body:
        if body.start <= cue.start < body.end:
            return True
        body = stage.organizations.before(body.start, cue.start - 200)
    return False


def find_anniversaries(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every anniversary with its number of years and the date on which it is kept."""
    found = (_anniversary_at(stage, occasions, cue) for cue in stage.reading.hits.all("anniversary"))
    return [event for event in found if event]


def _anniversary_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | None:
    bounds = bounds_of(stage, cue.start)
    hits = stage.reading.hits
    if bounds is None or hits.first("years", cue.start - NEAR, cue.end + NEAR) is None:
        return None
    if not (hits.first("ceremony", *bounds) or hits.first("held", *bounds)):
        return None  # that a year is an anniversary is no event yet
    year = stage.scene.chronology.year
    dates = [date.item.edtf for date in stage.dates.within(*bounds)]
    kept = next((date for date in dates if year and "/" not in date and date[:4] >= str(year)), None)
    if kept is None:
        return None
    return Event(
        kind="anniversary",
        date=kept,
        people=names(people_between(stage, *bounds)[:3]),
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.anniversary"),
    )


def find_launches(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every route, office, embassy or programme that starts, with its date."""
    found = [_launch_at(stage, occasions, cue) for cue in stage.reading.hits.all("start")]
    found += [_route_at(stage, occasions, cue) for cue in stage.reading.hits.all("route_verb")]
    return [event for event in found if event]


def _route_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | None:
    """A route told by its ends: "will link Astana with Phu Quoc from November"."""
    bounds = bounds_of(stage, cue.start)
    ends = stage.places.within(max(bounds[0], cue.start - NEAR), min(bounds[1], cue.end + REACH)) if bounds else []
    date = own_date(stage, cue, bounds, since=True) if bounds else None
    if bounds is None or date is None or len(ends) < PAIR or is_unreal(stage, cue, bounds[0]):
        return None
    return Event(kind="launch", date=date, people=(), place=ends[0].item.name, evidence=evidence_at(stage.reading, cue.start, "events.route"))


def launched(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> Hit | None:
    """What starts: the thing right behind the word for starting, else right before it."""
    behind = stage.reading.hits.first("started", cue.start, min(bounds[1], cue.end + NEAR)) if cue.value != "subject" else None
    if behind or cue.value == "object":
        return behind
    before = stage.reading.hits.within("started", max(bounds[0], cue.start - REACH), cue.start)
    return before[-1] if before else None


def _launch_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | None:
    bounds = bounds_of(stage, cue.start)
    thing = launched(stage, cue, bounds) if bounds else None
    if bounds is None or thing is None or is_unreal(stage, cue, bounds[0], UNREAL):
        return None
    date = own_date(stage, cue, bounds, since=True)
    direct = stage.reading.hits.first("direct_flight", thing.start, thing.end)
    if date is None and not (direct and _is_told_as_past(stage, cue, bounds)):
        return None
    ends = stage.places.after(thing.end, min(bounds[1], thing.end + NEAR))
    return Event(
        kind="launch",
        date=date,
        people=names(people_between(stage, max(bounds[0], cue.start - NEAR), cue.start)[:1]),
        place=ends.item.name if ends else place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.launch"),
    )


def _is_told_as_past(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> bool:
    hits = stage.reading.hits
    ahead = any(hit.value == "ahead" for hit in hits.within("outlook", bounds[0], cue.start))
    return not ahead and hits.first("past", bounds[0], cue.start) is not None


def find_others(stage: Stage, occasions: Occasions) -> list[Event]:
    """Awards between two people, and gifts with a date."""
    found = [_award_at(stage, occasions, cue) for cue in stage.reading.hits.all("award")]
    found += [_handover_at(stage, occasions, cue) for cue in stage.reading.hits.all("handover")]
    return [event for event in found if event]


def _award_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | None:
    bounds = bounds_of(stage, cue.start)
    people = people_between(stage, *bounds) if bounds else []
    if bounds is None or not people:
        return None
    date = date_of(stage, occasions, cue, bounds)
    return Event(
        kind="other",
        date=date,
        people=names(people[:2]),
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.award"),
    )


def _handover_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | None:
    bounds = bounds_of(stage, cue.start)
    date = own_date(stage, cue, bounds) if bounds else None
    if bounds is None or date is None or is_unreal(stage, cue, bounds[0]):
        return None
    return Event(
        kind="other",
        date=date,
        people=(),
        place=None,
        evidence=evidence_at(stage.reading, cue.start, "events.handover"),
    )
