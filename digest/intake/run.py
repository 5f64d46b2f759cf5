"""Articles taken into the folder of seeds: read, told from those that are there, named, and stored."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from digest.files import is_there
from digest.folder import Folder
from digest.intake.arrivals import arrivals
from digest.intake.choosing import Choice
from digest.intake.given import in_folder, offered
from digest.intake.provenance import Provenance
from digest.intake.storing import finish, store
from digest.intake.told import block
from digest.languages import load_all
from digest.model import Problem
from digest.pipeline import read_settings
from digest.read import ASSERTIONS
from digest.tell.wording import wording_of
from digest.whole import alone

# The language that what is printed is told in.
_PLAINLY = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How articles are to be taken in."""

    provenance: Provenance
    settings: Path  # of the digest, if they are there
    stem: str | None = None  # the name, of a single article
    anyway: bool = False  # also what is there already
    only_shown: bool = False  # nothing is stored
    jobs: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of the articles: the lines to show of those that were taken, their names, and what was wrong with the others."""

    shown: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def add(
    named: Sequence[Path],
    seeds: Path,
    wish: Wish,
    begin: Callable[[int], Callable[[], object]] = lambda count: lambda: None,
    waits: Callable[[], object] = lambda: None,
) -> Added:
    """Take the articles in files and folders into the folder of seeds; raises TableError and OSError, and then stores nothing.

    `begin` is told how many files there are, and gives what is called after each; `waits` is called while another `add` is at work.
    """
    own = Folder(wish.settings.parent).languages
    languages, given = load_all(own), wish.provenance
    words, countries = wording_of(languages[_PLAINLY], languages), read_settings(wish.settings).countries if is_there(wish.settings) else ()
    found = offered(named)
    paths = [path for path in found.articles if not in_folder(path, seeds)]
    read, unread = arrivals(paths, given.written(), jobs=wish.jobs, done=begin(len(paths)), words=own)
    problems = [*found.problems, *(_inside(path, seeds) for path in found.articles if path not in paths), *unread]
    with _held(seeds, waits, only_shown=wish.only_shown):
        choice = Choice(seeds=seeds, words=words, stem=wish.stem, anyway=wish.anyway)
        taken, refused = choice.of(read)
        shown = [(*block(each, f"{seeds / each.file}", words, countries), "") for each in taken]
        if not wish.only_shown:
            store([{each.file: each.arrival.data, f"{each.stem}{ASSERTIONS}": given.written()} for each in taken], seeds)
    return Added(
        shown=tuple(line for lines in shown for line in lines),
        stems=tuple(each.stem for each in taken),
        problems=(*problems, *refused),
    )


@contextmanager
def _held(seeds: Path, waits: Callable[[], object], *, only_shown: bool) -> Iterator[None]:
    """Hold the folder of seeds against other `add`s, and finish what one left; who only looks does neither."""
    if only_shown:
        yield
        return
    seeds.mkdir(exist_ok=True)
    with alone(seeds, waits):
        finish(seeds)
        yield


def _inside(path: Path, seeds: Path) -> Problem:
    return Problem(file=str(path), wrong=f"lies in {seeds}, so it is there already", hint="nothing is to be done")
