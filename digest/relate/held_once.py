"""Relations small in memory: most of the reasons that articles give for one are those of many others."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from digest.model import Reason, Relation


def held_once(relations: Iterable[Relation]) -> Iterator[Relation]:
    """The same relations, of whose reasons those that are equal are held once."""
    reasons: dict[Reason, Reason] = {}
    several: dict[tuple[Reason, ...], tuple[Reason, ...]] = {}
    for each in relations:
        because = tuple(reasons.setdefault(reason, reason) for reason in each.because)
        yield replace(each, because=several.setdefault(because, because))
