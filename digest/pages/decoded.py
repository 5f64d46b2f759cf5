"""A page's text with its character references decoded and its markup blank, and where each place of it has gone."""

import re
from bisect import bisect_right
from html import unescape

from digest.pages.tags import Piece

# As the standard says, which `html.unescape` follows: also without a semicolon.
_REFERENCE = re.compile(r"&(?:#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")
_SHOWN = re.compile(r"[^\r\n]")


class Decoded:
    """The decoded page while it is being written; it has the length of the whole page with all references decoded."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._at: list[int] = [0]  # places in the page behind which the shift changes
        self._shift: list[int] = [0]
        for match in _REFERENCE.finditer(raw):
            lost = len(match[0]) - len(unescape(match[0]))
            if lost:
                self._at.append(match.end())
                self._shift.append(self._shift[-1] + lost)
        self._parts: list[str] = []

    def place(self, at: int) -> int:
        """Where a place of the page is in the decoded text."""
        return at - self._shift[bisect_right(self._at, at) - 1]

    def show(self, piece: Piece) -> None:
        """Add a piece as text."""
        self._parts.append(unescape(self._raw[piece.start : piece.end]))

    def blank(self, piece: Piece, kept: tuple[tuple[int, int], ...]) -> None:
        """Add a piece as blanks, but for the stretches of it that are kept."""
        at = piece.start
        for start, end in kept:
            self._parts += [_SHOWN.sub(" ", unescape(self._raw[at:start])), unescape(self._raw[start:end])]
            at = end
        self._parts.append(_SHOWN.sub(" ", unescape(self._raw[at : piece.end])))

    def text(self) -> str:
        """All that was added."""
        return "".join(self._parts)
