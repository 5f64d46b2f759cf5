"""Tellings of one thing put together."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from digest.model import Evidence

T = TypeVar("T")
# The rule that reads an event again which was told last.
AGAIN = "events.again"
# A telling is compared with so many of the things told last. No article tells of as many; a text of any length is read in time
# that is proportional to it.
COMPARED = 60
# So many sentences are shown to tell one thing.
MOST_TELLINGS = 100


def told_once(told: Iterable[T], same: Callable[[T, T], bool], merge: Callable[[T, T], T]) -> list[T]:
    """Each thing once: a telling of what is known is merged into the first telling of it."""
    found: list[T] = []
    for telling in told:
        recent = range(max(0, len(found) - COMPARED), len(found))
        known = next((index for index in recent if same(found[index], telling)), None)
        if known is None:
            found.append(telling)
        else:
            found[known] = merge(found[known], telling)
    return found


def with_further(known: tuple[Evidence, ...], further: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The sentences that tell a thing, and further ones, each once."""
    if len(known) > MOST_TELLINGS:
        return known
    proofs = {proof.start: proof for proof in known}
    for proof in further:
        proofs.setdefault(proof.start, proof)
    return tuple(proofs.values())
