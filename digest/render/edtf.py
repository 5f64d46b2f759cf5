"""Dates as facts hold them: EDTF level 0."""

import re
from dataclasses import dataclass
from datetime import date

_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or a month (day 0), or a year (month and day 0)."""

    year: int
    month: int
    day: int

    @property
    def start(self) -> date:
        """Its first calendar day."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another; both the same for a single date."""

    first: Day
    last: Day


def parsed(edtf: str) -> Period | None:
    """The period that a date of a fact names; None where it is no date."""
    days = [_day(part) for part in edtf.split("/")]
    if len(days) > 2 or days[0] is None or days[-1] is None:
        return None
    return Period(days[0], days[-1])


def _day(text: str) -> Day | None:
    found = _DAY.fullmatch(text)
    if not found:
        return None
    day = Day(*(int(part or 0) for part in found.groups()))
    try:
        return day if day.start else None
    except ValueError:
        return None
