"""Several visits that one verb or noun tells, each with a date of its own."""

from collections.abc import Iterator, Sequence

from digest.edtf import is_term, period_of
from digest.model import Founding
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

_TWICE = 2
_DAY = len("2023-08-20")
_JOINING = frozenset({"coordinate", ",", "("})
# Whose visit it was may stand between an anniversary and the noun.
_WHOSE = frozenset({"person", "office", "country"})


def each_visit(parsed: Parsed, deed: Deed) -> tuple[Deed, ...]:
    """A deed once for each visit that it tells: several dates of one visitor, or a list of visitors behind the noun."""
    if "visit" not in deed.classes:
        return (deed,)
    if deed.nominal:
        return tuple(_listed(parsed, deed)) or (deed,)
    rows = list(_rows(parsed, deed)) if deed.dates else []
    ranged = any(unit.value == "between" for unit in deed.clause.units)
    told = [(agents, dates) for agents, dates in rows if dates and not ranged]
    if len(told) < len(rows) or not all(_apart(dates) for _, dates in told) or sum(len(dates) for _, dates in told) < _TWICE:
        return (deed,)
    return tuple(deed._replace(agents=agents, dates=(date,)) for agents, dates in told for date in dates)


def _listed(parsed: Parsed, deed: Deed) -> Iterator[Deed]:
    """Who a list names behind the noun, each with a date in brackets: "Visits to Peru: President X (May 2004); Premier Y (July 2010)"."""
    behind = [unit for unit in parsed.units if unit.start >= deed.unit.end] if deed.goals else []
    colon = next((index for index, unit in enumerate(behind) if unit.value == ":"), len(behind))
    if any(unit.kind in {"person", "verb", "date"} for unit in behind[:colon]):
        return
    for visitor, bracket, date in zip(behind[colon:], behind[colon + 1 :], behind[colon + 2 :], strict=False):
        if (visitor.kind, bracket.value, date.kind) == ("person", "(", "date"):
            yield deed._replace(agents=(visitor,), dates=(date,))


def _rows(parsed: Parsed, deed: Deed) -> Iterator[tuple[tuple[Unit, ...], list[Unit]]]:
    """Who visited, and the dates of it in one row; behind "and" or a comma somebody else may go on: "in 2013, and President Y in 2017"."""
    agents, joined = deed.agents, False
    dates = [date for date in deed.dates if date.end <= deed.unit.start]
    behind = [unit for unit in parsed.units if unit.start >= deed.unit.end]
    first = next((index for index, unit in enumerate(behind) if unit in deed.dates), len(behind))
    for at, unit in enumerate(behind[first:], first):
        if unit.kind == "date":
            dates.append(unit)
        elif unit.kind == "person" and joined and _is_dated(behind[at + 1 : at + 4]):
            yield agents, dates
            agents, dates = (unit,), []
        elif unit.kind != "prep" and unit.value not in _JOINING:
            break
        joined = unit.value in _JOINING
    yield agents, dates


def _is_dated(behind: Sequence[Unit]) -> bool:
    """Whether nothing but a preposition stands before a date, and no verb of its own behind it."""
    rest = behind[1:] if behind and behind[0].kind == "prep" else behind
    return bool(rest) and rest[0].kind == "date" and not (len(rest) > 1 and rest[1].kind == "verb")


def _apart(dates: Sequence[Unit]) -> bool:
    """Whether dates are those of so many visits: months or years, none within another."""
    if any(len(unit.item.edtf) >= _DAY or is_term(unit.item.edtf) for unit in dates):
        return False
    periods = [period_of(unit.item.edtf) for unit in dates]
    return all(one.last < other.first or other.last < one.first for at, one in enumerate(periods) for other in periods[:at])


def joined_days(deed: Deed) -> str | None:
    """The two days of one visit that follow each other: "will visit Peru on 31 May and 1 June 2017"."""
    days = [unit for unit in deed.dates if len(unit.item.edtf) == _DAY]
    if len(days) != _TWICE or any(unit.value != "coordinate" for unit in deed.clause.within(days[0].end, days[1].start)):
        return None
    first, last = (period_of(unit.item.edtf).first for unit in days)
    return f"{first}/{last}" if (last - first).days == 1 else None


def counted_back(stage: Stage, deed: Deed) -> Founding | None:
    """The year of a visit of which an anniversary is kept: "the 65th anniversary of the President's visit"."""
    if not deed.nominal:
        return None
    kept = (each for each in stage.scene.chronology.foundings if deed.clause.start <= each.start < each.end <= deed.unit.start)
    return next((each for each in kept if all(map(_is_of_whom, deed.clause.within(each.end, deed.unit.start)))), None)


def _is_of_whom(unit: Unit) -> bool:
    return unit.kind in _WHOSE or (unit.kind == "prep" and unit.value == "of")
