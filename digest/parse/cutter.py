"""A row of units cut into drafts of clauses, in one pass."""

from collections.abc import Sequence

from digest.parse.drafts import Draft, Link
from digest.parse.lookahead import (
    acts,
    behind_comma,
    brings,
    goes_on_row,
    held_before,
    is_at_once,
    is_dated,
    is_held,
    lists,
    names_only,
    opens_clause,
    pairs,
    past_adjuncts,
    past_operators,
    tells_clause,
    thing_beside,
    titles,
    unit_behind,
    verb_ahead,
)
from digest.parse.units import NOUNS, UNDOING, Unit

# A clause opened by one of these ends at a comma, and the one around it goes on.
_NESTED = frozenset({"relative", "participle", "subordinate", "when", "condition", "purpose", "contrast"})
_PURPOSE = 30  # characters from "to" or "untuk" to its verb; a passive behind a noun is said of what was told before


class Cutter:
    """Goes through the units of a sentence once and hands each to the clause that it belongs to."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self.titles = titles(units)
        self.drafts: list[Draft] = []
        self.now = self._open("main")

    def _open(self, link: Link, governor: Draft | None = None, *, shared: bool = False, antecedent: Unit | None = None) -> Draft:
        self.now = Draft(len(self.drafts), link, governor.index if governor else None, shared=shared, antecedent=antecedent)
        self.drafts.append(self.now)
        return self.now

    def run(self) -> list[Draft]:
        """All drafts of the sentence."""
        depth = 0
        for index, unit in enumerate(self.units):
            if unit.kind == "bracket":
                depth = depth + 1 if unit.value in "([" else max(0, depth - 1)
            elif not depth:
                self._take(index, unit)
            elif unit.kind == "date":
                self.now.units.append(unit)
        return self.drafts

    def _take(self, index: int, unit: Unit) -> None:
        if unit.kind == "point":
            self._point(index, unit)
        elif unit.kind == "mark":
            self._mark(index, unit)
        elif unit.kind == "verb":
            self._verb(index, unit)
        elif unit.kind == "operator":
            self._operator(unit)
        elif unit.kind == "prep" and unit.value == "occasion" and not self.now.units and is_at_once(self.units, index):
            self._open("when", self.now, shared=True)  # "Selama berada di Lima, X …"
        elif unit.kind == "prep" and unit.value == "source" and self.now.predicate and self.units[index - 1].value == ",":
            self._open("main").units.append(unit)  # "…, kata X di Lima pada 3 Mei"
        else:
            self.now.units.append(unit)

    def _point(self, index: int, unit: Unit) -> None:
        if index in self.titles:
            return
        if unit.value == ":":
            self.now.drop_speaker()
            self._open("item", self.now)
        elif unit.value == ";" and self.now.units and self.now.units[-1].kind == "person" and names_only(self.units, index + 1):
            self.now.units.append(unit._replace(value=","))  # "met X, the mayor; Y, the rector"
        elif unit.value == ";":
            self._open("item" if self.now.link == "item" else "coordinate", self._top(), shared=self.now.link != "item")
        elif unit.value == '"':
            if self.now.units:
                self._open("main")
        else:
            self._comma(index, unit)

    def _top(self) -> Draft:
        """The outermost clause around the present one."""
        draft = self.now
        while draft.governor is not None and draft.link not in {"main", "item"}:
            draft = self.drafts[draft.governor]
        return draft

    def _comma(self, index: int, unit: Unit) -> None:
        following = unit_behind(self.units, index)
        if index and brings(self.units[index - 1]) and following is not None and following.kind == "person":
            self.now.units.append(unit)  # "who is accompanied by his wife, X, landed"
            return
        if self.now.only_describes(unit):
            self.now = self._resumed()
        dated = is_dated(self.units, index + 1, after=self.now.units, outer=self._resumed().predicate is not None)
        if following is not None and (following.kind == "mark" or (dated and self.now.link in _NESTED and not self.now.is_dated())):
            self.now.units.append(unit)
            return
        if (
            self.now.link in _NESTED
            and (self.now.predicate or self.now.is_told(past_operators(self.units, index + 1), waits=self._waits()))
            and self.now.governor is not None
            and not lists(self.units, index, self.now.units[-1])
        ):
            self.now = self._around(past_operators(self.units, index + 1))
        if self.now.predicate is None and self.now.units and self.now.units[0].kind == "operator" and self.now.units[0].item == "ing":
            self._open("main")  # "Denying a rift, X met Y"
            return
        if self.now.predicate is None and following is not None and following.kind == "verb" and following.how == "passive":
            thing = self.now.last_noun()
            if thing is not None and verb_ahead(self.units, behind_comma(self.units, index + 2)):
                self._open("participle", self.now, antecedent=self.now.first_text() or thing)  # "the pact, signed in 2019, will …"
                return
        if self.now.predicate and following is not None and following.kind == "verb":
            beside = thing_beside(self.units, index, self.now.units)
            self._open("participle" if following.how in {"ing", "passive"} else "coordinate", self.now, shared=True, antecedent=beside)
        elif self._parts(index, following):
            self._open("coordinate", self.now)
        else:
            self.now.units.append(unit)

    def _parts(self, index: int, following: Unit | None) -> bool:
        """Whether a comma ends the present clause: another one begins behind it."""
        if self.now.predicate and opens_clause(self.units, past_adjuncts(self.units, index + 1)):
            return True
        return self.now.leads(following) and not lists(self.units, index, self.now.units[-1])

    def _resumed(self) -> Draft:
        """The clause that goes on where a nested one ends."""
        draft = self.now
        while draft.link in _NESTED and draft.governor is not None:
            draft = self.drafts[draft.governor]
        return draft

    def _around(self, following: Unit | None) -> Draft:
        """The clause that goes on behind one told aside: the next one around it, if that waits for the verb that follows."""
        around = self.drafts[self.now.governor or 0]
        waits = around.link in _NESTED and around.predicate is None and self.now.link == "relative"
        acts = following is not None and following.kind == "verb" and following.how == "active"
        return around if waits and acts else self._resumed()

    def _mark(self, index: int, unit: Unit) -> None:
        if unit.value in {"relative", "complement"} and index and self.now.goes_on_behind(self.units[index - 1]):
            self._open("relative", self.drafts[self.now.governor or 0], antecedent=self.now.antecedent).opened = unit.end
            return
        match unit.value:
            case "relative" if brings(unit_behind(self.units, index)):
                pass  # "yang disaksikan X" says no more than "disaksikan X"
            case "relative" | "complement" if self.now.is_joined():
                outer = self.drafts[self.now.governor or 0]
                self._open("relative", outer, antecedent=self.now.antecedent).opened = unit.end  # "which … and which …"
            case "relative":
                held = held_before(self.now.units) if is_held(self.units, index + 1) else None
                self._open("relative", self.now, antecedent=held or self.now.last_noun()).opened = unit.end
            case "complement":
                self._complement(unit)
            case "condition":
                self._open("condition", self.now)
            case "purpose":
                self._purpose(index, unit)
            case "aim" if verb_ahead(self.units, index + 1):
                self._open("complement", self.now)
                self.now.units.append(unit._replace(kind="operator", value="wished", how="own"))
            case "aim":
                self._purpose(index, unit)
            case "subordinate" | "contrast" | "when":
                self._subordinate(index, unit)
            case _:
                self._coordinate(index, unit)

    def _complement(self, mark: Unit) -> None:
        """ "That" behind a verb opens what is said; behind a noun it is a relative."""
        beside = self.now.noun_before(mark)
        if beside or self.now.only_names():
            self._open("relative", self.now, antecedent=beside or self.now.last_noun())
        else:
            self._open("complement", self.now)

    def _purpose(self, index: int, unit: Unit) -> None:
        following = past_operators(self.units, index + 1)
        apart = 2 if following is not None and following.how == "passive" else _PURPOSE
        if following is None or following.kind != "verb" or following.start - unit.end > apart:
            self.now.units.append(unit._replace(kind="prep", value="to"))
            return
        last = self.now.units[-1] if self.now.units else None
        if self.now.predicate is None and last and last.kind == "operator":
            return  # "refused to meet" is one predicate
        if last is not None and last.kind in NOUNS and unit.start - last.end <= 1 and self.now.is_ranked():
            self._open("relative", self.now, antecedent=last)  # "the first minister to visit Lima"
            return
        if self.now.is_ranked():
            self._open("complement", self.now, shared=True)  # "Peru was the first state in the region to open one"
            return
        self._open("purpose", self.now, shared=self.now.predicate is not None or bool(self.now.units))

    def _subordinate(self, index: int, unit: Unit) -> None:
        when = index + 1 < len(self.units) and self.units[index + 1].kind == "date"  # "since 1955 and …"
        if (when or not tells_clause(self.units, index + 1)) and unit.value != "contrast":
            self.now.units.append(unit._replace(kind="prep", value="occasion"))
            return
        shared = (following := past_operators(self.units, index + 1)) is not None and following.kind == "verb"
        self._open(unit.value, self.now, shared=shared)  # type: ignore[arg-type]

    def _coordinate(self, index: int, unit: Unit) -> None:
        begin = past_adjuncts(self.units, index + 1)
        following = past_operators(self.units, begin)
        if following is not None and following.kind == "verb" and following.start - unit.end <= 2 and self.now.only_describes(unit):
            self.now = self._resumed()
        if self.now.link in _NESTED and self.now.is_ended(self._resumed(), self.units, index, following):
            self.now = self._resumed()
        said = self.now.predicate is not None or self.now.is_said()
        if not said or pairs(self.units, index) or (self.now.link == "relative" and self._waits() and goes_on_row(self.units, index)):
            self.now.units.append(unit)
        elif following is not None and following.kind == "verb":
            ended = self.now.link == "participle" and following.how == "active"  # "the pact, inked in Lima, and praised …"
            link: Link = "coordinate" if self.now.link not in _NESTED or ended else self.now.link
            governor = self._resumed() if ended else self.now if link == "coordinate" else self.drafts[self.now.governor or 0]
            self._open(link, governor, shared=True, antecedent=self.now.antecedent if link != "coordinate" else None)
        elif opens_clause(self.units, begin, index):
            self._open("coordinate", self._resumed() if self.now.link in _NESTED else self.now)
        elif self.now.link == "main" and self.now.is_dated() and any(each.kind == "date" for each in self.units[index + 1 : begin]):
            self._open("coordinate", self.now, shared=True)  # "and on 5 May, before leaving, will open …"
        elif begin < len(self.units) and self.units[begin].kind == "operator" and "predicate" in self.units[begin].how:
            self._open("coordinate", self._resumed() if self.now.link in _NESTED else self.now, shared=True)
        else:
            self.now.units.append(unit)

    def _operator(self, unit: Unit) -> None:
        """What undoes a thing behind a complete relative is not told of the relative: "the visit planned for May was called off"."""
        undoes = unit.value in UNDOING and "verbal" in unit.how
        if undoes and self.now.link == "relative" and self._waits() and self.now.is_complete():
            self.now = self._resumed()
        self.now.units.append(unit)

    def _waits(self) -> bool:
        """Whether the clause around the present one still lacks its verb."""
        return self.now.link in _NESTED and self._resumed().predicate is None

    def _go_on(self, verb: Unit) -> None:
        """The clause around the present one gets its verb, with the words that govern it."""
        governing = self.now.trailing_operators()
        self.now = self._resumed()
        self.now.units += [*governing, verb]
        self.now.predicate = verb

    def _describes(self) -> bool:
        """Part a form in -ing from the noun that it describes, which then waits for a verb of its own."""
        told = self.now
        behind = [] if told.link in _NESTED else told.parted_from_noun()
        if not behind:
            return False
        described = self._open("participle", told, antecedent=told.units[-1])
        described.units, described.predicate = behind, behind[0]
        self.now = told
        return True

    def _verb(self, index: int, unit: Unit) -> None:
        if self.now.predicate is None:
            if self._waits() and self.now.is_planned():
                self._go_on(unit)  # "the visit planned for May finally took place"
                return
            if (text := self.now.cited_text(unit)) is not None:
                self._open("participle", self.now, antecedent=text)
            self.now.units.append(unit)
            self.now.predicate = unit
            return
        if self._waits() and unit.how in {"active", "passive"}:
            if self.now.is_hearsay() and verb_ahead(self.units, behind_comma(self.units, index + 1)):
                self.now.units.append(unit)  # "aid that was said to be handed over soon, has not been approved"
            else:
                self._go_on(unit)
            return
        if self.now.predicate.how == "ing" and unit.how in {"active", "passive"} and self._describes():
            self._verb(index, unit)  # "an exhibition showing the ties of X and Y opened"
            return
        last = self.now.units[-1]
        if unit.how == "passive" and last.kind in NOUNS:
            self._open("participle", self.now, antecedent=last)
        elif last is not self.now.predicate and (acts(last, unit) or self.now.says_of(unit)):
            moved = self.now.trailing_nouns()
            self._open("complement", self.now)
            self.now.units.extend(moved)
        else:
            governing = self.now.trailing_operators() if last.kind == "operator" and last.start > self.now.predicate.start else []
            self._open("complement" if unit.how in {"active", "infinitive", "passive"} else "participle", self.now, shared=True)
            self.now.units += governing  # "announced plans to open", "mengumumkan akan membuka"
        self.now.units.append(unit)
        self.now.predicate = unit
