"""A row of units cut into clauses: each with its predicate, what stands around it, and the clause that governs it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from digest.parse.cutter import Cutter
from digest.parse.drafts import Draft, Link
from digest.parse.units import Unit

_start, _end = attrgetter("start"), attrgetter("end")


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with the units around it. Units that other clauses interrupt stay together."""

    index: int  # in its sentence
    link: Link
    governor: int | None
    units: tuple[Unit, ...]
    predicate: Unit | None
    antecedent: Unit | None = None  # what a relative or participle clause is about
    shared: bool = False  # its subject is the governor's

    @property
    def start(self) -> int:
        return self.units[0].start

    @property
    def end(self) -> int:
        return self.units[-1].end

    @property
    def classes(self) -> frozenset[str]:
        """The classes of its predicate; none without one."""
        return self.predicate.classes if self.predicate is not None else frozenset()

    def before(self) -> tuple[Unit, ...]:
        """The units before the predicate; all where there is none."""
        return self.units if self.predicate is None else self.until(self.predicate.start)

    def after(self) -> tuple[Unit, ...]:
        """The units behind the predicate; all where there is none."""
        return self.units if self.predicate is None else self.since(self.predicate.end)

    def until(self, offset: int) -> tuple[Unit, ...]:
        """The units that end by an offset."""
        return self.units[: bisect_right(self.units, offset, key=_end)]

    def since(self, offset: int) -> tuple[Unit, ...]:
        """The units that begin at an offset or behind it."""
        return self.units[bisect_left(self.units, offset, key=_start) :]

    def within(self, start: int, end: int) -> tuple[Unit, ...]:
        """The units between two offsets."""
        return self.units[bisect_left(self.units, start, key=_start) : bisect_right(self.units, end, key=_end)]

    def dates(self) -> tuple[Unit, ...]:
        """The dates that stand in it."""
        return tuple(unit for unit in self.units if unit.kind == "date")

    def leading(self, offset: int) -> Unit | None:
        """The last unit before an offset that is no operator."""
        return next((unit for unit in reversed(self.until(offset)) if unit.kind != "operator"), None)

    def is_behind(self, offset: int, *preps: str) -> bool:
        """Whether one of these prepositions stands right before an offset."""
        before = self.until(offset)[-1:]
        return bool(before) and before[0].kind == "prep" and before[0].value in preps


# What only a text can become, and never what it is on; but a partnership can.
_OF_TEXTS = frozenset({"sign", "issue", "exchange", "conclude", "initial", "ratify", "effect", "take_effect"})
_SIGNED = frozenset({"partnership", "documents", "sister"})
_SUBJECT = frozenset({"about", "of", "at", "occasion", "for"})


def _told_of(draft: Draft, drafts: Sequence[Draft]) -> Unit | None:
    """What a clause is said of: of "the treaty on aid that was signed" the treaty, though "aid" stands last."""
    thing = draft.antecedent
    classes = draft.predicate.classes if draft.predicate is not None else frozenset()
    if thing is None or draft.governor is None or thing.kind != "theme" or thing.value in _SIGNED or not classes & _OF_TEXTS:
        return thing
    before = [unit for unit in drafts[draft.governor].units if unit.end <= thing.start]
    while before and (before[-1].kind == "theme" or (before[-1].kind == "prep" and before[-1].value in _SUBJECT)):
        before.pop()
    return before[-1] if before and before[-1].kind == "text" else thing


def clauses_of(units: Sequence[Unit]) -> list[Clause]:
    """The clauses of a sentence; those without any unit are left out, and whom they govern is governed by their governor."""
    drafts = Cutter(units).run()
    kept = {draft.index: place for place, draft in enumerate(draft for draft in drafts if draft.units)}

    def governor(draft: Draft) -> int | None:
        index = draft.governor
        while index is not None and index not in kept:
            index = drafts[index].governor
        return None if index is None else kept[index]

    return [
        Clause(kept[draft.index], draft.link, governor(draft), tuple(draft.units), draft.predicate, _told_of(draft, drafts), draft.shared)
        for draft in drafts
        if draft.index in kept
    ]
