"""The first and the last day of a visit: which one a date is, and the whole visit from both, or from one and how long it takes."""

from datetime import timedelta
from typing import Literal

from digest.edtf import is_term, more_exact, period_of
from digest.model import ResolvedDate
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

# What a date is to a visit: all of it, its first day, its last, or some day in it.
End = Literal["", "first", "last", "inside"]
_DAY = len("2023-08-20")
_LONGEST = 31
# Verbs with which a visit begins.
_OPENING = frozenset({"start", "open"})
# Before a date: "until the 14th".
_BEFORE = 14
_BESIDE = 20  # characters from a noun to its rank, its kind between them


def end_of(stage: Stage, deed: Deed, date: ResolvedDate | None, *, inside: bool) -> End:
    """Which day of a visit a deed gives with its date."""
    if edge := _edge(stage, deed):
        return edge
    if inside or date is None or "/" in date.edtf:
        return "inside" if inside else ""
    if stage.reading.hits.within("till", date.start - _BEFORE, date.start) or "end" in deed.light:
        return "last"
    if _OPENING & set(deed.light) or "arrive" in deed.classes:
        return "first"
    if "depart" in deed.classes:
        return "first" if any(unit.kind in {"place", "country"} for unit in deed.goals) else "last"
    return "first" if _is_of_way(deed, date) else "" if {"visit", "be"} & set(deed.classes) else "inside"


# With these the subject is held on days that are told.
_HELD: tuple[tuple[str, End], ...] = (("end", "last"), ("open", "first"), ("start", "first"), ("hold", ""), ("be", ""))


def days_of_told(stage: Stage, deed: Deed) -> tuple[str, End] | None:
    """The days that a clause gives the visit told before, and what they are to it: "the visit runs from 3 to 5 May"."""
    again = (*deed.agents, *deed.objects) if not deed.nominal else ()
    bare = deed.nominal and deed.unit.value == "visit" and bool(deed.light) and not (deed.agents or deed.goals or deed.places)
    if not bare and not any(unit.kind == "anaphor" and unit.value == "visit" for unit in again):
        return None
    classes = {*deed.classes, *deed.light}
    end = next((end for name, end in _HELD if name in classes), None)
    behind = deed.clause.since(deed.unit.end)[:1]
    dates = [unit.item for unit in deed.dates if not stage.reading.hits.within("since", unit.start - _BEFORE, unit.start)]
    if bare and any(unit.kind == "operator" and unit.value == "rank" and unit.start - deed.unit.end <= _BESIDE for unit in behind):
        return None  # "the first state visit was paid in 1995"
    others = not bare and any(unit.kind == "deed" for unit in deed.clause.after())  # "the visit returned that of X in May"
    if end is None or len(dates) != 1 or is_term(dates[0].edtf) or others:
        return None
    return _lasting_till(stage, deed, dates[0], end)


def _lasting_till(stage: Stage, deed: Deed, date: ResolvedDate, end: End) -> tuple[str, End]:
    """The date of a visit told before, the whole of it where how many days it takes is told, too: "lasts three days, until 11 March"."""
    if "/" in date.edtf:
        return date.edtf, ""
    end = "last" if stage.reading.hits.within("till", date.start - _BEFORE, date.start) else end
    whole, end = lasting(stage, deed, date, date.edtf, end)
    return whole or date.edtf, end


def days_without_verb(parsed: Parsed) -> Unit | None:
    """The days that words of planning alone give the visit told before: "kunjungan ini dijadwalkan pada 14-16 Mei"."""
    for clause in parsed.clauses:
        planned = any(unit.kind == "operator" and unit.value == "planned" for unit in clause.units)
        if clause.predicate is None and planned and any(unit.kind == "anaphor" and unit.value == "visit" for unit in clause.units):
            dates = clause.dates()
            return dates[0] if len(dates) == 1 and not is_term(dates[0].item.edtf) else None
    return None


def ends_told(parsed: Parsed, deed: Deed) -> tuple[str | None, End]:
    """The first and last day that clauses said of a visit tell: "a visit that began on Monday and ends on Thursday"."""
    told: tuple[str | None, End] = None, ""
    for clause in parsed.clauses:
        if clause.antecedent is deed.unit or (clause.antecedent in deed.goals and clause.governor == deed.clause.index):
            end: End = "last" if "end" in clause.classes else "first" if _OPENING & clause.classes else ""
            day = next((unit.item.edtf for unit in clause.dates() if len(unit.item.edtf) == _DAY), None)
            told = joined(told, (day, end)) if day and end else told
    if told[1] == "first" and "end" in deed.light:  # "on 5 March ended the visit that began on the 3rd"
        days = [unit.item.edtf for unit in deed.dates if len(unit.item.edtf) == _DAY]
        return joined(told, (days[0], "last")) if len(days) == 1 else told
    return told


def last_day(stage: Stage, deed: Deed) -> ResolvedDate | None:
    """The day until which somebody is told to stay."""
    till = (unit.item for unit in deed.dates if stage.reading.hits.within("till", unit.start - _BEFORE, unit.start))
    return next(till, None)


def _edge(stage: Stage, deed: Deed) -> End:
    """The end of a visit that a preposition names: "at the start of a visit"."""
    if not stage.reading.hits.within("edge", deed.clause.start, deed.unit.start):
        return ""
    before = deed.clause.leading(deed.unit.start)
    hit = stage.reading.hits.at("edge", before.start) if before is not None and before.kind == "prep" else None
    edges: dict[str, End] = {"first": "first", "last": "last"}
    return edges.get(hit.value, "inside") if hit is not None else ""


def _is_of_way(deed: Deed, date: ResolvedDate) -> bool:
    """Whether a date is that of the arrival or departure which a clause tells before the visit: "left on the 18th for a visit"."""
    return bool({"arrive", "depart"} & deed.clause.classes) and not deed.light and date.start < deed.unit.start


def lasting(stage: Stage, deed: Deed, date: ResolvedDate | None, edtf: str | None, end: End) -> tuple[str | None, End]:
    """The whole of a visit of which one end is told, and how many days it takes: "ended a three-day visit on the 15th"."""
    if edtf is None or end == "inside" or len(edtf) != _DAY or (days := _days(stage, deed)) is None:
        return edtf, end
    if not end and not (date is not None and _is_from(stage, deed, date)):
        return edtf, end
    told, more = period_of(edtf).first, timedelta(days=days - 1)
    return (f"{edtf}/{told + more}" if end != "last" else f"{told - more}/{edtf}"), ""


def _is_from(stage: Stage, deed: Deed, date: ResolvedDate) -> bool:
    """Whether a visit is told to begin on a date: "from 3 May", "starting on Monday", "flew in on Monday for a visit"."""
    led = "visit" in deed.clause.classes or deed.clause.is_behind(deed.unit.start, "to")
    way = deed.nominal and led and date.start < deed.unit.start
    return way or bool(stage.reading.hits.within("from_when", date.start - _BEFORE, date.start))


def _days(stage: Stage, deed: Deed) -> int | None:
    """How many days the sentence of a deed gives a visit."""
    hits = stage.reading.hits.within("days", deed.sentence.start, deed.sentence.end)
    if len(hits) != 1:
        return None
    number = stage.numbers.before(hits[0].start, deed.sentence.start)
    if number is None or hits[0].start - number.end > 1:
        return None
    return int(number.item.value) if 1 < number.item.value <= _LONGEST else None


def joined(one: tuple[str | None, End], other: tuple[str | None, End]) -> tuple[str | None, End]:
    """When a visit was by two tellings of it, each with its date and what that is to the visit."""
    (date, end), (further, further_end) = one, other
    if not date or not further:
        return one if date else other
    if end == further_end:
        return more_exact(date, further), end
    if not end or not further_end:
        return one if not end else other
    days = {end: date, further_end: further}
    if "inside" in days:
        return other if end == "inside" else one
    first, last = days["first"], days["last"]
    if len(first) == len(last) == _DAY and first < last:
        return f"{first}/{last}", ""
    return one
