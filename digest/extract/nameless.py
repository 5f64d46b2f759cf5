"""Meetings that are told without two names: of offices, bodies and delegations, or of those told right before."""

from digest.extract.frames import PAIR, Frames
from digest.extract.telling_time import own_date
from digest.model import PersonEntity
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

# With these it is not told that two sides met, only that somebody talked to or stood with others.
_YEAR = len("2023")
_LOOSE = frozenset({"mingle", "talk"})


def told_without_names(
    frames: Frames, parsed: Parsed, deed: Deed, sides: tuple[Unit, ...], people: tuple[PersonEntity, ...]
) -> tuple[PersonEntity, ...] | None:
    """Who met where fewer than two are named, maybe nobody; None where nothing says that there was a meeting."""
    if _is_ranked(parsed, deed):
        return None
    calling = "call on" in frames.stage.reading.lower[deed.unit.start : deed.unit.end]
    if calling and not people:
        return None
    if not people and not _unnamed_in(sides) and (told := _just_told(frames, parsed, deed)):
        return told
    sat = any(map(frames.is_commission, deed.agents)) and not deed.partners and own_date(frames.stage, parsed, deed) is not None
    if sat or (deed.nominal and _is_of_body(frames, parsed, deed, people)):
        return ()
    if deed.nominal and not deed.light and not _is_news(frames, deed):
        return None
    return people if _are_two_sides(frames, parsed, deed, sides, people) else None


def _is_news(frames: Frames, deed: Deed) -> bool:
    """Whether talks are told with both sides, a day and a place: "in the talks of X with her counterpart in Lima on Friday"."""
    several = any(unit.kind == "anaphor" and _are_several(unit.value) for unit in deed.agents)
    dated = deed.dates or deed.sentence.block in frames.stage.row_dates
    return bool(dated and deed.places and (several or (deed.agents and deed.partners)))


def _is_ranked(parsed: Parsed, deed: Deed) -> bool:
    """Whether a clause only says who was the first to meet somebody, which tells of no further meeting."""
    clause = deed.clause
    governor = parsed.clauses[clause.governor] if clause.link in {"relative", "purpose"} and clause.governor is not None else None
    return governor is not None and any(unit.kind == "operator" and unit.value == "rank" for unit in governor.units)


def _is_of_body(frames: Frames, parsed: Parsed, deed: Deed, people: tuple[PersonEntity, ...]) -> bool:
    """Whether a meeting is told with its day, and with the body that met or where: "the 38th meeting of the Border Committee"."""
    during = any(unit.kind == "anaphor" and unit.value == "visit" for unit in deed.role("occasion")) and bool(frames.date(parsed, deed))
    if own_date(frames.stage, parsed, deed) is None and not during:
        return False
    if any(unit.kind == "body" for unit in deed.agents) and (deed.places or deed.light):
        return True
    return not people and _is_somewhere(deed)


def _are_two_sides(frames: Frames, parsed: Parsed, deed: Deed, sides: tuple[Unit, ...], people: tuple[PersonEntity, ...]) -> bool:
    """Whether two sides met at a time that is told, of whom at least one is told by an office, a body or a country."""
    named = [unit for unit in sides if unit.kind != "country" or unit not in deed.objects]  # "meeting the Omani top leadership"
    unnamed = [unit for unit in _unnamed_in(tuple(named)) if not frames.people(unit, deed=deed)]
    own = own_date(frames.stage, parsed, deed)
    counted = own is not None and len(own.edtf) == _YEAR and own.inferred and not deed.places  # "met twice this year"
    dated = (own is not None and not counted) or bool(people and frames.date(parsed, deed))
    if not unnamed or not dated or _LOOSE & set(deed.classes):
        return False
    counterpart = any(unit.kind == "group" and unit.value == "counterpart" for unit in sides)
    two = len(set(frames.stage.referents.countries((*sides, *deed.role("of")), deed))) >= PAIR
    two = two or any(unit.kind == "anaphor" and _are_several(unit.value) for unit in sides)  # "the two ministers last met on 3 May"
    guest = all(unit.kind == "group" and unit.value == "leader" for unit in unnamed)  # "officials met the head of state": some guest
    return two or counterpart or (bool(people) and not guest and not is_elsewhere(frames, deed))


def is_elsewhere(frames: Frames, deed: Deed) -> bool:
    """Whether a meeting was in a third country, where whoever is told by an office may be anybody's: "met the Pope in Rome"."""
    codes = {unit.item.country if unit.kind == "place" else unit.item.code for unit in deed.places}
    return frames.stage.is_of_others(codes - {None})


def _unnamed_in(units: tuple[Unit, ...]) -> list[Unit]:
    """Those of a deed who are told by an office, a body, a country or together, and not by name."""
    return [
        unit
        for unit in units
        if unit.kind in {"group", "office", "body", "country"} or (unit.kind == "anaphor" and _are_several(unit.value))
    ]


def _are_several(value: str) -> bool:
    """Whether a word means both sides: "the two countries", "the ministers", "both mayors"."""
    return value in {"sides", "leaders", "ministers"} or value.startswith("office:")


def _is_somewhere(deed: Deed) -> bool:
    """Whether a meeting of whomever is told with its place: "the next meeting will be held in Lima", "their last one was in Oslo"."""
    predicate = deed.clause.predicate
    was = predicate is not None and predicate.value == "be" and deed.unit.start < predicate.start
    at = any(unit.kind == "place" for unit in deed.clause.units) or bool(deed.places)
    planned = predicate is None and any(unit.kind == "operator" and "verbal" in unit.how for unit in deed.clause.since(deed.unit.end))
    held = planned or ("hold" in deed.light and not any(unit.kind == "person" for unit in deed.agents))
    return at and all(unit.kind == "group" for unit in deed.partners) and (was or held)


def _just_told(frames: Frames, parsed: Parsed, deed: Deed) -> tuple[PersonEntity, ...]:
    """The two whom the sentence before tells, of a meeting told with its day and place only: "at a meeting in Lima on Friday"."""
    at = deed.clause.is_behind(deed.unit.start, "at", "occasion")
    index = deed.sentence.index - 1
    if not deed.nominal or not at or index < 0 or not deed.places or own_date(frames.stage, parsed, deed) is None:
        return ()
    people = tuple(dict.fromkeys(unit.item for unit in frames.stage.parsed[index].units if unit.kind == "person"))
    return people if len(people) == PAIR and len(met_by(people)) == 1 else ()


def met_by(people: tuple[PersonEntity, ...]) -> list[tuple[PersonEntity, ...]]:
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
