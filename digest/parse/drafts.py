"""A clause that is being filled with the units of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from digest.parse.lookahead import apposed_to, of_country, verb_ahead
from digest.parse.units import ACTORS, NOUNS, UNDOING, Unit

Link = Literal[
    "main", "coordinate", "contrast", "relative", "complement", "purpose", "subordinate", "when", "condition", "participle", "item"
]


# What is so told may never come about.
_HEARSAY = frozenset({"say", "cite", "forecast"})
# Behind these "that" opens what is told, even behind a noun: "told reporters that".
_TELLING = frozenset({"say", "cite", "issue", "agree", "wish", "forecast", "other"})
_SAYING = 3  # units: what stands last, a comma, and who speaks


@dataclass(slots=True)
class Draft:
    """A clause that is being filled."""

    index: int
    link: Link
    governor: int | None = None
    units: list[Unit] = field(default_factory=list)
    predicate: Unit | None = None
    antecedent: Unit | None = None
    shared: bool = False
    opened: int = 0  # where the conjunction that opens it ends

    def only_describes(self, mark: Unit) -> bool:
        """Whether a relative has only told what something is like, and ends here: "a welcome that was warm, and …"."""
        return self.link == "relative" and not self.units and mark.start - self.opened > 2

    def drop_speaker(self) -> None:
        """Whoever is only told to speak has no part in it: "Received the Peruvian minister, X: …"."""
        if len(self.units) <= _SAYING:
            return
        last, comma, speaker = self.units[-_SAYING:]
        if speaker.kind == "person" and comma.value == "," and last.kind != "person":
            del self.units[-2:]

    def first_text(self) -> Unit | None:
        """The text that the present clause is about so far."""
        return next((unit for unit in self.units if unit.kind == "text"), None)

    def cited_text(self, verb: Unit) -> Unit | None:
        """The text cited as the source, which a passive behind it is said of: "according to a statement issued in Lima"."""
        source = next((at for at, unit in enumerate(self.units) if unit.kind == "prep" and unit.value == "source"), len(self.units))
        behind = self.units[source + 1 :]
        if verb.how != "passive" or any(unit.kind == "point" for unit in behind):
            return None
        return behind[0] if behind and behind[0].kind == "text" else None

    def is_dated(self) -> bool:
        """Whether a date stands in it."""
        return any(unit.kind == "date" for unit in self.units)

    def is_ranked(self) -> bool:
        """Whether a clause tells who is the first or last to have done something."""
        ranked = any(unit.kind == "operator" and unit.value == "rank" for unit in self.units)
        return ranked and (self.predicate is None or self.predicate.value in {"be", "reach", "become"})

    def goes_on_behind(self, joint: Unit) -> bool:
        """Whether a second relative clause may be joined to this one: "that was signed in 2011, and that took effect in March"."""
        joined = joint.kind == "mark" and joint.value == "coordinate"
        return joined and self.link == "relative" and self.predicate is not None and self.governor is not None

    def last_noun(self) -> Unit | None:
        """What a relative is about: the noun right before it, or before the words between commas that say who somebody is."""
        return apposed_to(self.units) or of_country(self.units) or next((unit for unit in reversed(self.units) if unit.kind in NOUNS), None)

    def noun_before(self, that: Unit) -> Unit | None:
        """The noun right before a conjunction, which then tells of it; none behind a verb of telling."""
        last = self.units[-1] if self.units else None
        telling = self.predicate is not None and bool(self.predicate.classes & _TELLING)
        return last if last is not None and last.kind in NOUNS and that.start - last.end <= 2 and not telling else None

    def only_names(self) -> bool:
        """Whether it has things so far, and no word that says anything of them."""
        return self.predicate is None and bool(self.units) and all(unit.kind != "operator" for unit in self.units)

    def is_ended(self, outer: "Draft", units: Sequence[Unit], index: int, following: Unit | None) -> bool:
        """Whether a comma before a conjunction and a noun ends a nested clause: "X, who had come before, and Y signed …".

        Either the clause around it has only its subject so far, or a date ends what was nested: "ties, set up in 1975, and …".
        """
        comma = index > 1 and units[index - 1].value == ","
        if not comma or self.predicate is None or following is None or following.kind not in NOUNS:
            return False
        if outer.predicate is None:
            return any(unit.kind in ACTORS for unit in outer.units) and verb_ahead(units, index + 1)
        return units[index - 2].kind == "date"

    def is_joined(self) -> bool:
        """Whether a conjunction ends a relative that has said something, so that the next is of the same thing."""
        ended = self.link == "relative" and self.predicate is not None and self.antecedent is not None
        return ended and self.units[-1].value == "coordinate"

    def is_said(self) -> bool:
        """Whether an operator is all that the clause says, and has its object: "menyusun peta jalan dan …"."""
        said = next((at for at, unit in enumerate(self.units) if unit.kind == "operator" and "predicate" in unit.how), None)
        return said is not None and any(unit.kind in {"text", "theme", "deed"} for unit in self.units[said:])

    def parted_from_noun(self) -> list[Unit]:
        """The verb and what stands behind it, taken from the clause, where it stands right behind a noun; else nothing."""
        at = next((at for at, unit in enumerate(self.units) if unit is self.predicate), 0)
        if not at or self.units[at - 1].kind not in NOUNS:
            return []
        behind, self.units, self.predicate = self.units[at:], self.units[:at], None
        return behind

    def says_of(self, verb: Unit) -> bool:
        """Whether what is said begins with a noun and what is ahead of it: "mengatakan pakta akan diteken", "said X is due to come"."""
        assert self.predicate is not None
        if self.units[-1].kind != "operator" or not self.predicate.classes & {"say", "cite"}:
            return False
        thing = next((unit for unit in reversed(self.units) if unit.kind != "operator"), None)
        return thing is not self.predicate and thing is not None and thing.kind in NOUNS and verb.how in {"active", "passive", "infinitive"}

    def leads(self, following: Unit | None) -> bool:
        """Whether whoever acts stands behind a comma, and their deed before it: "Receiving X, Y called for trade"."""
        opens = self.governor is None and self.predicate is not None and self.units[0] is self.predicate and self.predicate.how == "ing"
        return opens and following is not None and following.kind == "person"

    def is_complete(self) -> bool:
        """Whether a clause has said something: a verb, or a passive operator that undoes nothing ("planned for May")."""
        said = self.predicate or next((unit for unit in self.units if unit.kind == "operator" and "verbal" in unit.how), None)
        return said is not None and said.value not in UNDOING and self.units[-1].value != "coordinate"

    def is_told(self, following: Unit | None, *, waits: bool) -> bool:
        """Whether a relative has said something: by a verb that no file names, where one follows for which the clause around waits."""
        unread = waits and bool(self.units) and self.units[0].start - self.opened > 1  # "who ran in 2019, met"
        acts = following is not None and following.how in {"active", "passive"}
        return self.link == "relative" and (self.is_complete() or (unread and acts))

    def is_hearsay(self) -> bool:
        """Whether a relative tells what was said to be ahead, so that what is so may come behind a comma."""
        said = self.predicate is not None and self.predicate.how == "passive" and bool(self.predicate.classes & _HEARSAY)
        return said and self.units[-1].kind == "operator" and self.units[-1].value == "planned"

    def is_planned(self) -> bool:
        """Whether a relative is all that a passive operator and a date say, and words of another verb stand behind them."""
        dated = self.link == "relative" and self.is_dated() and self.units[-1].kind == "operator"
        return dated and any(unit.kind == "operator" and "verbal" in unit.how for unit in self.units[:-1])

    def trailing_operators(self) -> list[Unit]:
        """The operators at the end of the present clause, taken from it: they govern the verb behind them."""
        moved: list[Unit] = []
        while self.units and self.units[-1].kind == "operator" and len(self.units) > 1:
            moved.insert(0, self.units.pop())
        return moved

    def trailing_nouns(self) -> list[Unit]:
        """The noun phrase at the end of the present clause, taken from it: the subject of the next."""
        moved: list[Unit] = []
        units = self.units
        while (
            units
            and units[-1] is not self.predicate
            and (units[-1].kind in NOUNS or units[-1].kind in {"operator", "quantity"} or units[-1].value in {"of", "coordinate"})
        ):
            moved.insert(0, units.pop())
        return moved
