"""What is made of a language's files, kept beside them as Python keeps modules; what can't be trusted is as good as none."""

import contextlib
import hashlib
import marshal
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.util import cache_from_source
from pathlib import Path
from typing import TypeVar

from digest.contracts import HERE as CONTRACTS
from digest.shelf import keep, taken

CODE = Path(__file__).parent
T = TypeVar("T")


def made(folder: Path, name: str, files: Iterable[tuple[str, bytes]], make: Callable[[], T]) -> T:
    """What `make` gives, plain tables and lists, of files of these stems and bytes; of the same it is not made twice."""
    place, key = _place(folder, name), _key(name, files)
    data = taken(place, key) if place else None
    if data:
        with contextlib.suppress(EOFError, TypeError, ValueError):
            kept: T = marshal.loads(data)
            return kept
    found = make()
    if place and not sys.dont_write_bytecode:
        with contextlib.suppress(ValueError):  # what can't be kept, such as a day of the calendar
            keep(place, key, marshal.dumps(found))  # type: ignore[arg-type]
    return found


def _place(folder: Path, name: str) -> Path | None:
    """Where Python would keep a module of that name; a Python that keeps none has no such place."""
    try:
        return Path(cache_from_source(str(folder / f"{name}.py"))).with_suffix(".words")
    except NotImplementedError:
        return None


def _key(name: str, files: Iterable[tuple[str, bytes]]) -> str:
    """A hash of all that decides what is made."""
    found = hashlib.sha256(f"{_code()} {name}".encode())
    for stem, data in files:
        found.update(f" {stem} {len(data)} ".encode())
        found.update(data)
    return found.hexdigest()


@cache
def _code() -> str:
    """A hash of this Python, and of the code and the contracts that files are checked and put together by."""
    found = hashlib.sha256(sys.version.encode())
    for path in _code_files():
        found.update(path.read_bytes())
    return found.hexdigest()


def _code_files() -> Iterator[Path]:
    yield from sorted(CODE.glob("*.py"))
    yield CODE.parent / "lexicon.py"
    yield from sorted(path for path in CONTRACTS.rglob("*") if path.suffix in {".py", ".toml"})
