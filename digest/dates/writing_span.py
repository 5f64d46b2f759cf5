"""When an article was written: the day that it prints, else the days between the latest thing told as past and the earliest still ahead."""

import datetime
from collections.abc import Iterable
from typing import Literal

from digest.dates.calendar import earliest, latest, span_of
from digest.dates.mentions import DateMention
from digest.dates.told import Told
from digest.dates.written import Now
from digest.model import Clue, Written

_OVER = frozenset({"past", "told"})


def written_of(now: Now, published: DateMention | None, told: Iterable[Told]) -> Written:
    """The one answer to when an article was written."""
    if published and now.day:
        day = now.day.isoformat()
        by: Literal["printed", "asserted"] = "asserted" if published.rule == "published.editor" else "printed"
        return Written(date=day, by=by, earliest=day, latest=day, because=now.clue)
    low, high = _bounds(told, datetime.date(now.year, 1, 1) if now.year else None)
    if now.year is None:
        return Written(by="unknown", earliest=low.isoformat() if low else None, latest=high.isoformat() if high else None)
    if now.day and (low is None or now.day >= low):
        day = now.day.isoformat()
        return Written(date=day, by="inferred", earliest=day, latest=day, because=now.clue)
    return _inferred(now.year, low, high, now.clue)


def _inferred(year: int, low: datetime.date | None, high: datetime.date | None, clue: Clue | None) -> Written:
    """The days of a year between the bounds; what is told as past outweighs what is told as ahead."""
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if low and low.year > year:
        return Written(by="unknown", earliest=low.isoformat(), because=clue)
    start = max(first, low) if low else first
    stop = min(last, high) if high and high >= start else last
    return Written(date=span_of(start, stop), by="inferred", earliest=start.isoformat(), latest=stop.isoformat(), because=clue)


def _bounds(told: Iterable[Told], first: datetime.date | None) -> tuple[datetime.date | None, datetime.date | None]:
    """The last day told as past, and the day before the first one still ahead, but what was over on the first day that it may be."""
    low, high = None, None
    for each in told:
        mention = each.mention
        of_now = mention.shift is not None and mention.shift.base == "written" and each.first.month is None
        if mention.tense in _OVER and not (mention.spans_years or mention.same or of_now):
            start = earliest(each.last if each.last and each.last.day is None else each.first)
            low = start if low is None else max(low, start)
    for each in told:
        if each.mention.tense == "present" and each.last and each.last.day:  # under way
            low, high = max(low or earliest(each.first), earliest(each.first)), latest(each.last)
        elif each.mention.tense == "ahead":
            end = earliest(each.first) - datetime.timedelta(days=1) if each.first.month else latest(each.first)
            if (low is None or end >= low) and (first is None or end >= first):
                high = end if high is None else min(high, end)
    return low, high
