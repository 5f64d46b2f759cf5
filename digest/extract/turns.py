"""The turns of a relationship that deeds tell: what was founded, opened, lifted, waived or twinned, and when."""

from collections.abc import Iterator
from dataclasses import replace

from digest.extract.evidence import evidence_at
from digest.extract.frames import Frames, has_object, is_of_bodies
from digest.extract.occasions import Occasions
from digest.extract.refusals import Refusal, Verdict, not_told
from digest.extract.states import begins, is_bare, is_only_raised, is_past, is_since, is_topic, judge_states, kind_of, names_partnership
from digest.extract.telling_time import date_apart, own_date
from digest.model import Milestone
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

# What is founded, by the theme of the deed, and the classes of deeds that found it.
_FOUNDING = frozenset(
    {"open", "establish", "relate", "resume", "conclude", "start", "sign", "exchange", "issue", "agree", "take_effect", "effect"}
)
_TURNS: dict[str, tuple[str, frozenset[str]]] = {
    "relations": ("diplomatic_relations", _FOUNDING),
    "embassy": ("embassy_opened", frozenset({"open", "establish", "operate", "start", "resume"})),
    "direct_route": (
        "direct_flights",
        frozenset({"open", "operate", "start", "depart", "hold", "establish", "resume", "effect", "launch"}),
    ),
    "sister": ("sister_cities", _FOUNDING | {"twin", "upgrade", "become"}),
    "visa": ("visa_exemption", frozenset({"waive", "effect", "take_effect", "open", "conclude", "end"})),
}
# These last: a date told by "since" is when they began.
_LASTING = frozenset({"relations", "direct_route", "sister", "visa", "embassy"})
# Nouns of deeds whose owner is what they make: "the opening of the embassy".
_MAKING = frozenset({"open", "establish"})
_BEGINNING = frozenset({"open", "establish", "relate"})
# With these nothing begins but free entry, where it is the visa that ends.
_ENDING = frozenset({"suspend", "end"})
_REVOKING = _ENDING | {"replace"}  # "mencabut fasilitas bebas visa"
_PARTNERING = frozenset({"upgrade", "become", "conclude", "relate", "establish", "open", "sign"})
# What a sentence names or does that may tell of a turn.
_THINGS = frozenset({*_TURNS, "ties", "route"})
_BESIDE = 10  # characters: "the maiden direct flight"
_DONE = frozenset({"deed", "theme", "text", "body", "quantity"})  # what else may be opened
_DAY, _PAIR = len("1992-06-29"), 2
_OWNED = 3  # characters from an owner to what is owned


def judge_turns(stage: Stage, occasions: Occasions) -> Iterator[Verdict[Milestone]]:
    """What each deed tells of a turn of the relationship."""
    frames = Frames(stage, occasions)
    for parsed in stage.parsed:
        yield from judge_states(stage, parsed)
        things = [unit for unit in parsed.units if unit.value in _THINGS and unit.kind in {"theme", "body"}]
        tells = bool(things) or "twin" in parsed.classes
        for deed in parsed.deeds if tells or _may_turn(stage, parsed) else ():
            for thing in _things(stage, parsed, deed) if tells else ():
                turn = _turn(frames, parsed, deed, thing)
                for each in (turn, *(_gapped(parsed, deed, thing, turn) if isinstance(turn, Milestone) else ())):
                    yield Verdict(deed.unit.start, deed.unit.end, each)
            if not _PARTNERING.isdisjoint(deed.classes) or (deed.passive and "agree" in deed.classes):
                for each in _partnerships(frames, parsed, deed):
                    yield Verdict(deed.unit.start, deed.unit.end, each)
            if "operate" in deed.classes and _is_direct(stage, deed):
                yield Verdict(deed.unit.start, deed.unit.end, _flown(frames, parsed, deed))


def _may_turn(stage: Stage, parsed: Parsed) -> bool:
    """Whether a sentence has the words that one needs to tell of a partnership, or of a route that is flown directly."""
    start, end = parsed.sentence.start, parsed.sentence.end
    if "operate" in parsed.classes and stage.reading.hits.within("directly", start, end):
        return True
    if _PARTNERING.isdisjoint(parsed.classes) and "agree" not in parsed.classes:
        return False
    themes = stage.reading.hits.within("theme", start, end)  # in a verb, too: "became strategic partners"
    return any(unit.value == "partnership" for unit in parsed.units) or any(hit.value == "partnership" for hit in themes)


def _things(stage: Stage, parsed: Parsed, deed: Deed) -> list[Unit]:
    """The things that a deed may found."""
    owners = deed.agents if deed.unit.kind == "verb" or set(deed.classes) & _MAKING else ()
    around = (*deed.objects, *deed.role("of", "about", "by"), *deed.goals, *deed.partners, *owners)
    found = [unit for unit in around if unit.kind in {"theme", "body"} and unit.value in _TURNS and not _is_beyond(deed, unit)]
    found += [unit._replace(value="relations") for unit in around if _is_official(stage, deed, unit)]
    makes = "operate" not in deed.classes or bool(set(deed.classes) & _MAKING)
    told = makes and "effect" not in deed.classes and any(unit.value == "route" for unit in around)
    if stage.reading.hits.within("directly", deed.clause.start, deed.clause.end) or (told and _is_direct(stage, deed)):
        found += [unit._replace(value="direct_route") for unit in around if unit.kind == "theme" and unit.value == "route"]
    if set(deed.classes) & _MAKING and any(unit.kind == "anaphor" and unit.value == "own" for unit in deed.objects):
        found += _told_before(parsed, deed)  # "and Peru opened its own"
    twinned = "twin" in deed.classes and bool(stage.reading.hits.within("twinning", deed.unit.start, deed.unit.end))
    if twinned and any(unit.kind == "place" for unit in parsed.units):
        found.append(deed.unit._replace(kind="theme", value="sister"))  # "have been twinned since 2016"
    found = [unit for unit in found if not (_is_desk(stage, deed, unit) or _is_who_opens(deed, unit))]
    if not found or deed.passive or deed.nominal or all(date_apart(deed.clause, unit) for unit in found):
        return found
    behind = [unit for unit in found if unit.start >= deed.unit.start]
    return behind if behind or has_object(stage, deed) else found


def _is_beyond(deed: Deed, unit: Unit) -> bool:
    """Whether a thing is told of something joined to a verb: "established in 1958, and paid tribute to the work of the embassy"."""
    if deed.nominal or unit not in deed.role("of"):
        return False
    return any(deed.unit.end <= mark.start < unit.start for mark in deed.clause.units if mark.value == "coordinate")


def _is_desk(stage: Stage, deed: Deed, unit: Unit) -> bool:
    """Whether a bare visa is not what ends, but part of what is opened: "a visa desk"."""
    bare = unit.value == "visa" and stage.reading.plain[unit.start : unit.end].isalpha()
    return bare and bool(set(deed.classes) & (_MAKING | {"conclude"})) and "waive" not in deed.classes


def _is_who_opens(deed: Deed, unit: Unit) -> bool:
    """Whether an embassy is not what is opened but who opens something: "pameran itu dibuka KBRI", "KBRI membuka pameran"."""
    if unit.value != "embassy" or deed.nominal:
        return False
    if deed.passive:
        told = deed.clause.antecedent is not None or any(each.kind in _DONE and each.value != "embassy" for each in deed.clause.before())
        return unit.start > deed.unit.end and told
    return unit.start < deed.unit.start and any(each.kind in _DONE for each in deed.clause.since(deed.unit.end)[:1])


def _told_before(parsed: Parsed, deed: Deed) -> list[Unit]:
    """The thing of which somebody opened one of their own: the one told last before."""
    things = [unit for unit in parsed.units if unit.end <= deed.unit.start and unit.kind in {"theme", "body"} and unit.value in _TURNS]
    return things[-1:]


def _is_official(stage: Stage, deed: Deed, unit: Unit) -> bool:
    """Whether plain "relations" that began on a full day, or between both countries, are the diplomatic ones."""
    if unit.kind != "theme" or unit.value != "ties" or not set(deed.classes) & _BEGINNING:
        return False
    if not deed.nominal and unit in deed.role("of"):
        return False  # "a show of the ties opened on 3 May 2012"
    if deed.unit.end + 1 != unit.start and not is_bare(stage, unit):
        return False
    countries = stage.referents.countries((*deed.agents, *deed.partners, *(deed.objects if deed.passive else ())), deed)
    if set(stage.scene.pair) <= set(countries) and unit in deed.objects and (deed.passive or deed.unit.end < unit.start):
        return True  # "the two countries established ties in 1992", "hubungan Peru dan Kenya dimulai pada 1975"
    return any(date.kind == "date" and len(date.item.edtf) == _DAY for date in deed.dates)


def _turn(frames: Frames, parsed: Parsed, deed: Deed, thing: Unit) -> Milestone | Refusal:
    kind, founding = _TURNS[thing.value]
    intended = thing.value == "sister" and any(unit.kind == "text" and unit.value == "other" for unit in deed.objects)
    waiver = thing.value == "visa" and _is_waiver(frames.stage, thing)
    ends = intended or bool(set(deed.classes) & (_REVOKING if waiver else _ENDING) and (waiver or thing.value != "visa"))
    lower = kind == "diplomatic_relations" and frames.stage.reading.hits.within("lower_rank", deed.clause.start, deed.clause.end)
    if why := _unfit(frames, deed) or (Refusal.NO_MILESTONE if ends or lower or is_topic(parsed, deed.clause, thing) else None):
        return why
    date = own_date(frames.stage, parsed, deed, since=thing.value in _LASTING)
    if date is None:
        operating = thing.value == "direct_route" and set(deed.classes) & founding and _is_told_as_past(frames.stage, parsed, deed)
        return _milestone(frames.stage, kind, None, deed) if operating else Refusal.NO_DATE
    told = date_apart(deed.clause, thing) or date.edtf
    since = thing.value in _LASTING and is_since(frames.stage, date.start)
    if not (set(deed.classes) & founding or since or _is_begun(deed, thing, date.edtf) or _is_first_flight(frames.stage, deed, thing)):
        return Refusal.NO_MILESTONE
    aside = thing.value == "relations" and not since and (_is_of_visit(deed, date.start) or _tells_how(frames.stage, deed))
    bracketed = frames.stage.reading.plain[date.start - 1 : date.start] == "("
    announced = deed.standing.value == "ahead" and not deed.clause.start <= date.start < deed.clause.end  # and not the day of it
    if announced or aside or (_is_commemorated(deed, thing) and not bracketed):
        return Refusal.NO_DATE
    edtf = told.partition("/")[0] if thing.value == "relations" else told
    if thing.value == "relations" and not (is_past(frames.stage, edtf) or (not deed.nominal and _is_before_news(frames.stage, edtf))):
        return Refusal.NO_DATE
    opener = _opener(frames.stage, deed, thing) if kind == "embassy_opened" else None
    return replace(_milestone(frames.stage, kind, edtf, deed), by=opener)


def _gapped(parsed: Parsed, deed: Deed, thing: Unit, turn: Milestone) -> Iterator[Milestone]:
    """The same turn of another thing, told without its verb: "…, sedangkan Kedutaan Besar Peru pada Maret 2015"."""
    for clause in parsed.clauses:
        alike = [unit for unit in clause.units if (unit.kind, unit.value) == (thing.kind, thing.value)]
        dates = list(clause.dates())
        if clause.governor == deed.clause.index and clause.predicate is None and len(alike) == len(dates) == 1:
            yield replace(turn, date=dates[0].item.edtf, by=None)


def _is_of_visit(deed: Deed, date: int) -> bool:
    """Whether a date is that of a visit which only shows how ties are: "terjalin erat dengan kunjungan Presiden X pada 2015"."""
    verb = not deed.nominal and "relate" in deed.classes and deed.unit.end <= date
    return verb and any(unit.kind == "deed" and unit.value == "visit" and deed.unit.end <= unit.start < date for unit in deed.clause.units)


def _tells_how(stage: Stage, deed: Deed) -> bool:
    """Whether it is told how ties are, and not that they began: "terjalin erat pada 2015"."""
    return "relate" in deed.classes and stage.reading.hits.at("how_ties_are", deed.unit.end + 1) is not None


def _is_before_news(stage: Stage, day: str) -> bool:
    """Whether a day lies before that of the news, for relations may have begun the same year."""
    written = stage.scene.chronology.written.earliest
    return len(day) == _DAY and written is not None and day < written


def _opener(stage: Stage, deed: Deed, embassy: Unit) -> str | None:
    """Whose embassy is opened: the country in its name, else the one that opens it, which is never the one that it stands in."""
    owner = (embassy,) if embassy.kind == "body" else deed.clause.until(embassy.start)[-1:]  # "Peru's embassy"
    named = {*stage.referents.countries((unit for unit in owner if embassy.start - unit.end <= _OWNED), deed)} & {*stage.scene.pair}
    opens = {*stage.referents.countries(() if deed.passive else deed.agents, deed)} & {*stage.scene.pair}
    host = {*stage.referents.countries((*deed.places, *deed.goals), deed)} & {*stage.scene.pair} - named
    if any(unit.kind == "anaphor" and unit.value == "own" for unit in deed.objects):
        told = (opens - named) or ({*stage.scene.pair} - named if named else set())
    else:
        told = named or ({*stage.scene.pair} - host if host else opens)  # "the country opened its embassy in Hanoi"
    return told.pop() if len(told) == 1 else None


def _is_waiver(stage: Stage, thing: Unit) -> bool:
    """Whether it is free entry itself that ends, and not the visa."""
    free = stage.reading.language.table("agreements", "kind_words")["visa_exemption"]
    return any(word in stage.reading.lower[thing.start : thing.end] for word in free)


def _is_begun(deed: Deed, thing: Unit, date: str) -> bool:
    """Whether relations are the object of a verb that no list names, nobody's, on a full day."""
    nobody = deed.classes == ("other",) and thing in deed.objects and not deed.agents
    return thing.value == "relations" and nobody and len(date) == _DAY


def _is_first_flight(stage: Stage, deed: Deed, thing: Unit) -> bool:
    """Whether a direct flight that left or landed was the first."""
    flown = thing.value == "direct_route" and bool(set(deed.classes) & {"arrive", "depart"})
    return flown and bool(stage.reading.hits.within("first", thing.start - _BESIDE, thing.end + _BESIDE))


def _is_commemorated(deed: Deed, thing: Unit) -> bool:
    """Whether only an anniversary of a thing is told: the ceremony's day is not the founding's."""
    return any(unit.kind == "deed" and unit.value == "anniversary" and unit.end <= thing.start for unit in deed.clause.units)


def _is_told_as_past(stage: Stage, parsed: Parsed, deed: Deed) -> bool:
    """Whether a deed is told as done, by its own clause or the one that it goes on from: "have signed X and opened Y"."""
    clause = deed.clause
    while deed.standing.value == "happened":
        stop = clause.predicate.start if clause.predicate is not None else clause.end
        if stage.reading.hits.first("past", max(deed.sentence.start, clause.start - 30), stop):
            return True
        if clause.governor is None or not clause.shared:
            return False
        clause = parsed.clauses[clause.governor]
    return False


def _is_direct(stage: Stage, deed: Deed) -> bool:
    """Whether a route is called direct, or told by its two ends alone, one in each of the two countries."""
    if stage.reading.hits.within("directly", deed.clause.start, deed.clause.end):
        return True
    ends = [unit for unit in deed.objects if unit.kind in {"place", "country"}]
    routes = any(unit.kind == "theme" and unit.value in {"route", "direct_route"} for unit in deed.objects)
    return routes and len(ends) == _PAIR and set(stage.referents.countries(ends, deed)) == set(stage.scene.pair)


def _flown(frames: Frames, parsed: Parsed, deed: Deed) -> Milestone | Refusal:
    """A route that is flown directly since a date: "has flown nonstop between X and Y since June"."""
    if why := _unfit(frames, deed):
        return why
    date = own_date(frames.stage, parsed, deed, since=True)
    ends = [unit for unit in (*deed.objects, *deed.partners, *deed.goals, *deed.places, *deed.role("from")) if unit.kind == "place"]
    since = date is not None and (is_since if deed.standing.value == "ahead" else begins)(frames.stage, date.start)
    if date is None or not ends or not since:
        return Refusal.NO_DATE
    return _milestone(frames.stage, "direct_flights", date.edtf, deed)


def _unfit(frames: Frames, deed: Deed) -> Refusal | None:
    """Why a deed of any kind is no turn of this relationship."""
    if frames.stage.is_outside_text(deed.sentence):
        return Refusal.OUTSIDE_TEXT
    if why := not_told(deed.standing):
        return why
    return Refusal.THIRD_COUNTRY if frames.third(deed) or _others(frames, deed) else None


def _others(frames: Frames, deed: Deed) -> bool:
    """Whether the places and countries around a deed are all of others than the pair."""
    around = (*deed.agents, *deed.partners, *deed.objects, *deed.goals, *deed.places, *deed.role("of", "from"))
    return frames.stage.is_of_others(frames.stage.referents.countries(around, deed))


def _partnerships(frames: Frames, parsed: Parsed, deed: Deed) -> list[Milestone | Refusal]:
    """The partnerships made or lifted on days told, of several each on its own."""
    around = (deed.unit, *deed.objects, *deed.goals, *deed.role("of", "about"))
    made = [unit for unit in around if names_partnership(frames.stage, unit) and not is_only_raised(deed, unit)]
    things = [unit for unit in made if not is_topic(parsed, deed.clause, unit)]
    if not things or is_of_bodies(deed) or (deed.nominal and "upgrade" not in deed.classes and "establish" not in deed.classes):
        return [Refusal.NO_MILESTONE]
    if why := _unfit(frames, deed):
        return [why]
    apart = [(thing, edtf) for thing in things if (edtf := date_apart(deed.clause, thing))]
    date = own_date(frames.stage, parsed, deed, since=True)
    if date is None:
        return [Refusal.NO_DATE]
    told = apart or [(things[-1], date.edtf)]
    return [_milestone(frames.stage, kind_of(frames.stage, thing), edtf, deed) for thing, edtf in told]


def _milestone(stage: Stage, kind: str, date: str | None, deed: Deed) -> Milestone:
    return Milestone(kind=kind, date=date, evidence=evidence_at(stage.reading, deed.unit.start, "milestones.deed"))
