"""What is known of an article's lines before they are read: its title from a head, the kinds of lines from a web page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from digest.clean.head import find_head
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
    rules[:] = [None if rule == _CAPTION or index == known else rule for index, rule in enumerate(seen)]
    return known if known is not None or expected.title else likely


def _known(lines: Sequence[Line], expected: Expected) -> int | None:
    marked = next((index for index, line in enumerate(lines) if expected.kind(line) == "title"), None)
    if marked is not None or not expected.title:
        return marked
    title = letters_of(expected.title)
    return next((index for index, line in enumerate(lines[:_TOP]) if letters_of(line.text) == title), None)
