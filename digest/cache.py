"""What was read of each article, kept from one build to the next; a cache that can't be read, written or trusted is as good as none."""

import contextlib
import hashlib
import sys
import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from digest.model import Concerns, Entry, Head, Seed
from digest.packing import Unpacker, bytes_of
from digest.shelf import Shelf

PACKAGE = Path(__file__).parent
REPEATED = (Concerns, Head)  # what of one article is often as of another
QUICKLY = 1  # the level of compression: the next ones take twice the time for a tenth less


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder with a file an article: the seal of what was read of it, then that.

    A file's name comes of the seed, of all that lies beside it, and of the code, its words and the packages that it rests on, so that no
    change of any of them meets what was read before it.
    """

    folder: Path
    code: str  # the fingerprint of what reads
    unpacker: Unpacker = field(default_factory=partial(Unpacker, *REPEATED), compare=False)

    def key(self, seed: Seed) -> str:
        """The name under which what is read of a seed is kept."""
        return hashlib.sha256(f"{self.code} {seed!r}".encode(errors="surrogatepass")).hexdigest()

    def entry(self, key: str) -> Entry | None:
        """What was read under a key; nothing where it is not there, was cut short or is no entry any more."""
        with contextlib.suppress(Exception):  # whatever a damaged file makes pickle raise, the article is read again
            data = Shelf(self.folder).taken(key)
            entry = self.unpacker.value(data) if data else None
            return replace(entry, key=key) if isinstance(entry, Entry) else None
        return None

    def keep(self, key: str, entry: Entry) -> Entry:
        """Keep what was read, if that is possible; gives it as it will be taken."""
        data = bytes_of(entry)
        Shelf(self.folder).keep(key, data)
        return replace(self.unpacker.value(data), key=key)  # type: ignore[no-any-return]

    def forget_others(self, keys: Collection[str]) -> None:
        """Remove all that nobody asked for in this build."""
        Shelf(self.folder, set(keys)).forget_others()


def packed(text: str) -> bytes:
    """A text as it is kept."""
    return packed_bytes(text.encode())


def packed_bytes(data: bytes) -> bytes:
    """The same of what is no text."""
    return zlib.compress(data, QUICKLY)


def fingerprint() -> str:
    """A hash of all that decides what is read and told: this Python, the installed packages, and the files of the program."""
    found = hashlib.sha256(sys.version.encode())
    for name in sorted(_packages()):
        found.update(name.encode())
    for path in sorted(_files()):
        data = path.read_bytes()
        found.update(f"{path.relative_to(PACKAGE).as_posix()} {len(data)}".encode())
        found.update(data)
    return found.hexdigest()


def fingerprint_with(code: str, words: Iterable[tuple[str, bytes]]) -> str:
    """The fingerprint of the code and of words beside it, by the names of their files; that of the code where there are none."""
    told = [f"{name} {hashlib.sha256(data).hexdigest()}" for name, data in words]
    return hashlib.sha256("\n".join((code, *told)).encode()).hexdigest() if told else code


def _packages() -> set[str]:
    """Name and version of each, as the folders that describe them are called; to read all of these takes longer."""
    return {path.name for entry in sys.path for path in Path(entry).glob("*-info")}


def _files() -> Iterable[Path]:
    return (path for path in PACKAGE.rglob("*") if path.is_file() and path.parent.name != "__pycache__")
