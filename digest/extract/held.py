"""Whether what a noun tells was held, by what is said of it beside the clause in which it is only spoken of."""

from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.standing import Standing, by
from digest.parse.units import Unit


def standing_of(parsed: Parsed, deed: Deed) -> Standing:
    """What became of a deed: what is said to have been held was, and what has its day is to come, whatever is told around it.

    "Wishes voiced at the meeting, which was held on Monday", "discussed the visit of X to Peru, which is scheduled for May".
    """
    if not deed.nominal or deed.standing.value == "denied":
        return deed.standing
    said = (clause for clause in parsed.clauses if clause.antecedent is deed.unit)
    told = next((clause for clause in said if "hold" in clause.classes or _is_planned(clause)), None)
    if told is not None:
        return _unless_to_come(deed, parsed.standings[told.index])
    planned = _scheduled(deed) if deed.standing.value == "wished" else None
    return by(planned) if planned is not None else deed.standing


def _unless_to_come(deed: Deed, told: Standing) -> Standing:
    """What became of a deed by what is said of it; what is prepared is to come: "preparations for the visit, which takes place in May"."""
    before = deed.clause.until(deed.unit.start)[-1:]
    prepared = bool(before) and before[0].kind == "operator" and before[0].value == "planned"
    return by(before[0]) if told.value == "happened" and prepared else told


def _is_planned(clause: Clause) -> bool:
    """Whether a clause says nothing but when something is to be: "yang dijadwalkan pada Mei"."""
    return clause.predicate is None and bool(clause.dates()) and any(unit.value == "planned" for unit in clause.units)


def _scheduled(deed: Deed) -> Unit | None:
    """The word behind a noun that gives it a day to come: "the visit of X to Peru scheduled for May"."""
    behind = deed.clause.since(deed.unit.end)
    for at, unit in enumerate(behind):
        if unit.kind == "verb":
            return None
        day = behind[at + 1 : at + 3]
        if unit.value == "planned" and "verbal" in unit.how.split("+") and any(each.kind == "date" for each in day):
            return unit if day[0].kind in {"date", "prep"} else None
    return None
