"""Several visits that one verb or noun tells, each with a date of its own."""

from collections.abc import Iterator, Sequence

from digest.edtf import is_term, period_of
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

_TWICE = 2
_DAY = len("2023-08-20")


def each_visit(parsed: Parsed, deed: Deed) -> tuple[Deed, ...]:
    """A deed once for each visit that it tells: several dates of one visitor, or a list of visitors behind the noun."""
    if "visit" not in deed.classes:
        return (deed,)
    if deed.nominal:
        return tuple(_listed(parsed, deed)) or (deed,)
    dates = _joined(deed)
    return tuple(deed._replace(dates=(date,)) for date in dates) or (deed,)


def _listed(parsed: Parsed, deed: Deed) -> Iterator[Deed]:
    """Who a list names behind the noun, each with a date in brackets: "Visits to Peru: President X (May 2004); Premier Y (July 2010)"."""
    behind = [unit for unit in parsed.units if unit.start >= deed.unit.end] if deed.goals else []
    colon = next((index for index, unit in enumerate(behind) if unit.value == ":"), len(behind))
    if any(unit.kind in {"person", "verb", "date"} for unit in behind[:colon]):
        return
    for visitor, bracket, date in zip(behind[colon:], behind[colon + 1 :], behind[colon + 2 :], strict=False):
        if (visitor.kind, bracket.value, date.kind) == ("person", "(", "date"):
            yield deed._replace(agents=(visitor,), dates=(date,))


def _joined(deed: Deed) -> Sequence[Unit]:
    """The dates of a verb that are so many visits: "in November 2011 and October 2012"; days of one month are one visit's."""
    dates = [unit for unit in deed.dates if len(unit.item.edtf) < _DAY and not is_term(unit.item.edtf)]
    if len(dates) < _TWICE or len(dates) < len(deed.dates) or not _in_row(deed, dates):
        return ()
    periods = [period_of(unit.item.edtf) for unit in dates]
    apart = all(one.last < other.first or other.last < one.first for at, one in enumerate(periods) for other in periods[:at])
    return sorted(dates, key=lambda unit: str(unit.item.edtf)) if apart else ()


def _in_row(deed: Deed, dates: Sequence[Unit]) -> bool:
    """Whether the dates behind a verb stand in one row, with nothing but commas and "and" between them."""
    behind = [index for index, unit in enumerate(deed.clause.units) if unit in dates and unit.start >= deed.unit.end]
    row = deed.clause.units[behind[0] : behind[-1] + 1] if len(behind) >= _TWICE else ()
    led = deed.clause.units[behind[0] - 1] if behind else None
    ranged = led is not None and led.value == "between"
    return bool(row) and not ranged and all(unit.kind in {"date", "point"} or unit.value == "coordinate" for unit in row)
