"""Days, months and years as printed, made days of the calendar, and the arithmetic on them."""

import datetime
from functools import lru_cache

from digest import edtf as dates
from digest.dates.mentions import Day

_WEEK = 7
_LEAP = 4  # the first year with a 29 February


@lru_cache(maxsize=4096)  # a date is weighed many times, and many articles tell of the same
def edtf(first: Day, last: Day | None = None) -> str:
    """EDTF level 0 of a point or a range; the years must be known."""
    return str(dates.Period(_known(first), _known(last or first)))


def span_of(start: datetime.date, end: datetime.date) -> str:
    """EDTF level 0 of the days from one to another, as short as it goes: a day, a month, a year or a range of these."""
    if start == end:
        return start.isoformat()
    if start.day == 1 and end == latest(Day(end.year, end.month)):
        if (start.month, end.month) == (1, 12):
            return f"{start.year:04}" if start.year == end.year else f"{start.year:04}/{end.year:04}"
        first, last = f"{start:%Y-%m}", f"{end:%Y-%m}"
        return first if first == last else f"{first}/{last}"
    return f"{start.isoformat()}/{end.isoformat()}"


def _known(day: Day) -> dates.Day:
    """A day, month or year of the calendar; of a year that is not known any that has all days."""
    return dates.Day(day.year or _LEAP, day.month or 0, day.day or 0)


def real(day: Day) -> bool:
    """Whether the calendar has the day, in some year where none is known."""
    return dates.is_real(_LEAP if day.year is None else day.year, day.month or 0, day.day or 0)


def real_range(first: Day, last: Day | None) -> bool:
    """Whether the calendar has both ends, and the last not before the first."""
    return real(first) and (last is None or (real(last) and earliest(first) <= latest(last)))


@lru_cache(maxsize=4096)
def earliest(day: Day) -> datetime.date:
    """The first day of a day, month or year."""
    return _known(day).first


@lru_cache(maxsize=4096)
def latest(day: Day) -> datetime.date:
    """The last day of a day, month or year."""
    return _known(day).last


def on_weekday(day: Day, weekday: int) -> bool:
    """Whether a day falls on a weekday; 1 is Monday."""
    return real(day) and earliest(day).isoweekday() == weekday


def weekday_near(day: datetime.date, weekday: int, direction: int) -> Day:
    """The day of a weekday that is nearest to another: at or before it, or at or after it for a direction of 1."""
    shift = (weekday - day.isoweekday()) % _WEEK if direction > 0 else -((day.isoweekday() - weekday) % _WEEK)
    return as_day(day + datetime.timedelta(days=shift))


def as_day(day: datetime.date) -> Day:
    """A calendar day."""
    return Day(day.year, day.month, day.day)


def month_shifted(day: datetime.date, months: int) -> Day:
    """The month that lies some months from a day's."""
    count = day.year * 12 + day.month - 1 + months
    return Day(count // 12, count % 12 + 1)
