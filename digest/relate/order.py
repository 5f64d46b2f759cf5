"""Which of two articles is the later one, as far as they say when they were written."""

from collections.abc import Collection
from datetime import date, timedelta

from digest.edtf import limits
from digest.model import Facts

# What is told as news, or as how things stand, is so for about as long.
_NEWS = timedelta(days=31)


def is_later(one: Facts, other: Facts) -> bool:
    """Whether one article was certainly written after another."""
    earliest, latest = one.written.earliest, other.written.latest
    return earliest is not None and latest is not None and earliest > latest


def in_no_order(articles: Collection[Facts]) -> list[Facts]:
    """Those of some articles that are known to be neither later nor earlier than any other of them."""
    first = min((each.written.latest for each in articles if each.written.latest), default=None)
    last = max((each.written.earliest for each in articles if each.written.earliest), default=None)

    def is_ordered(article: Facts) -> bool:
        earliest, latest = article.written.earliest, article.written.latest
        return bool((earliest and first and earliest > first) or (latest and last and latest < last))

    return [each for each in articles if not is_ordered(each)]


def are_of_one_time(one: Facts, other: Facts) -> bool:
    """Whether two articles may tell how things stand at one time."""
    ours, theirs = days_written(one), days_written(other)
    return ours is not None and theirs is not None and are_near(ours, theirs)


def are_near(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether no more than a month lies between two spans."""
    return max(one[0], other[0]) - min(one[1], other[1]) <= _NEWS


def days_written(article: Facts) -> tuple[date, date] | None:
    """The days between which an article was written."""
    written = article.written
    return (limits(written.earliest)[0], limits(written.latest)[1]) if written.earliest and written.latest else None
