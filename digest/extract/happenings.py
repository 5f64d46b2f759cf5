"""Meetings, signings, invitations, forums, launches and the like: each read from its deed by the frame of its class."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from digest.extract.evidence import evidence_at
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal, Verdict, accepted, not_told
from digest.extract.telling_time import own_date
from digest.model import Event, PersonEntity
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

_PAIR = 2
_HOLD = frozenset({"hold", "start", "end", "open", "attend", "chair", "host", "lead", "witness", "commemorate", "take_effect"})
_PRESENT = frozenset({"attend", "chair", "open", "lead", "hold", "start", "end", "commemorate", "host"})


@dataclass(frozen=True)
class Frames:
    """Reads the events of an article's deeds."""

    stage: Stage
    occasions: Occasions

    def judge(self) -> Iterator[Verdict[Event]]:
        """What each deed tells, in text order."""
        for parsed in self.stage.parsed:
            for deed in parsed.deeds:
                for name in deed.classes:
                    frame = FRAMES.get(name)
                    if frame is not None:
                        rule, read = frame
                        found = self._read(parsed, deed, rule, read)
                        for event in [found] if isinstance(found, Refusal) else found:
                            yield Verdict(deed.unit.start, deed.unit.end, event)

    def _read(self, parsed: Parsed, deed: Deed, rule: str, read: "Reader") -> list[Event] | Refusal:
        if self.stage.is_outside_text(deed.sentence):
            return Refusal.OUTSIDE_TEXT
        if why := not_told(deed.standing):
            return why
        if self.third(deed):
            return Refusal.THIRD_COUNTRY
        found = read(self, parsed, deed, rule)
        return [found] if isinstance(found, Event) else found

    # ------------------------------------------------------------ who, when, where

    def people(self, *units: Unit, deed: Deed) -> tuple[PersonEntity, ...]:
        return self.stage.referents.people(units, deed)

    def third(self, deed: Deed) -> bool:
        """Whether a deed is not the pair's: somebody else's, or one country's with somebody else."""
        pair = self.stage.scene.pair
        if len(pair) < _PAIR:
            return False
        acting = (*deed.agents, *deed.partners, *(unit for unit in deed.objects if unit.kind in {"person", "country", "body"}))
        acting = (*acting, *(unit for unit in deed.goals if unit.kind == "person"), *deed.role("of"))
        involved = set(self.stage.referents.countries([unit for unit in acting if unit.kind != "place"], deed))
        return bool(involved - set(pair)) and not set(pair) <= involved

    def date(self, parsed: Parsed, deed: Deed, *, since: bool = False) -> str | None:
        """The date of a deed: its own, else that of the occasion that it is told of."""
        own = own_date(self.stage, parsed, deed, since=since)
        return own.edtf if own else self.occasions.at(deed.sentence).date

    def place(self, deed: Deed) -> str | None:
        """Where a deed was done: the place that its clause names, else the country that is visited."""
        named = next((unit for unit in deed.places if unit.kind == "place"), None) or next(iter(deed.places), None)
        if named is not None:
            found: str = named.item.name if named.kind == "place" else named.item.code
            return found
        return self.occasions.at(deed.sentence).place

    def event(self, parsed: Parsed, deed: Deed, kind: str, people: tuple[PersonEntity, ...], rule: str) -> Event:
        """The event that a deed is."""
        return Event(
            kind=kind,
            date=self.date(parsed, deed),
            people=tuple(person.name for person in people),
            place=self.place(deed),
            evidence=evidence_at(self.stage.reading, deed.unit.start, rule),
        )


Reader = Callable[[Frames, Parsed, Deed, str], Event | list[Event] | Refusal]


# ---------------------------------------------------------------- meetings


def _meeting(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """Two sides that met, each by a person, a delegation, or its name."""
    guests = tuple(unit for unit in deed.goals if unit.kind == "person")
    sides = (*deed.agents, *deed.objects, *deed.partners, *guests, *deed.role("from"), *(deed.role("led") if deed.nominal else ()))
    people = frames.people(*(unit for unit in sides if unit.kind in {"person", "anaphor"}), deed=deed)
    kind = "call" if "call" in deed.classes else "meeting"
    if len(people) >= _PAIR:
        met = _met(people)
        return [frames.event(parsed, deed, kind, each, rule) for each in met] if met else Refusal.ONE_SIDE
    if "call on" in frames.stage.reading.lower[deed.unit.start : deed.unit.end] and not people:
        return Refusal.TOO_FEW_PEOPLE
    if deed.nominal and any(unit.kind == "body" for unit in deed.agents) and deed.dates and (deed.places or deed.light):
        return frames.event(parsed, deed, kind, (), rule)  # "the 38th meeting of the Border Committee in Osh"
    if deed.nominal and not deed.light:
        return Refusal.TOO_FEW_PEOPLE
    own = own_date(frames.stage, parsed, deed)
    unnamed = [
        unit for unit in sides if unit.kind in {"group", "office", "body", "country"} or (unit.kind == "anaphor" and unit.value == "sides")
    ]
    counterpart = any(unit.kind == "group" and unit.value == "counterpart" for unit in sides)
    two = len(set(frames.stage.referents.countries((*sides, *deed.role("of")), deed))) >= _PAIR
    if (
        unnamed
        and (own or (people and frames.date(parsed, deed)))
        and (two or counterpart or people)
        and "mingle" not in deed.classes
        and "talk" not in deed.classes
    ):
        return frames.event(parsed, deed, kind, people, rule)
    return Refusal.TOO_FEW_PEOPLE


def _met(people: tuple[PersonEntity, ...]) -> list[tuple[PersonEntity, ...]]:
    """Who met whom: the first with each one of the other side; nobody where all are of one. A spouse comes along."""
    first = people[0]
    met: list[tuple[PersonEntity, ...]] = []
    for person in people[1:]:
        if person.country is not None and first.country is not None and person.country == first.country:
            continue
        if person.role is None and met:
            met[-1] = (*met[-1], person)
        else:
            met.append((first, person))
    return met


def _talks(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """Talks count as a meeting where both sides are named."""
    sides = (*deed.agents, *deed.partners)
    people = frames.people(*(unit for unit in sides if unit.kind in {"person", "anaphor"}), deed=deed)
    if len(people) < _PAIR or not deed.partners:
        return Refusal.TOO_FEW_PEOPLE
    return _meeting(frames, parsed, deed, rule)


def _session(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A committee that sat, with its date."""
    led = (*deed.role("led"), *_chairs(parsed, deed))
    present = (*deed.agents, *deed.partners) if set(deed.light) & _PRESENT else ()
    people = frames.people(*present, *(unit for unit in led if unit not in present), deed=deed)
    if own_date(frames.stage, parsed, deed) is None and not (len(people) >= _PAIR and frames.date(parsed, deed)):
        return Refusal.NO_DATE
    if not set(deed.light) & _HOLD and not led and not (deed.dates and deed.places):
        return Refusal.NOT_HELD
    return frames.event(parsed, deed, "meeting", people, rule)


def _convened(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A body that sat on a day told."""
    if not any(unit.kind in {"body", "deed"} for unit in (*deed.agents, *deed.objects)):
        return Refusal.NOBODY
    if own_date(frames.stage, parsed, deed) is None:
        return Refusal.NO_DATE
    return frames.event(parsed, deed, "meeting", frames.people(*deed.agents, deed=deed), rule)


def _with_unnamed(frames: Frames, parsed: Parsed, deed: Deed, rule: str, named: tuple[PersonEntity, ...]) -> Event | Refusal:
    """A reception of or by somebody who is told by an office only: of two such on a day told, or of one whom the other side names."""
    unnamed = [unit for unit in (*deed.agents, *deed.objects) if unit.kind in {"office", "group"} and unit.value != "people"]
    if not unnamed:
        return Refusal.TOO_FEW_PEOPLE if named else Refusal.NOBODY
    if named and frames.date(parsed, deed) is not None:
        return frames.event(parsed, deed, "meeting", named[:1], rule)
    if len(unnamed) >= _PAIR and own_date(frames.stage, parsed, deed) is not None:
        return frames.event(parsed, deed, "meeting", (), rule)
    return Refusal.TOO_FEW_PEOPLE


def _chairs(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """Who chairs a session by a clause that is said of it, or of the body that sits."""
    said = (
        other for other in parsed.deeds if other.clause.link in {"participle", "relative"} and other.clause.governor == deed.clause.index
    )
    return tuple(unit for other in said if "chair" in other.classes for unit in other.agents if unit.kind == "person")


def _reception(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | list[Event] | Refusal:
    """A host who received a guest: they met."""
    hosts, guests = frames.people(*deed.agents, deed=deed), frames.people(*deed.objects, deed=deed)
    if not hosts or not guests:
        return _with_unnamed(frames, parsed, deed, rule, hosts or guests)
    met = _met((*hosts[:1], *guests))
    return [frames.event(parsed, deed, "meeting", each, rule) for each in met] if met else Refusal.ONE_SIDE


# ---------------------------------------------------------------- signings and invitations


def _signing(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A text that was signed, on a day that is told."""
    things = (*deed.objects, *deed.goals)
    texts = any(
        unit.kind == "text"
        or (unit.kind == "theme" and unit.value in {"documents", "partnership", "sister"})
        or (unit.kind == "anaphor" and unit.value == "text")
        for unit in (*things, *deed.role("of", "about"))
    )
    if not texts and not _opens_list(frames.stage, deed):
        return Refusal.NOTHING_SIGNED
    if frames.date(parsed, deed) is None:
        return Refusal.NO_DATE
    watching = deed.role("witness") if not deed.agents or not frames.people(*deed.agents, deed=deed) else ()
    people = frames.people(*deed.agents, *watching, *deed.partners, deed=deed)
    return frames.event(parsed, deed, "signing", people, rule)


_BINDING = frozenset({"contract", "agreement", "treaty", "memorandum", "protocol", "free_trade_agreement"})


def _concluded(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A contract or treaty concluded on a day told counts as signed, and so does a list of texts."""
    texts = [unit for unit in deed.objects if unit.kind == "text" and unit.value in _BINDING]
    if _opens_list(frames.stage, deed) or (texts and own_date(frames.stage, parsed, deed)):
        return _signing(frames, parsed, deed, rule)
    return Refusal.NOTHING_SIGNED


def _issue(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A joint statement that was issued counts as signed."""
    if not any(unit.kind == "text" and unit.value in {"joint_statement", "declaration"} for unit in deed.objects):
        return Refusal.NOTHING_SIGNED
    return _signing(frames, parsed, deed, rule)


def _opens_list(stage: Stage, deed: Deed) -> bool:
    return stage.reading.plain[deed.sentence.end - 1] == ":"


def _invitation(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """Somebody who invited somebody."""
    hosts = frames.people(*deed.agents, deed=deed)[:1]
    guests = frames.people(*deed.objects, *(unit for unit in deed.goals if unit.kind == "person"), deed=deed)[:1]
    if not hosts and not guests:
        return Refusal.NOBODY
    whither = [
        unit
        for other in parsed.deeds
        if other.clause.governor == deed.clause.index or other is deed
        for unit in (*other.goals, *other.objects)
    ]
    named = next((unit for unit in whither if unit.kind in {"place", "country"}), None)
    host = hosts[0].country if hosts else frames.stage.other_country(guests[0].country)
    place = host if named is None else named.item.name if named.kind == "place" else named.item.code
    main = frames.occasions.main
    date = frames.occasions.at(deed.sentence).date or (main.date if main else None)
    return Event(
        kind="invitation",
        date=date,
        people=tuple(person.name for person in (*hosts, *guests)),
        place=place,
        evidence=evidence_at(frames.stage.reading, deed.unit.start, rule),
    )


# ---------------------------------------------------------------- things that are held or opened


def _gathering(kind: str) -> Reader:
    def read(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
        """A forum, summit or festival that is said to be held, with its date."""
        named = frames.stage.reading.plain[deed.unit.start].isupper()
        if frames.stage.organizations.covers(deed.unit.start):
            return Refusal.PART_OF_NAME
        met = _met(people) if kind == "summit" and len(people := frames.people(*deed.agents, *deed.partners, deed=deed)) >= _PAIR else []
        if not set(deed.light) & _HOLD and not (named and (deed.dates or _told_at(deed))) and not met:
            return Refusal.NOT_HELD
        if frames.date(parsed, deed) is None:
            return Refusal.NO_DATE
        if met:
            return frames.event(parsed, deed, kind, met[0], rule)
        people = frames.people(*deed.agents, *deed.partners, deed=deed)[:_PAIR] if set(deed.light) & _PRESENT else ()
        return frames.event(parsed, deed, kind, people, rule)

    return read


def _told_at(deed: Deed) -> bool:
    """Whether something is told to have happened at a gathering: "at the Business Forum 24 texts were signed"."""
    before = [unit for unit in deed.clause.units if unit.end <= deed.unit.start]
    return bool(before) and before[-1].kind == "prep" and before[-1].value in {"at", "occasion", "to"} and deed.clause.predicate is not None


def _anniversary(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """An anniversary that is kept on a day told, with its number of years."""
    hits = frames.stage.reading.hits
    if not any(unit.value in {"relations", "ties", "partnership"} for unit in parsed.units if unit.kind in {"theme", "text"}):
        return Refusal.NOT_CELEBRATED
    if (
        hits.first("years", deed.sentence.start, deed.sentence.end) is None
        and hits.first("ordinal", deed.sentence.start, deed.sentence.end) is None
    ):
        return Refusal.NO_NUMBER_OF_YEARS
    if not set(deed.light) & _HOLD and not hits.first("ceremony", deed.sentence.start, deed.sentence.end):
        return Refusal.NOT_CELEBRATED
    year = frames.stage.scene.chronology.year
    dates = [unit.item.edtf for unit in parsed.units if unit.kind == "date"]
    kept = next((date for date in dates if year and "/" not in date and date[:4] >= str(year)), None)
    if kept is None:
        return Refusal.NO_DATE
    people = frames.people(*deed.agents, deed=deed)[:3]
    return Event(
        kind="anniversary",
        date=kept,
        people=tuple(person.name for person in people),
        place=frames.place(deed),
        evidence=evidence_at(frames.stage.reading, deed.unit.start, rule),
    )


_STARTED = frozenset({"route", "direct_route", "office"})


def _launch(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A route, an office or a programme that starts on a day told."""
    about = deed.role("about") if "open" in deed.classes else ()
    things = [unit for unit in (*deed.objects, *about) if unit.kind == "theme" and unit.value in _STARTED]
    if not things:
        return Refusal.NOTHING_STARTED
    own = own_date(frames.stage, parsed, deed, since=True)
    if own is None and not _is_told_as_past(frames.stage, deed, things):
        return Refusal.NO_DATE
    ends = [unit for unit in (*deed.goals, *deed.places, *deed.partners) if unit.kind == "place"]
    people = frames.people(*deed.agents, deed=deed)[:1]
    place = ends[0].item.name if ends else frames.place(deed)
    return Event(
        kind="launch",
        date=own.edtf if own else None,
        people=tuple(person.name for person in people),
        place=place,
        evidence=evidence_at(frames.stage.reading, deed.unit.start, rule),
    )


def _is_told_as_past(stage: Stage, deed: Deed, things: list[Unit]) -> bool:
    """Whether a direct route is told to have been opened, on no day that is told."""
    past = stage.reading.hits.first("past", deed.clause.start - 30, deed.unit.start)
    return past is not None and deed.standing.value == "happened" and any(thing.value == "direct_route" for thing in things)


def _route(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A route told by its ends: "will link Astana with Phu Quoc from November"."""
    ends = [unit for unit in (*deed.objects, *deed.partners, *deed.goals, *deed.role("from")) if unit.kind == "place"]
    things = [unit for unit in (*deed.objects, *deed.role("of")) if unit.kind == "theme" and unit.value in {"route", "direct_route"}]
    own = own_date(frames.stage, parsed, deed, since=True)
    if len(ends) < _PAIR and not (things and ends):
        return Refusal.NO_ENDS
    if own is None:
        return Refusal.NO_DATE
    return Event(
        kind="launch", date=own.edtf, people=(), place=ends[0].item.name, evidence=evidence_at(frames.stage.reading, deed.unit.start, rule)
    )


def _award(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """A decoration given by somebody to somebody."""
    if not any(unit.kind == "theme" and unit.value == "goods" for unit in (*deed.objects, *deed.partners)):
        return Refusal.NOTHING_STARTED
    people = frames.people(*deed.agents, *deed.objects, *deed.goals, deed=deed)[:_PAIR]
    if not people:
        return Refusal.NOBODY
    return frames.event(parsed, deed, "other", people, rule)


def _handover(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """Aid handed over on a day told."""
    if not any(unit.kind == "theme" and unit.value == "aid" for unit in (*deed.objects, *deed.role("of"))):
        return Refusal.NOTHING_STARTED
    if own_date(frames.stage, parsed, deed) is None:
        return Refusal.NO_DATE
    return frames.event(parsed, deed, "other", (), rule)


# The class of a deed: the rule's name, and how its event is read.
FRAMES: dict[str, tuple[str, Reader]] = {
    "meet": ("events.meeting", _meeting),
    "mingle": ("events.meeting", _meeting),
    "call": ("events.call", _meeting),
    "talk": ("events.talks", _talks),
    "negotiate": ("events.talks", _talks),
    "session": ("events.session", _session),
    "convene": ("events.session", _convened),
    "receive": ("events.reception", _reception),
    "sign": ("events.signing", _signing),
    "exchange": ("events.signing", _signing),
    "issue": ("events.signing", _issue),
    "conclude": ("events.signing", _concluded),
    "invite": ("events.invitation", _invitation),
    "forum": ("events.gathering", _gathering("forum")),
    "summit": ("events.gathering", _gathering("summit")),
    "festival": ("events.gathering", _gathering("other")),
    "anniversary": ("events.anniversary", _anniversary),
    "open": ("events.launch", _launch),
    "establish": ("events.launch", _launch),
    "operate": ("events.route", _route),
    "award": ("events.award", _award),
    "aid": ("events.handover", _handover),
    "handover": ("events.handover", _handover),
}


def find_happenings(stage: Stage, occasions: Occasions) -> list[Event]:
    """Every event but visits that the body tells, in text order."""
    return accepted(Frames(stage, occasions).judge())
