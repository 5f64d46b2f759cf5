"""The elements of a web page that matter to its text, and the lines in them."""

import re
from collections import Counter
from dataclasses import dataclass, field

from digest.pages.tags import Piece, attributes_of
from digest.pages.web_words import elements, names_apart, names_body, names_caption, names_dated

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = ("td", "th")
# A new one of these closes one that is still open, up to the element that holds them.
_CLOSES = {"li": ("li", "p"), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", *_CELLS)} | dict.fromkeys(_CELLS, _CELLS)
_NAMES = ("class", "id", "role", "itemprop")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(slots=True)
class Node:
    """An element that holds lines."""

    tag: str
    parent: int
    apart: bool = False
    caption: bool = False
    body: bool = False
    heading: bool = False
    dated: bool = False
    around: bool = False  # apart, or within what is
    score: int = 0


@dataclass(slots=True)
class Run:
    """A line of the page: its place, its element, and how many of its letters are links."""

    start: int
    end: int
    node: int
    letters: int = 0
    linked: int = 0


@dataclass(slots=True)
class Outline:
    """Goes through the pieces of a page."""

    raw: str
    nodes: list[Node] = field(default_factory=lambda: [Node("", -1)])
    runs: list[Run] = field(default_factory=list)
    _open: list[tuple[str, int]] = field(default_factory=list)  # tag, and the node it made or stands in
    _counts: Counter[str] = field(default_factory=Counter)
    _run: Run | None = None

    @property
    def _node(self) -> int:
        return self._open[-1][1] if self._open else 0

    def add(self, piece: Piece) -> None:
        """Take in the next piece."""
        if piece.text:
            self._text(piece)
        elif piece.tag and not piece.inner:
            if piece.tag not in elements("inline"):
                self._flush()
            if piece.closes:
                self._close(piece.tag)
            elif piece.tag not in elements("void"):
                self._begin(piece)

    def finish(self) -> None:
        """No more pieces come."""
        self._flush()

    def _text(self, piece: Piece) -> None:
        if self._run is None:
            if not self.raw[piece.start : piece.end].strip():
                return
            self._run = Run(piece.start, piece.end, self._node)
        letters = sum(map(str.isalnum, self.raw[piece.start : piece.end]))
        self._run.end = piece.end
        self._run.letters += letters
        self._run.linked += letters if self._counts["a"] else 0

    def _flush(self) -> None:
        if self._run:
            self.runs.append(self._run)
        self._run = None

    def _begin(self, piece: Piece) -> None:
        self._imply(piece.tag)
        made = self._node
        if piece.tag not in elements("inline"):
            made = self._made(piece)
        self._open.append((piece.tag, made))
        self._counts[piece.tag] += 1

    def _imply(self, tag: str) -> None:
        """Close what a new element ends without saying so."""
        ends = _CLOSES.get(tag) or (("p",) if tag in elements("ends_a_paragraph") else ())
        while ends and self._open and self._open[-1][0] not in elements("holders") and any(self._counts[each] for each in ends):
            if self._open[-1][0] not in ends and self._open[-1][0] not in elements("inline"):
                return
            self._counts[self._open.pop()[0]] -= 1

    def _close(self, tag: str) -> None:
        if not self._counts[tag]:
            return
        while self._open:
            name, _ = self._open.pop()
            self._counts[name] -= 1
            if name == tag:
                return

    def _made(self, piece: Piece) -> int:
        found = attributes_of(self.raw, piece)
        names = [name for key in _NAMES if key in found for name in found[key].value.split()]
        above = self.nodes[self._node]
        hidden = "hidden" in found or ("style" in found and bool(_HIDDEN.search(found["style"].value)))
        apart = piece.tag in elements("apart") or hidden or (piece.tag not in elements("never_apart") and names_apart(names))
        caption = above.caption or piece.tag in ("figcaption", "figure") or (piece.tag != "body" and names_caption(names))
        body = piece.tag in ("article", "main") or names_body(names)
        heading, around = above.heading or piece.tag in _HEADINGS, above.around or apart
        dated = not around and (above.dated or names_dated(names))
        self.nodes.append(Node(piece.tag, self._node, apart, caption, body, heading, dated, around))
        return len(self.nodes) - 1
