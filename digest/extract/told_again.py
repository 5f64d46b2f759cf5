"""What is told of an event beside its own clause: who was there, and in the next sentences when and where it was."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from digest.edtf import dates_agree
from digest.extract.event_names import number_beside
from digest.extract.evidence import evidence_at
from digest.extract.frames import PAIR, Frames
from digest.extract.merging import AGAIN
from digest.extract.refusals import Verdict
from digest.extract.signings import is_of_told
from digest.extract.undated import is_news_of_both
from digest.model import Event, PersonEntity
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed, each_once
from digest.parse.units import Unit

# How many sentences behind an event may tell of it again.
_AGAIN = 2
_SITTING = frozenset({"meet", "session", "negotiate"})
# The nouns that may mean an event told before, by its kind.
NOUNS: dict[str, frozenset[str]] = {
    "meeting": _SITTING,
    "summit": _SITTING | {"summit"},
    "forum": frozenset({"forum", "open", "establish"}),
    "other": frozenset({"festival", "handover", "credentials", "open", "establish"}),
    "launch": frozenset({"open", "establish"}),
    "anniversary": frozenset({"anniversary", "festival"}),
    "signing": frozenset(),  # those who sign and look on are told with it
}
# What is done to a gathering, or at it, by those who take part in it.
_TAKING_PART = frozenset({"visit", "open", "attend", "chair", "lead", "witness", "end", "host", "hold"})
_GATHERED = frozenset({"forum", "summit", "festival", "credentials"})
# Done to what a pronoun means: "X opened it".
_DONE_TO = frozenset({"open", "end"})
# What is told so without any object is done at the gathering told before.
_ALONE = frozenset({"attend", "chair", "open"})
_BRINGING = frozenset({"witness", "led"})
# What may stand among those who are brought, and what ends their row.
_WITHIN = frozenset({"of", "by", "with"})
_ENDING = frozenset({"verb", "date", "operator"})
_CODE = 2  # letters of a country
Means = Callable[[Unit | None], bool]


def with_present(frames: Frames, parsed: Parsed, deed: Deed, event: Event) -> Event:
    """An event with those who its own sentence tells to have been there, beside the clause that it is read from."""
    if not NOUNS.get(event.kind):
        return event
    met = frames.people(*deed.partners, deed=deed)  # of several who were met each has a meeting of his own
    people = [one for one in _present(frames, parsed, lambda unit: unit is deed.unit) if one not in met]
    if len(event.people) < PAIR and "session" in deed.classes:
        people += frames.stage.referents.holders.leaders_in(parsed)
    return _joined(event, people)


def _joined(event: Event, people: list[PersonEntity]) -> Event:
    names = tuple(dict.fromkeys((*event.people, *(one.name for one in people))))
    return replace(event, people=names, organizations=() if names and not event.number else event.organizations)


def _present(frames: Frames, parsed: Parsed, means: Means) -> list[PersonEntity]:
    """Who is told in a sentence to open, lead or attend what some of its units mean."""
    found: list[PersonEntity] = []
    goes_on = False
    for clause in parsed.clauses:
        goes_on = goes_on and clause.predicate is None and clause.link == "coordinate"  # "attended by A, the mayor; B, the rector"
        brought, goes_on = _brought(clause, means, goes_on)
        if parsed.standings[clause.index].told:
            found += [unit.item for unit in brought if unit.kind == "person"]
    for deed in parsed.deeds:
        if not deed.nominal and deed.standing.told and set(deed.classes) & _TAKING_PART:
            found += frames.people(*_taking_part(frames, deed, means), deed=deed)
    return each_once(found)


def is_undated(event: Event, deed: Deed) -> bool:
    """Whether a gathering or a session lacks the day without which it is none; the next sentence may tell it."""
    return event.date is None and (deed.classes[0] in _GATHERED or ("session" in deed.classes and len(event.people) < PAIR))


def _speaking(frames: Frames, parsed: Parsed) -> list[PersonEntity]:
    """Who is told to give a speech: "in her remarks X said …"."""
    hits = frames.stage.reading.hits
    speaking = (
        deed
        for deed in parsed.deeds
        if "say" in deed.classes and any(hit.value == "speech" for hit in hits.within("presence", deed.clause.start, deed.clause.end))
    )
    return [one for deed in speaking for one in frames.people(*deed.agents, deed=deed)]


def _brought(clause: Clause, means: Means, goes_on: bool) -> tuple[list[Unit], bool]:
    """Those whom words like "attended by" bring behind what is meant, with what they are; and whether their row may go on."""
    meant, brings = means(clause.antecedent) or goes_on, goes_on
    found: list[Unit] = []
    for unit in clause.units:
        brings = unit.value in _BRINGING if unit.kind == "prep" and unit.value not in _WITHIN else brings and unit.kind not in _ENDING
        found += [unit] if brings and meant else []
        meant = meant or means(unit)
    return found, brings and meant


def _taking_part(frames: Frames, deed: Deed, means: Means) -> tuple[Unit, ...]:
    """Who acts at what is meant; of "Present at it were X and Y" those behind the verb."""
    occasions = (unit for unit in deed.role("occasion") if not frames.is_aside_of(deed, unit))
    at = (*deed.goals, *deed.places, *deed.role("at"), *occasions)
    it = not deed.passive and not _DONE_TO.isdisjoint(deed.classes) and [unit.value for unit in deed.objects] == ["he"]
    meant = it or means(deed.clause.antecedent) or any(map(means, (*deed.objects, *at)))
    if deed.passive:
        return deed.agents if meant else ()
    if "attend" in deed.classes and not deed.agents:
        return deed.objects if meant or not at else ()
    # "Was present in that country" tells of another place.
    elsewhere = any(unit.kind == "prep" and unit.value == "at" for unit in deed.clause.since(deed.unit.end))
    aside = deed.clause.antecedent is not None and deed.clause.antecedent.kind == "person"  # "Y, who will host a lunch"
    alone = not _ALONE.isdisjoint(deed.classes) and not (deed.objects or at or elsewhere or aside)  # "X acted as chair"
    return (*deed.agents, *deed.partners) if meant or alone else ()


@dataclass(frozen=True)
class Told:
    """An event that the next sentences may tell of again."""

    frames: Frames
    deed: Deed
    event: Event

    def reaches(self, parsed: Parsed) -> bool:
        """Whether a sentence stands near enough behind it."""
        return 0 < parsed.sentence.index - self.deed.sentence.index <= _AGAIN

    def is_echo(self, deed: Deed) -> bool:
        """Whether a noun of a deed only names it again: without a day, a place or another side of its own."""
        if self.event.kind == "signing":
            return "sign" in deed.classes and not deed.dates and is_of_told(self.frames, deed)  # "the signing was done by X in Y"
        ends = "end" in deed.light and not deed.places  # "the week ends on 5 May"
        own = (deed.dates and not ends) or deed.places or deed.partners or self._is_of_others(deed)
        alike = ends or deed.standing.value == self.deed.standing.value
        return deed.nominal and alike and not own and deed.classes[0] in NOUNS[self.event.kind]

    def _is_of_others(self, deed: Deed) -> bool:
        """Whether two are told to act who are not both of the two who met before, or another body met."""
        ours, theirs = ({unit.item.name for unit in each.agents if unit.kind == "body"} for each in (self.deed, deed))
        if ours and theirs and not ours & theirs:
            return True
        people = {person.name for person in self.frames.people(*deed.agents, deed=deed)} if self.event.kind == "meeting" else set()
        return len(people) >= PAIR and len(self.event.people) >= PAIR and not people <= set(self.event.people)

    def again(self, parsed: Parsed) -> Verdict[Event] | None:
        """The event with what a sentence adds to it; None where it adds nothing."""
        if not self.reaches(parsed) or not self._agrees(parsed):
            return None
        echoes = [deed.unit for deed in parsed.deeds if self.is_echo(deed)]
        people = _present(self.frames, parsed, lambda unit: _is_it(unit) or unit in echoes) if NOUNS[self.event.kind] else []
        if len(self.event.people) < PAIR and self.event.kind in {"meeting", "forum"}:
            people += self.frames.stage.referents.holders.leaders_in(parsed)
        people += _speaking(self.frames, parsed)
        told = self._placed(_joined(self.event, people), parsed)
        undated = is_undated(told, self.deed) and not is_news_of_both(self.frames, self.deed, told)
        if told == self.event or undated:
            return None
        start = parsed.sentence.start
        evidence = evidence_at(self.frames.stage.reading, start, AGAIN)
        return Verdict(start, parsed.sentence.end, replace(told, evidence=evidence))

    def _agrees(self, parsed: Parsed) -> bool:
        """Whether no other time is told in a sentence."""
        return all(dates_agree(self.event.date, unit.item.edtf) for unit in parsed.units if unit.kind == "date")

    def _placed(self, event: Event, parsed: Parsed) -> Event:
        """The event with the day and the place of a clause that tells that it was held: "it took place in Lima on Friday"."""
        for deed in parsed.deeds:
            if deed.standing.value == self.deed.standing.value and self._is_held(deed):
                place = next((unit.item.name for unit in deed.places if unit.kind == "place"), None)
                date = next((unit.item.edtf for unit in deed.dates), None)
                coarse = event.place is None or len(event.place) == _CODE
                event = replace(event, date=date or event.date, place=place if place and coarse else event.place)
                if not event.people:  # "Peru and Kenya signed … The signing was done by X and Y"
                    event = _joined(event, list(self.frames.people(*deed.agents, *deed.role("witness"), deed=deed)))
        return event

    def _is_held(self, deed: Deed) -> bool:
        """Whether a deed is the holding, or the signing, of what was told before."""
        if self.event.kind == "signing" and "sign" in deed.classes and is_of_told(self.frames, deed):
            return True
        named = next((unit for unit in deed.objects if unit.kind == "deed" and unit.value in NOUNS[self.event.kind]), None)
        if self.event.date is None and "hold" in deed.classes and named is not None and not deed.partners:
            return not self._is_another(named, deed)  # "The forum, held on Friday, …" of one told without its day
        beside = deed.sentence.index - self.deed.sentence.index == 1 and not (deed.agents or deed.partners)
        if (
            beside
            and not self._is_another(deed.unit, deed)
            and deed.nominal
            and "hold" in deed.light
            and deed.classes[0] in NOUNS[self.event.kind]
        ):
            return True  # "Talks lasted an hour at the palace"
        return _tells_held(deed) and (self.event.kind != "signing" or len(self.event.people) >= PAIR)

    def _is_another(self, noun: Unit, deed: Deed) -> bool:
        """Whether a noun is something else: it has a name or a rank of its own, or is only spoken of ("content with the talks in May")."""
        if number_beside(self.frames.stage.reading, noun) not in {None, self.event.number}:
            return True  # "the 14th meeting was held in 2015"
        if self.event.called is None and noun.start > deed.sentence.start and self.frames.stage.reading.plain[noun.start].isupper():
            return True
        clause = self.frames.stage.parsed[deed.sentence.index].clause_around(noun.start)
        before = clause.leading(noun.start) if clause is not None else None
        return before is not None and before.kind in {"prep", "mark"}  # "recalled the visit and the meetings held during it"


def _is_it(unit: Unit | None) -> bool:
    """Whether a unit is a word for a gathering told before: "the meeting"."""
    return unit is not None and unit.kind == "anaphor" and unit.value == "meeting"


def _tells_held(deed: Deed) -> bool:
    """Whether a deed is the holding of what was told before: by a word for it, or by the bodies alone that met."""
    if not deed.nominal:
        return "hold" in deed.classes and any(map(_is_it, (*deed.agents, *deed.objects)))
    return "meet" in deed.classes and "hold" in deed.light and {unit.kind for unit in (*deed.agents, *deed.partners)} == {"body"}
