"""Which fact of one reading is which of another: the same, one whose values changed, or none.

An id hangs on a fact's values, so facts with the same id are one. What is left is paired by the words that it rests on and by its
values. At least half of each must be the same: two people of one sentence are no change of one into the other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Fact = Mapping[str, Any]

# What a fact rests on and how it is told, not what it says.
_NOT_SAID = frozenset({"id", "evidence", "tellings", "because", "label"})
_ENOUGH = 0.5
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class FactChange:
    """A fact that was added, removed or changed."""

    kind: str
    before: Fact | None  # none: it was added
    after: Fact | None  # none: it was removed
    fields: tuple[str, ...] = ()  # whose values are others


def fact_changes(kind: str, before: Sequence[Fact], after: Sequence[Fact]) -> Iterator[FactChange]:
    """The changes of an article's facts of one kind, in the order of the text."""
    pairs = paired(before, after)
    for old, new in pairs:
        fields = tuple(changed_fields(old, new)) if old and new else ()
        if fields or old is None or new is None:
            yield FactChange(kind=kind, before=old, after=new, fields=fields)


def paired(before: Sequence[Fact], after: Sequence[Fact]) -> Sequence[tuple[Fact | None, Fact | None]]:
    """Each fact with its other, or with none."""
    named = {fact["id"]: fact for fact in before}
    same = {fact["id"]: named[fact["id"]] for fact in after if fact["id"] in named}
    left = [fact for fact in before if fact["id"] not in same]
    found = same | best_pairs(left, [fact for fact in after if fact["id"] not in same])
    taken = {id(fact) for fact in found.values()}
    pairs = [(found.get(fact["id"]), fact) for fact in after] + [(fact, None) for fact in before if id(fact) not in taken]
    return sorted(pairs, key=lambda pair: _start(pair[1] or pair[0]))


def best_pairs(before: Sequence[Fact], after: Sequence[Fact]) -> dict[str, Fact]:
    """For facts of the second reading, by their ids, those of the first that they most likely were."""
    rated = sorted(
        ((likeness(old, new), -at, -other, old, new) for at, old in enumerate(before) for other, new in enumerate(after)),
        key=lambda each: each[:3],
        reverse=True,
    )
    found: dict[str, Fact] = {}
    taken: set[int] = set()
    for rate, _, _, old, new in rated:
        if rate and new["id"] not in found and id(old) not in taken:
            found[new["id"]] = old
            taken.add(id(old))
    return found


def likeness(old: Fact, new: Fact) -> float:
    """How sure it is that one fact became the other; 0 where it is not sure enough."""
    words, values = shared_words(old, new), shared_values(old, new)
    return words + values if min(words, values) >= _ENOUGH else 0.0


def shared_words(old: Fact, new: Fact) -> float:
    """How much of the words that two facts rest on is the same, from 0 to 1."""
    ours, theirs = (set(_WORD.findall(fact["evidence"]["quote"].casefold())) for fact in (old, new))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 0.0


def shared_values(old: Fact, new: Fact) -> float:
    """How many of the values that either fact has are the same, from 0 to 1."""
    said = [field for field in _fields(old, new) if _value(old, field) or _value(new, field) or field == "inferred"]
    return sum(_value(old, field) == _value(new, field) for field in said) / len(said) if said else 0.0


def changed_fields(old: Fact, new: Fact) -> Iterator[str]:
    """The fields whose values are others."""
    return (field for field in _fields(old, new) if _value(old, field) != _value(new, field))


def _fields(old: Fact, new: Fact) -> Sequence[str]:
    """What either fact says, in the order of the second."""
    return [field for field in dict.fromkeys((*new, *old)) if field not in _NOT_SAID]


def _value(fact: Fact, field: str) -> Any:
    """A value; of the visit that an event belongs to only whether there is one, for its name changes with what is told of it."""
    found = fact.get(field)
    return found is not None if field == "part_of" else found


def _start(fact: Fact | None) -> int:
    return fact["evidence"]["start"] if fact else 0
