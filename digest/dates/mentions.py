"""A date as printed."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

_MONTHS = 12
_DAYS = 31

# How a date is told: as over, as still ahead, in the present, or without a word for either; None in a headline or the like.
Tense = Literal["past", "ahead", "present", "told"]
# What stands right before a date: "until", "by", "since".
Lead = Literal["open", "ahead", "past"] | None
Base = Literal["written", "told", "visit", "only"]
Unit = Literal["day", "week", "month", "year"]


class Day(NamedTuple):
    """A point of the calendar with what is printed of it. A tuple for speed, as are those below: each date has some."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


class Shift(NamedTuple):
    """So many days, months or years from the time of writing, the date told before or the only day told, or into the visit told before."""

    unit: Unit
    by: int
    base: Base = "written"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date as printed; `last` makes it a range."""

    start: int
    end: int
    rule: str
    first: Day
    last: Day | None = None
    weekday: int | None = None  # 1 is Monday
    last_weekday: int | None = None  # "from Sunday to Tuesday"
    shift: Shift | None = None  # of a month or period only its year is shifted
    direction: int | None = None  # of a date without a year: -1 the last one, 1 the next one, 0 this year's
    same: bool = False  # the date told before, once more
    same_year: bool = False  # in the year told before
    current: bool = False  # printed as the year of writing
    lead: Lead = None
    tense: Tense | None = None

    @property
    def spans_years(self) -> bool:
        """Whether it goes from year to year, as terms and programmes do."""
        return self.last is not None and self.first.month is None and self.first != Day()

    @property
    def years_on(self) -> int | None:
        """How many years from that of writing it is told to be: 1 for "next year"."""
        shift = self.shift
        return shift.by if shift is not None and shift.unit == "year" and shift.base == "written" else None

    @property
    def bare(self) -> bool:
        """Whether a month or day is printed without anything that tells its year."""
        return self.first.year is None and self.first.month is not None and self.shift is None and not self.same_year


def possible(day: Day) -> bool:
    """Whether there are such a month and such a day."""
    return (day.month is None or 1 <= day.month <= _MONTHS) and (day.day is None or 1 <= day.day <= _DAYS)
