"""The days of a visit, which is a range of a few days: its first and last ones, and its weekdays."""

import datetime
from collections.abc import Iterable, Iterator

from digest.annotate import Reading
from digest.dates.calendar import as_day, earliest, latest
from digest.dates.mentions import DateMention, Day
from digest.dates.told import Told

# Characters behind "the first day of" within which the visit is named.
_BESIDE = 30
_LEAD = 6  # "on the last day of" is one preposition


def day_of_visit(reading: Reading, visit: Told, mention: DateMention, by: int) -> Day | None:
    """The day that lies so many days into a visit, or its last one; None where it is told to be of something else."""
    if visit.last is None or _is_of_another(reading, mention):
        return None
    day = (earliest(visit.first) if by >= 0 else latest(visit.last)) + datetime.timedelta(days=max(by, 0))
    return as_day(day) if day <= latest(visit.last) else None


def _is_of_another(reading: Reading, mention: DateMention) -> bool:
    """Whether a day is told to be of something that is no visit: "the first day of the fair"."""
    leading = reading.hits.within("prep", mention.start - _LEAD, mention.end + _LEAD)
    of = next((hit for hit in leading if hit.end > mention.end and hit.value in {"of", "occasion"}), None)
    return of is not None and not any(deed.value == "visit" for deed in reading.hits.within("deed", of.end, of.end + _BESIDE))


def begun(visits: Iterable[Told], year: int | None) -> Iterator[Told]:
    """The visits of the year of writing that are told as under way or over."""
    return (told for told in visits if year == told.first.year and told.mention.tense != "ahead")


def to_come(visits: Iterable[Told], day: datetime.date) -> Iterator[Told]:
    """The visits that are not over on a day."""
    return (told for told in visits if latest(told.last or told.first) >= day)


def weekdays_inside(visits: Iterable[Told]) -> dict[int, tuple[DateMention, Day]]:
    """The weekdays inside some visits, the first one's where several have them."""
    inside: dict[int, tuple[DateMention, Day]] = {}
    for told in visits:
        start, end = earliest(told.first), latest(told.last or told.first)
        for shift in range((end - start).days + 1):
            day = start + datetime.timedelta(days=shift)
            inside.setdefault(day.isoweekday(), (told.mention, as_day(day)))
    return inside
