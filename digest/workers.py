"""Several processes, each with one thing at a time: one that dies or never ends costs that thing, and another takes its place."""

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any, Generic, TypeVar

from digest.contracts import TableError

I = TypeVar("I")  # noqa: E741 - an item
R = TypeVar("R")
T = TypeVar("T")

# A worker keeps its own time; one that can't, for its code heeds no alarm, is ended so much later.
_GRACE = 10.0
_START = 300.0  # seconds that a process may take to begin
_READY = None  # what it says then
_LAST_WORDS = 0.1  # seconds in which a process that closed its connection ends by itself
# More items at once save waiting for the next one; fewer leave less to be done again when a worker dies.
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Lost:
    """What became of an item that no result came of."""

    why: str


@dataclass(frozen=True, slots=True)
class _Part:
    """One of several results of an item; they end with a `_Done`."""

    result: Any


@dataclass(frozen=True, slots=True)
class _Done:
    """No more comes of an item."""


@dataclass(frozen=True, slots=True, eq=False)
class Job(Generic[I, R]):
    """What a worker does: `start` once gives what is done with each item, which takes no longer than `seconds` says.

    What it does may give several results, each of which is then sent as soon as it is there and held no longer.
    """

    start: Callable[[], Callable[[I], R | Iterator[R]]]
    seconds: Callable[[I], float]
    at_once: int = _AT_ONCE  # items that a worker is given


@dataclass(slots=True, eq=False)
class _Worker:
    process: Process
    connection: Connection
    until: float  # when it has to have begun, then when the first of them has to be done
    items: deque[tuple[int, Any]] = field(default_factory=deque)  # at hand, each behind its place


def by_processes(items: Sequence[I], job: Job[I, R], count: int, grace: float = _GRACE) -> list[R | Lost]:
    """The result of each item, in their order, by so many processes."""
    found = each_by_processes(items, job, count, grace)
    results = dict(found)
    return [results[place] for place in range(len(items))]


def each_by_processes(items: Iterable[I], job: Job[I, R], count: int, grace: float = _GRACE) -> Iterator[tuple[int, R | Lost]]:
    """The place of each item and its result, as soon as that is there; items are asked for as processes are free for them."""
    return _Pool(items, job, grace).run(count)


class Aside(Generic[R]):
    """Some work in a process of its own, which is begun at once and ends with this one."""

    def __init__(self, work: Callable[[], R | Iterator[R]]) -> None:
        self._worker = _started(Job(partial(_only, work), lambda _: 0.0))
        self._worker.items.append((0, None))
        self._worker.connection.send([None])

    def result(self) -> R | Lost:
        """What it gave, once that is there."""
        return next(self.results())

    def results(self) -> Iterator[R | Lost]:
        """Each that it gave, as soon as that is there."""
        told: Any = _READY
        try:
            while told is _READY or isinstance(told, _Part):
                told = self._worker.connection.recv()
                if isinstance(told, _Part):
                    yield told.result
            self._worker.items.clear()
        except (EOFError, OSError):
            yield Lost(f"its process died (exit code {_ended(self._worker)})")
            return
        _ended(self._worker)
        if isinstance(told, TableError):
            raise told
        if not isinstance(told, _Done):
            yield told


def _only(work: Callable[[], R | Iterator[R]]) -> Callable[[None], R | Iterator[R]]:
    return lambda _: work()


class _Pool(Generic[I, R]):
    """The items that wait, the workers at work, and what they gave."""

    def __init__(self, items: Iterable[I], job: Job[I, R], grace: float) -> None:
        self.coming, self.job, self.grace = enumerate(items), job, grace
        self.again: deque[tuple[int, I]] = deque()  # of workers that were lost
        self.busy: dict[object, _Worker] = {}  # by their connections
        self.results: deque[tuple[int, R | Lost]] = deque()

    def run(self, count: int) -> Iterator[tuple[int, R | Lost]]:
        """Work until every item has its result; whatever ends this ends the workers."""
        try:
            while self._fill(count) or self.results:
                self._take()
                while self.results:
                    yield self.results.popleft()
        finally:
            for worker in self.busy.values():
                _ended(worker)

    def _fill(self, count: int) -> bool:
        """Let so many workers be at work, as far as there are items."""
        while len(self.busy) < count and (items := self._next()):
            self._give(_started(self.job), items)
        return bool(self.busy)

    def _next(self) -> list[tuple[int, I]]:
        """Items for one worker, those first that another was lost with."""
        return list(islice(chain(_emptied(self.again), self.coming), self.job.at_once))

    def _give(self, worker: _Worker, items: Sequence[tuple[int, I]]) -> None:
        worker.items.extend(items)
        self.busy[worker.connection] = worker
        try:
            worker.connection.send([item for _, item in items])
        except OSError:
            self._lose(worker)

    def _wind(self, worker: _Worker) -> None:
        worker.until = time.monotonic() + self.job.seconds(worker.items[0][1]) + self.grace

    def _take(self) -> None:
        """Wait for a result, a death or the end of somebody's time."""
        left = min((worker.until for worker in self.busy.values()), default=0) - time.monotonic()
        for connection in wait(list(self.busy), max(0.0, left)):  # type: ignore[arg-type]
            self._receive(self.busy[connection])
        for worker in [worker for worker in self.busy.values() if worker.until <= time.monotonic()]:
            self._lose(worker, "took too long, and its process had to be ended")

    def _receive(self, worker: _Worker) -> None:
        try:
            result: Any = worker.connection.recv()
        except (EOFError, OSError):
            self._lose(worker)
            return
        if isinstance(result, TableError):
            raise result
        if isinstance(result, _Part):
            self.results.append((worker.items[0][0], result.result))
        elif isinstance(result, _Done):
            worker.items.popleft()
        elif result is not _READY:
            self.results.append((worker.items.popleft()[0], result))
        if not worker.items:
            del self.busy[worker.connection]
            if not (items := self._next()):
                _ended(worker)
                return
            self._give(worker, items)
        if worker.items:
            self._wind(worker)

    def _lose(self, worker: _Worker, why: str | None = None) -> None:
        """Give up a worker and the item that it was at; those that it had still to come to wait for another."""
        del self.busy[worker.connection]
        code = _ended(worker)
        place, _ = worker.items.popleft()
        self.results.append((place, Lost(why or f"its process died (exit code {code}), perhaps for want of memory")))
        self.again.extendleft(reversed(worker.items))


def _emptied(items: deque[T]) -> Iterator[T]:
    while items:
        yield items.popleft()


def _started(job: Job[Any, Any]) -> _Worker:
    ours, theirs = Pipe()
    process = Process(target=_serve, args=(theirs, ours, job.start), daemon=True)
    process.start()
    theirs.close()  # or its death would not be heard of
    return _Worker(process, ours, until=time.monotonic() + _START)


def _ended(worker: _Worker) -> int | None:
    """The exit code of a worker, which is ended if it has not by itself."""
    if not worker.items:  # it waits, and keeps nothing that an end could spoil
        worker.process.terminate()
    worker.process.join(_LAST_WORDS)
    worker.process.kill()
    worker.process.join()
    worker.connection.close()
    return worker.process.exitcode


def _serve(theirs: Connection, ours: Connection, start: Callable[[], Callable[[Any], Any]]) -> None:
    """In a process of its own: some items at a time, the result of each as soon as it is there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who started it is interrupted, too, and ends it
    ours.close()
    Thread(target=_end_with_parent, daemon=True).start()
    try:
        work = start()
        theirs.send(_READY)
        while True:
            for item in theirs.recv():
                _send(theirs, work(item))
    except (EOFError, OSError):
        return
    except TableError as error:
        theirs.send(error)
    except Exception as error:  # a result too large to send: who waits for it is told by the end
        raise SystemExit(1) from error


def _send(theirs: Connection, result: Any) -> None:
    if isinstance(result, Iterator):
        for part in result:
            theirs.send(_Part(part))
        result = _Done()
    theirs.send(result)


def _end_with_parent() -> None:
    """End this process at once when the one that started it is killed; the item at hand is of no use to anybody any more."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
