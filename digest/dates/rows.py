"""The rows of a chronology: each begins with its year, alone on its line or with a mark behind it."""

from digest.annotate import Reading
from digest.dates.mentions import DateMention

_MARKS = ".:-\u2013\u2014"


def heads_row(reading: Reading, mention: DateMention) -> bool:
    """Whether a year opens its paragraph, with a mark or nothing behind it: "2019. A treaty is signed on 3 May"."""
    if mention.first.year is None or mention.first.month is not None or mention.last is not None:
        return False
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return False
    block = reading.article.block_of(sentence)
    behind = reading.lower[mention.end : block.end].lstrip(" ")
    return not reading.lower[block.start : mention.start].strip() and (not behind or behind[0] in _MARKS)


def is_in_row(reading: Reading, head: DateMention, mention: DateMention) -> bool:
    """Whether a date stands in the row that a year heads: its paragraph, or the one behind it where the year stands alone."""
    one, other = reading.sentence_at(head.start), reading.sentence_at(mention.start)
    if one is None or other is None:
        return False
    block = reading.article.block_of(one)
    alone = not reading.lower[head.end : block.end].strip(f" {_MARKS}")
    return other.block - one.block <= int(alone)
