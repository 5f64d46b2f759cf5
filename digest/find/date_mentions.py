"""A date as printed."""

from dataclasses import dataclass

_MONTHS = 12
_DAYS = 31


@dataclass(frozen=True, slots=True)
class Day:
    """A point of the calendar with what is printed of it."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as printed; `last` makes it a range."""

    start: int
    end: int
    rule: str
    first: Day
    last: Day | None = None
    weekday: int | None = None  # 1 is Monday
    years: int | None = None  # counted from the year of writing: -1 in "last year"
    months: int | None = None  # counted from the month of writing
    days: int | None = None  # counted from the day told before
    from_today: int | None = None  # days counted from the day of writing
    years_later: int | None = None  # counted from the year told before
    direction: int | None = None  # of a date without a year: -1 the last one, 1 the next one, 0 this year's
    same: bool = False  # the date told before, once more
    current: bool = False  # printed as the year of writing


def possible(day: Day) -> bool:
    """Whether there are such a month and such a day."""
    return (day.month is None or 1 <= day.month <= _MONTHS) and (day.day is None or 1 <= day.day <= _DAYS)
