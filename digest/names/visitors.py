"""Who goes to another country and who meets whom: whoever visits one of the two sides, or meets somebody of it, is of the other."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from digest.annotate import Reading
from digest.model import Hit
from digest.names.grammar import grammar

VISIT = "visit"
# What two sides do with each other: classes of verbs and of nouns of doing.
FACE_TO_FACE = {"meet", "receive", "call", "talk"}
LONGEST_WAY = 60  # characters from a visitor to the visit, with its day: "X begins on Sunday a visit"
# Between two who meet: "paid a courtesy call on".
_ENCOUNTER = re.compile(r"(?: [^\W\d_A-Z][^\W\d_]*){1,8} ")
# Between a visit and whose it is, and between those and where it leads: a few small words.
_SMALL = re.compile(r"(?: [^\W\d_A-Z][^\W\d_]*(?:-[^\W_]+)*){0,4} ")
_FROM_OWNER = re.compile(r"(?: [^\W\d_A-Z][^\W\d_]*(?:-[^\W_]+)*){0,5} ")


def journeys(reading: Reading, people: Sequence[tuple[int, int]], goals: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where a visitor and the goal of a visit begin.

    `people` stand with their offices, `goals` are countries and places, both in text order.
    """
    starts = [start for start, _ in people]
    told = {
        (hit.start, hit.end): hit for hit in (*reading.hits.all("verb"), *reading.hits.all("deed")) if hit.value.partition("/")[0] == VISIT
    }
    for hit in told.values():
        visitor = _behind(reading, hit, people, starts) or _before(reading, hit, people)
        goal = _next(reading.plain, max(hit.end, visitor[1]), goals) if visitor else None
        if visitor is not None and goal is not None:
            yield visitor[0], goal


def encounters(reading: Reading, people: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where two are named, with their offices and in text order, of whom one meets or receives the other."""
    for (first, end), (second, _) in pairwise(people):
        start = _second_deed(reading, end, second) or end
        if end < second and _ENCOUNTER.fullmatch(reading.plain, start, second):
            told = (*reading.hits.within("verb", end, second), *reading.hits.within("deed", end, second))
            if any(hit.value.partition("/")[0] in FACE_TO_FACE for hit in told):
                yield first, second


def _second_deed(reading: Reading, end: int, second: int) -> int:
    """Where the "and" begins behind which somebody does a second thing: "X visited the Y Museum and met Z"; 0 for none."""
    joiners = (reading.plain.rfind(f" {joiner} ", end, second) for joiner in grammar(reading.language).joiners)
    at = max(joiners, default=-1)
    sentence = reading.sentence_at(end)
    own = reading.hits.first("verb", end, at) if at > 0 else None
    within = sentence is not None and second < sentence.end and not reading.plain.count(",", end, second)
    return at if within and own is not None and _SMALL.fullmatch(reading.plain, end, own.start) else 0


def _behind(reading: Reading, hit: Hit, people: Sequence[tuple[int, int]], starts: Sequence[int]) -> tuple[int, int] | None:
    """The visitor behind the noun: "the visit of President X"."""
    start = _next(reading.plain, hit.end, starts) if hit.category == "deed" else None
    return people[bisect_left(starts, start)] if start is not None else None


def _before(reading: Reading, hit: Hit, people: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The visitor before the verb, or before the noun that they own: "X travelled", "President X's trip"."""
    index = bisect_right(people, hit.start, key=lambda span: span[1]) - 1
    if index < 0:
        return None
    start = people[index][1]
    days = reading.hits.within("date_weekday", start, hit.start) if hit.start - start < LONGEST_WAY else []
    gap = reading.plain[start : days[0].start - 1] + reading.plain[days[-1].end : hit.start] if days else reading.plain[start : hit.start]
    words = grammar(reading.language)
    ending = next((ending for ending in words.any_owner_ending if gap.startswith(ending)), "")
    return people[index] if _FROM_OWNER.fullmatch(gap, len(ending)) else None


def _next(text: str, end: int, starts: Sequence[int]) -> int | None:
    """The first of some offsets from another on, where only small words stand before it."""
    index = bisect_left(starts, end)
    return starts[index] if index < len(starts) and _SMALL.fullmatch(text, end, starts[index]) else None
