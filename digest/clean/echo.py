"""Which of the lines above a text speak of the same as its first paragraphs, as a headline does."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from digest.clean.lines import Line
from digest.clean.shapes import is_body
from digest.clean.words import Words

_WORD = re.compile(r"[^\W\d_]{3,}")
_PARAGRAPHS = 4
# Words that begin alike are one: "warga", "warganya".
_STEM = 5
# Of a headline's words so many, and such a part of them, are in the first paragraphs; of a line of the page hardly any.
_SHARED, _PART, _HARDLY = 3, 0.4, 0.25
_CUT = re.compile(r"\s?(?:\.\.\.|…)$")


class Echo:
    """The lines of a text, and what its first paragraphs say."""

    def __init__(self, lines: Sequence[Line], rules: Sequence[str | None], words: Words) -> None:
        self._lines = lines
        self._rules = rules
        self._words = words

    def best(self, likely: Sequence[int]) -> int | None:
        """The first line that could be the headline, unless it has nothing to do with the text and a later one has."""
        first = next(iter(likely), None)
        if first is None or len(likely) == 1 or not self._is_strange(first):
            return first
        return next((index for index in likely if self.is_headline(index)), first)

    def is_foreign(self, index: int) -> bool:
        """Whether a line above the headline has nothing to do with the text, or is the beginning of the headline."""
        return self._is_strange(index) or bool(_CUT.search(self._lines[index].text))

    def _is_strange(self, index: int) -> bool:
        own = self._said(self._lines[index])
        return len(own & self._told) <= max(1, _HARDLY * len(own))

    def is_headline(self, index: int) -> bool:
        """Whether a line is told again by the text."""
        own = self._said(self._lines[index])
        shared = len(own & self._told)
        return shared >= _SHARED and shared >= _PART * len(own)

    @cached_property
    def _told(self) -> frozenset[str]:
        bodies = (line for line, rule in zip(self._lines, self._rules, strict=True) if not rule and is_body(line, self._words))
        return frozenset().union(*(self._said(line) for line in islice(bodies, _PARAGRAPHS)))

    def _said(self, line: Line) -> frozenset[str]:
        said = frozenset(_WORD.findall(line.lower)) - self._words.function_words - self._words.dateline
        return frozenset(word[:_STEM] for word in said)
