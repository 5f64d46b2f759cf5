"""The rows of a chronology: each begins with its date, alone on its line, with a mark behind it, or among others that begin so."""

import re

from digest.annotate import Reading
from digest.dates.mentions import DateMention

_MARKS = ".:-\u2013\u2014"
_INDENT = 4  # characters of white space at the most
_YEAR = re.compile(r"(?:1[89]|20)\d\d ")


def behind_head(reading: Reading, start: int, end: int) -> str | None:
    """What stands behind a date that heads its paragraph, without the mark between; None where it heads none."""
    sentence = reading.sentence_at(start)
    if sentence is None:
        return None
    block = reading.article.block_of(sentence)
    if start - block.start > _INDENT or reading.lower[block.start : start].strip():
        return None
    behind = reading.plain[end : block.end].lstrip(" ")
    if not behind or behind[0] in _MARKS:
        return behind.strip(f" {_MARKS}")
    return behind if behind[0].isupper() and _is_among_others(reading, sentence.block) else None


def _is_among_others(reading: Reading, index: int) -> bool:
    """Whether a paragraph that begins with a year stands beside another such: "1951 The two …", "1956 The president …"."""
    beside = (reading.article.blocks[at] for at in (index - 1, index, index + 1) if 0 <= at < len(reading.article.blocks))
    return sum(_YEAR.match(reading.lower, block.start) is not None for block in beside) > 1


def heads_row(reading: Reading, mention: DateMention) -> bool:
    """Whether a year heads a row: "2019. A treaty is signed on 3 May"."""
    year = mention.first.year is not None and mention.first.month is None and mention.last is None
    return year and behind_head(reading, mention.start, mention.end) is not None


def is_in_row(reading: Reading, head: DateMention, mention: DateMention) -> bool:
    """Whether a date stands in the row that a year heads: its paragraph, or the one behind it where the year stands alone."""
    one, other = reading.sentence_at(head.start), reading.sentence_at(mention.start)
    if one is None or other is None:
        return False
    return other.block - one.block <= int(not behind_head(reading, head.start, head.end))
