"""Things in the order of the text, looked up by where they begin."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Something that begins at an offset."""

    @property
    def start(self) -> int:
        """Where it begins."""


P = TypeVar("P", bound=Placed)


def beginning_in(things: Sequence[P], start: int, end: int) -> Sequence[P]:
    """Of things in the order of the text those that begin between two offsets."""
    first, last = (bisect_left(things, at, key=lambda thing: thing.start) for at in (start, end))
    return things[first:last]
