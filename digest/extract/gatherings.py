"""Forums, summits, anniversaries, launches, awards and other things that are held."""

from collections.abc import Iterator

from digest.extract.evidence import evidence_at
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal, Verdict, accepted
from digest.extract.settings import date_of, names, own_date, people_between, place_of, unreal
from digest.extract.spans import Stage
from digest.extract.visits import bounds_of
from digest.model import Event, Hit

NEAR, REACH = 60, 160
PAIR = 2
# A route that was only talked of has not been opened.
UNREAL = frozenset({"wish", "negation", "talk"})


def find_gatherings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every forum, summit, festival and the like that has a date and is said to be held."""
    return accepted(judge_gatherings(stage, occasions))


def judge_gatherings(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Event]]:
    """What each word for a gathering tells."""
    cues = (cue for cue in stage.reading.hits.all("gathering") if cue.value != "none")
    return (Verdict(cue.start, cue.end, _gathering_at(stage, occasions, cue)) for cue in cues)


def _gathering_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if why := unreal(stage, cue, bounds[0]):
        return why
    if stage.organizations.covers(cue.start):
        return Refusal.PART_OF_NAME
    date = own_date(stage, cue, bounds) or occasions.at(stage.reading.sentence_at(cue.start)).date
    if why := _not_held(stage, cue, bounds, date):
        return why
    invited = any(hit.value == "verb" for hit in stage.reading.hits.within("invitation", bounds[0], cue.start))
    attending = [] if invited else people_between(stage, max(bounds[0], cue.start - REACH), cue.start)[:2]
    return Event(
        kind=cue.value,
        date=date,
        people=names(attending),
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.gathering"),
    )


def _not_held(stage: Stage, cue: Hit, bounds: tuple[int, int], date: str | None) -> Refusal | None:
    """Why a gathering is no event of its own: nobody says that it is held, or when, or it is how an anniversary is kept."""
    held = stage.reading.hits.first("held", *bounds) is not None
    named = stage.reading.plain[cue.start].isupper()
    if not (held or named):
        return Refusal.NOT_HELD
    if date is None:
        return Refusal.NO_DATE
    if stage.reading.hits.within("anniversary", cue.start - NEAR // 2, cue.start):
        return Refusal.OF_ANNIVERSARY
    return None


def find_anniversaries(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every anniversary with its number of years and the date on which it is kept."""
    return accepted(judge_anniversaries(stage, occasions))


def judge_anniversaries(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Event]]:
    """What each word for an anniversary tells."""
    return (Verdict(cue.start, cue.end, _anniversary_at(stage, occasions, cue)) for cue in stage.reading.hits.all("anniversary"))


def _anniversary_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    bounds = bounds_of(stage, cue.start)
    hits = stage.reading.hits
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    if hits.first("years", cue.start - NEAR, cue.end + NEAR) is None:
        return Refusal.NO_NUMBER_OF_YEARS
    around = (max(bounds[0], cue.start - NEAR), min(bounds[1], cue.end + NEAR))
    if not (hits.first("ceremony", *around) or hits.first("held", *around)):
        return Refusal.NOT_CELEBRATED  # that a year is an anniversary is no event yet
    year = stage.scene.chronology.year
    dates = [date.item.edtf for date in stage.dates.within(*bounds)]
    kept = next((date for date in dates if year and "/" not in date and date[:4] >= str(year)), None)
    if kept is None:
        return Refusal.NO_DATE
    return Event(
        kind="anniversary",
        date=kept,
        people=names(people_between(stage, *bounds)[:3]),
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.anniversary"),
    )


def find_launches(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every route, office, embassy or programme that starts, with its date."""
    return accepted(judge_launches(stage, occasions))


def judge_launches(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Event]]:
    """What each word for a start or a route tells."""
    for cue in stage.reading.hits.all("start"):
        yield Verdict(cue.start, cue.end, _launch_at(stage, occasions, cue))
    for cue in stage.reading.hits.all("route_verb"):
        yield Verdict(cue.start, cue.end, _route_at(stage, cue))


def _route_at(stage: Stage, cue: Hit) -> Event | Refusal:
    """A route told by its ends: "will link Astana with Phu Quoc from November"."""
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    ends = stage.places.within(max(bounds[0], cue.start - NEAR), min(bounds[1], cue.end + REACH))
    date = own_date(stage, cue, bounds, since=True)
    if len(ends) < PAIR:
        return Refusal.NO_ENDS
    if date is None:
        return Refusal.NO_DATE
    if why := unreal(stage, cue, bounds[0]):
        return why
    return Event(
        kind="launch", date=date, people=(), place=ends[0].item.name, evidence=evidence_at(stage.reading, cue.start, "events.route")
    )


def launched(stage: Stage, cue: Hit, bounds: tuple[int, int]) -> Hit | None:
    """What starts: the thing right behind the word for starting, else right before it."""
    behind = stage.reading.hits.first("started", cue.start, min(bounds[1], cue.end + NEAR)) if cue.value != "subject" else None
    if behind or cue.value == "object":
        return behind
    before = stage.reading.hits.within("started", max(bounds[0], cue.start - REACH), cue.start)
    return before[-1] if before else None


def _launch_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    thing = launched(stage, cue, bounds)
    if thing is None:
        return Refusal.NOTHING_STARTED
    if why := unreal(stage, cue, bounds[0], UNREAL):
        return why
    date = own_date(stage, cue, bounds, since=True)
    direct = stage.reading.hits.first("direct_flight", thing.start, thing.end)
    if date is None and not (direct and _is_told_as_past(stage, cue, bounds)):
        return Refusal.NO_DATE
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
    return accepted(judge_others(stage, occasions))


def judge_others(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Event]]:
    """What each word for an award or a gift tells."""
    for cue in stage.reading.hits.all("award"):
        yield Verdict(cue.start, cue.end, _award_at(stage, occasions, cue))
    for cue in stage.reading.hits.all("handover"):
        yield Verdict(cue.start, cue.end, _handover_at(stage, cue))


def _award_at(stage: Stage, occasions: Occasions, cue: Hit) -> Event | Refusal:
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    people = people_between(stage, *bounds)
    if not people:
        return Refusal.NOBODY
    date = date_of(stage, occasions, cue, bounds)
    return Event(
        kind="other",
        date=date,
        people=names(people[:2]),
        place=place_of(stage, occasions, cue, bounds),
        evidence=evidence_at(stage.reading, cue.start, "events.award"),
    )


def _handover_at(stage: Stage, cue: Hit) -> Event | Refusal:
    bounds = bounds_of(stage, cue.start)
    if bounds is None:
        return Refusal.OUTSIDE_TEXT
    date = own_date(stage, cue, bounds)
    if date is None:
        return Refusal.NO_DATE
    if why := unreal(stage, cue, bounds[0]):
        return why
    return Event(
        kind="other",
        date=date,
        people=(),
        place=None,
        evidence=evidence_at(stage.reading, cue.start, "events.handover"),
    )
