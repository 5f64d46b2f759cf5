"""Who visits and whither, by the deed that tells it, and whether that is a visit of the pair at all."""

import re

from digest.extract.refusals import Refusal
from digest.model import PersonEntity, ResolvedDate
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.referents import Referents
from digest.parse.units import Unit

VISITS = frozenset({"visit", "arrive", "depart"})
# Who holds one of these lives in the country, and comes to see nobody there on a visit.
POSTS = ("Ambassador", "Consul", "High Commissioner", "Chargé d'Affaires", "Honorary Consul")
_WHOSE = frozenset({"group", "office", "body"})
# A verb of no class.
_UNLISTED = "other"


def goal_of(stage: Stage, referents: Referents, deed: Deed) -> Unit | None:
    """The place or country that is visited."""
    objects = () if deed.nominal else (unit for unit in deed.objects if not _is_attribute(deed, unit))
    goals = [unit for unit in (*deed.goals, *objects, *deed.places) if unit.kind in {"place", "country"}]
    if "depart" in deed.classes:
        homes = referents.countries(deed.agents, deed)
        away = [unit for unit in (*deed.role("from"), *deed.objects) if unit.kind in {"place", "country"}]
        whither = min((unit.start for unit in deed.goals), default=deed.sentence.end)
        left = [unit for unit in away if unit.start < whither and not (deed.goals and country_of(unit) in homes)]  # "left home for Lima"
        return next(iter(left), None) or next((unit for unit in deed.goals if unit.kind in {"place", "country"}), None)
    if not goals and deed.nominal and (beside := _beside(deed)):
        return beside
    if goals or not ({"receive", "accept_invitation"} & set(deed.light)):
        return next((unit for unit in goals if _is_pairs(stage, referents, deed, unit)), next(iter(goals), None))
    return next((unit for unit in deed.agents if unit.kind == "country"), None)


def _is_attribute(deed: Deed, unit: Unit) -> bool:
    """Whether a country only says whose somebody is: "to see off the Peruvian delegation"."""
    following = next(iter(deed.clause.since(unit.end)), None)
    return unit.kind == "country" and following is not None and following.kind in _WHOSE and following.start - unit.end <= 1


def _beside(deed: Deed) -> Unit | None:
    """The place right before the noun: "his Dhaka visit"."""
    before = next(iter(deed.clause.until(deed.unit.start)[-1:]), None)
    close = before is not None and before.kind in {"place", "country"} and deed.unit.start - before.end <= 1
    return before if close and before is not None and before.how != "owner" else None


def leads_to_body(deed: Deed) -> bool:
    """Whether a noun tells of a visit to a body, which may have its house in whatever country: "a visit to the Secretariat"."""
    kinds = {unit.kind for unit in deed.goals}
    return deed.nominal and "body" in kinds and kinds.isdisjoint({"place", "country"})


def is_gateway(stage: Stage, goal: Unit | None) -> bool:
    """Whether a place is an airport, where one only passes through, or a house, where one is received."""
    hits = stage.reading.hits
    beside = goal is not None and (hits.within("gateway", goal.start, goal.end) or hits.at("gateway", goal.end + 1))
    return goal is not None and goal.kind == "place" and bool(beside)


def is_described(stage: Stage, deed: Deed) -> bool:
    """Whether a visit leads to where the teller is, or to a country that no name tells: "here", "to the Andean country"."""
    if stage.reading.hits.within("here", deed.unit.end, deed.clause.end):
        return True
    behind = deed.clause.since(deed.unit.end)
    at = next((at for at, unit in enumerate(behind) if unit.kind == "prep" and unit.value in {"to", "at"}), None)
    if at is None:
        return False
    end = behind[at + 1].start if at + 1 < len(behind) else min(deed.sentence.end, behind[at].end + _EPITHET)
    there = stage.reading.hits.first("epithet", behind[at].end, end)
    return there is not None and not _POINT.search(stage.reading.plain, behind[at].end, there.start)


_EPITHET = 40  # characters
_POINT = re.compile(r"[,.;:()]")


def leads_to_session(deed: Deed) -> bool:
    """Whether a delegation is led to talks and no place: "led the delegation at the Energy Dialogue"."""
    return "lead" not in deed.light and not deed.nominal and any(unit.kind == "deed" and unit.value != "visit" for unit in deed.goals[:1])


def is_received(deed: Deed) -> bool:
    """Whether a host receives a visit: where that is, is a house and no goal."""
    return bool({"receive", "accept_invitation"} & set(deed.light)) and not deed.passive


def earlier_than(parsed: Parsed, deed: Deed) -> Deed | None:
    """The visit told before one that is told as another of the same visitor: "X's second visit to Peru, after that in 2018"."""
    before = deed.clause.until(deed.unit.start)[-1:]
    if not deed.nominal or not before or before[0].value != "occasion":
        return None
    others = [one for one in parsed.deeds if one.nominal and one.clause is deed.clause and one.unit.value == deed.unit.value]
    told = next((one for one in reversed(others) if one.unit.end < deed.unit.start), None)
    return told if told is not None and told.agents and deed.agents in {(), told.agents} else None


def _is_pairs(stage: Stage, referents: Referents, deed: Deed, goal: Unit) -> bool:
    """Whether a goal is in the country of the pair that the visitor is not from: of a tour of three countries one."""
    country = country_of(goal)
    return country in stage.scene.pair and country not in referents.countries(deed.agents, deed)


def country_of(goal: Unit | None) -> str | None:
    if goal is None:
        return None
    return goal.item.code if goal.kind == "country" else goal.item.country  # type: ignore[no-any-return]


def visitors_of(referents: Referents, deed: Deed, goal: Unit | None) -> tuple[PersonEntity, ...]:
    """Who visits: who acts, or, where somebody receives a visit, whose it is."""
    received = tuple(unit for unit in (*deed.objects, *deed.role("from")) if unit.kind == "person")
    units = received if is_received(deed) else deed.agents
    people = referents.people(units, deed)
    country = country_of(goal)
    people = people or _of_office(referents, units, country) or referents.heads(units, deed)
    foreign = tuple(person for person in people if country is None or person.country != country)
    foreign = foreign or _received_there(referents, deed, units, country)
    return foreign[:1] + tuple(person for person in foreign[1:] if person.country == foreign[0].country and _joined(units, person))


def _received_there(referents: Referents, deed: Deed, units: tuple[Unit, ...], country: str | None) -> tuple[PersonEntity, ...]:
    """Whom a pronoun means that can't be whoever is at home there: "Peru's premier received X as he arrived in Lima"."""
    if country is None or deed.clause.governor is None or [unit.value for unit in units] != ["he"]:
        return ()
    above = (other for other in referents.parsed[deed.sentence.index].deeds if other.clause.index == deed.clause.governor)
    done_to = (person for other in above for person in referents.people(other.objects, other))
    return tuple(person for person in done_to if person.country not in {None, country})[:1]


def _of_office(referents: Referents, units: tuple[Unit, ...], country: str | None) -> tuple[PersonEntity, ...]:
    """Who may be meant by an office that two hold: "the President's visit to Peru" is made by the one who is not Peru's."""
    office = next((unit for unit in units if unit.kind == "office"), None)
    holding = referents.holders.holding(office) if office is not None and country is not None else ()
    foreign = tuple(person for person in holding if person.country != country)
    return foreign if len(foreign) == 1 < len(holding) else ()


def _joined(units: tuple[Unit, ...], person: PersonEntity) -> bool:
    return any(unit.kind == "person" and unit.item is person for unit in units)


def home_of(referents: Referents, deed: Deed, goal: Unit | None) -> PersonEntity | None:
    """Who goes home: whoever leaves for their own country."""
    if "depart" not in deed.classes or goal is None or goal not in deed.goals:
        return None
    people = referents.people(deed.agents, deed)
    return people[0] if people and people[0].country is not None and people[0].country == country_of(goal) else None


def is_posted(visitor: PersonEntity) -> bool:
    return (visitor.role or "").startswith(POSTS)


def goes_to_study(stage: Stage, deed: Deed, visitor: PersonEntity) -> bool:
    """Whether somebody without an office goes somewhere to learn there: "flew to Lima in 1971 to study mining"."""
    return visitor.role is None and bool(stage.reading.hits.within("studying", deed.sentence.start, deed.sentence.end))


def is_of_another_time(stage: Stage, deed: Deed, date: ResolvedDate | None) -> bool:
    """Whether a visitor is told by an office only, which somebody else may have held then."""
    year = stage.scene.chronology.year
    unit = next((unit for unit in deed.agents if unit.kind in {"person", "office"}), None)
    if unit is None or (date is None and not stage.reading.hits.within("last", deed.unit.start - 12, deed.unit.end + 12)):
        return False
    return not _is_named(stage, unit) and (date is None or year is None or int(date.edtf[:4]) < year - 1)


def is_told_as_earlier(stage: Stage, deed: Deed, edtf: str | None) -> bool:
    """Whether words tell a visit as one before that of the news: "previously visited Peru in 2012", of a day of this year never."""
    opens = not any(unit.end <= deed.clause.start and unit.kind in {"verb", "deed"} for unit in stage.parsed[deed.sentence.index].units)
    told = stage.reading.hits.within("earlier", deed.sentence.start if opens else deed.clause.start, deed.clause.end)
    if edtf is None or not told:
        return False
    year = stage.scene.chronology.year
    return len(edtf) < len("2023-08-20") or (year is not None and int(edtf[:4]) < year)


def is_any_holder(stage: Stage, deed: Deed, *, dated: bool) -> bool:
    """Whether a deed without a time names nobody but an office with its country: "the ties show in visits that Peru's president pays"."""
    holders = [unit for unit in deed.agents if unit.kind in {"person", "office"}]
    free = not dated and not deed.nominal and bool(holders) and not deed.clause.dates()
    return free and not any(_is_named(stage, unit) for unit in holders)


def _is_named(stage: Stage, unit: Unit) -> bool:
    """Whether a person stands in the text by name, and not by an office alone."""
    return unit.kind == "person" and any(word in stage.reading.plain[unit.start : unit.end] for word in unit.item.name.split())


def why_third(stage: Stage, visitors: tuple[PersonEntity, ...], country: str | None) -> Refusal | None:
    """Why a visit is none of the pair's: it leads elsewhere, or somebody else makes it."""
    pair = stage.scene.pair
    if len(pair) < 2:
        return None
    if country is not None and country not in pair:
        return Refusal.THIRD_COUNTRY
    if visitors and visitors[0].country is not None and visitors[0].country not in pair:
        return Refusal.THIRD_COUNTRY
    return None


def is_made_by_office(deed: Deed) -> bool:
    """Whether a delegation or an office holder without a name makes the visit; who is posted somewhere pays none."""
    posted = any(unit.kind == "office" and unit.value.startswith(POSTS) for unit in deed.agents)
    kinds = {"group", "office"} if "arrive" in deed.classes else {"group", "office", "body"}  # "an air force plane landed"
    return not posted and any(unit.kind in kinds for unit in deed.agents)


def leader_behind(stage: Stage, deed: Deed, country: str | None) -> tuple[PersonEntity, ...]:
    """Who is told right behind the visit of a body to have led its delegation."""
    if not any(unit.kind == "body" for unit in deed.agents):
        return ()
    behind = stage.parsed[deed.sentence.index + 1 : deed.sentence.index + 2]
    leaders = (person for parsed in behind for person in stage.referents.holders.leaders_in(parsed))
    return tuple(person for person in leaders if person.country not in {None, country})[:1]


# So many sentences behind one in which somebody leaves may call that "the visit".
_BEHIND = 3


def is_of_visit(stage: Stage, deed: Deed) -> bool:
    """Whether the sentence in which somebody leaves tells of a visit, or one shortly behind it of "this visit"."""
    own, *behind = stage.parsed[deed.sentence.index : deed.sentence.index + 1 + _BEHIND]
    return any(unit.kind == "deed" and unit.value == "visit" for unit in own.units) or any(map(points_to_visit, (own, *behind)))


def points_to_visit(parsed: Parsed) -> bool:
    """Whether a sentence has a word for a visit told before."""
    return any(unit.kind == "anaphor" and unit.value == "visit" for unit in parsed.units)


def may_tell(parsed: Parsed) -> bool:
    """Whether a sentence has the words that one needs to tell a visit: others are not read for it."""
    there = "be" in parsed.classes and any(unit.kind == "date" for unit in parsed.units)  # "was in Lima on 3 May"
    return there or not VISITS.isdisjoint(parsed.classes)


def is_there(deed: Deed) -> bool:
    """Whether somebody is told to have been at a place on days told: "was in Hanoi from 31 October to 1 November"."""
    behind = next((unit for unit in deed.clause.units if unit.start >= deed.unit.end and unit.kind != "operator"), None)
    at = behind is not None and behind.kind == "prep" and behind.value == "at"
    return (
        deed.unit.value == "be"
        and at
        and bool(deed.places and deed.dates)
        and any(unit.kind in {"person", "anaphor", "office", "group"} for unit in deed.agents)
    )


def is_only_spoken_of(deed: Deed, goal: Unit | None) -> bool:
    """Whether a visit that leads nowhere is only the object of a verb that no file names: "the two … state visits"."""
    verb = deed.clause.predicate
    if not deed.nominal or goal is not None or verb is None or verb.value != _UNLISTED or verb.start > deed.unit.start:
        return False
    return all(unit.end <= verb.start for unit in deed.agents) and not deed.dates
