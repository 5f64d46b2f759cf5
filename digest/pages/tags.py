"""The tags of a web page, however badly it is written, and the text between them; the cost is linear in the length."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
# Where a quotation mark is never closed: up to the first bracket.
_LOOSE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*+)([^<>]*+)>?")
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]++)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'>]++)))?")
# What stands inside these is no text, or none that a reader sees.
_OPAQUE = ("script", "style", "noscript", "template", "svg", "math", "iframe", "object", "textarea", "title")
_TO_THE_END = ("script", "style")  # where never closed
_CLOSING = {tag: re.compile(rf"</{tag}(?=[\s/>])[^<>]*+>", re.IGNORECASE) for tag in _OPAQUE}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a page: text, or markup with the name of its tag; a comment has no name."""

    start: int
    end: int
    text: bool = False
    tag: str = ""
    closes: bool = False
    inner: tuple[int, int] | None = None  # of what is no text: where it stands


def pieces_of(raw: str) -> Iterator[Piece]:
    """The whole page in pieces, in order."""
    at, text = 0, 0
    scanner = _Scanner(raw)
    while (start := raw.find("<", at)) >= 0:
        piece = scanner.markup(start)
        if piece is None:
            at = start + 1
            continue
        if start > text:
            yield Piece(text, start, text=True)
        yield piece
        at = text = piece.end
    if text < len(raw):
        yield Piece(text, len(raw), text=True)


class _Scanner:
    """Reads markup, and remembers which marks don't come any more, so that none is looked for twice."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.quoted = True
        self.missing: set[str] = set()

    def markup(self, start: int) -> Piece | None:
        """The piece of markup that begins at an offset; nothing where a bracket is just a sign."""
        if self.raw.startswith("<!--", start):
            end = self.raw.find("-->", start + 4)
            return Piece(start, end + 3 if end >= 0 else len(self.raw))
        if self.raw.startswith(("<!", "<?"), start):
            end = self.raw.find(">", start)
            return Piece(start, end + 1 if end >= 0 else len(self.raw))
        match = self._tag(start)
        if match is None:
            return None
        tag = match[2].lower()
        if tag in _OPAQUE and not match[1]:
            return self._opaque(tag, start, match.end())
        return Piece(start, match.end(), tag=tag, closes=bool(match[1]))

    def _tag(self, start: int) -> re.Match[str] | None:
        match = _TAG.match(self.raw, start) if self.quoted else None
        if match:
            return match
        loose = _LOOSE_TAG.match(self.raw, start)
        if loose and self.quoted and loose[3].count('"') % 2 + loose[3].count("'") % 2:
            self.quoted = False
        return loose

    def _opaque(self, tag: str, start: int, inside: int) -> Piece:
        closing = None if tag in self.missing else _CLOSING[tag].search(self.raw, inside)
        if closing:
            return Piece(start, closing.end(), tag=tag, inner=(inside, closing.start()))
        self.missing.add(tag)
        return Piece(start, len(self.raw) if tag in _TO_THE_END else inside, tag=tag)


@dataclass(frozen=True, slots=True)
class Attribute:
    """The value of an attribute, as written, and where it stands in the page."""

    value: str
    start: int


def attributes_of(raw: str, piece: Piece) -> Mapping[str, Attribute]:
    """The attributes of a tag by name, the first of a name; of an element with its content those of its first tag."""
    end = piece.inner[0] if piece.inner else piece.end
    found: dict[str, Attribute] = {}
    for match in _ATTRIBUTE.finditer(raw, piece.start + 1 + len(piece.tag), end):
        group = next((number for number in (2, 3, 4) if match[number] is not None), None)
        value = Attribute(match[group], match.start(group)) if group else Attribute("", match.end())
        found.setdefault(match[1].lower(), value)
    return found
