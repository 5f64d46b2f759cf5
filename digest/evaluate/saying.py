"""Whether all that a fact says is so; what it leaves out misleads nobody."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from digest.edtf import parsed
from digest.evaluate.matching import EXACT, SAME_OFFICE, SAME_PARTY, SAME_TEXT, Exactness, Fact, one_place, people, shared, words


def says_nothing_false(kind: str, gold: Fact | None, read: Fact) -> bool:
    """Whether a fact that was read says only what the gold's says; one that the gold does not have says something false."""
    if gold is None:
        return False
    return EXACT[kind](gold, read) or (kind in _SAYING and _SAYING[kind](gold, read))


def _person(gold: Fact, read: Fact) -> bool:
    return _untold_or(read, gold, "country") and (not _both(read, gold, "role") or shared(gold["role"], read["role"]) >= SAME_OFFICE)


def _figure(gold: Fact, read: Fact) -> bool:
    is_bound = (gold.get("bound") or "exact") == (read.get("bound") or "exact")
    return is_bound and (not read.get("period") or read["period"] == gold.get("period")) and _untold_or(read, gold, "of")


def _event(gold: Fact, read: Fact) -> bool:
    of_a_kind = read.get("kind") in (gold["kind"], "visit")
    place = not _both(read, gold, "place") or one_place(gold["place"], read["place"])
    return of_a_kind and place and _dated(gold, read) and _among(read.get("people"), gold.get("people"), people)


def _agreement(gold: Fact, read: Fact) -> bool:
    name = shared(gold["name"], read.get("name")) >= SAME_TEXT or set(words(read.get("name"))) <= set(words(gold["name"]))
    return name and _dated(gold, read) and _among(read.get("parties"), gold.get("parties"), lambda a, b: shared(a, b) >= SAME_PARTY)


def _dated(gold: Fact, read: Fact) -> bool:
    """Whether a date is the gold's or holds it."""
    ours, theirs = gold.get("date"), read.get("date")
    if not theirs or ours == theirs:
        return True
    day, span = (parsed(str(each)) for each in (ours or "", theirs))
    return bool(day and span and span.holds(day))


def _among(read: Iterable[str] | None, gold: Iterable[str] | None, alike: Callable[[str, str], Any]) -> bool:
    known = tuple(gold or ())
    return all(any(alike(each, one) for one in known) for each in read or ())


def _both(read: Fact, gold: Fact, field: str) -> bool:
    return bool(read.get(field) and gold.get(field))


def _untold_or(read: Fact, gold: Fact, field: str) -> bool:
    """Whether a field is the same where both tell it."""
    return not _both(read, gold, field) or read[field] == gold[field]


_SAYING: Mapping[str, Exactness] = {
    "people": _person,
    "figures": _figure,
    "events": _event,
    "agreements": _agreement,
    "milestones": _dated,
}
