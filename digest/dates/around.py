"""What stands around a date as printed: a word of comparing, quotation marks, the paragraph of another date."""

from bisect import bisect_left
from collections.abc import Sequence

from digest.annotate import Reading
from digest.dates.mentions import DateMention

_WORDS = 5  # "dibandingkan dengan periode yang sama pada 2020"
_NEAR = 1  # paragraphs back to the year that "two years later" counts from


def is_compared(reading: Reading, mentions: Sequence[DateMention], mention: DateMention) -> bool:
    """Whether a word of comparing stands right before a date, with a few words and no other date in between."""
    sentence = reading.sentence_at(mention.start)
    if sentence is None:
        return False
    index = bisect_left(mentions, mention.start, key=lambda other: other.start)
    start = max(sentence.start, mentions[index - 1].end if index else 0)
    hits = reading.hits.within("date_compared", start, mention.start)
    return bool(hits) and reading.lower.count(" ", hits[-1].end, mention.start) <= _WORDS


def is_near(reading: Reading, told: DateMention, mention: DateMention) -> bool:
    """Whether a date stands so near behind another that it may hang on it."""
    one, other = reading.sentence_at(told.start), reading.sentence_at(mention.start)
    return one is not None and other is not None and other.block - one.block <= _NEAR


def is_quoted(reading: Reading, mention: DateMention) -> bool:
    """Whether somebody says it in quotation marks, who may have said it on an earlier day."""
    sentence = reading.sentence_at(mention.start)
    start = reading.article.block_of(sentence).start if sentence else mention.start
    return sentence is None or reading.plain.count('"', start, mention.start) % 2 == 1


def is_beside(reading: Reading, one: DateMention, other: DateMention) -> bool:
    """Whether at most a preposition stands between two dates."""
    between = reading.lower[one.end : other.start]
    return between.count(" ") <= 2 and not any(mark in between for mark in ".;:")
