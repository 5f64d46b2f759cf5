"""Things that follow each other, in runs of which one thing more or less changes few."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")

LONGEST = 64  # things of a run
_ENDS = 32  # of so many things one is the last of its run


def runs_of(things: Iterable[T], name: Callable[[T], str]) -> Iterator[list[T]]:
    """Things in runs; which is the last of one it tells by its name, whatever stands before it."""
    run: list[T] = []
    for thing in things:
        run.append(thing)
        if crc32(name(thing).encode(errors="surrogatepass")) % _ENDS == 0 or len(run) == LONGEST:
            yield run
            run = []
    if run:
        yield run
