"""Things that are held, opened, awarded or handed over, read from their deeds."""

from collections.abc import Sequence
from dataclasses import replace

from digest.extract.anniversaries import is_kept_by, is_of_ties
from digest.extract.event_names import name_around, quoted_behind
from digest.extract.evidence import evidence_at
from digest.extract.frames import HOLD, PAIR, PRESENT, Frames, Reader, has_object
from digest.extract.merging import COMPARED
from digest.extract.nameless import met_by
from digest.extract.refusals import Refusal
from digest.extract.signings import signing
from digest.extract.telling_time import own_date
from digest.model import Event, Part, PersonEntity, ResolvedDate
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit


def gathering(kind: str) -> Reader:
    def read(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
        """A forum, summit or festival that is said to be held, with its date."""
        named = frames.stage.reading.plain[deed.unit.start].isupper()
        if frames.stage.organizations.covers(deed.unit.start):
            return Refusal.PART_OF_NAME
        if deed.clause.link == "purpose" and "attend" in deed.light and not deed.dates:
            return Refusal.NO_DATE  # who arrives on Sunday for a forum does not open it on that day
        if kind == "other" and any(is_kept_by(other, deed) for other in parsed.deeds) and is_of_ties(parsed):
            return []  # told as the anniversary
        met = met_by(people) if kind == "summit" and len(people := frames.people(*deed.agents, *deed.partners, deed=deed)) >= PAIR else []
        dated = deed.dates or deed.sentence.block in frames.stage.row_dates
        held = set(deed.light) & HOLD or _is_held(parsed, deed) or (named and (dated or _told_at(deed))) or met
        if not held and not _is_at_home(frames, parsed, deed):
            return Refusal.NOT_HELD
        present = frames.people(*deed.agents, *deed.partners, deed=deed)[:PAIR] if set(deed.light) & PRESENT else ()
        people = met[0] if met else present
        others = kind == "summit" and not people and _is_of_bloc(frames, deed)
        return Refusal.THIRD_COUNTRY if others else frames.event(parsed, deed, kind, people, rule)

    return read


def _is_of_bloc(frames: Frames, deed: Deed) -> bool:
    """Whether a summit is some body's, and nobody is told to take part: "set up at the G20 Summit in Bali"."""
    beside = (*deed.clause.until(deed.unit.start)[-1:], *deed.clause.since(deed.unit.end)[:1])
    bodies = [unit for unit in beside if unit.kind in {"bloc", "body"}]
    ends = (unit.end for unit in bodies if unit.start > deed.unit.start)
    country = next((frames.stage.countries.after(end, end + _WITH) for end in ends), None)  # "KTT ASEAN-Jepang" may be of one of the two
    return bool(bodies) and country is None and all(unit in bodies for unit in deed.agents)


def _is_at_home(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether something was done at a gathering, or it is all that is told, with its day and a place in one of the two countries."""
    predicate = deed.clause.predicate
    told = predicate is not None and predicate.value == "be" and predicate.start < deed.unit.start
    if not (told or _told_at(deed)) or own_date(frames.stage, parsed, deed) is None:
        return False
    return any(unit.kind == "place" and unit.item.country in frames.stage.scene.pair for unit in deed.places)


def _is_held(parsed: Parsed, deed: Deed) -> bool:
    """Whether a clause that is said of a gathering tells that it was held: "the forum, which X organised on Monday"."""
    said = (other for other in parsed.deeds[:COMPARED] if other.clause.antecedent is deed.unit)
    return any("hold" in other.classes for other in said)


def _told_at(deed: Deed) -> bool:
    """Whether something is told to have happened at a gathering: "at the Business Forum 24 texts were signed"."""
    ended = "end" in deed.clause.classes and deed.clause.is_behind(deed.unit.start, "with")
    return deed.clause.predicate is not None and (ended or deed.clause.is_behind(deed.unit.start, "at", "occasion", "to"))


# So many characters behind a body's name the country may begin that it meets with.
_WITH = 7
_ROUTES = frozenset({"route", "direct_route"})
_STARTED = _ROUTES | {"office"}


def launch(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A route, an office or a programme that starts on a day told."""
    about = deed.role("about") if "open" in deed.classes else ()
    opened = deed.objects or deed.agents  # "the centre opened in May"
    if deed.unit.how == "ing" and has_object(frames.stage, deed):
        opened = tuple(unit for unit in opened if unit.start > deed.unit.start)  # "a pact was signed, opening the way to loans"
    about = (*about, *((*deed.role("of"), *deed.goals) if deed.nominal else ()))
    things = [unit for unit in (*opened, *about) if _may_start(frames.stage, unit)]
    if deed.nominal and any(hit.value == "route" for hit in frames.stage.reading.hits.within("theme", deed.unit.start, deed.unit.end)):
        things += [unit for unit in deed.goals if unit.kind == "place"]  # "the maiden flight to Lima"
    if not things and deed.clause.governor is not None and any(unit.kind == "anaphor" and unit.value == "he" for unit in opened):
        around = parsed.clauses[deed.clause.governor].before()  # "the office had no chairs yet when X opened it"
        things = [unit for unit in around if unit.kind in {"theme", "body"} and unit.value in _STARTED]
    linked = [unit for unit in (*deed.role("from"), *deed.goals) if unit.kind == "place"]
    if not things and len(linked) < PAIR and not (_is_by_both(frames, parsed, deed) or _is_watched(frames, deed)):
        return Refusal.NOTHING_STARTED
    own = own_date(frames.stage, parsed, deed, since=True) or _begun(frames, parsed, deed)
    attended = frames.date(parsed, deed) if deed.nominal and "attend" in deed.light else None
    if own is None and attended is None and not _is_told_as_past(frames.stage, deed, things):
        return Refusal.NO_DATE
    around = (*deed.goals, *deed.places, *deed.partners, *deed.objects, *deed.role("from", "of"))
    ends = [unit for unit in around if unit.kind == "place"]
    people = frames.people(*deed.agents, *(unit for unit in deed.partners if unit.kind != "place"), deed=deed)
    inside = any(unit.kind == "body" and deed.clause.is_behind(unit.start, "at") for unit in deed.clause.units)
    when = own.edtf if own else attended
    place = min(ends, key=lambda unit: unit.start).item.name if ends else None if inside else frames.place(deed, when)
    is_route = len(linked) >= PAIR or any(thing.value in _ROUTES for thing in things)
    return Event(
        kind="launch",
        date=when,
        people=tuple(person.name for person in people),
        place=place,
        evidence=evidence_at(frames.stage.reading, deed.unit.start, rule),
        called=next((name for thing in things if (name := name_around(frames.stage, thing))), None),
        between=_linked([unit for unit in ends if unit not in deed.places]) or _linked(ends) if is_route else (),
    )


def _linked(ends: list[Unit]) -> tuple[str, ...]:
    """The places that a route links, where it is told from where to where."""
    names = tuple(dict.fromkeys(unit.item.name for unit in sorted(ends, key=lambda unit: unit.start)))
    return names if len(names) >= PAIR else ()


def _is_by_both(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether people of both countries start on a day what no word tells: "X and Y launched QR payments on Friday"."""
    acting = frames.people(*(unit for unit in (*deed.agents, *deed.partners) if unit.kind == "person"), deed=deed)
    starts = "open" in deed.classes and not deed.nominal and not deed.objects and not frames.is_agreed_on(deed)
    return starts and len({one.country for one in acting}) >= PAIR and own_date(frames.stage, parsed, deed) is not None


def _may_start(stage: Stage, unit: Unit) -> bool:
    """Whether a unit is something that starts: a route, an office, a house by its name, or a body that both countries have together."""
    named = {each.item.code for each in stage.countries.within(unit.start, unit.end)}
    if unit.kind == "body" and set(stage.scene.pair) <= named:
        return unit.value != "embassy"  # it names both, and is a milestone
    meant = {hit.value for hit in stage.reading.hits.within("theme", unit.start, unit.end)} if unit.kind == "place" else {unit.value}
    return unit.kind in {"theme", "body", "place"} and not meant.isdisjoint(_STARTED)


def _is_watched(frames: Frames, deed: Deed) -> bool:
    """Whether an opening of what is told before took place before people who are named: "the groundbreaking was witnessed by X"."""
    return (
        deed.nominal
        and deed.classes[0] == "open"
        and bool(set(deed.light) & HOLD)
        and bool(frames.people(*deed.role("witness"), deed=deed))
    )


def _begun(frames: Frames, parsed: Parsed, deed: Deed) -> ResolvedDate | None:
    """The date of what something begins to do: "the plant will start to make tyres in March"."""
    doing = (
        other
        for other in parsed.deeds
        if other.clause.governor == deed.clause.index and other.clause.link == "complement" and other.clause.shared and other.standing.told
    )
    return next((date for other in doing if (date := own_date(frames.stage, parsed, other, since=True))), None)


def _is_told_as_past(stage: Stage, deed: Deed, things: list[Unit]) -> bool:
    """Whether a direct route is told to have been opened, on no day that is told."""
    past = stage.reading.hits.first("past", deed.clause.start - 30, deed.unit.start)
    return past is not None and deed.standing.value == "happened" and any(thing.value == "direct_route" for thing in things)


def route(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A route told by its ends: "will link Astana with Phu Quoc from November"."""
    ends = [unit for unit in (*deed.objects, *deed.partners, *deed.goals, *deed.role("from")) if unit.kind == "place"]
    things = [unit for unit in (*deed.objects, *deed.role("of")) if unit.kind == "theme" and unit.value in {"route", "direct_route"}]
    own = own_date(frames.stage, parsed, deed, since=True)
    if len(ends) < PAIR and not (things and ends):
        return Refusal.NO_ENDS
    if own is None:
        return Refusal.NO_DATE
    return Event(
        kind="launch",
        date=own.edtf,
        people=(),
        place=ends[0].item.name,
        evidence=evidence_at(frames.stage.reading, deed.unit.start, rule),
        between=_linked(ends),
    )


def first_flight(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """The first flight of a route, told by where it landed: "the first flight from Lima landed in Oslo on 1 June"."""
    flights = [unit for unit in deed.objects if unit.kind == "theme" and unit.value in {"route", "direct_route"}]
    first = flights and frames.stage.reading.hits.first("first", deed.clause.start, deed.unit.start)
    ends = [unit for unit in (*deed.role("from"), *deed.places) if unit.kind == "place"]
    if not first or not ends or any(unit.kind != "body" for unit in deed.agents):
        return []  # people arrive, too
    if own_date(frames.stage, parsed, deed) is None:
        return Refusal.NO_DATE
    return replace(frames.event(parsed, deed, "launch", (), rule), place=ends[0].item.name)


def award(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A decoration given by somebody to somebody."""
    given = next((unit for unit in (*deed.objects, *deed.partners) if unit.kind == "theme" and unit.value == "goods"), None)
    if given is None:
        return Refusal.NOTHING_STARTED
    people = frames.people(*deed.agents, *deed.objects, *deed.goals, *deed.role("about"), deed=deed)[:PAIR]  # "conferred it on Y"
    if not people:
        return Refusal.NOBODY
    called = name_around(frames.stage, given) or quoted_behind(frames.stage, given)
    return replace(frames.event(parsed, deed, "other", people, rule), roles=_given(frames, deed, people), called=called)


def _given(frames: Frames, deed: Deed, people: Sequence[PersonEntity]) -> tuple[Part, ...]:
    """Who gives a decoration, a person or a body, and to whom."""
    giving = frames.people(*deed.agents, deed=deed)
    bodies = tuple(unit.item.name for unit in deed.agents if unit.kind == "body")[:1]
    givers = tuple(one.name for one in giving if one in people) or bodies
    recipients = tuple(one.name for one in people if one not in giving)
    return tuple(Part(role, names) for role, names in (("giver", givers), ("recipient", recipients)) if names)


def tribute(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A guest who laid flowers somewhere on a day told."""
    people = frames.people(*deed.agents, deed=deed)[:PAIR]
    if not people:
        return Refusal.NOBODY
    place = next((unit.item for unit in deed.places if unit.kind == "place"), None)
    if place is None or own_date(frames.stage, parsed, deed) is None or people[0].country in {None, place.country}:
        return Refusal.NO_DATE
    return frames.event(parsed, deed, "other", people, rule)


def handover(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """Aid handed over on a day told, or signed documents."""
    if any(unit.kind == "text" or unit.value == "documents" for unit in (*deed.objects, *deed.role("of"))) and deed.light:
        return signing(frames, parsed, deed, rule)
    if not any(_is_aid(frames, unit) for unit in (*deed.objects, *deed.role("of"))) and not _is_solemn(frames, deed):
        return Refusal.NOTHING_STARTED
    people = frames.people(*deed.agents, *deed.goals, deed=deed)
    both = len({one.country for one in people}) >= PAIR
    if own_date(frames.stage, parsed, deed) is None and not (both and frames.date(parsed, deed)):
        return Refusal.NO_DATE
    given_to = next((unit.item.code for unit in deed.goals if unit.kind == "country"), None)
    event = frames.event(parsed, deed, "other", people if both else (), rule)
    return replace(event, place=event.place or given_to)


def _is_solemn(frames: Frames, deed: Deed) -> bool:
    """Whether one country gives the other something in a ceremony: "handed 90 masks to Peru at a ceremony in Lima"."""
    sides = [frames.stage.referents.countries(units, deed) for units in (deed.agents, deed.goals)]
    given = not deed.nominal and all(sides) and set(sides[0]).isdisjoint(sides[1])
    return given and bool(frames.stage.reading.hits.within("ceremony", deed.clause.start, deed.clause.end))


def _is_aid(frames: Frames, unit: Unit) -> bool:
    """Whether something is aid, by itself or counted: "20 ambulances"."""
    counted = frames.stage.reading.hits.within("theme", unit.start, unit.end) if unit.kind == "quantity" else ()
    return unit.value == "aid" or any(hit.value == "aid" for hit in counted)


def credentials(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """An ambassador who presented credentials, on a day told."""
    around = (*deed.agents, *deed.goals, *deed.role("from", "of"), *deed.objects)
    people = frames.people(*(unit for unit in around if unit.kind in {"person", "office", "anaphor"}), deed=deed)
    if len(people) < PAIR:
        return Refusal.TOO_FEW_PEOPLE
    return frames.event(parsed, deed, "other", people[:PAIR], rule)
