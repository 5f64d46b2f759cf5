"""The time that a figure shares with another one."""

import re

from digest.extract.figure_dates import ATTACHED, dated, in_same_clause, is_period_of
from digest.extract.goals import goal_of, is_aimed_at
from digest.extract.statements import Statement, parting, risen_from, starting_point
from digest.model import Quantity, ResolvedDate

_YEARS = re.compile(r"(\d{4})/(\d{4})")
_STRETCH = re.compile(r"\d{4}-\d\d(?:/\d{4}-\d\d)?")  # months of a year


def named_again(statement: Statement, quantity: Quantity, known: str | None) -> str | None:
    """The time told before, where a figure's part only points to it: "in the reporting period", "that year"."""
    start, end = statement.part_span(quantity.start)
    told = [hit for hit in statement.reading.hits.within("figure_then", start, end) if not _compares(statement, hit.start)]
    if known is None or not told or any(0 <= date.start - told[-1].end <= ATTACHED for date in statement.dates):
        return None
    return known[:4] if told[-1].value == "year" else known


def _compares(statement: Statement, offset: int) -> bool:
    return bool(statement.reading.hits.within("date_compared", max(statement.sentence.start, offset - ATTACHED), offset))


def same_stretch(statement: Statement, period: str | None, known: str | None) -> str | None:
    """The same part of another year as the one told: "40 million in January-May 2021, from 30 million in the same period of 2020"."""
    if period is None or not period.isdigit():
        return period
    named = (date for date in statement.dates if date.edtf == period)
    hits = statement.reading.hits.within("figure_then", statement.sentence.start, statement.sentence.end)
    if not any(hit.end < date.end and date.start - hit.end <= ATTACHED for date in named for hit in hits):
        return period
    whole = next((date.edtf for date in statement.dates if _STRETCH.fullmatch(date.edtf)), known or "")
    return "/".join(period + end[4:] for end in whole.split("/")) if _STRETCH.fullmatch(whole) else period


def of_year_before(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is of a year before that is not known which: "from 83 million in the same period last year"."""
    again = statement.reading.hits.first("figure_then", quantity.end, quantity.end + 2 * ATTACHED)
    if again is None or again.start - quantity.end > ATTACHED:
        return False
    year = statement.reading.hits.first("date_relative_year", again.end, again.end + 2 * ATTACHED)
    return year is not None and year.value == "-1" and year.start - again.end <= ATTACHED


def period_of_level(statement: Statement, quantity: Quantity) -> str | None:
    """The time of what something grew to, told behind by how much: "rose 64 percent, reaching 14 million in 2024"."""
    for other in statement.following(quantity):
        if statement.reading.hits.within("date_compared", quantity.end, other.start) or _from_when(statement, quantity, other):
            return None
        if is_aimed_at(statement, other):
            return None
        if not starting_point(statement, other):
            date = dated(statement, other, ahead=False, written=None) if other.kind in ("money", "count") else None
            return date.edtf if date else None
    return None


def _from_when(statement: Statement, quantity: Quantity, other: Quantity) -> bool:
    """Whether a time of what something grew from stands before a number: "rose 94 percent from 2011 when it was 38 million"."""
    dates = (date for date in statement.dates if quantity.end <= date.start and date.end <= other.start)
    return any(statement.leads("not_period").search(statement.reading.lower, quantity.end, date.start) for date in dates)


def tells_of_earlier(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is what one is compared with whose time is not known: "more than a year before, when it was 2 billion"."""
    start = statement.part_span(quantity.start)[0]
    before = statement.previous(quantity)
    hits = statement.reading.hits
    compared = hits.within("date_compared", max(start, before.end if before else 0), quantity.start)
    return any(hits.at("country", hit.end + 1) is None for hit in compared)  # but "a surplus over Peru"


def has_period(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sentence tells any time that a figure may be for, and not only what one is compared with."""
    return any(is_period_of(statement, quantity, date) and not _of_start(statement, date) for date in statement.dates)


def _of_start(statement: Statement, date: ResolvedDate) -> bool:
    """Whether a date is of what something only rose or fell from: "to 5 million from 4 million in 2016"."""
    return any(starting_point(statement, other) and 0 <= date.start - other.end <= ATTACHED for other in statement.quantities)


def opening_period(statement: Statement, quantity: Quantity) -> str | None:
    """The time that a sentence opens with, before any number: it is that of all that has none of its own."""
    if not statement.dates or quantity is statement.quantities[0]:
        return None
    date = statement.dates[0]
    compared = parting(statement.reading.language).compared.match(statement.reading.lower, statement.part_span(quantity.start)[0])
    before = date.end <= statement.quantities[0].start and statement.parsed.clause_at(date.start) in (0, None)
    if compared or not before or not in_same_clause(statement, quantity, date) or not is_period_of(statement, quantity, date):
        return None
    now = goal_of(statement, quantity)
    return date.edtf if now is None or now.end <= statement.quantities[0].start else None


def shared_period(statement: Statement, quantity: Quantity) -> str | None:
    """The only date of a sentence, told with the number after this one: "exports of 3 billion and imports of 2 billion in 2022"."""
    following = next((other for other in statement.quantities if other.start >= quantity.end and other.kind == quantity.kind), None)
    usable = [date for date in statement.dates if following and is_period_of(statement, following, date)]
    if following is None or len(usable) != 1 or starting_point(statement, quantity):
        return None
    if is_aimed_at(statement, following):
        return None  # "it was 14 billion, with a goal of 15 billion set for 2020"
    return usable[0].edtf if statement.part(usable[0].start) == statement.part(following.start) else None


def risen_period(statement: Statement, quantity: Quantity) -> str | None:
    """The date before the number that one rose from: "in 2021 it rose from 2 to 3 billion"."""
    before = risen_from(statement, quantity)
    if before is None:
        return None
    dates = [date for date in statement.dates if date.end <= before.start and is_period_of(statement, quantity, date)]
    return dates[-1].edtf if dates and statement.part(dates[-1].start) == statement.part(before.start) else None


def at_end(statement: Statement, quantity: Quantity, period: str | None) -> str | None:
    """The year of a number, of the two between which a sentence tells a rise or fall: "from 2015 to 2018 it rose from 2 to 3 billion"."""
    if period is not None:
        years = _YEARS.fullmatch(period) if risen_from(statement, quantity) or _falls_from(statement, quantity) else None
        return years[2] if years else period
    reached = next((other for other in statement.following(quantity) if risen_from(statement, other) is quantity), None)
    part = statement.part(quantity.start)
    between = [years for date in statement.dates if statement.part(date.start) == part and (years := _YEARS.fullmatch(date.edtf))]
    return between[0][1] if reached is not None and len(between) == 1 else None


def _falls_from(statement: Statement, quantity: Quantity) -> bool:
    """Whether the number right behind one is what it rose or fell from: "in 2011-2015 it fell to 8 billion from 10 billion"."""
    following = statement.following(quantity)[:1]
    near = bool(following) and following[0].kind == quantity.kind and following[0].start - quantity.end <= 2 * ATTACHED
    return near and starting_point(statement, following[0])
