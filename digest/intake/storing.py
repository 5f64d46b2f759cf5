"""Articles put into the folder of seeds, each with what is asserted of it: all of them whole, or none."""

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from digest.files import is_folder, is_there
from digest.read import ASSERTIONS, SUFFIXES
from digest.whole import discard, naming

_ASIDE = ".add-[0-9]*.part"


def store(articles: Iterable[Mapping[str, bytes]], folder: Path) -> None:
    """Write the files of each article, the article's own first, then move them into the folder one article after the other.

    Written aside before anything is moved, so that a full disk adds nothing. An article is moved before what is asserted of
    it: whoever kills this in between leaves no assertion without an article, and `finish` brings the assertion after it.
    """
    aside = folder / f".add-{os.getpid()}.part"
    files = [dict(each) for each in articles]
    try:
        for name, data in _each(files):
            with naming(folder / name):
                _write(aside, name, data)
        for name, _ in _each(files):
            with naming(folder / name):
                (aside / name).replace(folder / name)
    finally:
        _finish(aside, folder)


def finish(folder: Path) -> None:
    """Bring to an end what was interrupted; for who holds the folder alone."""
    for aside in sorted(folder.glob(_ASIDE)):
        _finish(aside, folder)


def _each(files: Iterable[Mapping[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    return ((name, data) for each in files for name, data in each.items())


def _write(aside: Path, name: str, data: bytes) -> None:
    """Write a file so that it is on the disk before it is moved."""
    aside.mkdir(exist_ok=True)
    with (aside / name).open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _finish(aside: Path, folder: Path) -> None:
    """Move what is asserted of an article after that, if the article has been moved; the rest goes."""
    if is_folder(aside) and not aside.is_symlink():
        for path in sorted(aside.glob(f"*{ASSERTIONS}")):
            if not _article(path.stem, aside) and _article(path.stem, folder) and not is_there(folder / path.name):
                with naming(folder / path.name):
                    path.replace(folder / path.name)
    with contextlib.suppress(FileNotFoundError):
        discard(aside)


def _article(stem: str, folder: Path) -> bool:
    return any(is_there(folder / f"{stem}{suffix}") for suffix in SUFFIXES)
