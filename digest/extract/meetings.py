"""Meetings, talks, sessions and receptions, read from their deeds."""

from dataclasses import replace

from digest.contracts.kinds import is_country
from digest.extract.asked_about import where_asked
from digest.extract.frames import HOLD, PAIR, PRESENT, Frames, playing
from digest.extract.nameless import is_elsewhere, met_by, told_without_names
from digest.extract.refusals import Refusal
from digest.extract.telling_time import own_date
from digest.model import Event, Part, PersonEntity
from digest.parse.deeds import Deed, Parsed
from digest.parse.small_words import small_words
from digest.parse.units import Unit

# Units that may mean people.
_WHO = frozenset({"person", "anaphor", "office", "group"})
# What one launches together need not be talks.
_LAUNCHING = frozenset({"negotiate", "open"})
_TALKED = frozenset({"meet", "session"})
_OTHERS = frozenset({"person", "group", "office", "body"})


def meeting(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """Two sides that met, each by a person, a delegation, or its name."""
    sides = (*_sides(deed), *_giving(parsed, deed))
    if frames.is_on_the_way(deed) and deed.objects:
        return []
    if any(unit.value == "they" for unit in deed.agents) and _meets_others(frames, deed):
        return Refusal.ONE_SIDE
    if deed.nominal and not (deed.light or deed.partners) and deed.agents and all(unit.value == "they" for unit in deed.agents):
        return Refusal.NOBODY  # "they meet at such a dinner"
    if not deed.partners and frames.is_arranged(deed):
        return Refusal.NOT_HELD
    people = frames.people(*(unit for unit in sides if unit.kind in _WHO), deed=deed)
    people = (*people, *(one for one in frames.stage.referents.heads(deed.agents, deed) if one not in people))
    kind = "call" if "call" in deed.classes or _is_at_a_distance(frames, deed) else "meeting"
    if len(people) == 1 and kind == "call" and deed.nominal:
        people = (*people, *(one for one in _spoken_to(frames, parsed, deed) if one not in people))
    if len(people) == 1 and any(unit.kind in {"group", "office"} for unit in (*deed.objects, *deed.partners)):
        people = (*people, *_among_them(frames, deed, people[0]))
    if len(people) >= PAIR:
        met = met_by(people)
        return [frames.event(parsed, deed, kind, each, rule) for each in met] if met else Refusal.ONE_SIDE
    told = told_without_names(frames, parsed, deed, sides, people)
    return Refusal.TOO_FEW_PEOPLE if told is None else frames.event(parsed, deed, kind, told, rule)


def _sides(deed: Deed) -> tuple[Unit, ...]:
    """Everyone who may have taken part in a meeting."""
    guests = tuple(unit for unit in deed.goals if unit.kind == "person")
    leading = deed.role("led")
    if deed.nominal and _names_both(deed):  # "that meeting became the first one between X and Y"
        return tuple(unit for unit in (*deed.partners, *leading) if not _is_left_out(deed, unit))
    sides = (*deed.agents, *deed.objects, *deed.partners, *guests, *deed.role("from"), *leading)
    return tuple(unit for unit in sides if not _is_left_out(deed, unit))


def _names_both(deed: Deed) -> bool:
    """Whether all who met are told behind the noun: "a meeting between X and Y"."""
    people = [unit for unit in deed.partners if unit.kind == "person"]
    return len(people) >= PAIR and people[0].start > deed.unit.end and deed.clause.is_behind(people[0].start, "between")


def _giving(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """Who gave the dinner that somebody came to: "attended a dinner hosted by X"."""
    if "attend" not in deed.light or deed.partners:
        return ()
    given = (other for other in parsed.deeds if other.clause.antecedent is deed.unit and other.passive and "hold" in other.classes)
    return tuple(unit for other in given for unit in other.agents if unit.kind == "person")


def _is_left_out(deed: Deed, unit: Unit) -> bool:
    """Whether somebody is told not to be among those who were met: "met the ministers, but not Premier X"."""
    before = deed.clause.until(unit.start)[-1:]
    denied = bool(before) and before[0].kind == "operator" and before[0].value == "denied"
    return denied and unit.kind == "person" and unit.start > deed.unit.end


def _meets_others(frames: Frames, deed: Deed) -> bool:
    """Whether who act together met somebody else, and not each other: "they met the staff of the embassy"."""
    if any(unit.kind in _OTHERS for unit in (*deed.objects, *deed.partners)):
        return True
    behind = frames.stage.reading.lower[deed.unit.end : deed.clause.end].split()[:1]
    led = deed.clause.since(deed.unit.end)[:1]
    met = behind and behind[0] in small_words(frames.stage.reading.language).determiner
    return not deed.nominal and bool(met or (led and led[0].value == "with" and led[0].start - deed.unit.end <= 1))


def _among_them(frames: Frames, deed: Deed, one: PersonEntity) -> tuple[PersonEntity, ...]:
    """Those of the other side who are named of many that somebody met: "met senior officials, including Prime Minister X"."""
    first = next((unit.start for unit in deed.role("companion") if unit.kind == "person"), deed.clause.end + 1)
    named = frames.people(*(unit for unit in deed.clause.since(first) if unit.kind == "person"), deed=deed)
    return tuple(person for person in named if person.country != one.country)


def _spoken_to(frames: Frames, parsed: Parsed, deed: Deed) -> tuple[PersonEntity, ...]:
    """Whom the verb of a clause is done to that tells of a call: "congratulated X in a phone call"."""
    units = (unit for other in parsed.deeds if other.clause is deed.clause for unit in (*other.objects, *other.goals))
    return frames.people(*(unit for unit in units if unit.kind == "person"), deed=deed)


def phoned(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """What somebody told somebody by telephone, or at a place on a day told."""
    distant = _is_at_a_distance(frames, deed)
    facing = any(unit.kind == "person" for unit in (*deed.objects, *deed.goals)) and deed.places and own_date(frames.stage, parsed, deed)
    if deed.nominal or not (distant or facing):
        return []  # speaking alone is no event
    people = frames.people(*deed.agents, *deed.objects, *deed.goals, *deed.partners, deed=deed)
    met = met_by(people) if len(people) >= PAIR else []
    return frames.event(parsed, deed, "call" if distant else "meeting", met[0], rule) if len(met) == 1 else Refusal.TOO_FEW_PEOPLE


def agreed(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """Two of two sides who agreed on something, at a place on a day: they met."""
    people = frames.people(*(unit for unit in (*deed.agents, *deed.partners) if unit.kind == "person"), deed=deed)
    agreed_on = [other for other in parsed.deeds if other.clause.governor == deed.clause.index and other.clause.link == "complement"]
    for other in agreed_on[:1]:  # "agreed to add a route in Lima on Monday"
        deed = deed._replace(places=deed.places or other.places, dates=deed.dates or other.dates)
    if len(people) < PAIR or not any(unit.kind == "place" for unit in deed.places) or own_date(frames.stage, parsed, deed) is None:
        return []  # agreeing alone is no event
    met = met_by(people)
    return frames.event(parsed, deed, "meeting", met[0], rule) if len(met) == 1 and not deed.nominal else []


def _is_at_a_distance(frames: Frames, deed: Deed) -> bool:
    """Whether those who talk are told to do so by telephone."""
    return any(hit.value == "call" for hit in frames.stage.reading.hits.within("manner", deed.clause.start, deed.sentence.end))


def talks(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """Talks count as a meeting where both sides are named; to launch may be to launch talks, which must be told."""
    if not deed.nominal and set(deed.classes) >= _LAUNCHING and not any(unit.kind == "deed" for unit in deed.objects):
        return []
    sides = (*deed.agents, *deed.partners)
    people = frames.people(*(unit for unit in sides if unit.kind in _WHO), deed=deed)
    if len(people) < PAIR:
        of_office = deed.places and any(unit.kind == "office" for unit in sides)  # "the ministers of X and Y negotiated in Lima"
        told = told_without_names(frames, parsed, deed, sides, people) if of_office else None
        return Refusal.TOO_FEW_PEOPLE if told is None else frames.event(parsed, deed, "meeting", told, rule)
    if not (deed.partners or _is_at_a_distance(frames, deed)):
        return agreed(frames, parsed, deed, rule)
    return meeting(frames, parsed, deed, rule)


def session(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A committee that sat, with its date."""
    led = deed.role("led")
    present = (*deed.agents, *deed.partners) if set(deed.light) & PRESENT else ()
    people = frames.people(*present, *(unit for unit in led if unit not in present), deed=deed)
    behind = any(unit.start > deed.unit.start for unit in deed.dates) and deed.clause.is_behind(deed.unit.start, "at", "occasion")
    told = behind or (deed.dates and deed.places)
    sitting = any(unit.kind == "body" or unit.value == "commission" for unit in (*deed.agents, *deed.role("of")))
    if not people and not any(map(frames.is_commission, (*deed.agents, deed.unit))) and is_elsewhere(frames, deed):
        return Refusal.THIRD_COUNTRY  # "support it at a session of the Inter-Parliamentary Union in Kigali"
    if set(deed.light) == {"attend"} and not sitting:
        return Refusal.NOT_HELD  # "watched the first session of the match"
    if not set(deed.light) & HOLD and not led and not present and not told:
        return Refusal.NOT_HELD
    event = frames.event(parsed, deed, "meeting", people, rule)
    event = where_asked(frames, deed, event)
    if own_date(frames.stage, parsed, deed) is None and not (len(people) >= PAIR and event.date):
        return replace(event, date=None)  # for the next sentence to date
    return event


def is_talks(unit: Unit) -> bool:
    """Whether a unit is a word for talks of those who are told: "their talks"."""
    return unit.kind == "anaphor" and unit.value == "meeting"


def at_talks(frames: Frames, parsed: Parsed, deed: Deed, talks: Unit) -> Event | Refusal:
    """The talks at which two of two sides did something, told with the place or the day behind them."""
    people = frames.people(*(unit for unit in deed.agents if unit.kind == "person"), deed=deed)
    met = met_by(people) if len(people) >= PAIR else []
    placed = [unit for unit in deed.places if unit.start > talks.end]
    if len(met) != 1 or len({person.country for person in people}) < PAIR:
        return Refusal.TOO_FEW_PEOPLE
    if not placed or not deed.standing.told:
        return Refusal.NOT_HELD
    return frames.event(parsed, deed._replace(places=tuple(placed)), "meeting", met[0], "events.at_talks")


def _held(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """A meeting that words for it tell again with a day and a place: "the first one was held in Lima in May", "those talks took place"."""
    told = _meant(frames, deed)
    if deed.nominal or not told or not deed.places or own_date(frames.stage, parsed, deed) is None:
        return []  # holding alone is no event
    return frames.event(parsed, deed, "meeting", (), rule)


def _meant(frames: Frames, deed: Deed) -> bool:
    """Whether the subject of a clause without one by name is talks: by its own words, or as the first of those told right before."""
    words = [unit for unit in (*deed.agents, *deed.objects) if unit.start < deed.unit.start]
    hits = frames.stage.reading.hits
    if words:
        inside = (hit.value for unit in words if unit.value == "meeting" for hit in hits.within("deed", unit.start, unit.end))
        return any(value in _TALKED for value in inside)
    ranked = any(unit.kind == "operator" and unit.value == "rank" for unit in deed.clause.until(deed.unit.start))
    index = deed.sentence.index
    units = [unit for told in frames.stage.parsed[max(0, index - 1) : index + 1] for unit in told.units if unit.end <= deed.clause.start]
    last = next((unit for unit in reversed(units) if unit.kind in {"deed", "theme", "text"}), None)
    return ranked and last is not None and last.kind == "deed" and last.value in _TALKED


def convened(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """A body that sat on a day told; of other verbs than those of sitting, a commission that was held, chaired or ended."""
    around = (*deed.agents, *deed.objects)
    told = deed.nominal or any(unit.kind == "deed" and unit.value in {"session", "meet"} for unit in deed.clause.units)
    if "convene" not in deed.classes and (told or "open" in deed.classes or not any(map(frames.is_commission, around))):
        return _held(frames, parsed, deed, rule) if "hold" in deed.classes else []
    if not any(unit.kind in {"body", "deed"} or unit.value == "commission" for unit in around):
        return Refusal.NOBODY
    if own_date(frames.stage, parsed, deed) is None:
        return Refusal.NO_DATE
    return frames.event(parsed, deed, "meeting", frames.people(*deed.agents, *deed.partners, *deed.role("led"), deed=deed), rule)


def _with_unnamed(frames: Frames, parsed: Parsed, deed: Deed, rule: str, named: tuple[PersonEntity, ...]) -> Event | Refusal:
    """A reception of or by somebody who is told by an office only: of two such on a day told, or of one whom the other side names."""
    host = [unit for unit in deed.agents if unit.kind == "body"][:1]
    told = [*host, *(unit for unit in (*deed.agents, *deed.objects) if unit.kind in {"office", "group"} and unit.value != "people")]
    told += [unit for unit in deed.objects if unit.kind == "anaphor" and unit.value in {"he", "they"}]
    unnamed = [unit for unit in told if not frames.people(unit, deed=deed)]
    if not unnamed:
        return Refusal.TOO_FEW_PEOPLE if named else Refusal.NOBODY
    if named and frames.date(parsed, deed) is not None:
        return frames.event(parsed, deed, "meeting", named[:1], rule)
    if len(unnamed) >= PAIR and own_date(frames.stage, parsed, deed) is not None:
        return frames.event(parsed, deed, "meeting", (), rule)
    return Refusal.TOO_FEW_PEOPLE


def _prize(frames: Frames, parsed: Parsed, deed: Deed, rule: str, to: tuple[PersonEntity, ...]) -> Event | None:
    """An award received from somebody."""
    prize = any(unit.kind == "theme" and unit.value == "goods" for unit in deed.objects)
    givers = frames.people(*(unit for unit in deed.role("from") if unit.kind in {"person", "office"}), deed=deed)
    if not prize or not givers or not to:
        return None
    return replace(frames.event(parsed, deed, "other", (*givers[:1], *to[:1]), rule), roles=playing(giver=givers[:1], recipient=to[:1]))


def reception(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """A host who received a guest: they met."""
    hosts = frames.people(*deed.agents, deed=deed)
    visiting = any(unit.kind == "deed" and unit.value == "visit" for unit in deed.objects)
    coming = deed.role("from") if visiting and not deed.passive else ()  # "received a visit from X"
    guests = tuple(one for one in frames.people(*deed.objects, *coming, deed=deed) if one not in hosts)
    if not guests and (given := _prize(frames, parsed, deed, rule, hosts)):
        return given
    got = not deed.passive and not deed.objects and bool(deed.role("from"))  # "received a warm welcome from them"
    if got or _is_praise(frames, deed) or frames.is_on_the_way(deed) or _is_on_arrival(frames, parsed, deed) or _is_of_sender(parsed, deed):
        return []
    if not hosts or not guests:
        return _with_unnamed(frames, parsed, deed, rule, hosts or guests)
    met = met_by((*guests[:1], *hosts)) if len(hosts) > len(guests) else met_by((*hosts[:1], *guests))
    parts = playing(host=hosts, visitor=guests)
    told = [replace(frames.event(parsed, deed, "meeting", each, rule), roles=_of(each, parts)) for each in met]
    return [_at_home(event, deed, hosts) for event in told] or Refusal.ONE_SIDE


def _is_on_arrival(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether somebody is only greeted as they come: "upon arrival X was greeted by Y", "welcomed the arrival of X"."""
    if deed.passive:  # "landed in Lima, where he was greeted by Y"
        told = deed.clause.link == "relative" and deed.clause.governor is not None and not frames.is_at_house(deed)
        came = parsed.clauses[deed.clause.governor].classes if told and deed.clause.governor is not None else ()
        return "arrive" in came or any(map(_is_arrival, deed.clause.units))
    return any(map(_is_arrival, deed.objects)) and not deed.places


def _is_of_sender(parsed: Parsed, deed: Deed) -> bool:
    """Whether what is received is from whoever stands before it: "conveyed greetings from X, which were received by Y"."""
    sender = deed.clause.antecedent if deed.passive else None
    before = parsed.units_within(parsed.sentence.start, sender.start)[-1:] if sender is not None else ()
    return [(unit.kind, unit.value) for unit in before] == [("prep", "from")]


def _is_arrival(unit: Unit) -> bool:
    return unit.kind == "deed" and unit.value == "arrive"


def _at_home(event: Event, deed: Deed, hosts: tuple[PersonEntity, ...]) -> Event:
    """A reception at home where only a visit that is told elsewhere would place it abroad: nobody receives in the guest's country."""
    is_abroad = not deed.places and event.place is not None and is_country(event.place) and event.place != hosts[0].country
    return replace(event, place=hosts[0].country) if is_abroad and hosts[0].country else event


def _is_praise(frames: Frames, deed: Deed) -> bool:
    """Whether somebody's visit is welcomed, which is no reception: "welcomed X's visit as a step"."""
    visits = [unit for unit in deed.objects if unit.kind == "deed" and unit.value == "visit"]
    owners = (unit for unit in deed.objects if unit.kind == "person" and frames.stage.reading.plain.startswith("'", unit.end))
    return not deed.passive and bool(visits) and any(owners)


def _of(people: tuple[PersonEntity, ...], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts of those who take part in one of several meetings."""
    names = {person.name for person in people}
    return tuple(Part(part.role, told) for part in parts if (told := tuple(name for name in part.names if name in names)))
