"""Whether what a clause tells happened at all, and the word that says so."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from digest.parse.clauses import Clause
from digest.parse.units import ACTORS, NOUNS, Unit

Happened = Literal["happened", "ahead", "wished", "denied"]
# What an operator makes of the clause that it governs.
_OF: dict[str, Happened] = {
    "denied": "denied", "postponed": "denied", "almost": "denied", "planned": "ahead",
    "wished": "wished", "conditional": "wished", "proposed": "wished", "underway": "wished", "unsaid": "wished", "backshift": "wished",
    "due": "wished",
}  # fmt: skip
_TOLD = frozenset({"say", "cite"})
_WHAT_FOR = frozenset({"purpose", "to"})
_SAYING = frozenset({"say", "cite", "issue"})
_STRENGTH: tuple[Happened, ...] = ("happened", "ahead", "wished", "denied")


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of a deed, by which operator's effect, and where that is printed."""

    value: Happened = "happened"
    effect: str = "done"  # "planned", "proposed", "underway", "denied" …
    clue: Unit | None = None

    @property
    def told(self) -> bool:
        """Whether it happened or is planned: only then it is a fact."""
        return self.value in {"happened", "ahead"}


HAPPENED = Standing()


def stronger(one: Standing, other: Standing) -> Standing:
    """The one of two that is further from having happened."""
    return other if _STRENGTH.index(other.value) > _STRENGTH.index(one.value) else one


def by(operator: Unit) -> Standing:
    """What an operator makes of what it governs."""
    return Standing(_OF[operator.value], operator.value, operator) if operator.value in _OF else HAPPENED


def standings(clauses: Sequence[Clause]) -> list[Standing]:
    """The standing of each clause of a sentence, what governs it taken into account."""
    found: list[Standing] = []
    for clause in clauses:
        own = _as_told(_own(clause), clause, clauses)
        if clause.governor is not None and clause.governor < clause.index:
            own = stronger(own, _inherited(clause, clauses[clause.governor], found[clause.governor]))
        found.append(own)
    for clause in clauses:  # what holds only if something else does
        if clause.link == "condition":
            found[clause.index] = Standing("wished", "conditional", clause.units[0])
            main = clause.governor
            if main is not None and clauses[main].predicate is not None and found[main].value != "denied":
                found[main] = Standing("wished", "conditional", clause.units[0])
    return found


def _as_told(own: Standing, clause: Clause, clauses: Sequence[Clause]) -> Standing:
    """A future told in the past is one: "said that it would be signed"; elsewhere "would" hangs on something."""
    if own.effect != "backshift":
        return own
    said = clause.link == "complement" and clause.governor is not None and bool(_SAYING & clauses[clause.governor].classes)
    return Standing("ahead", "planned", own.clue) if said else Standing("wished", "conditional", own.clue)


def _own(clause: Clause) -> Standing:
    """What the operators of a clause make of its predicate; one that undoes the others is obeyed."""
    standing = HAPPENED
    for operator in _operators(clause):
        if not _governs(operator, clause):
            continue
        if operator.value == "done":
            standing = HAPPENED
        elif operator.value in {"conditional", "due"} and standing.value == "denied":
            continue
        elif operator.value == "conditional" and standing.effect == "planned" and {"own", "verbal"} <= _scopes(standing.clue or operator):
            continue  # "ditargetkan dapat dimulai"
        else:
            standing = stronger(standing, by(operator))
    return standing


def _operators(clause: Clause) -> list[Unit]:
    return [unit for unit in clause.units if unit.kind == "operator"]


def _scopes(operator: Unit) -> frozenset[str]:
    return frozenset(operator.how.split("+"))


def _governs(operator: Unit, clause: Clause) -> bool:
    """Whether an operator reaches the predicate of its own clause."""
    scopes = _scopes(operator)
    if operator.value == "done" or "own" in scopes:
        before = clause.predicate is None or operator.start < clause.predicate.start
        return before or operator.value in {"denied", "postponed"}
    if clause.predicate is None:  # "denied claims that trade topped 5 billion"
        return operator.value == "denied" and scopes == {"that"} and any(unit.kind == "quantity" for unit in clause.since(operator.end))
    if operator.start > clause.predicate.start or _is_meant_before(operator, clause):
        return False
    if clause.predicate.how == "passive" and _TOLD & clause.classes and "noun" in scopes and operator.value not in {"denied", "postponed"}:
        return False  # "the hope was voiced by X at the talks": that it was is told
    if "that" in scopes or is_passive(operator):
        return True
    between = (unit for unit in clause.units if operator.end <= unit.start < clause.predicate.start)
    return "verb" in scopes and all(unit.kind in {"operator", "point"} for unit in between)


def _is_meant_before(operator: Unit, clause: Clause) -> bool:
    """Whether an operator only tells what for, before a comma and whoever acts: "To discuss trade, X met Y"."""
    before = clause.until(operator.start)[-1:]
    if not before or before[0].value not in _WHAT_FOR:
        return False
    behind = [unit for unit in clause.before() if unit.start >= operator.end]
    comma = next((unit.end for unit in behind if unit.kind == "point"), None)
    return comma is not None and any(unit.kind in ACTORS and unit.start >= comma for unit in behind)


def is_passive(operator: Unit) -> bool:
    """Whether an operator is a passive form: "was called off" governs what stands before it."""
    return bool(operator.item == "passive")


def _inherited(clause: Clause, governor: Clause, above: Standing) -> Standing:
    """What the governing clause passes on to a clause."""
    if clause.link in {"complement", "purpose"}:
        opened = [operator for operator in _operators(governor) if _scopes(operator) & {"that", "verb"} and _opens(operator, governor)]
        standing = by(opened[-1]) if opened else HAPPENED
        before = governor.until(clause.start)[-1:]
        asked = "invite" in governor.classes or any(unit.kind == "deed" and unit.value == "invite" for unit in before)
        if (clause.link == "purpose" or asked) and standing.value == "happened":
            standing = _purpose(governor, above)
        return stronger(standing, above if above.value != "happened" and _passes(governor) else HAPPENED)
    if clause.link == "relative" and clause.antecedent is not None and (none := _is_none(governor, clause.antecedent)):
        return by(none)
    if clause.link == "relative" and (almost := _cleft(clause, governor)):
        return by(almost)
    if (operator := _leading_to(clause, governor)) is not None:
        return stronger(by(operator), above)
    passive = clause.predicate is None or clause.predicate.how == "passive"
    if clause.link in {"coordinate", "participle"} and clause.shared and (not passive or _is_told_of_subject(governor, above)):
        return HAPPENED if _operators(clause) or above.value == "denied" else above
    hoped = _is_hoped_too(clause, governor, above) or (clause.link == "when" and _is_of_plan(clause, governor, above))
    return above if hoped else HAPPENED


def _is_hoped_too(clause: Clause, governor: Clause, above: Standing) -> bool:
    """Whether what is to come is joined to what is only hoped for: "it is hoped that A will be held in May and B will be in June"."""
    if clause.link != "coordinate" or above.effect != "wished" or above.clue is None:
        return False
    reaches = governor.link == "complement" or (bool(governor.units) and governor.units[0] is above.clue)
    return reaches and any(unit.value == "planned" for unit in _operators(clause))


def _is_of_plan(clause: Clause, governor: Clause, above: Standing) -> bool:
    """Whether a clause only tells when something planned is to be: "will be opened when X visits Y"; said at a meeting is said then."""
    told = clause.dates() or _operators(clause) or governor.link == "complement" or _SAYING & governor.classes
    behind = governor.predicate is not None and governor.predicate.start < clause.start
    return above.value in {"ahead", "wished"} and behind and not told


def _is_told_of_subject(governor: Clause, above: Standing) -> bool:
    """Whether a word governs all that is told of a noun behind it: "menargetkan pakta rampung dan diteken"."""
    clue, predicate = above.clue, governor.predicate
    if clue is None or predicate is None or clue.kind != "operator" or "that" not in _scopes(clue):
        return False
    return any(unit.kind in NOUNS for unit in governor.within(clue.end, predicate.start))


def _is_none(governor: Clause, thing: Unit) -> Unit | None:
    """The operator that tells that there is nothing of the kind: "there was no treaty that they signed"."""
    return next((operator for operator in _right_before(governor, thing.start) if "none" in _scopes(operator)), None)


def _cleft(clause: Clause, governor: Clause) -> Unit | None:
    """The operator that tells that it was not as it should have been: "it should have been X who came"."""
    offset = clause.antecedent.start if clause.antecedent is not None else clause.start
    return next((operator for operator in _right_before(governor, offset) if operator.value == "almost"), None)


def _leading_to(clause: Clause, governor: Clause) -> Unit | None:
    """The operator that a participle stands right behind: "agreements envisaging raising trade to 1 billion"."""
    if clause.link != "participle" or clause.predicate is None or clause.predicate.how != "ing":
        return None
    before = governor.until(clause.predicate.start)[-1:]
    leads = before and before[0].kind == "operator" and "verb" in _scopes(before[0]) and clause.predicate.start - before[0].end <= 1
    return before[0] if leads else None


def _passes(governor: Clause) -> bool:
    """Whether what a clause is not, its complement is not either: "may be signed", but not "did not say that"."""
    return governor.predicate is None or "say" not in governor.predicate.value


def _opens(operator: Unit, governor: Clause) -> bool:
    """Whether an operator stands last before what its clause governs."""
    if governor.predicate is None or operator.start > governor.predicate.start:
        return True
    return operator.value != "done" and "that" in _scopes(operator) and operator.end <= governor.predicate.start


def _purpose(governor: Clause, above: Standing) -> Standing:
    """A deed told as what for: agreed on it is ahead, else only meant."""
    if governor.classes & {"visit", "arrive", "depart"}:
        return above  # who came to do something is told to have done it
    if governor.classes & {"lead", "chair"} and any(unit.is_delegation() for unit in governor.after()):
        return above  # "led a delegation to visit X"
    if (governor.predicate is None or "be" in governor.classes) and any(operator.value == "rank" for operator in _operators(governor)):
        return above  # "was among the first countries to establish relations"
    if governor.classes & {"agree", "decide"}:
        return Standing("ahead", "planned", governor.predicate)
    return Standing("wished", "unsaid", governor.predicate or governor.units[0])


# These lead from a text to what it is on.
_ON = frozenset({("prep", "about"), ("prep", "of")})
# What the texts of a row are told with.
_IN_ROW = frozenset({"text", "theme", "prep"})


def noun_standing(clause: Clause, offset: int) -> Standing:
    """What the operators around a noun make of it: those right before it, and passive ones behind it."""
    standing = HAPPENED
    for operator in _right_before(clause, offset):
        if "noun" in operator.how:
            standing = HAPPENED if operator.value == "done" else stronger(standing, by(operator))
    for operator in clause.since(offset + 1):
        if operator.kind == "operator" and is_passive(operator):
            standing = stronger(standing, by(operator))
    return standing


def _right_before(clause: Clause, offset: int) -> list[Unit]:
    """The operators before an offset with only points and countries between, or the texts of a row of which it is the last."""
    found: list[Unit] = []
    before = list(reversed(clause.units[: len(clause.units) - len(clause.since(offset))]))
    before = before[_of_text(before) :]  # "pressed for an agreement on the opening of …"
    in_row = clause.predicate is None and bool(before) and before[0].value == "coordinate"  # "agreed to speed up A and the signing of B"
    for unit in before:
        if unit.kind not in {"operator", "point", "country"} and unit.value != "coordinate" and not (in_row and unit.kind in _IN_ROW):
            break  # "sped up drafting and the signing of …"
        if unit.kind == "operator" and unit.end <= offset:
            found.append(unit)
    return found[::-1]


def _of_text(before: Sequence[Unit]) -> int:
    """How many units right before a noun name the text that is on it, the nearest first."""
    led = 1 if before and (before[0].kind, before[0].value) in _ON else 0
    text = before[led] if len(before) > led else None
    return led + 1 if text is not None and (text.kind == "text" or text.value == "documents") else 0
