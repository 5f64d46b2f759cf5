"""Articles that are to be taken in: their bytes, and what was read from them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from digest.faults import guarded
from digest.files import Unreadable, contents
from digest.likeness import Telling, telling
from digest.model import Entry, Problem, Seed
from digest.read import LARGEST, seed_in
from digest.reading import read_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """An article to be taken in. Its messages name the file as the editor did."""

    path: Path
    data: bytes
    entry: Entry
    told: Telling


def arrivals(
    paths: Sequence[Path], asserted: bytes, *, jobs: int = 1, done: Callable[[], object] = lambda: None, words: Path | None = None
) -> tuple[list[Arrival], list[Problem]]:
    """Every article that can be read, in the order of the paths, and what is wrong with the others; `asserted` is what is
    said of each as in the file beside it, `done` is called after each, and `words` is where a digest's own words lie."""
    problems: list[Problem] = []
    seeds: dict[str, tuple[Path, bytes, Seed]] = {}
    for path in paths:
        found = guarded(str(path), lambda path=path: _seed(path, asserted))  # type: ignore[misc]  # mypy infers no type for a default
        if isinstance(found, Problem):
            problems.append(found)
            done()
        else:
            seeds[str(path)] = (path, *found)
    entries, unread = read_all([seed for _, _, seed in seeds.values()], jobs, done=done, words=words)
    read = [
        Arrival(path=seeds[each.article.file][0], data=seeds[each.article.file][1], entry=each, told=telling(each.article))
        for each in entries
    ]
    return read, [*problems, *unread]


def _seed(path: Path, asserted: bytes) -> tuple[bytes, Seed] | Problem:
    try:
        data = contents(path, LARGEST)
        return data, replace(seed_in(path, data), file=str(path), asserted=asserted)
    except Unreadable as error:
        return Problem(file=str(path), wrong=error.args[0], hint=error.args[1])
