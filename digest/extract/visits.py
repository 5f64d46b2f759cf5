"""Visits: who went where and when, each visit once however often it is told."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from digest.edtf import dates_agree, more_exact
from digest.extract.evidence import evidence_at
from digest.extract.refusals import Refusal, Verdict, accepted, not_told
from digest.extract.telling_time import inside_date, own_date
from digest.model import Event, Evidence, PersonEntity, ResolvedDate
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.referents import Referents
from digest.parse.units import Unit

_VISITS = frozenset({"visit", "arrive", "depart"})
_MONTH, _DAY = len("2023-08"), len("2023-08-20")
# How far around the noun the words may stand that say what kind of visit it is, or that it is a first, in characters.
_BESIDE = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One telling of a visit, or several merged."""

    kind: str
    offset: int
    people: tuple[str, ...]
    place: str | None
    country: str | None
    date: str | None
    first: bool
    evidence: tuple[Evidence, ...]
    bound: bool = False  # only its first or last day is told
    inviters: tuple[str, ...] = ()

    def event(self) -> Event:
        """The visit as a fact."""
        return Event(
            kind=self.kind, date=self.date, people=self.people, place=self.place, evidence=self.evidence[0], tellings=self.evidence[1:]
        )

    def invitation(self) -> Event | None:
        """Whoever is told to have invited the visitor did so; when is not told."""
        if not self.inviters or not self.people:
            return None
        proof = replace(self.evidence[0], rule="events.inviter")
        people = (self.inviters[0], self.people[0])
        return Event(kind="invitation", date=None, people=people, place=self.country or self.place, evidence=proof)


def find_visits(stage: Stage) -> tuple[Visit, ...]:
    """Every visit that the body tells, in text order, retellings merged."""
    merged: list[Visit] = []
    for visit in accepted(judge_visits(stage)):
        known = next((index for index, old in enumerate(merged) if same_visit(old, visit)), None)
        if known is None:
            merged.append(visit)
        else:
            merged[known] = _merge(merged[known], visit)
    return _with_firsts(stage, tuple(_told(visit) for visit in merged if visit.date or visit.people))


def _with_firsts(stage: Stage, visits: tuple[Visit, ...]) -> tuple[Visit, ...]:
    """The visits, the first one told also marked as a first where a sentence without a visitor says so of it."""
    if not visits or visits[0].first:
        return visits
    for verdict in judge_visits(stage):
        deed_told = verdict.found in {Refusal.NO_GOAL, Refusal.NOBODY} if isinstance(verdict.found, Refusal) else False
        if deed_told and verdict.start > visits[0].offset and _called_first(stage, verdict.start, verdict.end):
            return (replace(visits[0], first=True), *visits[1:])
    return visits


def _told(visit: Visit) -> Visit:
    """A visit of which only one end is told has that day's month."""
    if visit.bound and visit.date and len(visit.date) == _DAY:
        return replace(visit, date=visit.date[:_MONTH])
    return visit


def judge_visits(stage: Stage) -> Iterator[Verdict[Visit]]:
    """What each deed that may be a visit tells, in text order."""
    referents = stage.referents
    for parsed in stage.parsed:
        for deed in parsed.deeds:
            if set(deed.classes) & _VISITS:
                yield Verdict(deed.unit.start, deed.unit.end, _visit(stage, referents, parsed, deed))


def _visit(stage: Stage, referents: Referents, parsed: Parsed, deed: Deed) -> Visit | Refusal:
    if unread := _unread(stage, deed):
        return unread
    goal = _goal(stage, referents, deed)
    visitors = _visitors(stage, referents, deed, goal)
    country = _country(goal)
    if country is None and visitors and deed.nominal and "visit" in deed.classes:
        country = stage.other_country(visitors[0].country)
    if goal is None and country is None:
        return Refusal.NO_GOAL
    if why := _third(stage, visitors, country):
        return why
    date = own_date(stage, parsed, deed)
    inside = inside_date(stage, parsed, deed) if date is None else None
    if visitors and _is_of_another_time(stage, deed, date):
        visitors = ()
    if not visitors and not (date and goal and _is_visited(referents, deed, country)):
        return Refusal.NOBODY
    at_home = bool(visitors and country and visitors[0].country == country)
    if at_home or ("depart" in deed.classes and not _of_visit(stage, deed)):
        return Refusal.NO_GOAL
    place = goal.item.name if goal and goal.kind == "place" else country
    return Visit(
        kind=_kind(stage, deed),
        offset=deed.unit.start,
        people=tuple(person.name for person in visitors),
        place=place,
        country=country,
        date=(date or inside).edtf if date or inside else None,  # type: ignore[union-attr]
        first=_is_first(stage, deed),
        evidence=(evidence_at(stage.reading, deed.unit.start, "events.visit"),),
        bound=inside is not None or "visit" not in deed.classes or bool({"end", "start"} & set(deed.light)),
        inviters=tuple(person.name for person in referents.people(deed.role("inviter"), deed)),
    )


def _unread(stage: Stage, deed: Deed) -> Refusal | None:
    """Why a deed is not looked at: where it stands, or because it did not happen."""
    if stage.is_outside_text(deed.sentence):
        return Refusal.OUTSIDE_TEXT
    return not_told(deed.standing)


def _goal(stage: Stage, referents: Referents, deed: Deed) -> Unit | None:
    """The place or country that is visited."""
    goals = [unit for unit in (*deed.goals, *(() if deed.nominal else deed.objects), *deed.places) if unit.kind in {"place", "country"}]
    if "depart" in deed.classes:
        left = [unit for unit in (*deed.role("from"), *deed.objects) if unit.kind in {"place", "country"}]
        return next(iter(left), None) or next((unit for unit in deed.goals if unit.kind in {"place", "country"}), None)
    if goals or not ({"receive", "accept_invitation"} & set(deed.light)):
        return next((unit for unit in goals if _is_pairs(stage, referents, deed, unit)), next(iter(goals), None))
    return next((unit for unit in deed.agents if unit.kind == "country"), None)


def _is_pairs(stage: Stage, referents: Referents, deed: Deed, goal: Unit) -> bool:
    """Whether a goal is in the country of the pair that the visitor is not from: of a tour of three countries one."""
    country = _country(goal)
    return country in stage.scene.pair and country not in referents.countries(deed.agents, deed)


def _country(goal: Unit | None) -> str | None:
    if goal is None:
        return None
    return goal.item.code if goal.kind == "country" else goal.item.country  # type: ignore[no-any-return]


def _visitors(stage: Stage, referents: Referents, deed: Deed, goal: Unit | None) -> tuple[PersonEntity, ...]:
    """Who visits: who acts, or, where somebody receives a visit, whose it is."""
    if {"receive", "accept_invitation"} & set(deed.light) and not deed.passive:
        units = tuple(unit for unit in deed.objects if unit.kind == "person")
    else:
        units = deed.agents
    people = referents.people(units, deed)
    country = _country(goal)
    foreign = tuple(person for person in people if country is None or person.country != country)
    return foreign[:1] + tuple(person for person in foreign[1:] if person.country == foreign[0].country and _joined(units, person))


def _is_of_another_time(stage: Stage, deed: Deed, date: ResolvedDate | None) -> bool:
    """Whether a visitor is told by an office only, which somebody else may have held then."""
    year = stage.scene.chronology.year
    unit = next((unit for unit in deed.agents if unit.kind == "person"), None)
    if unit is None or (date is None and not stage.reading.hits.within("last", deed.unit.start - 12, deed.unit.end + 12)):
        return False
    named = any(word in stage.reading.plain[unit.start : unit.end] for word in unit.item.name.split())
    return not named and (date is None or year is None or int(date.edtf[:4]) < year - 1)


def _joined(units: tuple[Unit, ...], person: PersonEntity) -> bool:
    return any(unit.kind == "person" and unit.item is person for unit in units)


def _third(stage: Stage, visitors: tuple[PersonEntity, ...], country: str | None) -> Refusal | None:
    """Why a visit is none of the pair's: it leads elsewhere, or somebody else makes it."""
    pair = stage.scene.pair
    if len(pair) < 2:
        return None
    if country is not None and country not in pair:
        return Refusal.THIRD_COUNTRY
    if visitors and visitors[0].country is not None and visitors[0].country not in pair:
        return Refusal.THIRD_COUNTRY
    return None


def _is_visited(referents: Referents, deed: Deed, country: str | None) -> bool:
    """Whether a delegation or an office holder without a name makes the visit."""
    return any(unit.kind in {"group", "office"} for unit in deed.agents)


def _of_visit(stage: Stage, deed: Deed) -> bool:
    """Whether the sentence in which somebody leaves tells of a visit."""
    return any(
        (unit.kind == "deed" and unit.value == "visit") or (unit.kind == "anaphor" and unit.value == "visit") for unit in deed.clause.units
    ) or bool(stage.reading.hits.within("deed_visit", deed.sentence.start, deed.sentence.end))


def _kind(stage: Stage, deed: Deed) -> str:
    """What kind of visit it is called, the strongest word first."""
    kinds = stage.reading.language.table("grammar", "visit_kinds")
    if not deed.nominal:  # "pay an official visit" is one verb
        words = stage.reading.lower[deed.unit.start : deed.unit.end].split()
        return next((kind for kind, found in kinds.items() if any(word in words for word in found)), "visit")
    first = bool(stage.reading.language.table("grammar", "settings")["adjectives_first"])
    start, end = (deed.unit.start - _BESIDE, deed.unit.start) if first else (deed.unit.end, deed.unit.end + _BESIDE)
    words = stage.reading.lower[max(deed.sentence.start, start) : min(deed.sentence.end, end)].replace(",", " ").split()
    near = words[-4:] if first else words[:4]
    return next((kind for kind, found in kinds.items() if any(word in near for word in found)), "visit")


def _is_first(stage: Stage, deed: Deed) -> bool:
    """Whether a visit is called a first: right around its word, or at the end of its clause."""
    return (
        _called_first(stage, deed.unit.start, deed.unit.end)
        or stage.reading.hits.first("first_of", deed.unit.end, deed.clause.end) is not None
    )


def _called_first(stage: Stage, start: int, end: int) -> bool:
    """Whether "first" stands right around a visit, and not "the first in 15 years"."""
    first = stage.reading.hits.first("first", start - 25, end + 25)
    return first is not None and stage.reading.hits.first("years", end, end + 80) is None


def same_visit(one: Visit, other: Visit) -> bool:
    """Whether two tellings are of one visit: same visitor, goals and dates that agree."""
    if bool(one.people) != bool(other.people) or (one.people and not set(one.people) & set(other.people)):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    if one.bound or other.bound:
        return _month_agrees(one, other)
    if one.place != other.place and one.date and other.date and one.date != other.date:
        return False
    return dates_agree(one.date, other.date)


def _month_agrees(one: Visit, other: Visit) -> bool:
    """Whether an arrival or departure can belong to a visit: its day is in it, or in its month."""
    if not one.date or not other.date:
        return True
    return dates_agree(one.date, other.date) or one.date[:_MONTH] == other.date[:_MONTH]


def _merge(old: Visit, new: Visit) -> Visit:
    ends = old.bound and new.bound
    date = more_exact(old.date, new.date) if old.bound == new.bound else (new.date or old.date) if old.bound else (old.date or new.date)
    return replace(
        old,
        kind=new.kind if old.kind == "visit" else old.kind,
        people=old.people + tuple(name for name in new.people if name not in old.people),
        place=old.place or new.place,
        country=old.country or new.country,
        date=date,
        first=old.first or new.first,
        bound=ends or (old.bound and not new.date) or (new.bound and not old.date),
        evidence=old.evidence + tuple(proof for proof in new.evidence if proof.start not in {known.start for known in old.evidence}),
        inviters=old.inviters or new.inviters,
    )
