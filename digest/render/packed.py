"""Generated files, small in memory: the pages of many articles are much larger than the articles."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from tempfile import SpooledTemporaryFile
from typing import IO, NamedTuple
from weakref import finalize

from digest.cache import QUICKLY, packed
from digest.faults import Page
from digest.model import Problem

BYTES = "surrogateescape"  # how bytes that are no text stand in one
_IN_MEMORY = 8_000_000  # bytes, beyond which they lie in a file of the system's
_PIECE = 65_536  # bytes of a packed text that are unpacked at a time
_SEAL = 12  # bytes of a hash
_SHARE = 200  # files that one process gives another at a time,
_LARGE = 1_000_000  # or bytes


class Piece(bytes):
    """A part of a packed text, which belongs behind the one before it."""

    __slots__ = ()


class _Store:
    """Bytes laid by, one behind the other, until nobody can ask for them any more."""

    def __init__(self) -> None:
        self._file: IO[bytes] = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed below
        self._end = 0
        finalize(self, self._file.close)

    def add(self, data: bytes, behind: "_Place | None" = None) -> "_Place":
        """Lay bytes by; where they belong `behind` the last ones, as one with these."""
        self._file.seek(self._end)
        self._file.write(data)
        self._file.flush()  # a process that begins now shares the file, but not what waits to be written
        begin, before = (behind.begin, behind.seal) if behind else (self._end, b"")
        seal = hashlib.blake2b(before, digest_size=_SEAL)
        seal.update(data)
        self._end += len(data)
        return _Place(self, begin, self._end - begin, seal.digest())

    def read(self, begin: int, length: int) -> bytes:
        self._file.seek(begin)
        return self._file.read(length)


class _Place(NamedTuple):
    store: _Store
    begin: int
    length: int
    seal: bytes


class Packed(Mapping[str, str]):
    """Texts by their paths, in the order of their making, some of them packed already; each is unpacked when it is asked for.

    What is no text is told as one whose odd characters stand for its bytes.
    """

    def __init__(self, pages: Iterable[tuple[str, str | bytes]] = ()) -> None:
        self._store, self._places = _Store(), dict[str, _Place]()
        for path, text in pages:
            self.add(path, text)

    def add(self, path: str, text: str | bytes) -> None:
        """Lay a text by, or more of the one that came last."""
        before = self._places[path] if isinstance(text, Piece) else None
        self._places[path] = self._store.add(packed(text) if isinstance(text, str) else text, before)

    def data(self, path: str) -> bytes:
        """A text as it lies."""
        place = self._places[path]
        return place.store.read(place.begin, place.length)

    def seal(self, path: str) -> str:
        """What tells a text from every other; of one that is packed otherwise it may be another."""
        return self._places[path].seal.hex()

    def parts(self, path: str) -> Iterator[bytes]:
        """A text as bytes, piece by piece: tables of all articles are as long as these together."""
        place, unpacker = self._places[path], zlib.decompressobj()
        for begin in range(0, place.length, _PIECE):
            yield unpacker.decompress(place.store.read(place.begin + begin, min(_PIECE, place.length - begin)))
        yield unpacker.flush()

    @property
    def size(self) -> int:
        """How many bytes the texts take."""
        return sum(place.length for place in self._places.values())

    def __reduce__(self) -> tuple[type["Packed"], tuple[list[tuple[str, bytes]]]]:
        return Packed, ([(path, self.data(path)) for path in self],)

    def __getitem__(self, path: str) -> str:
        return zlib.decompress(self.data(path)).decode(errors=BYTES)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    @classmethod
    def joined(cls, parts: Iterable["Packed"]) -> "Packed":
        """All texts of several together."""
        found = cls()
        for part in parts:
            found._places |= part._places
        return found


@dataclass(frozen=True, slots=True)
class Long:
    """A long text, packed, and what has to be told of it."""

    place: _Place
    lines: int
    size: int  # in bytes
    sha256: str

    def pieces(self) -> Iterator[bytes]:
        """The packed text, some at a time: of very many articles it is more than anything else that is held."""
        for begin in range(0, self.place.length, _LARGE):
            data = self.place.store.read(self.place.begin + begin, min(_LARGE, self.place.length - begin))
            yield Piece(data) if begin else data


def long_text(parts: Iterable[str]) -> Long:
    """A text that is never held as a whole."""
    packer, found, store = zlib.compressobj(QUICKLY), hashlib.sha256(), _Store()
    place, lines, size = store.add(b""), 0, 0
    for part in parts:
        data = part.encode()
        lines, size = lines + part.count("\n"), size + len(data)
        found.update(data)
        if data := packer.compress(data):
            place = store.add(data, place)
    return Long(store.add(packer.flush(), place), lines, size, found.hexdigest())


@dataclass(frozen=True, slots=True)
class Made:
    """The files that could be made, and what went wrong with the others."""

    pages: Packed = field(default_factory=Packed)
    faults: tuple[Problem, ...] = ()

    def files(self) -> Iterator[Page]:
        """All of it, the files packed."""
        return chain(((path, self.pages.data(path)) for path in self.pages), ((fault.file, fault) for fault in self.faults))

    def shares(self) -> Iterator[list[Page]]:
        """All of it for another process, some at a time."""
        return in_shares(self.files())


class Making:
    """What came of some files, as far as they are made."""

    def __init__(self) -> None:
        self._pages, self._faults = Packed(), list[Problem]()

    def take(self, pages: Iterable[Page]) -> None:
        """Some more of them."""
        for path, page in pages:
            if isinstance(page, Problem):
                self._faults.append(page)
            else:
                self._pages.add(path, page)

    def made(self) -> Made:
        """What came of all of them."""
        return Made(self._pages, tuple(self._faults))


def in_shares(pages: Iterable[Page]) -> Iterator[list[Page]]:
    """Files for another process, some at a time and packed."""
    share, size = list[Page](), 0
    for path, page in pages:
        told = packed(page) if isinstance(page, str) else page
        share.append((path, told))
        size += len(told) if isinstance(told, bytes) else 0
        if len(share) == _SHARE or size > _LARGE:
            yield share
            share, size = [], 0
    yield share


def made_of(pages: Iterable[Page]) -> Made:
    """What came of some files."""
    making = Making()
    making.take(pages)
    return making.made()


def all_made(parts: Iterable[Made]) -> Made:
    """What came of all of several parts."""
    kept = list(parts)
    return Made(Packed.joined(part.pages for part in kept), tuple(fault for part in kept for fault in part.faults))
