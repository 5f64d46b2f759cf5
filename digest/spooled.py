"""The facts of the articles of a folder as lines, laid aside one by one, so that never more than one article is held."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO

from digest import gazetteer
from digest.correct.entities import corrected_by, notices_of, used_in
from digest.elsewhere import Elsewhere
from digest.facts import to_line
from digest.filing import filing_order
from digest.model import Entry, KnownByKind, Problem
from digest.names.known import KnownNames, known_names
from digest.read import seeds_in, without_article
from digest.reading import By, beside, read_each, said_in

_IN_MEMORY = 8_000_000  # bytes, beyond which they lie in a file of the system's


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """An article whose line is laid aside."""

    order: tuple[str, str]
    start: int
    length: int
    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    used: frozenset[tuple[str, str]]  # what an editor says of names


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """The facts of each article as a line of JSON, the oldest first, and what could not be used."""

    problems: tuple[Problem, ...]
    notices: tuple[Problem, ...]
    _file: IO[bytes]
    _told: tuple[_Told, ...]

    @property
    def articles(self) -> int:
        """How many there are."""
        return len(self._told)

    def __iter__(self) -> Iterator[str]:
        """The lines."""
        for each in self._told:
            self._file.seek(each.start)
            yield self._file.read(each.length).decode()


@contextmanager
def fact_lines(seeds: Path, jobs: int = 1, elsewhere: Elsewhere | None = None) -> Iterator[Lines]:
    """The facts of a folder, as `read_articles` gives them; they are there until the block ends."""
    gazetteer.tables()
    known, words = said_in(beside(seeds))
    names = known_names(known) if known else None
    unread: list[Problem] = []
    told: list[_Told] = []
    with SpooledTemporaryFile(_IN_MEMORY) as file:
        for each in read_each(seeds_in(seeds), By(jobs=jobs, words=words, elsewhere=elsewhere)):
            if isinstance(each, Entry):
                told.append(_laid_aside(each, file, names))
            else:
                unread.append(each)
        told.sort(key=lambda one: one.order)
        yield Lines(
            problems=(*sorted(unread, key=lambda problem: problem.file), *(problem for each in told for problem in each.problems)),
            notices=(*without_article(seeds), *(notice for each in told for notice in each.notices), *_of_names(known, told)),
            _file=file,
            _told=tuple(told),
        )


def _laid_aside(entry: Entry, file: IO[bytes], names: KnownNames | None) -> _Told:
    entry = corrected_by(entry, names) if names else entry
    start = file.tell()
    return _Told(
        order=filing_order(entry.facts),
        start=start,
        length=file.write(to_line(entry.facts).encode()),
        problems=entry.problems,
        notices=entry.notices,
        used=frozenset(used_in(entry, names)) if names else frozenset(),
    )


def _of_names(known: KnownByKind, told: list[_Told]) -> Iterator[Problem]:
    return notices_of(known, {each for one in told for each in one.used}, {one.order[1] for one in told})
