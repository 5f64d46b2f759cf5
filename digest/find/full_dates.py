"""Dates with a month: by its name or in figures."""

import re
from collections.abc import Iterator
from dataclasses import replace

from digest.annotate import Reading
from digest.find.date_mentions import DateMention, Day, possible
from digest.find.date_words import Words
from digest.model import Hit

_MONTHS = 12
# These begin with what they look for and look back afterwards: a pattern that begins by looking back is tried at every character.
_NUMERIC = re.compile(
    r"\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?![\d/]|[.,]\d)",
)
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_FULL = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2((?:1[89]|20)\d\d)")
_SHORT = re.compile(r"(\d{1,2})/(\d{1,2})")
_BRACKETED = re.compile(r"\((?:0\d/\d\d|\d\d/0\d|1[3-9]/\d\d?|[23]\d/\d\d?)\)")  # "(26/06)", but not "(1/2)", which may be a page
_GLUE = frozenset("0123456789/.,")  # right before a date in figures: it is none


def with_month(reading: Reading, around: Words) -> Iterator[DateMention]:
    for hit in reading.hits.all("date_month"):
        yield from _around_month(reading, around, hit, short=False)
    for hit in reading.hits.all("date_month_short"):
        yield from _around_month(reading, around, hit, short=True)


def _around_month(reading: Reading, around: Words, hit: Hit, *, short: bool) -> Iterator[DateMention]:
    """The date that a month's name is part of."""
    text, month = reading.lower, int(hit.value)
    start, end, rule = hit.start, hit.end, "dates.month"
    first, last = Day(month=month), None
    days = around.before_month.search(text, max(0, hit.start - 32), hit.start)
    if days and not _ordinal(reading, days.start()):
        start, rule = days.start(), "dates.day_month"
        first, last = _days(month, days[1], days[2])
    elif days := around.after_month.match(text, hit.end):
        end, rule = days.end(), "dates.month_day"
        first, last = _days(month, days[1], days[2]) if days[2] else (Day(month=month, day=int(days[1])), None)
    if not possible(first) or (last and not possible(last)):
        return
    mention = _with_year(reading, around, DateMention(start=start, end=end, rule=rule, first=first, last=last))
    if first.day or mention.first.year or (not short and _lone_month(reading, around, mention)):
        yield mention


def _ordinal(reading: Reading, start: int) -> bool:
    """Whether the number at an offset is one of a row ("ke-11"), not the second day of a range ("November-2")."""
    if reading.lower[start - 1 : start] != "-":
        return False
    return reading.hits.ending("date_month", start - 1) is None and not reading.lower[start - 2 : start - 1].isdigit()


def _days(month: int, first: str | None, last: str) -> tuple[Day, Day | None]:
    """One day of a month, or the first and the last of a range."""
    end = Day(month=month, day=int(last))
    return (Day(month=month, day=int(first)), end) if first else (end, None)


def _with_year(reading: Reading, around: Words, mention: DateMention) -> DateMention:
    """The mention with the year, or the words for a year, that follow or go before it."""
    text, end = reading.lower, mention.end
    if year := around.year_after.match(text, end):
        number, end = int(year[1]), year.end()
        if after := around.this_year_after.match(text, end):
            end = after.end()
        last = replace(mention.last, year=number) if mention.last else None
        return replace(mention, end=end, first=replace(mention.first, year=number), last=last, current=after is not None)
    after_space = end + 1 if text[end : end + 1] in (" ", ",") else end
    after_space += text[after_space : after_space + 1] == " "
    if relative := reading.hits.at("date_relative_year", after_space):
        return replace(mention, end=relative.end, years=int(relative.value))
    if direction := reading.hits.at("date_direction", end + 1):
        return replace(mention, end=direction.end, direction=int(direction.value))
    if direction := reading.hits.ending("date_direction_before", mention.start - 1):
        return replace(mention, start=direction.start, direction=int(direction.value))
    return mention


def _lone_month(reading: Reading, around: Words, mention: DateMention) -> bool:
    """Whether a month without day and year is told as a time, and as one time, not as every year's."""
    if around.every.search(reading.lower, max(0, mention.start - 12), mention.start):
        return False
    if mention.years is not None or mention.direction is not None:
        return True
    to = around.to.match(reading.lower, mention.end) or around.listed.match(reading.lower, mention.end)
    if to and reading.hits.at("date_month", to.end()):
        return True
    cue = around.month_cue.search(reading.lower, max(0, mention.start - 16), mention.start)
    return cue is not None or _other_month_before(reading, around, mention.start)


def _other_month_before(reading: Reading, around: Words, start: int) -> bool:
    """Whether another month goes right before, as in a range or a list."""
    found = reading.hits.within("date_month", max(0, start - 24), start)
    if not found:
        return False
    between = reading.lower[found[-1].end : start]
    return (around.to.fullmatch(between) or around.listed.fullmatch(between)) is not None


def in_figures(reading: Reading, around: Words) -> Iterator[DateMention]:
    text = reading.lower
    for found in _NUMERIC.finditer(text):
        if text[found.start() - 1 : found.start()] in _GLUE:
            continue
        if iso := _ISO.fullmatch(found[0]):
            first = Day(int(iso[1]), int(iso[2]), int(iso[3]))
        elif full := _FULL.fullmatch(found[0]):
            first = _ordered(int(full[1]), int(full[3]), int(full[4]))
        elif (short := _SHORT.fullmatch(found[0])) and _marked(reading, around, found.start()):
            first = _ordered(int(short[1]), int(short[2]), None)
        else:
            continue
        if possible(first):
            yield DateMention(start=found.start(), end=found.end(), rule="dates.numeric", first=first)


def _ordered(day: int, month: int, year: int | None) -> Day:
    """Day before month, unless only the other order is a date."""
    return Day(year, day, month) if month > _MONTHS >= day else Day(year, month, day)


def _marked(reading: Reading, around: Words, start: int) -> bool:
    """Whether "31/10" is a date by what stands before it: a date word, a weekday or a date that goes up to it."""
    before = reading.lower[max(0, start - 16) : start]
    if around.date_word.search(before) or _BRACKETED.match(reading.lower, start - 1):
        return True
    weekdays = reading.hits.within("date_weekday", max(0, start - 24), start)
    return any(before.rstrip(" (,").endswith(reading.lower[hit.start : hit.end]) for hit in weekdays)
