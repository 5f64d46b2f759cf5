"""Who stands where to a deed: its subject, its object, and what each preposition brings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from digest.parse.clauses import Clause
from digest.parse.units import ACTORS, NAMES, Unit

_NOUNS = NAMES | {"office", "group", "anaphor", "text", "theme", "deed", "quantity"}
# A noun phrase that belongs to the one before it, and does not end what a preposition brought.
_ATTACHED = frozenset({"of"})


class Placed(NamedTuple):
    """A unit in its role: bare, or named after the preposition that brings it."""

    role: str
    unit: Unit


@dataclass(frozen=True, slots=True)
class Roles:
    """The units around a predicate by their roles, in text order."""

    before: tuple[Placed, ...]
    after: tuple[Placed, ...]
    passive: bool = False

    def bare(self, side: str) -> tuple[Unit, ...]:
        """The units without a preposition before or after the predicate."""
        return tuple(placed.unit for placed in (self.before if side == "before" else self.after) if placed.role == "bare")

    def of(self, *roles: str) -> tuple[Unit, ...]:
        """The units that these prepositions bring, on either side."""
        return tuple(placed.unit for placed in (*self.before, *self.after) if placed.role in roles)

    def agents(self) -> tuple[Unit, ...]:
        """Who acts: the bare actors before an active verb; behind a passive one those named by "by", or right behind it."""
        if not self.passive:
            return tuple(unit for unit in self.bare("before") if unit.kind in ACTORS)
        by = tuple(unit for unit in self.of("by") if unit.kind in ACTORS)
        return by or tuple(unit for unit in self.bare("after") if unit.kind in ACTORS)

    def objects(self) -> tuple[Unit, ...]:
        """What the deed is done to: the bare nouns behind an active verb, or before a passive one."""
        return self.bare("before") if self.passive else self.bare("after")


def placed(units: Sequence[Unit]) -> Iterator[Placed]:
    """Each noun of a row of units in its role; a comma or a conjunction goes on with the role of what stands before it."""
    role, outer, last = "bare", "bare", None
    of_text = "bare"  # the role of the text told last: a row of texts goes on whatever each is about
    for index, unit in enumerate(units):
        if unit.kind == "text" and index and units[index - 1].kind in {"mark", "point"}:
            role = of_text
        if unit.kind == "prep":
            outer = role if unit.value in _ATTACHED else outer
            role = unit.value
        elif unit.kind == "point":
            role, outer = _after_comma(units, index, role, outer)
        elif unit.kind == "date":
            role, outer, last = "bare", "bare", None
        elif unit.kind in _NOUNS:
            if role != "bare" and last in _CLOSING and unit.kind in _OPENING and _adjacent(units, index):
                role, outer = "bare", "bare"  # "In Hanoi President X …"
            if role in _ATTACHED and last is not None and unit.kind != last and not _joined(units, index):
                role = outer
            yield Placed(role, unit)
            last, of_text = unit.kind, role if unit.kind == "text" else of_text
            if role in _ATTACHED and not _goes_on(units, index):
                role = outer


# Behind one of these a name without a preposition of its own begins a noun phrase of its own.
_CLOSING = frozenset({"place", "deed", "theme", "text", "quantity"})
_OPENING = frozenset({"person", "body", "anaphor"})


def _adjacent(units: Sequence[Unit], index: int) -> bool:
    """Whether a noun stands right behind another noun, with nothing that joins them."""
    return index > 0 and units[index - 1].kind in _NOUNS


def _joined(units: Sequence[Unit], index: int) -> bool:
    """Whether a noun stands right behind its preposition."""
    return index > 0 and units[index - 1].kind == "prep"


def _goes_on(units: Sequence[Unit], index: int) -> bool:
    """Whether a noun of the same kind is joined to this one: "of Vietnam and Kazakhstan"."""
    following = units[index + 1 : index + 3]
    return len(following) == 2 and following[0].value == "coordinate" and following[1].kind == units[index].kind


def _after_comma(units: Sequence[Unit], index: int, role: str, outer: str) -> tuple[str, str]:
    """A comma ends what a preposition brought, unless a row of names goes on behind it."""
    before = units[index - 1] if index else None
    following = units[index + 1] if index + 1 < len(units) else None
    if following is not None and following.kind == "mark" and index + 2 < len(units):
        following = units[index + 2]  # "Malaysia, Indonesia, dan Pakistan"
        if before and before.kind == following.kind:
            return role, outer
    if before and following and before.kind == following.kind and role not in _ATTACHED and _row_ends(units, index + 1):
        return role, outer
    return "bare", "bare"


def _row_ends(units: Sequence[Unit], index: int) -> bool:
    """Whether a row of names from here ends with a conjunction and a last name."""
    kind = units[index].kind
    for place, unit in enumerate(units[index : index + 14]):
        if unit.value == "coordinate" and unit.kind == "mark":
            following = units[index + place + 1 : index + place + 2]
            return bool(following) and following[0].kind == kind
        if unit.kind not in {kind, "point", "country"} and unit.value not in {"of", ","}:
            return False
    return False


def roles_of(clause: Clause) -> Roles:
    """The roles in a clause by itself."""
    if clause.predicate is None:
        return Roles(tuple(placed(clause.units)), ())
    return Roles(tuple(placed(clause.before())), tuple(placed(clause.after())), clause.predicate.how == "passive")


def subjects_of(clauses: Sequence[Clause], index: int) -> tuple[Unit, ...]:
    """Who acts in a clause, taken from the clause that shares its subject with it, or that it is a relative of."""
    clause = clauses[index]
    own = _bare_before(clause)
    if own or clause.predicate is None:
        return own
    if clause.antecedent is not None:
        return _antecedents(clauses, clause)
    of_things = clause.link == "participle" and clause.predicate.how == "passive" and set(clause.predicate.value.split("/")) & _OF_THINGS
    if of_things and (things := _things_before(clauses, clause)):
        return things
    if clause.governor is not None and (clause.shared or clause.link in {"purpose", "participle"}):
        return _shared(clauses, clause, clause.governor)
    if clause.predicate.how == "ing":  # "Receiving X, Y said …"
        return next((found for other in clauses if other.governor == index and (found := _bare_before(other))), ())
    return ()


def _shared(clauses: Sequence[Clause], clause: Clause, governor: int) -> tuple[Unit, ...]:
    """Who acts in a clause by the one that governs it: its subject, or where that is passive and has none who acts, whoever did it."""
    if clause.link == "purpose" and (controlled := _controlled(clauses[governor])):
        return controlled
    if governor > clause.index and not clauses[governor].predicate:
        return ()
    subjects, roles = subjects_of(clauses, governor), roles_of(clauses[governor])
    if clause.link == "when" and roles.passive and not any(unit.kind in ACTORS for unit in subjects):
        return roles.agents() or subjects
    return subjects


def _bare_before(clause: Clause) -> tuple[Unit, ...]:
    return tuple(unit for unit in roles_of(clause).bare("before") if unit.kind in _NOUNS)


# Behind these whoever is asked acts, not who asks.
_ASKING = frozenset({"invite", "propose", "ask", "urge", "send", "appoint"})


def _controlled(governor: Clause) -> tuple[Unit, ...]:
    classes = set(governor.predicate.value.split("/")) if governor.predicate else set()
    if not classes & _ASKING or (governor.predicate and governor.predicate.how == "passive"):
        return ()
    return tuple(unit for unit in roles_of(governor).bare("after") if unit.kind in ACTORS)[:1]


# What these say is said of a text or a thing, never of the name that stands last before "which".
_OF_THINGS = frozenset({"sign", "conclude", "issue", "effect", "take_effect", "replace", "extend", "open", "establish", "operate"})
_DOCUMENTED = frozenset({"sign", "issue", "exchange"})


def _antecedents(clauses: Sequence[Clause], clause: Clause) -> tuple[Unit, ...]:
    """What a relative clause is about: the noun before it, the text told of, or, behind "is", whoever is told of."""
    antecedent, governor = clause.antecedent, clauses[clause.governor] if clause.governor is not None else None
    if antecedent is None or governor is None or clause.predicate is None:
        return (antecedent,) if antecedent else ()
    classes = set(clause.predicate.value.split("/"))
    effective = bool(classes & {"effect", "take_effect"})
    if (
        classes & _OF_THINGS
        and (clause.predicate.how == "passive" or effective)
        and (antecedent.kind not in {"text", "theme"} or antecedent.value == "partnership")
    ):
        return _things_before(clauses, clause) or (antecedent,)
    is_what = governor.predicate is not None and governor.predicate.value == "be" and antecedent.start > governor.predicate.start
    if is_what and antecedent.kind != "person":
        subjects = tuple(unit for unit in roles_of(governor).bare("before") if unit.kind == "person")
        return subjects or (antecedent,)
    return _with_joined(clauses, clause)


def _things_before(clauses: Sequence[Clause], clause: Clause) -> tuple[Unit, ...]:
    """The text or thing told last before a clause, in the clauses around it."""
    index, start = clause.governor, clause.predicate.start if clause.predicate else clause.start
    while index is not None:
        things = [
            unit
            for unit in clauses[index].units
            if (unit.kind in {"text", "theme"} or (unit.kind == "body" and unit.value)) and unit.end <= start
        ]
        signed = clause.predicate is not None and set(clause.predicate.value.split("/")) & _DOCUMENTED
        documents = [unit for unit in things if unit.kind == "text" and unit.value != "partnership"] if signed else []
        if things:
            return ((documents or things)[-1],)
        index = clauses[index].governor
    return ()


def _with_joined(clauses: Sequence[Clause], clause: Clause) -> tuple[Unit, ...]:
    """The antecedent, with those joined to it: "A and B, who …"."""
    antecedent = clause.antecedent
    assert antecedent is not None
    governor = clauses[clause.governor] if clause.governor is not None else None
    if governor is None or antecedent.kind != "person":
        return (antecedent,)
    units = governor.units
    at = next((place for place, unit in enumerate(units) if unit is antecedent), 0)
    if at > 1 and units[at - 1].value == "coordinate" and units[at - 2].kind == "person":
        return (units[at - 2], antecedent)
    return (antecedent,)
