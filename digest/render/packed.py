"""Generated files, small in memory: the pages of many articles are much larger than the articles."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from digest.cache import packed
from digest.faults import Page
from digest.model import Problem


class Packed(Mapping[str, str]):
    """Texts by their paths, in the order of their making, some of them packed already; each is unpacked when it is asked for."""

    def __init__(self, pages: Iterable[tuple[str, str | bytes]] = ()) -> None:
        self._packed = {path: packed(text) if isinstance(text, str) else text for path, text in pages}

    def __getitem__(self, path: str) -> str:
        return zlib.decompress(self._packed[path]).decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    @property
    def size(self) -> int:
        """How many bytes the texts take."""
        return sum(map(len, self._packed.values()))

    @classmethod
    def joined(cls, parts: Iterable["Packed"]) -> "Packed":
        """All texts of several together."""
        found = cls()
        for part in parts:
            found._packed |= part._packed
        return found


@dataclass(frozen=True, slots=True)
class Made:
    """The files that could be made, and what went wrong with the others."""

    pages: Packed = field(default_factory=Packed)
    faults: tuple[Problem, ...] = ()


def made_of(pages: Iterable[Page]) -> Made:
    """What came of some files."""
    faults: list[Problem] = []

    def texts() -> Iterator[tuple[str, str | bytes]]:
        for path, page in pages:
            if isinstance(page, Problem):
                faults.append(page)
            else:
                yield path, page

    return Made(Packed(texts()), tuple(faults))


def all_made(parts: Iterable[Made]) -> Made:
    """What came of all of several parts."""
    kept = list(parts)
    return Made(Packed.joined(part.pages for part in kept), tuple(fault for part in kept for fault in part.faults))
