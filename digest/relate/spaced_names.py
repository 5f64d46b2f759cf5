"""Names whose words are written together by one newspaper and apart by another: "Tae Sung" and "Taesung"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from digest.model import Entity
from digest.names.spelling import folded

# So many others an editor is asked about.
MOST_DOUBTS = 6
# Of so many with the same letters each is compared with each.
_MOST = 20


def may_be_one(one: Entity, other: Entity) -> bool:
    """Whether their countries leave open that two are one."""
    return not (one.country and other.country) or one.country == other.country


def written_apart(people: Sequence[Entity]) -> Iterator[Entity]:
    """The people, each with whom an editor may know to be the same: nothing in the articles decides."""
    alike: dict[str, list[Entity]] = defaultdict(list)
    for person in people:
        alike["".join(sorted("".join(folded(person.name))))].append(person)
    others: dict[str, list[str]] = defaultdict(list)
    for group in alike.values():
        for one, other in combinations(group[:_MOST], 2):
            told_apart = bool(one.names and other.names)  # by an editor
            if not told_apart and may_be_one(one, other) and _is_spaced(folded(one.name), folded(other.name)):
                others[one.id].append(other.id)
                others[other.id].append(one.id)
    for person in people:
        told = dict.fromkeys((*person.perhaps, *others[person.id]))
        yield replace(person, perhaps=tuple(told)[:MOST_DOUBTS]) if others[person.id] else person


def _is_spaced(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ only in what stands between their letters; the family name may stand first or last."""
    ours, theirs = ([word for word in words if word not in apart] for words, apart in ((one, other), (other, one)))
    return len(one) != len(other) and "".join(ours) == "".join(theirs)
