"""How far a long work has come, on a terminal; nothing where nobody looks on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

_WIDTH = 40
_FEWEST = 2  # of one nobody asks how far it is
_CLEAR = "\r\x1b[K"


@contextmanager
def progress(stream: TextIO) -> Iterator[Callable[[int], Callable[[], object]]]:
    """Gives what begins a bar: told how many things there are, it gives what is called after each. The bar goes when the work ends."""
    shown = stream.isatty()
    try:
        yield lambda count: _bar(stream, count) if shown and count >= _FEWEST else lambda: None
    finally:
        if shown:
            stream.write(_CLEAR)
            stream.flush()


def _bar(stream: TextIO, count: int) -> Callable[[], object]:
    so_far = 0

    def show() -> None:
        full = _WIDTH * so_far // count
        stream.write(f"{_CLEAR}[{'#' * full}{'.' * (_WIDTH - full)}] {so_far} of {count} articles read")
        stream.flush()

    def done() -> None:
        nonlocal so_far
        so_far += 1
        show()

    show()
    return done
