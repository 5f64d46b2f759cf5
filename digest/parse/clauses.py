"""A row of units cut into clauses: each with its predicate, what stands around it, and the clause that governs it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from digest.parse.units import ACTORS, NAMES, Unit

Link = Literal[
    "main", "coordinate", "contrast", "relative", "complement", "purpose", "subordinate", "when", "condition", "participle", "item"
]
# A clause opened by one of these ends at a comma, and the one around it goes on.
_NESTED = frozenset({"relative", "participle", "subordinate", "when", "condition", "purpose", "contrast"})
# Behind these "that" opens what is told, even behind a noun: "told reporters that".
_TELLING = frozenset({"say", "cite", "issue", "agree", "wish", "forecast", "other"})
_NOUNS = NAMES | {"office", "group", "anaphor", "text", "theme", "deed"}


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

    def before(self) -> tuple[Unit, ...]:
        """The units before the predicate; all where there is none."""
        return tuple(unit for unit in self.units if self.predicate is None or unit.end <= self.predicate.start)

    def after(self) -> tuple[Unit, ...]:
        """The units behind the predicate; all where there is none."""
        return tuple(unit for unit in self.units if self.predicate is None or unit.start >= self.predicate.end)


@dataclass(slots=True)
class _Draft:
    """A clause that is being filled."""

    index: int
    link: Link
    governor: int | None = None
    units: list[Unit] = field(default_factory=list)
    predicate: Unit | None = None
    antecedent: Unit | None = None
    shared: bool = False


class _Cutter:
    """Goes through the units of a sentence once and hands each to the clause that it belongs to."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.drafts: list[_Draft] = []
        self.now = self._open("main")

    def _open(self, link: Link, governor: _Draft | None = None, *, shared: bool = False, antecedent: Unit | None = None) -> _Draft:
        draft = _Draft(len(self.drafts), link, governor.index if governor else None, shared=shared, antecedent=antecedent)
        self.drafts.append(draft)
        self.now = draft
        return draft

    def run(self) -> list[_Draft]:
        """All drafts of the sentence."""
        depth = 0
        for index, unit in enumerate(self.units):
            if unit.kind == "bracket":
                depth = depth + 1 if unit.value in "([" else max(0, depth - 1)
            elif depth:
                if unit.kind == "date":
                    self.now.units.append(unit)
            else:
                self._take(index, unit)
        return self.drafts

    def _take(self, index: int, unit: Unit) -> None:
        if unit.kind == "point":
            self._point(index, unit)
        elif unit.kind == "mark":
            self._mark(index, unit)
        elif unit.kind == "verb":
            self._verb(unit)
        else:
            self.now.units.append(unit)

    def _next(self, index: int) -> Unit | None:
        return self.units[index + 1] if index + 1 < len(self.units) else None

    # ------------------------------------------------------------ marks of punctuation

    def _point(self, index: int, unit: Unit) -> None:
        if unit.value == ",":
            self._comma(index, unit)
        elif unit.value == ":":
            self._open("item", self.now)
        elif unit.value == ";":
            self._open("item" if self.now.link == "item" else "coordinate", self._top(), shared=self.now.link != "item")
        elif unit.value == '"':
            if self.now.units:
                self._open("main")
        else:
            self._comma(index, unit)

    def _top(self) -> _Draft:
        """The outermost clause around the present one."""
        draft = self.now
        while draft.governor is not None and draft.link not in {"main", "item"}:
            draft = self.drafts[draft.governor]
        return draft

    def _comma(self, index: int, unit: Unit) -> None:
        following = self._next(index)
        dated = following is not None and following.kind == "date"
        if following is not None and (following.kind == "mark" or (dated and self.now.link in _NESTED and not self._dated())):
            self.now.units.append(unit)
            return
        if self.now.link in _NESTED and self.now.predicate and self.now.governor is not None and not self._lists(index):
            self.now = self._resumed()
        if self.now.predicate is None and self.now.units and self.now.units[0].kind == "operator" and self.now.units[0].item == "ing":
            self._open("main")  # "Denying a rift, X met Y"
            return
        if self.now.predicate and following is not None and following.kind == "verb":
            self._open("participle" if following.how in {"ing", "passive"} else "coordinate", self.now, shared=True)
        elif self.now.predicate and self._opens_clause(self._past_adjuncts(index + 1)):
            self._open("coordinate", self.now)
        else:
            self.now.units.append(unit)

    def _dated(self) -> bool:
        return any(unit.kind == "date" for unit in self.now.units)

    def _lists(self, index: int) -> bool:
        """Whether a comma only parts names of one row: "met A, B and C"."""
        row = self.units[index + 1 : index + 8]
        for unit in row:
            if unit.kind == "mark" and unit.value == "coordinate":
                return self.now.units[-1].kind in NAMES and row[0].kind == self.now.units[-1].kind
            if (
                unit.kind not in _NOUNS
                and not (unit.kind == "point" and unit.value == ",")
                and not (unit.kind == "prep" and unit.value == "of")
            ):
                return False
        return False

    def _resumed(self) -> _Draft:
        """The clause that goes on where a nested one ends."""
        draft = self.now
        while draft.link in _NESTED and draft.governor is not None:
            draft = self.drafts[draft.governor]
        return draft

    # ------------------------------------------------------------ conjunctions

    def _mark(self, index: int, unit: Unit) -> None:
        match unit.value:
            case "relative":
                self._open("relative", self.now, antecedent=self._last_noun())
            case "complement":
                self._complement(unit)
            case "condition":
                self._open("condition", self.now)
            case "purpose":
                self._purpose(index, unit)
            case "subordinate" | "contrast" | "when":
                self._subordinate(index, unit)
            case _:
                self._coordinate(index, unit)

    def _last_noun(self) -> Unit | None:
        return next((unit for unit in reversed(self.now.units) if unit.kind in _NOUNS), None)

    def _complement(self, mark: Unit) -> None:
        """ "That" behind a verb opens what is said; behind a noun it is a relative."""
        last = self.now.units[-1] if self.now.units else None
        telling = self.now.predicate is not None and bool(set(self.now.predicate.value.split("/")) & _TELLING)
        if last and last.kind in _NOUNS and mark.start - last.end <= 2 and not telling:
            self._open("relative", self.now, antecedent=last)
        else:
            self._open("complement", self.now)

    def _purpose(self, index: int, unit: Unit) -> None:
        following = self._past_operators(index + 1)
        if following is None or following.kind != "verb" or following.start - unit.end > 30:
            self.now.units.append(unit._replace(kind="prep", value="to"))
            return
        last = self.now.units[-1] if self.now.units else None
        if self.now.predicate is None and last and last.kind == "operator":
            return  # "refused to meet" is one predicate
        goal = self.now.predicate is not None or bool(self.now.units)
        self._open("purpose", self.now, shared=goal)

    def _past_operators(self, index: int) -> Unit | None:
        while index < len(self.units) and self.units[index].kind == "operator":
            index += 1
        return self.units[index] if index < len(self.units) else None

    def _subordinate(self, index: int, unit: Unit) -> None:
        if not self._verb_ahead(index + 1):
            self.now.units.append(unit._replace(kind="prep", value="occasion"))
            return
        shared = (following := self._past_operators(index + 1)) is not None and following.kind == "verb"
        self._open(unit.value, self.now, shared=shared)  # type: ignore[arg-type]

    def _verb_ahead(self, index: int) -> bool:
        """Whether a verb comes before the next comma or conjunction."""
        for unit in self.units[index : index + 14]:
            if unit.kind == "verb":
                return True
            if unit.kind == "point" or (unit.kind == "mark" and unit.value not in {"coordinate", "purpose"}):
                return False
        return False

    def _coordinate(self, index: int, unit: Unit) -> None:
        begin = self._past_adjuncts(index + 1)
        following = self._past_operators(begin)
        if self.now.predicate is None:
            self.now.units.append(unit)
        elif following is not None and following.kind == "verb":
            link: Link = "coordinate" if self.now.link not in _NESTED else self.now.link
            governor = self.now if link == "coordinate" else self.drafts[self.now.governor or 0]
            self._open(link, governor, shared=True, antecedent=self.now.antecedent if link != "coordinate" else None)
        elif self._opens_clause(begin):
            self._open("coordinate", self._resumed() if self.now.link in _NESTED else self.now)
        else:
            self.now.units.append(unit)

    def _past_adjuncts(self, index: int) -> int:
        """Behind dates and places that a clause opens with: "and on 5 November, in Hue, X …"."""
        while index + 1 < len(self.units):
            here, following = self.units[index], self.units[index + 1]
            if here.kind == "prep" and following.kind in {"date", "place"}:
                index += 2
            elif here.kind == "date" or (here.kind == "point" and here.value == ","):
                index += 1
            else:
                break
        return index

    def _opens_clause(self, index: int) -> bool:
        """Whether a noun phrase with its own verb begins here."""
        seen = False
        for unit in self.units[index : index + 10]:
            if unit.kind == "verb":
                return seen and unit.how in {"active", "passive"}
            if unit.kind in _NOUNS:
                seen = True
            elif unit.kind == "operator":
                continue
            elif not (unit.kind == "prep" and unit.value in {"of", "between"}) and not (
                unit.kind == "mark" and unit.value == "coordinate" and seen
            ):
                return False
        return False

    # ------------------------------------------------------------ verbs

    def _verb(self, unit: Unit) -> None:
        if self.now.predicate is None:
            self.now.units.append(unit)
            self.now.predicate = unit
            return
        outer = self._resumed()
        if self.now.link in _NESTED and outer.predicate is None and unit.how in {"active", "passive"}:
            self.now = outer
            outer.units.append(unit)
            outer.predicate = unit
            return
        last = self.now.units[-1]
        if unit.how == "passive" and last.kind in _NOUNS:
            self._open("participle", self.now, antecedent=last)
        elif last is not self.now.predicate and _acts(last, unit):
            moved = self._trailing_nouns()
            self._open("complement", self.now)
            self.now.units.extend(moved)
        else:
            self._open("complement" if unit.how in {"active", "infinitive", "passive"} else "participle", self.now, shared=True)
        self.now.units.append(unit)
        self.now.predicate = unit

    def _trailing_nouns(self) -> list[Unit]:
        """The noun phrase at the end of the present clause, taken from it: the subject of the next."""
        moved: list[Unit] = []
        units = self.now.units
        while (
            units
            and units[-1] is not self.now.predicate
            and (units[-1].kind in _NOUNS or units[-1].kind in {"operator", "quantity"} or units[-1].value in {"of", "coordinate"})
        ):
            moved.insert(0, units.pop())
        return moved


def _acts(noun: Unit, verb: Unit) -> bool:
    """Whether a noun right before a verb is its subject: a name, or how many did it ("said 20,000 guests came")."""
    return (noun.kind in ACTORS and verb.how in {"active", "passive"}) or (noun.kind == "quantity" and verb.how == "active")


def clauses_of(units: Sequence[Unit]) -> list[Clause]:
    """The clauses of a sentence; those without any unit are left out, and whom they govern is governed by their governor."""
    drafts = _Cutter(units).run()
    kept = {draft.index: place for place, draft in enumerate(draft for draft in drafts if draft.units)}

    def governor(draft: _Draft) -> int | None:
        index = draft.governor
        while index is not None and index not in kept:
            index = drafts[index].governor
        return None if index is None else kept[index]

    return [
        Clause(kept[draft.index], draft.link, governor(draft), tuple(draft.units), draft.predicate, draft.antecedent, draft.shared)
        for draft in drafts
        if draft.index in kept
    ]
