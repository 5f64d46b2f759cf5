"""What is known of an article's lines before they are read: its title from a head, the kinds of lines from a web page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digest.clean.datelines import is_dateline
from digest.clean.head import find_head, is_title
from digest.clean.lines import Line
from digest.clean.words import Words
from digest.model import BlockKind
from digest.pages import letters_of

_CAPTION = "caption"  # no rule: while the headline is looked for, captions stand apart
# The printed headline is one of the first lines.
_TOP = 12


@dataclass(frozen=True, slots=True)
class Expected:
    """The title that a head gives, and the kind of lines by where they begin."""

    title: str | None = None
    kinds: Mapping[int, BlockKind] = field(default_factory=dict)

    def kind(self, line: Line) -> BlockKind | None:
        """The kind that a line is known to have."""
        return self.kinds.get(line.start)


NOTHING = Expected()


def find_title(lines: Sequence[Line], rules: list[str | None], words: Words, expected: Expected) -> int | None:
    """The index of the headline: the line that is known to be it; one like a headline only where nothing gives the title."""
    seen = [rule or (_CAPTION if expected.kind(line) == "caption" else None) for line, rule in zip(lines, rules, strict=True)]
    likely = find_head(lines, seen, words)
    known = _known(lines, expected)
    again = _printed_again(lines, words) if known is None and likely is None else None
    for index in range(again or 0):
        if not seen[index] and not is_dateline(lines[index], words, alone=True):
            seen[index] = "clean.rubric"
    rules[:] = [None if rule == _CAPTION or index == known else rule for index, rule in enumerate(seen)]
    found = likely if likely is not None else again
    return known if known is not None or expected.title else found


def _printed_again(lines: Sequence[Line], words: Words) -> int | None:
    """The headline that stands once more below its date, where a page prints sentences above it."""
    top = [line.lower for line in lines[:_TOP]]
    for index, line in enumerate(lines[:_TOP]):
        between = top[index + 1 :].index(line.lower) if line.lower in top[index + 1 :] else 0
        dated = any(is_dateline(other, words, alone=True) for other in lines[index + 1 : index + 1 + between])
        if dated and is_title(line, words):
            return index
    return None


def _known(lines: Sequence[Line], expected: Expected) -> int | None:
    marked = next((index for index, line in enumerate(lines) if expected.kind(line) == "title"), None)
    if marked is not None or not expected.title:
        return marked
    title = letters_of(expected.title)
    return next((index for index, line in enumerate(lines[:_TOP]) if letters_of(line.text) == title), None)
