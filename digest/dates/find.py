"""Dates as printed: what each says of year, month and day, before anything is worked out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from digest.annotate import Reading
from digest.dates.fields import mention_of
from digest.dates.grammar import found_in
from digest.dates.joining import SMALL, joined, sharing_year, with_listed_years
from digest.dates.mentions import DateMention, Lead
from digest.dates.tokens import ANCHORS, Token, tokens_of, words_around
from digest.languages import Language
from digest.quantities.numbers import Number, is_name

_COUNTED = 100
_FIGURES = re.compile(r"\d+(?:[/-]\d+)*")


def find_dates(reading: Reading, numbers: Sequence[Number]) -> tuple[DateMention, ...]:
    """Every date of an article, in text order."""
    spelled = {
        number.start: (number.end, int(number.value) if number.scale == 1 and number.value == int(number.value) <= _COUNTED else 0)
        for number in numbers
        if (number.spelled or number.scale > 1) and not is_name(reading.plain, number.start)
    }
    anchors = _anchors(reading)
    found: list[DateMention] = []
    for start, end in _stretches(reading):
        own = anchors[bisect_left(anchors, start) : bisect_left(anchors, end)]
        for words in words_around(reading.lower, start, end, own) if own else ():
            found += _in_row(reading.language, tokens_of(reading, words, spelled))
    return tuple(found)


def _anchors(reading: Reading) -> list[int]:
    """Where figures of a date stand, and words that no date does without."""
    words = [hit.start for role in ANCHORS for hit in reading.hits.all(f"date_{role}")]
    return sorted([*words, *(match.start() for match in _FIGURES.finditer(reading.lower) if _may_date(match[0]))])


def _may_date(figures: str) -> bool:
    """Whether figures may be a year, or a day and a month. A day before its month is found with the month."""
    return figures.startswith(("18", "19", "20")) if len(figures) == len("2023") else not figures.isdigit()


def _stretches(reading: Reading) -> Iterator[tuple[int, int]]:
    """The sentences, and the lines between them: no date goes across their ends."""
    at = 0
    for sentence in reading.article.sentences:
        yield from _lines(reading.lower, at, sentence.start)
        yield sentence.start, sentence.end
        at = sentence.end
    yield from _lines(reading.lower, at, len(reading.lower))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1


def _in_row(language: Language, tokens: Sequence[Token]) -> Iterator[DateMention]:
    row: list[tuple[int, int, DateMention]] = []
    for found in found_in(language, tokens):
        mention = mention_of(tokens, found, _lead(tokens, found.start))
        if mention is None:
            continue
        if row and (whole := joined(tokens, row[-1], found, mention)):
            row[-1] = (row[-1][0], found.end, whole)
        else:
            row.append((found.start, found.end, mention))
    yield from sharing_year(tokens, with_listed_years(tokens, row))


def _lead(tokens: Sequence[Token], index: int) -> Lead:
    """What the words right before a date say of it."""
    index -= 1
    while index >= 0 and tokens[index].roles & SMALL and not tokens[index].roles & {"ahead_before", "open_before", "past_before"}:
        index -= 1
    roles: frozenset[str] = tokens[index].roles if index >= 0 else frozenset()
    if "ahead_before" in roles:
        return "ahead"
    if "past_before" in roles:
        return "past"
    return "open" if "open_before" in roles else None
