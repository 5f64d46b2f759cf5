"""Mentions looked up by where they stand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")
REACH = 200  # characters: no name is longer


class Mention(NamedTuple, Generic[T]):
    """A thing and the span that names it."""

    start: int
    end: int
    item: T


class SpanIndex(Generic[T]):
    """Mentions in text order, looked up by offset."""

    __slots__ = ("_reach", "_starts", "mentions")

    def __init__(self, mentions: Iterable[Mention[T]]) -> None:
        self.mentions = sorted(mentions, key=itemgetter(0, 1))
        self._starts = [mention.start for mention in self.mentions]
        self._reach: list[int] = []  # the furthest end of the mentions up to each, once it is asked for

    def within(self, start: int, end: int) -> list[Mention[T]]:
        """The mentions that lie between two offsets."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        return [mention for mention in self.mentions[first:last] if mention.end <= end] if last > first else []

    def after(self, offset: int, limit: int) -> Mention[T] | None:
        """The first mention that begins at an offset or later, and before a limit."""
        index = bisect_left(self._starts, offset)
        return self.mentions[index] if index < len(self.mentions) and self._starts[index] < limit else None

    def before(self, offset: int, limit: int) -> Mention[T] | None:
        """The last mention that ends at an offset or earlier, and begins after a limit."""
        index = bisect_left(self._starts, offset) - 1
        while index >= 0 and self._starts[index] >= limit:
            if self.mentions[index].end <= offset:
                return self.mentions[index]
            index -= 1
        return None

    def _furthest(self) -> list[int]:
        self._reach = self._reach or list(accumulate((mention.end for mention in self.mentions), max))
        return self._reach

    def around(self, start: int, end: int) -> Mention[T] | None:
        """The first mention that holds a stretch of text."""
        index, found, reach = bisect_right(self._starts, start) - 1, None, self._furthest()
        while index >= 0 and reach[index] >= end:
            found = self.mentions[index] if self.mentions[index].end >= end else found
            index -= 1
        return found

    def touches(self, start: int, end: int) -> bool:
        """Whether a mention and a stretch of text overlap."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self._furthest()[index] > start

    def touching(self, start: int, end: int) -> Iterator[Mention[T]]:
        """The mentions that overlap a stretch of text, the last first."""
        index, reach = bisect_left(self._starts, end) - 1, self._furthest()
        while index >= 0 and reach[index] > start:
            if self.mentions[index].end > start:
                yield self.mentions[index]
            index -= 1

    def covers(self, offset: int) -> bool:
        """Whether an offset lies inside a mention."""
        first, last = bisect_left(self._starts, offset - REACH), bisect_left(self._starts, offset + 1)
        return any(offset < mention.end <= offset + REACH for mention in self.mentions[first:last])
