"""One event, agreement, milestone or figure told in several articles is one thread with all its tellings."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from digest.model import Ref, Thread
from digest.relate.claims import Claim
from digest.relate.things import Things


def threads_of(*kinds: Iterable[list[Claim[Any]]]) -> tuple[Thread, ...]:
    """Every thread, kind by kind, in the order of the articles that begin them; a thing told once is a thread of one."""
    found = sorted(chain.from_iterable(kinds), key=lambda told: (told[0].kind, told[0].place, told[0].fact.evidence.start))
    return tuple(map(thread_of, found))


def thread_of(told: Sequence[Claim[Any]]) -> Thread:
    """One thing with its tellings."""
    return Thread(kind=told[0].kind, tellings=tuple(claim.ref for claim in told))


def perhaps_of(*kinds: Things[Any]) -> Iterator[tuple[Ref, Ref]]:
    """Tellings that are perhaps of one thing: nothing in the articles decides."""
    for told in kinds:
        yield from ((claim.ref, other.ref) for claim, other in told.perhaps)
