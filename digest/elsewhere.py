"""Work done by an executor that somebody offers, on other machines perhaps; what does not come back from there can be done here."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any, Generic, TypeVar

from digest.cache import fingerprint, fingerprint_with
from digest.contracts import TableError
from digest.faults import in_words
from digest.languages.own import own_files
from digest.model import Problem
from digest.workers import Job, Lost

I = TypeVar("I")  # noqa: E741 - an item
R = TypeVar("R")

# In the environment, the name of the executor.
EXECUTOR = "DIGEST_EXECUTOR"
# Shares that are under way at once: enough for a few hundred cores, and little to hold.
_AT_ONCE = 256
# So many shares that do not come back, and the rest is not sent there.
_MOST_LOST = 3
_GRACE = 10.0  # seconds beyond those that a share may take
_OTHER = Lost("the program, Python, a package or the digest's own words are another version there")
_WAYS = "they are read here; install there what is installed here, the same versions, and see that its workers have memory enough"


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """An executor by the name of what makes it, "module:factory", which is asked for it once there is enough to do."""

    name: str
    tell: Callable[[Problem], object]  # what went wrong there, though all is done

    def opened(self) -> Executor:
        """The executor; raises TableError where there is none of that name, or none to be had."""
        module, _, factory = self.name.partition(":")
        sys.path.insert(0, str(Path.cwd()))
        try:
            executor = attrgetter(factory)(import_module(module))()
        except Exception as error:  # whatever somebody else's code does
            raise TableError(self._problem(in_words(error), "name a function that gives an executor, as module:function")) from error
        finally:
            with suppress(ValueError):
                sys.path.remove(str(Path.cwd()))
        if not isinstance(executor, Executor):
            raise TableError(self._problem(f"gives a {type(executor).__name__}", "let it return a concurrent.futures.Executor"))
        return executor

    def mention(self, lost: int, why: str) -> None:
        """Tell how many things were not done there."""
        self.tell(self._problem(f"{lost} articles could not be read there: {why}", _WAYS))

    def _problem(self, wrong: str, hint: str) -> Problem:
        return Problem(file=f"executor {self.name}", wrong=wrong, hint=hint)


def elsewhere(name: str | None, tell: Callable[[Problem], object]) -> Elsewhere | None:
    """The executor of a name, if one is given."""
    return Elsewhere(name=name, tell=tell) if name else None


def each_elsewhere(items: Iterator[I], job: Job[I, R], where: Elsewhere, words: Path | None = None) -> Iterator[tuple[I, R | Lost]]:
    """Each item with its result, or without; where too much is lost, what is left in `items` was not asked for.

    `words` is where a digest's own words lie, which must be the same there.
    """
    executor = where.opened()
    same = partial(_own_code, words and words.absolute())
    errand = _Errand(items, job, executor, same)
    try:
        yield from errand.run()
    finally:
        for future in errand.sent:
            future.cancel()
        with suppress(Exception):  # it may be gone
            executor.shutdown(wait=False)
    if errand.lost:
        where.mention(errand.lost, errand.why)


@dataclass(frozen=True, slots=True)
class _Share(Generic[I]):
    items: Sequence[I]
    seconds: float  # that it may take


class _Errand(Generic[I, R]):
    """The shares that are under way, and what was lost."""

    def __init__(self, items: Iterator[I], job: Job[I, R], executor: Executor, code: Callable[[], str]) -> None:
        self.items, self.job, self.executor, self.task = items, job, executor, partial(_done, code(), code, job.start)
        self.sent: dict[Future[Any], _Share[I]] = {}
        self.lost, self.shares_lost, self.why = 0, 0, ""

    def run(self) -> Iterator[tuple[I, R | Lost]]:
        """Send and take until nothing is left, or too much is lost."""
        while self.shares_lost < _MOST_LOST:
            unsent = self._send()
            if unsent:
                yield from self._given_up(unsent, self.why)
            if not self.sent:
                return
            done, _ = wait(self.sent, max(share.seconds for share in self.sent.values()) + _GRACE, FIRST_COMPLETED)
            if not done:
                break
            for future in done:
                yield from self._taken(future)
        why = self.why or "nothing came back in the time that it may take"
        for future in list(self.sent):
            future.cancel()
            yield from self._given_up(self.sent.pop(future).items, why)

    def _send(self) -> Sequence[I]:
        """Send shares while there is room; the items of one that is refused."""
        while len(self.sent) < _AT_ONCE and (items := list(islice(self.items, self.job.at_once))):
            try:
                future = self.executor.submit(self.task, items)
            except Exception as error:  # whatever somebody else's code does
                self.shares_lost, self.why = _MOST_LOST, in_words(error)
                return items
            self.sent[future] = _Share(items, sum(map(self.job.seconds, items)))
        return ()

    def _taken(self, future: Future[Any]) -> Iterator[tuple[I, R | Lost]]:
        items = self.sent.pop(future).items
        try:
            results = future.result()
        except Exception as error:  # that of a worker, or that it is no more
            results = Lost(in_words(error))
        if isinstance(results, list) and len(results) == len(items):
            yield from zip(items, results, strict=True)
        else:
            self.shares_lost += 1
            yield from self._given_up(items, results.why if isinstance(results, Lost) else "something else came back")

    def _given_up(self, items: Sequence[I], why: str) -> Iterator[tuple[I, Lost]]:
        self.lost, self.why = self.lost + len(items), self.why or why
        yield from ((item, Lost(why)) for item in items)


def _done(wanted: str, code: Callable[[], str], start: Callable[[], Callable[[I], R]], items: Sequence[I]) -> list[R] | Lost:
    """There: the result of each item of a share, if code and words there are the same."""
    if code() != wanted:
        return _OTHER
    work = start()
    return [work(item) for item in items]


def _own_code(words: Path | None) -> str:
    """The fingerprint of the program as this process began with it, and of a digest's own words as they are."""
    return fingerprint_with(_program(), own_files(words, read_by=True))


@cache
def _program() -> str:
    return fingerprint()
