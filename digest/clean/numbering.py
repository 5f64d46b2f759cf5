"""Paragraphs that a press release numbers, which are no list."""

import re
from collections.abc import Sequence

from digest.clean.lines import Line

_NUMBER = re.compile(r"(\d{1,2})[.)]\s+(?=\S)")
_SENTENCES = re.compile(r"[^\W\d_]{2}[.!?][\"”]? [A-Z\"“]")
# A first paragraph often bears no number.
_FIRST = (1, 2)


def numbered_paragraphs(lines: Sequence[Line], rules: Sequence[str | None]) -> frozenset[int]:
    """The indices of lines that are numbered in one sequence and read like paragraphs."""
    kept = [index for index in range(len(lines)) if not rules[index]]
    sequence: list[int] = []
    for index in kept:
        number = _NUMBER.match(lines[index].text) if lines[index].text[0].isdigit() else None
        if number and (int(number[1]) == len(sequence) + _start(lines, sequence) if sequence else int(number[1]) in _FIRST):
            sequence.append(index)
    if len(sequence) < 2 or _announced(lines, kept, sequence[0]):
        return frozenset()
    running = sum(bool(_SENTENCES.search(lines[index].text)) for index in sequence)
    return frozenset(sequence) if 2 * running >= len(sequence) else frozenset()


def _start(lines: Sequence[Line], sequence: Sequence[int]) -> int:
    found = _NUMBER.match(lines[sequence[0]].text)
    assert found
    return int(found[1])


def _announced(lines: Sequence[Line], kept: Sequence[int], index: int) -> bool:
    """Whether the line before ends in a colon, as it does before a list."""
    before = kept.index(index) - 1
    return before >= 0 and lines[kept[before]].text.endswith(":")
