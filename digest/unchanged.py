"""Whether a build would write just what lies there: the same articles, settings and code as last time, and no page touched since."""

import contextlib
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from digest.contracts import TableError
from digest.files import Unreadable, contents
from digest.folder import Folder
from digest.languages.own import own_files
from digest.model import Problem
from digest.read import LARGEST
from digest.render.packed import Packed
from digest.shelf import keep_whole
from digest.write import Left, state_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build found in its articles."""

    problems: tuple[Problem, ...] = ()
    notices: tuple[Problem, ...] = ()
    articles: int = 0
    apart: int = 0


@dataclass(frozen=True, slots=True)
class Last:
    """What is remembered of the last build of a digest's own articles by the code as it is; nothing where an input can't be read."""

    file: Path
    docs: Path
    inputs: str  # a hash of all that decides what is written
    told_with: str  # one of all of that but the articles

    def outcome(self) -> Outcome | None:
        """What the last build found, if it had the same inputs and its pages lie there as it left them."""
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            told = json.loads(self.file.read_bytes())
            if told["inputs"] == self.inputs and all(state_of(self.docs / path) == state for path, (state, _) in told["pages"].items()):
                problems, notices = (tuple(map(_problem, told[key])) for key in ("problems", "notices"))
                return Outcome(problems=problems, notices=notices, articles=told["articles"], apart=told["apart"])
        return None

    def left(self) -> Left:
        """How the last build left its pages, whatever it was made from."""
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
            told = json.loads(self.file.read_bytes())
            if told["docs"] == str(self.docs.absolute()):
                return dict(told["pages"])
        return {}

    def remember(self, outcome: Outcome, pages: Packed) -> None:
        """Keep what a build found, and how it left its pages, if that is possible."""
        with contextlib.suppress(OSError, ValueError):
            left = {path: (state_of(self.docs / path), pages.seal(path)) for path in pages}
            told = asdict(outcome) | {"inputs": self.inputs, "docs": str(self.docs.absolute()), "pages": left}
            keep_whole(self.file, json.dumps(told).encode())


def _problem(told: Mapping[str, Any]) -> Problem:
    return Problem(**{**told, "lines": tuple(told["lines"])})


def last_build(folder: Folder, docs: Path, address: str, code: str) -> Last | None:
    """What is remembered of the last build of a digest's own articles by the code as it is; nothing where an input can't be read."""
    try:
        told_with = _hash((code, address, *_files(_said(folder))))
        inputs = _hash((told_with, str(docs.absolute()), *_files(_articles(folder))))
    except (OSError, Unreadable, TableError):
        return None
    return Last(folder.last_build, docs, inputs, told_with)


def _said(folder: Folder) -> Iterable[tuple[str, bytes]]:
    """What an editor says of the digest, of names and of words."""
    for path in (folder.settings, folder.entities):
        yield path.name, path.read_bytes() if path.is_file() else b""
    yield from own_files(folder.languages)


def _articles(folder: Folder) -> Iterable[tuple[str, bytes]]:
    for path in sorted(folder.seeds.iterdir()):
        yield path.name, contents(path, LARGEST)


def _files(found: Iterable[tuple[str, bytes]]) -> Iterable[tuple[str, str]]:
    return ((name, hashlib.sha256(data).hexdigest()) for name, data in found)


def _hash(told: Sequence[object]) -> str:
    return hashlib.sha256(repr(tuple(told)).encode()).hexdigest()
