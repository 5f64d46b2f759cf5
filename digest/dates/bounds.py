"""Between which dates an article was written: the latest thing told as past and the earliest still ahead."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from digest.annotate import Reading
from digest.dates.calendar import earliest, latest
from digest.dates.mentions import DateMention
from digest.dates.tense import clause_around
from digest.model import Clue

EVER = 9999
OVER = frozenset({"past", "told", "present"})
_WITNESSES = 3  # dates that speak for a bound; more of them say the same again
# How much a date told as past speaks against the years before it, a date ahead against those after it, a sum for a year against that year.
_BEFORE, _BEHIND, _SAME_YEAR = -3.0, -2.0, -1.0


@dataclass(frozen=True, slots=True)
class Vote:
    """What one clue says of years: its weight counts for each of them."""

    weight: float
    years: range | frozenset[int]
    clue: Clue


def clue_of(reading: Reading, start: int, end: int, rule: str) -> Clue:
    """The printed words between two offsets, with the bracket that closes one among them: "Kamis (2/11)"."""
    text = reading.article.text
    if text.count("(", start, end) > text.count(")", start, end) and text.startswith(")", end):
        end += 1
    return Clue(quote=text[start:end], start=start, end=end, rule=rule)


@dataclass(frozen=True, slots=True)
class Bounds:
    """The latest thing told as past and the earliest still ahead, and the votes against the years beyond them."""

    low: datetime.date | None
    high: datetime.date | None
    low_clue: Clue | None
    sure: int | None  # a year before which at least two dates do not let it be written
    votes: tuple[Vote, ...]


def find_bounds(reading: Reading, mentions: Sequence[DateMention]) -> Bounds:
    past: list[tuple[datetime.date, datetime.date, Clue]] = []  # known from, told of, where
    ahead: list[tuple[datetime.date, Clue]] = []
    to_come = {mention.first for mention in mentions if mention.first.year and mention.tense == "ahead"}
    for index, mention in enumerate(mentions):
        last = mention.last or mention.first
        if last.year is None or (mention.first in to_come and mention.tense != "ahead" and mention.first.month is None):
            continue  # a year that is told as ahead, too, is not over
        if mention.tense == "ahead":
            ahead.append((latest(last), clue_of(reading, mention.start, mention.end, "years.ahead")))
        elif mention.tense in OVER and not mention.spans_years:
            known = _known_from(reading, mentions, index)
            past.append((known, earliest(last), clue_of(reading, mention.start, mention.end, "years.past")))
    past.sort(key=lambda each: each[0], reverse=True)
    # What was still ahead of something that is over by now tells nothing.
    over = past[min(1, len(past) - 1)][0] if past else None
    ahead = sorted((each for each in ahead if over is None or each[0] >= over), key=lambda each: each[0])
    votes = [Vote(_BEFORE if known <= day else _SAME_YEAR, range(known.year), clue) for known, day, clue in past[:_WITNESSES]]
    votes += [Vote(_BEFORE, range(day.year), clue) for known, day, clue in past[:_WITNESSES] if known > day]
    votes += [Vote(_BEHIND, range(day.year + 1, EVER), clue) for day, clue in ahead[:_WITNESSES]]
    low, low_clue = (past[0][0], past[0][2]) if past else (None, None)
    high = next((day for day, _ in ahead if low is None or day >= low), None)
    return Bounds(low, high, low_clue, over.year if over else None, tuple(votes))


def _known_from(reading: Reading, mentions: Sequence[DateMention], index: int) -> datetime.date:
    """The first day on which what is told can be known: after the period where a sum for it is printed."""
    mention = mentions[index]
    day = mention.last or mention.first
    if (day.month is None or (mention.last and day.day is None)) and has_sum(reading, mentions, index):
        return latest(day) + datetime.timedelta(days=1)
    return earliest(day)


def has_sum(reading: Reading, mentions: Sequence[DateMention], index: int) -> bool:
    """Whether a sum is told for a date: in its clause, with no other date in between."""
    mention = mentions[index]
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return False
    start, end = clause_around(reading, sentence, mention.start)
    if index:
        start = max(start, mentions[index - 1].end)
    if index + 1 < len(mentions):
        end = min(end, mentions[index + 1].start)
    return bool(reading.hits.within("quantity_currency", start, end))
