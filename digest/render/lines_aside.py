"""The lines of an article, of which those that only name or date something are packed until somebody asks for them."""

import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache

from digest.cache import QUICKLY
from digest.packing import Unpacker, bytes_of
from digest.render.speech import Line

_Lines = Mapping[str, tuple[Line, ...]]

# Two lines of three are of these kinds, and pages about all articles show the fewest of them.
_NAMING = frozenset({"people", "organizations", "places", "dates", "topics"})
_AT_HAND = 256  # articles whose lines stay unpacked: a page about somebody shows those of many, and so does the next one


class LinesAside(_Lines):
    """Lines by kind, in the order of the page."""

    __slots__ = ("_lines", "_packed")

    def __init__(self, lines: Mapping[str, tuple[Line, ...] | None], packed: bytes) -> None:
        self._lines, self._packed = lines, packed

    def __getitem__(self, kind: str) -> tuple[Line, ...]:
        found = self._lines[kind]
        return _unpacked(self._packed)[kind] if found is None else found

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __reduce__(self) -> tuple[type["LinesAside"], tuple[Mapping[str, tuple[Line, ...] | None], bytes]]:
        return LinesAside, (self._lines, self._packed)


def lines_aside(lines: _Lines) -> LinesAside:
    """Lines, as few of them at hand as need be."""
    naming = {kind: own for kind, own in lines.items() if kind in _NAMING}
    packed = zlib.compress(bytes_of(naming), QUICKLY)
    return LinesAside({kind: None if kind in naming else own for kind, own in lines.items()}, packed)


@lru_cache(maxsize=_AT_HAND)
def _unpacked(packed: bytes) -> _Lines:
    lines: _Lines = Unpacker().value(zlib.decompress(packed))
    return lines
