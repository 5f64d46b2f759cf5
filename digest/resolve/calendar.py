"""Days, months and years as EDTF level 0 text, and the arithmetic on them."""

import calendar
import datetime

from digest.find.date_mentions import Day

_WEEK = 7


def edtf(first: Day, last: Day | None = None) -> str:
    """EDTF level 0 of a point or a range; the years must be known."""
    return f"{_point(first)}/{_point(last)}" if last else _point(first)


def _point(day: Day) -> str:
    parts = [f"{day.year:04}"]
    if day.month:
        parts.append(f"{day.month:02}")
        if day.day:
            parts.append(f"{day.day:02}")
    return "-".join(parts)


def real(day: Day) -> bool:
    """Whether the calendar has the day."""
    if day.year is None or day.month is None or day.day is None:
        return True
    return day.day <= calendar.monthrange(day.year, day.month)[1]


def earliest(day: Day) -> datetime.date:
    """The first day of a day, month or year."""
    return datetime.date(day.year or 1, day.month or 1, day.day or 1)


def latest(day: Day) -> datetime.date:
    """The last day of a day, month or year."""
    year, month = day.year or 1, day.month or 12
    return datetime.date(year, month, day.day or calendar.monthrange(year, month)[1])


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


def holds(start: str, end: str, month: int, day: int) -> bool:
    """Whether a range of days within a year ("2025-05-05", "2025-05-07") holds a day of a month."""
    return start[5:] <= f"{month:02}-{day:02}" <= end[5:]
