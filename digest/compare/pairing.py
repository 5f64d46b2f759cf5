"""Which fact of one reading is which of another: the same, one whose values changed, or none.

An id hangs on a fact's values, so facts with the same id are one, and what an editor put right says what it was. What is left is
paired by the words that it rests on and by its values. At least half of each must be the same: two people of one sentence are no
change of one into the other.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Fact = Mapping[str, Any]

# What a fact rests on and how it is told, not what it says.
_NOT_SAID = frozenset({"id", "evidence", "tellings", "because", "label"})
_NOTE = "corrected"  # of who put a fact right
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
    found = {fact["id"]: named[fact["id"]] for fact in after if fact["id"] in named}
    for pairs in (put_right, best_pairs):
        left = {id(fact) for fact in found.values()}
        found |= pairs([fact for fact in before if id(fact) not in left], [fact for fact in after if fact["id"] not in found])
    taken = {id(fact) for fact in found.values()}
    both = [(found.get(fact["id"]), fact) for fact in after] + [(fact, None) for fact in before if id(fact) not in taken]
    return sorted(both, key=lambda pair: _start(pair[1] or pair[0]))


def put_right(before: Sequence[Fact], after: Sequence[Fact]) -> dict[str, Fact]:
    """For facts of the second reading, by their ids, those of the first that an editor made them of, or made of them."""
    known, undone = {fact["id"]: fact for fact in before}, {_was(fact): fact for fact in before if _was(fact)}
    found = {fact["id"]: known.get(_was(fact)) or undone.get(fact["id"]) for fact in after}
    return {name: fact for name, fact in found.items() if fact}


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
    return _shared(old["evidence"]["quote"], new["evidence"]["quote"])


def _shared(one: str, other: str) -> float:
    ours, theirs = (set(_WORD.findall(text.casefold())) for text in (one, other))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 0.0


def shared_values(old: Fact, new: Fact) -> float:
    """How many of the values that either fact has are the same, from 0 to 1."""
    said = [field for field in _fields(old, new) if field != _NOTE and _is_said(field, old, new)]
    return sum(_alike(field, _value(old, field), _value(new, field)) for field in said) / len(said) if said else 0.0


def _is_said(field: str, old: Fact, new: Fact) -> bool:
    return bool(_value(old, field) or _value(new, field) or field == "inferred")


def _alike(field: str, one: Any, other: Any) -> float:
    """How much of two values is the same; a name in other words may be the same name."""
    if field == "name" and one and other:
        return _shared(str(one), str(other))
    return float(one == other)


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


def _was(fact: Fact) -> str:
    """The id that a fact had before an editor put it right; empty of others."""
    before = (fact.get(_NOTE) or {}).get("before") or {}
    return str(before.get("id", ""))


def _start(fact: Fact | None) -> int:
    return fact["evidence"]["start"] if fact else 0
