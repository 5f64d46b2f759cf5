"""Quotation marks that open no speech, but stand around a name or a title within a sentence."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from digest.annotate import Reading
from digest.model import Span

# A few words that are only called so: 'raised to the level of "strategic partnership"'.
_CALLED = re.compile(r'"(?<=\s")[^"\n.,;:?!]{2,48}"(?=[\s.,;:)])')


def around_names(text: str) -> set[int]:
    """Where quotation marks stand around a name: those that open where no other is open in their line."""
    found: set[int] = set()
    marks = [match.start() for match in re.finditer('"', text)]
    for match in _CALLED.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if (bisect_left(marks, match.start()) - bisect_left(marks, line)) % 2 == 0:
            found |= {match.start(), match.end() - 1}
    return found


# What bears a title: its words tell nothing of what was done.
_TITLED = frozenset({"forum", "festival", "summit", "session"})
_LONGEST, _LEADING = 240, 40


def titles(reading: Reading) -> list[Span]:
    """The titles of gatherings, with the words before them and the quotation marks: 'a seminar titled "Trade, Tourism and Ties"'."""
    words = tuple(f" {word}" for word in reading.language.table("grammar", "titled")["words"])
    text = reading.plain
    found: list[Span] = []
    start = text.find('"')
    while start >= 0:
        head = reading.lower[max(0, start - _LEADING) : start]
        told = head.rstrip()
        word = next((word for word in words if told.endswith(word)), None)
        end = text.find('"', start + 1, start + _LONGEST) if word is not None else -1
        if word is not None and end > 0 and "\n" not in text[start:end]:
            led = start - len(head) + len(told) - len(word)
            held = reading.hits.ending("deed", led)
            if held is not None and held.value in _TITLED:
                found.append(Span(start=led + 1, end=end + 1))
                start = end
        start = text.find('"', start + 1)
    return found


def is_in_title(found: Sequence[Span], offset: int) -> bool:
    """Whether an offset lies in one of some titles."""
    index = bisect_right(found, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < found[index].end
