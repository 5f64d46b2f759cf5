"""Anniversaries that are kept, read from their deeds."""

from collections.abc import Iterator

from digest.extract.evidence import evidence_at
from digest.extract.frames import HOLD, PAIR, Frames
from digest.extract.news_days import is_of_issue
from digest.extract.refusals import Refusal
from digest.extract.telling_time import own_date
from digest.extract.undated import held_undated
from digest.model import Event, Hit, Sentence
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed

# In a clause of these a day is that of the telling.
_TELLING = frozenset({"say", "cite"})
# What an anniversary is of, by what its sentence names first.
_FOUNDED = {"relations": "diplomatic_relations", "sister": "sister_cities"}
# No anniversary is kept of what is so few years old.
_SINCE = 4
_NEVER = 10000
_YEAR = len("2023")
_TIES = frozenset({"relations", "ties", "partnership", "sister"})
_VISITING = frozenset({"visit", "arrive"})
# So near behind a place, in characters, a date says when somebody was there.
_BESIDE = 12


def anniversary(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """An anniversary that is kept on a day told, with its number of years."""
    hits = frames.stage.reading.hits
    if not is_of_ties(parsed):
        return Refusal.NOT_CELEBRATED
    held = next((other for other in parsed.deeds if other.classes[0] == "festival" and is_kept_by(deed, other)), deed)
    years = [hit for hit in hits.within("years", deed.sentence.start, deed.sentence.end) if not _is_of_date(frames.stage, hit)]
    jubilees = [each for each in frames.stage.scene.chronology.jubilees if _is_in(deed.sentence, each.start)]
    counted = years or jubilees or hits.first("ordinal", deed.sentence.start, deed.sentence.end) is not None
    if not counted and not _is_counted_elsewhere(frames, parsed, deed):
        return Refusal.NO_NUMBER_OF_YEARS
    told = "commemorate" in deed.classes and not deed.passive
    if not told and not set(deed.light) & HOLD and not hits.first("ceremony", deed.sentence.start, deed.sentence.end):
        return Refusal.NOT_CELEBRATED
    year = frames.stage.scene.chronology.year
    own = own_date(frames.stage, parsed, deed)
    visiting = any(unit.kind == "deed" and unit.value == "visit" for unit in deed.clause.before())
    dates = [own.edtf[:_YEAR] if visiting and "/" not in own.edtf else own.edtf] if own else []
    dates += [date for clause in parsed.clauses if not _TELLING & clause.classes for date in _days_in(frames.stage, parsed, clause)]
    founded = next((each.date for each in frames.stage.scene.chronology.foundings if _is_in(deed.sentence, each.start)), None)
    since = min(int(founded[:4]) + _SINCE + 1 if founded else _NEVER, year - _SINCE if year else _NEVER)
    kept = next((date for date in dates if _is_one_time(date) and int(date[:4]) >= since), None)
    undated = held_undated(frames, parsed, held) if kept is None else None
    if kept is None and undated is None and told:
        kept = _year_kept(frames.stage, deed)
    if kept is None and undated is None:
        return Refusal.NO_DATE
    acting = () if frames.is_arranged(deed) else (unit for unit in deed.agents if deed.passive or unit.start < deed.unit.start)
    people = frames.people(*acting, deed=deed)[:3]
    return Event(
        kind="anniversary",
        date=kept,
        people=tuple(person.name for person in people),
        place=_kept_at(frames, held, kept) if kept else frames.place(undated or held),
        evidence=evidence_at(frames.stage.reading, deed.unit.start, rule),
        number=min(jubilees, key=lambda each: abs(each.start - deed.unit.start)).years if jubilees else None,
        founding=next((_FOUNDED[unit.value] for unit in parsed.units if unit.kind == "theme" and unit.value in _FOUNDED), None),
    )


def _days_in(stage: Stage, parsed: Parsed, clause: Clause) -> Iterator[str]:
    """The dates of a clause; of one that tells of a visit the year, for that on some day of it was not only for the anniversary."""
    visiting = any(unit.kind == "deed" and unit.value == "visit" for unit in clause.units) or bool(_VISITING & clause.classes)
    for unit in clause.dates():
        if not is_of_issue(stage, parsed.sentence, unit.start):
            yield unit.item.edtf[:_YEAR] if visiting else unit.item.edtf


def _is_one_time(date: str) -> bool:
    """Whether a date is no span of years, as that from a founding is."""
    first, _, last = date.partition("/")
    return not last or first[:_YEAR] == last[:_YEAR]


def _year_kept(stage: Stage, deed: Deed) -> str | None:
    """The year of an anniversary of ties that is told without one, by its number and by when they began."""
    founded = {each.start: each.date for each in stage.scene.chronology.foundings}
    counted = (each for each in stage.scene.chronology.jubilees if deed.unit.end <= each.start < deed.clause.end)
    each = next((each for each in counted if each.start in founded), None)
    told_of = (deed.clause.antecedent, *deed.agents, *deed.clause.before())
    by_visit = any(unit is not None and unit.value == "visit" for unit in told_of)  # "the visit coincides with the 70th anniversary"
    if each is None or by_visit or not any(unit.kind == "theme" and unit.value in _TIES for unit in deed.clause.since(each.end)):
        return None
    return str(int(founded[each.start][:_YEAR]) + each.years)


def _is_counted_elsewhere(frames: Frames, parsed: Parsed, deed: Deed) -> bool:
    """Whether an anniversary held on a day is that of so many years which the article counts elsewhere: "the anniversary was held at X"."""
    counted = bool(frames.stage.scene.chronology.jubilees) and "hold" in deed.light
    return counted and own_date(frames.stage, parsed, deed) is not None


def _kept_at(frames: Frames, held: Deed, kept: str) -> str | None:
    """Where an anniversary is kept: no place of another year, nor that of a visit for a whole year."""
    if not held.places and len(frames.stage.countries.within(held.clause.start, held.unit.start)) >= PAIR:
        return None
    other_years = [date for date in held.clause.dates() if date.item.edtf[:4] != kept[:4]]
    then = any(0 < date.start - place.end <= _BESIDE for place in held.places for date in other_years)
    return None if then or (not held.places and len(kept) == len("2025")) else frames.place(held, kept)


def is_of_ties(parsed: Parsed) -> bool:
    """Whether a sentence tells of the relations of two countries."""
    return any(unit.value in _TIES for unit in parsed.units if unit.kind in {"theme", "text"})


def is_kept_by(kept: Deed, gathering: Deed) -> bool:
    """Whether an anniversary is kept by a gathering: "gave a reception to mark 70 years of ties"."""
    beside = kept.clause is gathering.clause or kept.clause.governor == gathering.clause.index
    return bool({"anniversary", "commemorate"} & set(kept.classes)) and beside and bool(set(gathering.light) & HOLD)


def _is_in(sentence: Sentence, offset: int) -> bool:
    return sentence.start <= offset < sentence.end


def _is_of_date(stage: Stage, hit: Hit) -> bool:
    """Whether "year" stands before a printed one and counts none: "tahun 2025", "the year 2025"."""
    return stage.dates.covers(hit.start) or stage.dates.covers(hit.end + 1)
