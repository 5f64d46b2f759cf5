"""Years alone, from year to year, and quarters, halves and months of a year."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from digest.annotate import Reading
from digest.find.date_mentions import DateMention, Day
from digest.find.date_words import Words
from digest.find.numbers import Number
from digest.model import Hit

_LAST_YEAR = 2100
_MONTHS = 12
_INITIALS = 4  # "FY " is a cue in capitals; "ANTARA " is a name
_SEASON = re.compile(r"[-/](\d\d)(?!\d)")  # after a year: "2025-26"
_TO_YEAR = re.compile(r" ?[-/] ?((?:19|20)\d\d)(?!\d|[.,]\d)")
_CODE = re.compile(r"([qh1-4])([qh1-4])[\s/'-]{0,2}(20\d\d)(?!\d)")


def in_periods(reading: Reading, around: Words, ends: Mapping[int, Number]) -> Iterator[DateMention]:
    for hit in reading.hits.all("date_period"):
        months = int(hit.value)
        ordinal = _beside(reading, hit)
        if ordinal and int(ordinal.value) <= _MONTHS // months:
            last = int(ordinal.value) * months
            yield from _period(reading, around, (min(hit.start, ordinal.start), max(hit.end, ordinal.end)), last - months + 1, last)
    for hit in reading.hits.all("date_period_month"):
        ordinal = _beside(reading, hit)
        number = counted(hit, ends)
        if ordinal is None:
            ordinal = reading.hits.ending("date_ordinal", number.start - 1) if number else None
        if number and ordinal and ordinal.value == "1" and 1 <= number.value <= _MONTHS and number.value == int(number.value):
            span = min(number.start, ordinal.start), max(hit.end, ordinal.end)
            yield from _period(reading, around, span, 1, int(number.value))


def counted(hit: Hit, ends: Mapping[int, Number]) -> Number | None:
    """The number right before a word; `ends` are the numbers by where they end."""
    return ends.get(hit.start - 1)


def _beside(reading: Reading, hit: Hit) -> Hit | None:
    """The ordinal right before or after a word."""
    return reading.hits.at("date_ordinal", hit.end + 1) or reading.hits.ending("date_ordinal", hit.start - 1)


def _period(reading: Reading, around: Words, span: tuple[int, int], first: int, last: int) -> Iterator[DateMention]:
    """A stretch of months with the year that follows; without one it is no date."""
    start, end = span
    gap = around.period_gap.match(reading.lower, end)
    after = gap.end() if gap else end
    base = DateMention(start=start, end=end, rule="dates.period", first=Day(month=first), last=Day(month=last))
    if year := around.year_digits.match(reading.lower, after):
        number = int(year[0])
        ini = around.this_year_after.match(reading.lower, year.end())
        stop = ini.end() if ini else year.end()
        yield replace(base, end=stop, first=Day(number, first), last=Day(number, last), current=ini is not None)
        return
    for at in (after, end + 1):
        if relative := reading.hits.at("date_relative_year", at):
            yield replace(base, end=relative.end, years=int(relative.value))
            return
    if not around.any_of.search(reading.lower, max(0, start - 8), start):
        yield base


def in_codes(reading: Reading) -> Iterator[DateMention]:
    """Q3 2024, 1H 2025."""
    for found in _CODE.finditer(reading.lower):
        letters = found[1] + found[2]
        kind, number = letters.strip("1234"), letters.strip("qh")
        if reading.lower[found.start() - 1 : found.start()].isalnum() or len(kind) != 1 or len(number) != 1:
            continue
        months = 3 if kind == "q" else 6
        if int(number) * months <= _MONTHS:
            year, last = int(found[3]), int(number) * months
            yield DateMention(
                start=found.start(), end=found.end(), rule="dates.period", first=Day(year, last - months + 1), last=Day(year, last)
            )


def in_years(reading: Reading, around: Words) -> Iterator[DateMention]:
    """Years alone, and from year to year."""
    text, listed_from = reading.lower, -1  # where a year ended that another may be listed after
    for found in around.year.finditer(text):
        start, end, year = found.start(), found.end(), int(found[0])
        if season := _SEASON.match(text, end):
            if int(season[1]) == (year + 1) % 100 and _cued(reading, around, start):
                yield DateMention(start=start, end=season.end(), rule="dates.years", first=Day(year), last=Day(year + 1))
            continue
        second = _TO_YEAR.match(text, end)
        if second and year < int(second[1]) <= _LAST_YEAR:
            yield DateMention(start=start, end=second.end(), rule="dates.years", first=Day(year), last=Day(int(second[1])))
        elif _cued(reading, around, start) or (listed_from > 0 and _goes_on(text, around, listed_from, start)):
            listed_from = end
            after = around.this_year_after.match(text, end)
            before = around.this_year_before.search(text, max(0, start - 20), start)
            yield DateMention(
                start=start, end=after.end() if after else end, rule="dates.year", first=Day(year), current=bool(after or before)
            )


def _cued(reading: Reading, around: Words, start: int) -> bool:
    """Whether the four digits at an offset are a year, by the word before them, and not the year of a law's number."""
    text = reading.lower
    if around.numbered.search(text, max(0, start - 24), start):
        return False
    cue = around.year_cue.search(text, max(0, start - 14), start)
    if cue and (len(cue[0]) <= _INITIALS or not reading.plain[cue.start() : start].isupper()):
        return True
    return around.named_year.search(reading.plain, max(0, start - 60), start) is not None


def _goes_on(text: str, around: Words, end: int, start: int) -> bool:
    """Whether a year stands right after another as in a list or a range."""
    return (around.listed.fullmatch(text, end, start) or around.to.fullmatch(text, end, start)) is not None
