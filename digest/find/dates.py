"""Dates as printed: what each says of year, month and day, before anything is worked out."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import replace

from digest.annotate import Reading
from digest.find.date_mentions import DateMention, Day
from digest.find.date_words import Words, words
from digest.find.full_dates import in_figures, with_month
from digest.find.numbers import Number
from digest.find.relative_dates import in_relation
from digest.find.years_and_periods import in_codes, in_periods, in_years

_GAP = 24  # characters that "sampai dengan tanggal" and the like take


class _Found:
    """Date mentions in text order, none overlapping another; the first to claim a stretch keeps it."""

    def __init__(self) -> None:
        self.mentions: list[DateMention] = []
        self._spans: list[tuple[int, int]] = []

    def free(self, start: int, end: int) -> bool:
        """Whether nothing has been found in a stretch of text."""
        index = bisect_left(self._spans, (start, start))
        before = index and self._spans[index - 1][1] > start
        return not before and not (index < len(self._spans) and self._spans[index][0] < end)

    def add(self, mentions: Iterable[DateMention]) -> None:
        """Keep the mentions that overlap nothing found before."""
        for mention in mentions:
            if self.free(mention.start, mention.end):
                insort(self._spans, (mention.start, mention.end))
                self.mentions.append(mention)

    def in_order(self) -> list[DateMention]:
        """The mentions in text order."""
        return sorted(self.mentions, key=lambda mention: mention.start)


def find_dates(reading: Reading, numbers: tuple[Number, ...]) -> tuple[DateMention, ...]:
    """Every date of an article, in text order."""
    around = words(reading.language)
    ends = {number.end: number for number in numbers}
    found = _Found()
    found.add(with_month(reading, around))
    found.add(in_figures(reading, around))
    found.add(in_periods(reading, around, ends))
    found.add(in_codes(reading))
    found.add(in_years(reading, around))
    found.add(in_relation(reading, ends))
    joined = _sharing_year(reading, around, _joined(reading, around, found.in_order()))
    dated = _Found()
    dated.add(_with_weekday(reading, around, mention) for mention in joined)
    dated.add(_weekdays(reading, around))
    return tuple(dated.in_order())


def _joined(reading: Reading, around: Words, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, with two that go "from … to …" as one range."""
    joined: list[DateMention] = []
    for mention in mentions:
        if joined and (range_ := _range(reading, around, joined[-1], mention)):
            joined[-1] = range_
        else:
            joined.append(mention)
    return joined


def _sharing_year(reading: Reading, around: Words, mentions: list[DateMention]) -> list[DateMention]:
    """The mentions, those of "Maret dan April 2023" all with the year."""
    shared = list(mentions)
    for index in range(len(mentions) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        bare = left.first.month and not left.first.year and left.years is None and left.direction is None and not left.last
        if bare and right.first.year and right.first.month and around.listed.fullmatch(reading.lower, left.end, right.start):
            shared[index] = replace(left, first=replace(left.first, year=right.first.year))
    return shared


def _range(reading: Reading, around: Words, left: DateMention, right: DateMention) -> DateMention | None:
    between = reading.lower[left.end : right.start]
    if left.last or right.last or len(between) > _GAP or left.first == Day() or _precision(left.first) != _precision(right.first):
        return None
    cued = around.between_cue.search(reading.lower, max(0, left.start - _GAP), left.start)
    if not around.to.fullmatch(between) and not (cued and around.between.fullmatch(between)):
        return None
    first, last = left.first, right.first
    if first.year is None and last.year is not None and first.month and last.month:
        first = replace(first, year=last.year - (first.month > last.month))
    if last.year is None and first.year is not None and first.month and last.month:
        last = replace(last, year=first.year + (first.month > last.month))
    if first.year and last.year and _key(first) >= _key(last):
        return None
    return replace(right, start=left.start, first=first, last=last, rule="dates.range", weekday=left.weekday)


def _precision(day: Day) -> tuple[bool, bool]:
    return day.month is not None, day.day is not None


def _key(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month or 0, day.day or 0


def _with_weekday(reading: Reading, around: Words, mention: DateMention) -> DateMention:
    """The mention with the weekday printed before it."""
    if mention.first.day is None:
        return mention
    found = reading.hits.within("date_weekday", max(0, mention.start - 40), mention.start)
    if found and around.weekday_gap.fullmatch(reading.lower, found[-1].end, mention.start):
        return replace(mention, start=found[-1].start, weekday=int(found[-1].value))
    return mention


def _weekdays(reading: Reading, around: Words) -> Iterator[DateMention]:
    """Weekdays that stand alone."""
    for hit in reading.hits.all("date_weekday"):
        doubtful = reading.plain[hit.start : hit.end] in around.doubtful
        if doubtful and not around.weekday_cue.search(reading.lower, max(0, hit.start - 8), hit.start):
            continue
        if around.every.search(reading.lower, max(0, hit.start - 12), hit.start):
            continue
        mention = DateMention(start=hit.start, end=hit.end, rule="dates.weekday", first=Day(), weekday=int(hit.value))
        if direction := reading.hits.at("date_direction", hit.end + 1):
            mention = replace(mention, end=direction.end, direction=int(direction.value))
        elif direction := reading.hits.ending("date_direction_before", hit.start - 1):
            mention = replace(mention, start=direction.start, direction=int(direction.value))
        yield mention
