"""Dates as facts hold them, EDTF level 0: the one place where their text becomes days of the calendar, and days become text."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "year"]

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_MONTHS = 12
_IN_EVERY_MONTH = 28  # days


@dataclass(frozen=True, slots=True)
class Day:
    """A day, a month (day 0) or a year (month and day 0); what no calendar has raises ValueError."""

    year: int
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if not is_real(self.year, self.month, self.day):
            raise ValueError(f"{self.year}-{self.month}-{self.day}: not in the calendar")

    def __str__(self) -> str:
        month = f"-{self.month:02}" if self.month else ""
        return f"{self.year:04}{month}{f'-{self.day:02}' if self.day else ''}"

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        month = self.month or _MONTHS
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class Period:
    """From one day, month or year to another; both the same for a single one. One that ends before it begins raises ValueError."""

    begin: Day
    end: Day

    def __post_init__(self) -> None:
        if self.end.last < self.begin.first:
            raise ValueError(f"{self.begin}/{self.end}: ends before it begins")

    def __str__(self) -> str:
        return str(self.begin) if self.begin == self.end else f"{self.begin}/{self.end}"

    @property
    def first(self) -> date:
        """Its first day."""
        return self.begin.first

    @property
    def last(self) -> date:
        """Its last day."""
        return self.end.last

    @property
    def precision(self) -> Precision:
        """How exact its less exact end is."""
        if self.begin.day and self.end.day:
            return "day"
        return "month" if self.begin.month and self.end.month else "year"

    @property
    def has_days(self) -> bool:
        """Whether both its ends are days."""
        return bool(self.begin.day and self.end.day)

    def holds(self, other: "Period") -> bool:
        """Whether every day of another is one of its own."""
        return self.first <= other.first and other.last <= self.last


def is_real(year: int, month: int = 0, day: int = 0) -> bool:
    """Whether the calendar has a day, a month (day 0) or a year (month and day 0)."""
    if not (date.min.year <= year <= date.max.year and 0 <= month <= _MONTHS):
        return False
    return day == 0 or (month > 0 and (0 < day <= _IN_EVERY_MONTH or 0 < day <= calendar.monthrange(year, month)[1]))


@lru_cache(maxsize=4096)  # many articles tell of the same few days
def parsed(edtf: str) -> Period | None:
    """The period that a date of a fact names; None where it is no date, or one that no calendar has."""
    try:
        days = [_day(part) for part in edtf.split("/")]
        return Period(days[0], days[-1]) if len(days) <= 2 else None
    except ValueError:
        return None


def _day(text: str) -> Day:
    found = _DAY.fullmatch(text)
    if not found or "00" in found.groups():
        raise ValueError(f"{text}: no date")
    return Day(*(int(part or 0) for part in found.groups()))


def period_of(edtf: str) -> Period:
    """The period that a date names; what is no date raises ValueError."""
    period = parsed(edtf)
    if period is None:
        raise ValueError(f"{edtf}: no date in EDTF level 0")
    return period


@lru_cache(maxsize=4096)
def limits(edtf: str) -> tuple[date, date]:
    """First and last day of a date."""
    period = period_of(edtf)
    return period.first, period.last


def begins_after(edtf: str | None, day: str | None) -> bool:
    """Whether a date begins only after a day; not where one of the two is unknown."""
    return bool(edtf and day) and limits(edtf or "")[0] > limits(day or "")[1]


def in_order(edtf: str | None) -> tuple[date, date]:
    """Sorts dates by their first day, then by their last; none comes before all others."""
    return limits(edtf) if edtf else (date.min, date.min)


def rounded(edtf: str) -> str:
    """The month or the year that holds a date, where one does."""
    first, last = limits(edtf)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}"
    return f"{first:%Y}" if first.year == last.year else edtf


def year_of(edtf: str | None) -> str:
    """The year that a date begins in, in four digits; empty for none."""
    return (edtf or "")[:4]


@lru_cache(maxsize=4096)  # each telling of something is compared with those before it
def dates_agree(one: str | None, other: str | None) -> bool:
    """Whether one date holds the other, or one is not given."""
    if not one or not other:
        return True
    ours, theirs = period_of(one), period_of(other)
    return ours.holds(theirs) or theirs.holds(ours)


def is_term(edtf: str) -> bool:
    """Whether a date is a span of whole years, as plans and programmes have them."""
    period = period_of(edtf)
    return period.begin != period.end and not (period.begin.month or period.end.month)


def more_exact(one: str | None, other: str | None) -> str | None:
    """The date with days, or the range, over the month or year that holds it."""
    if not one or not other:
        return one or other
    return max(one, other, key=len)
