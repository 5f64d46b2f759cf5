"""When a deed was done, as its own clause tells it."""

from digest.edtf import is_term
from digest.model import ResolvedDate
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

SEVERAL = 2


def own_date(stage: Stage, parsed: Parsed, deed: Deed, *, since: bool = False) -> ResolvedDate | None:
    """The date that the clause of a deed gives it, or the one whose subject it shares, or the one that opens the sentence.

    A date told by "since" counts only for what lasts (`since`), a term of years never.
    """
    for dates in (deed.dates, _of_participle(parsed, deed), _of_governor(parsed, deed), deed.opening, _of_when(parsed, deed)):
        found = next((unit.item for unit in dates if _counts(stage, unit, since)), None)
        if found is not None:
            return found  # type: ignore[no-any-return]
    return None


def date_apart(clause: Clause, unit: Unit) -> str | None:
    """The date right behind a thing in a clause that tells several, each with its date: "ties in 1992 and a partnership in 2009"."""
    things = [each for each in clause.units if each.kind in {"text", "theme"}]
    dates = [each for each in clause.units if each.kind == "date" and not is_term(each.item.edtf)]
    if len(things) < SEVERAL or len(dates) < SEVERAL:
        return None
    limit = next((thing.start for thing in things if thing.start > unit.start), clause.end + 1)
    return next((date.item.edtf for date in dates if unit.end <= date.start < limit), None)


def _of_participle(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of a clause that is said of the noun of a deed: "consultations held on Tuesday"."""
    said = (clause for clause in parsed.clauses if clause.antecedent is not None and clause.antecedent is deed.unit)
    return tuple(unit for clause in said for unit in clause.units if unit.kind == "date")


def _of_governor(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of the clause that a deed's clause goes on from with the same subject."""
    clause = deed.clause
    if clause.governor is not None and clause.link == "relative" and clause.antecedent is not None and clause.antecedent.kind == "place":
        return tuple(unit for unit in parsed.clauses[clause.governor].units if unit.kind == "date")  # "on Monday in Hue, where …"
    if (
        clause.governor is None
        or clause.link not in {"coordinate", "participle", "purpose", "complement", "subordinate", "when"}
        or not clause.shared
    ):
        return ()
    governor = parsed.clauses[clause.governor]
    return tuple(unit for unit in governor.units if unit.kind == "date" and unit.end <= deed.unit.start)


def _of_when(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of a clause that tells when: "was signed when X visited Hanoi in 2015"."""
    said = (clause for clause in parsed.clauses if clause.link == "when" and clause.governor == deed.clause.index)
    return tuple(unit for clause in said for unit in clause.units if unit.kind == "date")


def inside_date(stage: Stage, parsed: Parsed, deed: Deed) -> ResolvedDate | None:
    """The date of what is told to have been done during a deed: a day inside it."""
    clause = deed.clause
    if clause.link == "when" and clause.governor is not None:
        dates = [unit for unit in parsed.clauses[clause.governor].units if unit.kind == "date"]
    else:
        before = [unit for unit in clause.units if unit.end <= deed.unit.start]
        during = bool(before) and before[-1].kind == "prep" and before[-1].value == "occasion"
        dates = [unit for unit in before if unit.kind == "date"] if during and clause.predicate is not None else []
    return next((unit.item for unit in dates if _counts(stage, unit, since=False)), None)


def _counts(stage: Stage, unit: Unit, since: bool) -> bool:
    date: ResolvedDate = unit.item
    hits = stage.reading.hits
    if is_term(date.edtf) or hits.within("back", unit.start - 4, unit.end + 4):
        return False
    return since or not hits.within("since", unit.start - 12, unit.start)
