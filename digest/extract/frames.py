"""Who, when and where of a deed, asked in one way by all that read events and milestones from deeds."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from digest.edtf import period_of
from digest.extract.event_names import name_around, number_beside
from digest.extract.evidence import evidence_at
from digest.extract.merging import COMPARED
from digest.extract.occasions import Occasions
from digest.extract.other_times import counts_from
from digest.extract.refusals import Refusal
from digest.extract.telling_time import behind_commas, is_behind_dated, is_rank, is_timed, own_date
from digest.extract.visitors import POSTS
from digest.gazetteer import bloc_members
from digest.model import Event, Part, PersonEntity
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.small_words import small_words
from digest.parse.units import NOUNS, Unit

PAIR = 2
_MONTH, _DAY = len("2023-08"), len("2023-08-03")
_HOUSE = 22  # characters behind a name in which the word for an airport or a palace may stand
_HYPHENS = "-\u2013"
# What two are told to have done without a day was done on the report's.
_NEWS = frozenset({"sign", "exchange"})
_TEXTS = frozenset({"sign", "exchange", "issue", "conclude"})
# These are held in a room.
_SOMEWHERE = frozenset({"meeting", "signing", "summit", "other"})
HOLD = frozenset(
    {"hold", "start", "end", "open", "attend", "chair", "host", "lead", "witness", "commemorate", "take_effect", "plan", "forecast"}
)
_GOING = frozenset({"visit", "arrive"})
# Clauses so linked tell what whoever went somewhere did there, or is to do.
_ON_WITH = frozenset({"coordinate", "purpose"})
_TALKS = frozenset({"meet", "session"})
PRESENT = frozenset({"attend", "chair", "open", "lead", "hold", "start", "end", "commemorate", "host"})


@dataclass(frozen=True)
class Frames:
    """What a deed says of an event or milestone, each field asked in one way."""

    stage: Stage
    occasions: Occasions

    def people(self, *units: Unit, deed: Deed) -> tuple[PersonEntity, ...]:
        """Whom units of a deed mean."""
        return self.stage.referents.people(units, deed)

    def organizations(self, deed: Deed) -> tuple[str, ...]:
        """The bodies that met, or the commission that sat."""
        acting = sorted((*deed.agents, *deed.partners, *deed.role("of")), key=lambda unit: unit.start)
        bodies = [unit for unit in acting if unit.kind == "body"]
        met = len(bodies) == PAIR or any(map(self.is_commission, bodies))
        return tuple(dict.fromkeys(unit.item.name for unit in bodies)) if met else ()

    def sitting(self, deed: Deed) -> tuple[str, ...]:
        """The one commission of the article, where a session is told by its number alone: "the 12th session"."""
        if not self.stage.reading.hits.within("sitting", deed.unit.start, deed.unit.end):
            return ()
        bodies = self.stage.scene.organizations
        named = [body.name for body in bodies if any(self._names_commission(span.start, span.end) for span in body.mentions)]
        return tuple(named) if len(named) == 1 else ()

    def is_commission(self, unit: Unit) -> bool:
        """Whether a unit is a commission, by a noun or in its name."""
        return unit.value == "commission" or (unit.kind == "body" and self._names_commission(unit.start, unit.end))

    def _names_commission(self, start: int, end: int) -> bool:
        return any(hit.value == "commission" for hit in self.stage.reading.hits.within("group", start, end))

    def third(self, deed: Deed) -> bool:
        """Whether a deed is not the pair's: somebody else's, or one country's with somebody else."""
        pair = self.stage.scene.pair
        if len(pair) < PAIR:
            return False
        acting = (*deed.agents, *deed.partners, *(unit for unit in deed.objects if unit.kind in {"person", "country", "body"}))
        acting = (*acting, *(unit for unit in deed.goals if unit.kind == "person"), *deed.role("of"))
        involved = set(self.stage.referents.countries([unit for unit in acting if unit.kind != "place"], deed)) | self.countries_sitting(
            deed
        )
        named = (
            hit.value
            for unit in acting
            if unit.kind in {"bloc", "body"}
            for hit in self.stage.reading.hits.within("bloc", unit.start, unit.end)
        )
        blocs = [bloc_members()[name] for name in named if name in bloc_members()]
        if involved and blocs and len(involved) < PAIR and not any(members & (set(pair) - involved) for members in blocs):
            return True  # with a bloc to which the other one does not belong
        return bool(involved - set(pair)) and not set(pair) <= involved

    def countries_sitting(self, deed: Deed) -> set[str]:
        """The two countries whose committee sits: "the Peru-Kenya Joint Commission", "sidang komisi bersama Peru-Kenya"."""
        named = self.stage.countries.within(deed.clause.start, deed.clause.end) if deed.nominal else ()
        joined = ((one, other) for one, other in pairwise(named) if other.start - one.end == 1)
        return next(({one.item.code, other.item.code} for one, other in joined if self.stage.reading.plain[one.end] in _HYPHENS), set())

    def date(self, parsed: Parsed, deed: Deed, *, since: bool = False) -> str | None:
        """The date of a deed: its own, else that of the occasion that it is told of."""
        own = own_date(self.stage, parsed, deed, since=since)
        if own and not self._is_over(deed, own.edtf):
            return own.edtf
        if edge := self._edge(deed):
            return edge
        if own is None and self._is_on_unknown_day(deed):
            return None  # not the day of what was told before
        occasion = self.occasions.at(deed.sentence)
        if deed.standing.value == "ahead":
            return occasion.ahead
        to_come = deed.standing.value == "happened" and occasion.date and self._is_to_come(occasion.date)
        if to_come or (occasion.date and _tells_another_day(self.stage, parsed, occasion.date)):
            return None
        news = _NEWS & set(deed.classes) and deed.standing.value == "happened" and len(self.people(*deed.agents, deed=deed)) >= PAIR
        return occasion.date or (occasion.report if news else None)

    def _is_on_unknown_day(self, deed: Deed) -> bool:
        """Whether a deed is told with a day whose year can't be worked out ("on 3 May"), or as one that was done first."""
        told = self.stage.unresolved.within(deed.sentence.start, deed.sentence.end)
        apart = is_behind_dated(self.stage.parsed[deed.sentence.index], deed.clause)
        if apart or is_rank(self.stage, deed) or any(counts_from(self.stage, day.start, day.end) for day in told):
            return True  # "the day before the text was signed"
        days = self.stage.unresolved.within(deed.clause.start, deed.sentence.end) if is_timed(self.stage, deed) else ()
        return any(any(map(str.isdigit, self.stage.reading.plain[day.start : day.end])) for day in days)

    def _is_over(self, deed: Deed, date: str) -> bool:
        """Whether a day cannot be that of a text that is told as signed: it is still to come when the news is written."""
        return deed.standing.value == "happened" and bool(_TEXTS & set(deed.classes)) and self._is_to_come(date)

    def _is_to_come(self, date: str) -> bool:
        """Whether a day is behind that on which the news is known to be written."""
        written = self.stage.scene.chronology.written
        known = written.latest if written.latest is not None and written.latest == written.earliest else None
        return known is not None and date[: len(known)] > known[: len(date)]

    def place(self, deed: Deed, date: str | None = None) -> str | None:
        """Where a deed was done: the place that its clause names, else the country that is visited, unless its date is of another time."""
        places = tuple(unit for unit in deed.places if not _is_of_matter(deed, unit)) or _of_visit(deed) or self._said_of(deed)
        named = next((unit for unit in places if unit.kind == "place"), None) or next(iter(places), None)
        if named is not None:
            found: str = named.item.name if named.kind == "place" else named.item.code
            return found
        main = self.occasions.main
        beside = main is not None and deed.sentence.start <= main.offset < deed.sentence.end
        if main is not None and main.ahead and beside and deed.standing.value == "happened":
            return None  # "met X to prepare the visit to Peru"
        elsewhen = date is None and self._is_on_unknown_day(deed)  # "met X on 2 April", of which nobody knows whether it is of the visit
        return self.occasions.at(deed.sentence).place if self._is_of_main(date) and not elsewhen else None

    def _is_of_main(self, date: str | None) -> bool:
        """Whether a date may be one of the visit that the article is about, by its month, or year where no more is told."""
        main = self.occasions.main
        told = (main.date if main else None) or str(self.stage.scene.chronology.year or "")
        known = min(len(date), _MONTH) if date else 0
        return not date or (bool(told) and any(day[:known] == date[: len(day[:known])] for day in told.split("/")))

    def event(self, parsed: Parsed, deed: Deed, kind: str, people: tuple[PersonEntity, ...], rule: str) -> Event:
        """The event that a deed is."""
        when = self.date(parsed, deed)
        nowhere = kind == "call" or self._is_online(deed)
        place = None if nowhere else self.place(deed, when) or (self._at_home(deed, people, when) if kind in _SOMEWHERE else None)
        number = number_beside(self.stage.reading, deed.unit) if kind == "meeting" and deed.nominal else None
        return Event(
            kind=kind,
            date=when,
            people=tuple(person.name for person in people),
            place=place,
            evidence=evidence_at(self.stage.reading, deed.unit.start, rule),
            called=name_around(self.stage, deed.unit) if deed.nominal else None,
            number=number,
            ahead=deed.standing.value == "ahead",
            organizations=() if people and not number else self.organizations(deed) or (self.sitting(deed) if number else ()),
        )

    def is_aside_of(self, deed: Deed, unit: Unit) -> bool:
        """Whether something is told to be before or after what a unit means, and not at it: "after the ceremony"."""
        before = next(iter(self.stage.parsed[deed.sentence.index].units_within(deed.sentence.start, unit.start)[-1:]), None)
        return before is not None and before.kind == "mark"

    def is_on_the_way(self, deed: Deed) -> bool:
        """Whether somebody is told to be met where one only passes through, which is a welcome and no meeting: "met him at the airport"."""
        end = min(deed.sentence.end, deed.clause.end + _HOUSE)
        return not deed.nominal and any(hit.value == "gateway" for hit in self.stage.reading.hits.within("gateway", deed.clause.start, end))

    def is_at_house(self, deed: Deed) -> bool:
        """Whether somebody is told to be met at a palace, a house or a hotel."""
        return any(hit.value == "house" for hit in self.stage.reading.hits.within("gateway", deed.clause.start, deed.clause.end + _HOUSE))

    def is_arranged(self, deed: Deed) -> bool:
        """Whether two agree that something be held, which need not be theirs: "the two leaders agreed to hold a dialogue on fishing"."""
        return deed.nominal and bool(set(deed.light) & HOLD) and self.is_agreed_on(deed)

    def is_agreed_on(self, deed: Deed) -> bool:
        """Whether a deed is ahead as it is agreed on only: "agreed to set up a fund"."""
        clue = deed.standing.clue
        if clue is None or deed.standing.value != "ahead":
            return False
        return self.stage.reading.lower[clue.start : clue.end] in self.stage.reading.language.words("agreements", "resolved")

    def _is_online(self, deed: Deed) -> bool:
        """Whether something is told to be held over the network or a line, at no place."""
        return bool(self.stage.reading.hits.within("manner", deed.clause.start, deed.sentence.end))

    def _at_home(self, deed: Deed, people: tuple[PersonEntity, ...], date: str | None) -> str | None:
        """The country of an event that none is told of: where one is posted or receives, else where the text is dated from."""
        posted = next((person for person in people if (person.role or "").startswith(POSTS)), None)
        if posted is not None and len(people) >= PAIR:
            return self.stage.other_country(posted.country)
        if host := self._host(deed):
            return host
        back = any(unit.kind == "anaphor" and unit.value in {"visit", "meeting"} for unit in deed.role("occasion"))
        return self.occasions.scene(self.stage, date) if date is not None and not (back and self.occasions.main is None) else None

    def _host(self, deed: Deed) -> str | None:
        """The country of whoever receives a guest, and is on no visit."""
        hosts = self.people(*deed.agents, deed=deed) if "receive" in deed.classes else ()
        visiting = self.occasions.main.people if self.occasions.main else ()
        return hosts[0].country if hosts and hosts[0].name not in visiting and hosts[0].country in self.stage.scene.pair else None

    def _edge(self, deed: Deed) -> str | None:
        """The first or last day of the visit that an article is about, of what is told to have been done on it."""
        main = self.occasions.main
        if not self.stage.reading.hits.within("edge", deed.clause.start, deed.clause.end):
            return None
        for prep, told in pairwise(deed.clause.units):
            edge = self.stage.reading.hits.at("edge", prep.start) if prep.kind == "prep" else None
            meant = told.value == "visit" or told.kind not in NOUNS  # "on the last day, …"
            if edge is not None and edge.value != "inside" and meant and main is not None and main.date and main.date.count("/"):
                return main.date.split("/")[0 if edge.value == "first" else 1]
        return None

    def _said_of(self, deed: Deed) -> tuple[Unit, ...]:
        """The places of a clause that tells where the noun of a deed was held, or on what visit its clause plays."""
        parsed = self.stage.parsed[deed.sentence.index]
        if behind := tuple(unit for unit in behind_commas(parsed, deed) if unit.kind == "place"):
            return behind
        for other in parsed.deeds[:COMPARED]:
            held = other.clause.antecedent is deed.unit and "hold" in other.classes
            talking = other.nominal and other.clause is deed.clause and not _TALKS.isdisjoint(other.classes)
            talking = talking and not self.is_aside_of(deed, other.unit)  # "the third meeting of X and Y, after those in Lima"
            at_it = deed.nominal and other.unit is deed.clause.predicate and deed.clause.is_behind(deed.unit.start, "at")
            if (held or talking or at_it) and other.places:  # "met X for talks at the palace", "signed in Lima at the forum"
                return other.places
            above = other.clause.index == deed.clause.governor and deed.clause.link in _ON_WITH and deed.clause.shared
            when = other.clause.governor == deed.clause.index and other.clause.link == "when"
            joined = other.clause.index == deed.clause.index - 1 and other.clause.link == deed.clause.link and deed.clause.shared
            if (when or above or joined) and not _GOING.isdisjoint(other.classes):
                return tuple(unit for unit in (*other.goals, *other.objects, *other.places) if unit.kind in {"place", "country"})
        return ()


def has_object(stage: Stage, deed: Deed) -> bool:
    """Whether a verb has something else behind it that is done: the embassy that opens a fair is not what is opened."""
    following = next((unit.start for unit in deed.clause.units if unit.start >= deed.unit.end), deed.clause.end)
    small = small_words(stage.reading.language)
    between = stage.reading.lower[deed.unit.end : following].split()
    return any(word not in small.modal and not small.is_adverb(word) for word in between)


def playing(**parts: tuple[PersonEntity, ...]) -> tuple[Part, ...]:
    """Who plays which part, by their names."""
    return tuple(Part(role, tuple(person.name for person in people)) for role, people in parts.items() if people)


def _is_of_matter(deed: Deed, place: Unit) -> bool:
    """Whether a place behind what was talked about belongs to that, as no day behind it tells otherwise: "to discuss tourism in Cusco"."""
    between = deed.clause.within(deed.unit.end, place.start)
    if not any(unit.kind == "operator" and unit.value == "wished" for unit in between):
        return False
    behind = next((unit for unit in deed.clause.since(place.end) if unit.kind not in {"point", "prep", "place", "bracket"}), None)
    return behind is None or behind.kind != "date"


def _of_visit(deed: Deed) -> tuple[Unit, ...]:
    """The place that a clause about one is said of ("Hue, where he was received"), or that a visit in the clause leads to."""
    antecedent = deed.clause.antecedent
    if deed.clause.link == "relative" and antecedent is not None and antecedent.kind == "place":
        return (antecedent,)
    visiting = any(unit.kind == "deed" and unit.value == "visit" for unit in deed.role("occasion"))
    return tuple(unit for unit in deed.goals if visiting and unit.kind in {"place", "country"})


Reader = Callable[[Frames, Parsed, Deed, str], Event | list[Event] | Refusal]


def _tells_another_day(stage: Stage, parsed: Parsed, date: str) -> bool:
    """Whether a sentence prints a day that is not within a date: "announced by X after meeting Y, on Thursday (22/12/2022)"."""
    dated = (unit for clause in parsed.clauses for unit in clause.dates())
    printed = (unit.item for unit in dated if any(map(str.isdigit, stage.reading.plain[unit.start : unit.end])))
    days = (period_of(each.edtf) for each in printed if len(each.edtf) == _DAY)
    return any(not period_of(date).holds(day) for day in days)


def is_of_bodies(deed: Deed) -> bool:
    """Whether a partnership is told to be between two bodies, and no states: "a strategic partnership between X Capital and Y Fund"."""
    kinds = {unit.kind for unit in deed.partners}
    return len(deed.partners) > 1 and kinds == {"body"}
