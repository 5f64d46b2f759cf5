"""The lines of a text, with their place in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

# Whatever str.splitlines() breaks at; a run of anything else is a line.
BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(f"[^{BREAKS}]+")
# White space in the reader's eye though not in Python's: zero-width marks, soft hyphens at an edge, byte order marks.
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
_EDGE = " \t\u00a0\u2007\u202f\u2009\u200a\u3000\u2002\u2003\u1680\u2000\u2001\u2004\u2005\u2006\u2008\u205f\x1f" + INVISIBLE


@dataclass(frozen=True, slots=True)
class Line:
    """A line that holds something, without white space at its ends; `lower` need not have the length of `text`."""

    start: int
    end: int
    text: str
    lower: str

    def part(self, start: int, end: int | None = None) -> "Line":
        """A part of the line, by offsets into the line, without white space at its ends."""
        return line_in(self.text, self.start, start, len(self.text) if end is None else end)

    def before(self, more: str) -> "Line":
        """The line with more text behind it."""
        return Line(self.start, self.end, self.text + more, self.lower + more.lower())


def line_in(text: str, shift: int, start: int, end: int) -> Line:
    """The stretch of a text as a line; `shift` is where the text itself begins."""
    raw = text[start:end]
    left = raw.lstrip(_EDGE)
    shown = left.rstrip(_EDGE)
    first = shift + start + len(raw) - len(left)
    return Line(first, first + len(shown), shown, shown.lower())


def split_lines(text: str) -> Iterator[Line]:
    """Every line that holds more than white space."""
    for match in _LINE.finditer(text):
        line = line_in(text, 0, match.start(), match.end())
        if line.text:
            yield line


# Mail and old editors break lines at 60 to 100 characters; a text with a longer line is not broken so.
_WIDEST = 120
_NARROWEST = 50
# At least so many lines must end inside a sentence, one of them before a small letter, before a text counts as broken.
_EVIDENCE = 2


def join_wrapped(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with those put together that only a fixed width has parted."""
    width = max((len(line.text) for line in lines), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return tuple(lines)
    parted = [_goes_on(text, first, second, width) for first, second in pairwise(lines)]
    broken = [
        second.text[0].islower() for goes_on, (first, second) in zip(parted, pairwise(lines), strict=True) if goes_on and _open(first)
    ]
    if len(broken) < _EVIDENCE or not any(broken):
        return tuple(lines)
    joined = [lines[0]]
    for goes_on, line in zip(parted, lines[1:], strict=True):
        if goes_on:
            joined[-1] = _joined(text, joined[-1], line)
        else:
            joined.append(line)
    return tuple(joined)


def _open(line: Line) -> bool:
    """Whether a line ends inside a sentence."""
    return line.text[-1] not in '.!?:;"”)'


def _goes_on(text: str, first: Line, second: Line, width: int) -> bool:
    """Whether the second line's first word had no more room in the first, with no empty line between."""
    if text.count("\n", first.end, second.start) > 1 or not (second.text[0].isalnum() or second.text[0] in "\"“'‘("):
        return False
    return len(first.text) + 1 + len(second.text.split(maxsplit=1)[0]) > width


def _joined(text: str, first: Line, second: Line) -> Line:
    shown = text[first.start : second.end].replace("\n", " ").replace("\r", " ")
    return Line(first.start, second.end, shown, shown.lower())
