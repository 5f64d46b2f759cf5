"""Built pages, kept as they stand in the site: there each has one name more, so that what is built is neither written nor copied."""

import contextlib
import hashlib
import os
from pathlib import Path

from digest.builder.linked import link

_SEAL = 32  # letters of a hash


class Built:
    """A folder with a file for each page, whose name tells all that it was built from and, behind that, what it holds.

    So one that was cut short, or changed in the site, is not taken for the page.
    """

    def __init__(self, folder: Path, built_with: str) -> None:
        self.folder, self.built_with = folder, built_with
        self._names = {name.partition(".")[0]: name for name in _names_in(folder)}
        self._asked: set[str] = set()
        self._old: list[tuple[str, str]] = []  # names and their places in the site
        self._new: list[tuple[str, str]] = []

    def key(self, path: str, source: str) -> str:
        """What a page is built from: its place, its source, and all else."""
        return hashlib.sha256(f"{self.built_with} {path} {source}".encode(errors="surrogatepass")).hexdigest()

    def has(self, key: str) -> bool:
        """Whether the page that is built from this is kept whole; what is kept under its name and is not whole goes."""
        if not (name := self._names.get(key)):
            return False
        with contextlib.suppress(OSError):
            if name == _named(key, (self.folder / name).read_bytes()):
                self._asked.add(name)
                return True
            (self.folder / name).unlink()
        return False

    def put(self, key: str, place: str) -> None:
        """Have a page that is kept stand in the site."""
        self._old.append((self._names[key], place))

    def keep(self, key: str, page: bytes, place: str) -> None:
        """Have a page that will stand in the site kept for the next build."""
        name = _named(key, page)
        self._asked.add(name)
        self._new.append((name, place))

    def done(self) -> None:
        """Give pages their second names, in the site and where they are kept, and remove what this build did not need."""
        for name, place in self._old:
            Path(place).parent.mkdir(parents=True, exist_ok=True)
            link(str(self.folder / name), place)
        with contextlib.suppress(OSError):  # what can't be kept is built again
            self.folder.mkdir(parents=True, exist_ok=True)
            for name, place in self._new:
                link(place, str(self.folder / name))
            for name in set(_names_in(self.folder)) - self._asked:
                (self.folder / name).unlink(missing_ok=True)


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - thousands of names, of which pathlib makes paths
    except OSError:
        return []


def _named(key: str, page: bytes) -> str:
    return f"{key}.{hashlib.sha256(page).hexdigest()[:_SEAL]}"
