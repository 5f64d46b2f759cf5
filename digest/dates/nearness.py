"""On which side of the day of writing a date without its year, or a weekday, lies."""

import datetime
from collections.abc import Mapping, Sequence

from digest.dates.calendar import as_day, earliest, latest, on_weekday, real, weekday_near
from digest.dates.mentions import DateMention, Day

_WEEK = 7
_FAR, _FAR_MONTH = 120, 240  # days by which a day or month ahead has to be nearer than one that is over
_RECENT = 31  # days for which words of the future beside a date that is over are hardly about it
_SEASON = 120  # days for which a month up to which something was counted is hardly next year's
_CLOSE = 14  # days from the day of writing within which the words beside a date need not tell its side
# Days by which the last weekday, or the next one, has to be nearer to be meant, by how it is told.
_AGAINST: Mapping[str, tuple[int, int]] = {"past": (0, _WEEK), "ahead": (_WEEK, 0), "present": (2, 0), "told": (0, 2)}


def year_near(mention: DateMention, year: int, day: datetime.date | None, main: datetime.date | None) -> int | None:
    """The year that puts a date on its side of the day of writing, or of the first day told of that time; else the year of writing."""
    anchor = day or main
    if mention.direction == 0:
        return year
    if anchor is None:
        return None if mention.direction else year
    options = [option for shift in (-1, 0, 1) if real(option := mention.first._replace(year=anchor.year + shift))]
    if mention.weekday:
        options = [option for option in options if on_weekday(option, mention.weekday)] or options
    if not options:
        return None
    nearest = _nearest(mention, options, anchor)
    if mention.direction is None and nearest.day and day and abs((earliest(nearest) - anchor).days) <= _CLOSE:
        return nearest.year
    side = _side(mention, options, anchor, known=day is not None)
    if side is None:
        return nearest.year if day else year
    return _on_its_side(mention, options, anchor, side) or year


def _nearest(mention: DateMention, options: Sequence[Day], anchor: datetime.date) -> Day:
    against = 0 if mention.tense == "present" else _FAR if mention.first.day else _FAR_MONTH

    def away(day: Day) -> int:
        ahead = (earliest(day) - anchor).days
        return ahead + against if ahead > 0 else max(0, (anchor - _ending(mention, day)).days)

    return min(options, key=away)


def _side(mention: DateMention, options: Sequence[Day], anchor: datetime.date, *, known: bool) -> int | None:
    """Whether a date lies before or after the day of writing, as far as its words say."""
    if mention.direction is not None:
        return mention.direction
    if mention.tense == "ahead" or mention.lead == "open":
        return None if _just_over(options, anchor, _RECENT if mention.tense == "ahead" or mention.first.day else _SEASON) else 1
    return -1 if mention.lead == "past" or (mention.tense == "past" and known) else None


def _on_its_side(mention: DateMention, options: Sequence[Day], anchor: datetime.date, side: int) -> int | None:
    """The year of the latest option before the anchor, or of the first one after it."""
    if side == 1:
        return min((day.year or 0 for day in options if _until(mention, day) >= anchor), default=None)
    past = [day for day in options if earliest(day) <= anchor and not (mention.direction and _same_month(day, anchor))]
    return max((day.year or 0 for day in past), default=None)


def _until(mention: DateMention, day: Day) -> datetime.date:
    """The last day of a date that begins on a day: of a range its end, within whose days news of it is written."""
    end = mention.last._replace(year=day.year) if mention.last is not None else day
    return max(latest(day), latest(end)) if real(end) else latest(day)


def _ending(mention: DateMention, day: Day) -> datetime.date:
    """The day from which a date is over: of a range its last, else its first."""
    return _until(mention, day) if mention.last is not None else earliest(day)


def _just_over(options: Sequence[Day], anchor: datetime.date, days: int) -> bool:
    """Whether a date has just gone by."""
    return any(0 < (anchor - latest(day)).days <= days for day in options)


def _same_month(day: Day, anchor: datetime.date) -> bool:
    return day.day is None and (day.year, day.month) == (anchor.year, anchor.month)


# ---------------------------------------------------------------- weekdays


def day_of_weekday(mention: DateMention, day: datetime.date) -> Day:
    """The day that a lone weekday means, told on a day."""
    weekday = mention.weekday or 0
    if mention.shift:  # "Monday next week"
        monday = day - datetime.timedelta(days=day.isoweekday() - 1)
        return as_day(monday + datetime.timedelta(days=_WEEK * mention.shift.by + weekday - 1))
    return weekday_near(day, weekday, _side_of_weekday(mention, day))


def _side_of_weekday(mention: DateMention, day: datetime.date) -> int:
    """Whether the last or the next such weekday is meant: the nearer one, but for what its clause tells of its time."""
    if mention.direction is not None:
        return mention.direction or 1
    since = (day.isoweekday() - (mention.weekday or 0)) % _WEEK
    against_past, against_next = _AGAINST[mention.tense or "told"]
    return -1 if since == 0 or since + against_past <= _WEEK - since + against_next else 1


def weekdays_around(mention: DateMention, last: int, day: datetime.date) -> tuple[Day, Day]:
    """From one weekday to another: those around a day, or the next ones where they are told as ahead."""
    length = (last - (mention.weekday or 0)) % _WEEK
    since = (day.isoweekday() - (mention.weekday or 0)) % _WEEK
    ahead = mention.tense == "ahead" and since > length
    start = day - datetime.timedelta(days=since) + datetime.timedelta(days=_WEEK * ahead)
    return as_day(start), as_day(start + datetime.timedelta(days=length))


def years_between(mention: DateMention, low: datetime.date, high: datetime.date) -> list[int]:
    """The years in which a date without one, on its weekday, touches the time between two days."""
    fitting = []
    for year in range(low.year, high.year + 1):
        first, last = mention.first._replace(year=year), (mention.last or mention.first)._replace(year=year)
        fits = not mention.weekday or not first.day or on_weekday(first, mention.weekday)
        if fits and real(first) and real(last) and low <= latest(last) and earliest(first) <= high:
            fitting.append(year)
    return fitting
