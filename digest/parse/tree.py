"""The clauses of a sentence together: who acts in each, and which dates the sentence opens with."""

from collections.abc import Sequence

from digest.parse.clauses import Clause
from digest.parse.roles import Roles, roles_of
from digest.parse.units import ACTORS, Unit

# Behind these whoever is asked acts, not who asks.
_ASKING = frozenset({"invite", "propose", "ask", "urge", "send", "appoint"})
# What these say is said of a text or a thing, never of the name that stands last before "which".
_OF_THINGS = frozenset(
    {"sign", "initial", "conclude", "agree", "issue", "exchange", "ratify", "effect", "take_effect", "implement", "replace", "extend"}
    | {"open", "establish", "relate", "upgrade", "operate", "twin"}
)
# What somebody is told to have done behind these, they did to whom they are said to.
_PRAISING = frozenset({"say", "commemorate", "other"})
_BEING = frozenset({"be", "become"})
_COMMA = 2  # characters
_NESTED = frozenset({"when", "subordinate", "condition", "contrast"})
_DOCUMENTED = frozenset({"sign", "issue", "exchange"})


class Tree:
    """The clauses of a sentence, each with its roles, its subjects and the dates that it stands under, worked out once.

    A clause stands behind the one that governs it, so that what it takes from that one is known.
    """

    def __init__(self, clauses: Sequence[Clause]) -> None:
        self.clauses = tuple(clauses)
        self.roles: list[Roles] = [roles_of(clause) for clause in self.clauses]
        self.subjects: list[tuple[Unit, ...]] = []
        self.opening: list[tuple[Unit, ...]] = []
        for clause in self.clauses:
            self.subjects.append(self._subjects_of(clause))
            self.opening.append(self._opening_of(clause))

    def _opening_of(self, clause: Clause) -> tuple[Unit, ...]:
        """The dates before the predicate of the clause at the head of a sentence: they hold for what follows it, too."""
        if clause.governor is None:
            return ()
        head = self.clauses[clause.governor]
        cleft = head.predicate is None and clause.link == "relative"  # "in May it was the turn of X, who came …"
        if (
            not cleft
            and clause.link in {"relative", "subordinate", "when"}
            and any(unit.end <= clause.start for unit in head.after() if unit.kind == "date")
        ):
            return ()  # "in May X came for the first time since 2007, when …"
        return self.opening[head.index] or tuple(unit for unit in head.before() if unit.kind == "date" and unit.end <= clause.start)

    def _subjects_of(self, clause: Clause) -> tuple[Unit, ...]:
        """Who acts in a clause, taken from the clause that shares its subject with it, or that it is a relative of."""
        own = self.roles[clause.index].before
        if own or clause.predicate is None:
            return own
        if clause.antecedent is not None:
            return self._antecedents(clause)
        of_things = clause.link == "participle" and clause.predicate.how == "passive" and clause.classes & _OF_THINGS
        if of_things and (things := self._things_before(clause)):
            return things
        if clause.governor is not None and (clause.shared or clause.link in {"purpose", "participle"}):
            praised = self._praised(clause, self.clauses[clause.governor])
            return praised or self._joined(clause) or self._shared(clause, clause.governor)
        if clause.predicate.how == "ing" or _is_led(clause):  # "Receiving X, Y said …", "Selain menerima X, Y …"
            governed = (self.roles[other.index] for other in self.clauses if other.governor == clause.index)
            return next((found for roles in governed if (found := roles.before)), ())
        return ()

    def _joined(self, clause: Clause) -> tuple[Unit, ...]:
        """Who acts in the clause that a further one is joined to under the same conjunction: "when X came and met Y"."""
        before = self.clauses[clause.index - 1]
        alike = clause.link in _NESTED and before.link == clause.link and before.governor == clause.governor
        return self.roles[before.index].before if alike else ()

    def _shared(self, clause: Clause, governor: int) -> tuple[Unit, ...]:
        """Who acts in a clause by the one that governs it: its subject, or where that is passive and has none who acts, whoever did it."""
        if clause.link == "purpose" and (controlled := self._controlled(self.clauses[governor])):
            return controlled
        subjects, roles = self.subjects[governor], self.roles[governor]
        if clause.link in {"when", "purpose"} and "accompany" in self.clauses[governor].classes and not roles.passive:
            met = tuple(unit for unit in roles.after if unit.kind in {"person", "office"})
            subjects = met[:1] or subjects  # "accompanied X when she met Y"
        if clause.link == "coordinate" and not subjects and (fronted := _fronted(self.clauses[governor])):
            return fronted
        if clause.link in {"when", "subordinate"} and roles.passive and not any(unit.kind in ACTORS for unit in subjects):
            return roles.agents() or subjects
        return subjects or self._telling(governor)

    def _praised(self, clause: Clause, governor: Clause) -> tuple[Unit, ...]:
        """Who did what somebody is thanked for: "congratulated the House on organizing the summit"."""
        if clause.predicate is None or clause.predicate.how != "ing" or not governor.classes & _PRAISING:
            return ()
        lead = governor.leading(clause.predicate.start)
        led = lead is not None and lead.kind == "prep" and lead.value in {"about", "to"}
        praised = [unit for unit in self.roles[governor.index].after if unit.kind in ACTORS and unit.end <= clause.start]
        return tuple(praised[:1]) if led and praised else ()

    def _telling(self, governor: int) -> tuple[Unit, ...]:
        """Who tells, where words without a verb name them: "…," kata X saat bertemu Y."""
        told = self.roles[governor].of("source") if self.clauses[governor].predicate is None else ()
        return tuple(unit for unit in told if unit.kind in ACTORS)

    def _controlled(self, governor: Clause) -> tuple[Unit, ...]:
        if not governor.classes & _ASKING or (governor.predicate and governor.predicate.how == "passive"):
            return ()
        if "visit" in governor.classes:
            return ()  # "visited Kenya to meet X", though tourists are sent, too
        return tuple(unit for unit in self.roles[governor.index].after if unit.kind in ACTORS)[:1]

    def _antecedents(self, clause: Clause) -> tuple[Unit, ...]:
        """What a relative clause is about: the noun before it, the text told of, or, behind "is", whoever is told of."""
        antecedent, governor = clause.antecedent, self.clauses[clause.governor] if clause.governor is not None else None
        if antecedent is None or governor is None or clause.predicate is None:
            return (antecedent,) if antecedent else ()
        effective = bool(clause.classes & {"effect", "take_effect"}) or self._opens_itself(clause)
        if (
            clause.classes & _OF_THINGS
            and (clause.predicate.how == "passive" or effective)
            and (not antecedent.is_thing() or antecedent.value in {"partnership", "aid"})
        ):
            return self._things_before(clause) or (antecedent,)
        is_what = governor.predicate is not None and governor.predicate.value in _BEING and antecedent.start > governor.predicate.start
        subjects = tuple(unit for unit in self.roles[governor.index].before if unit.kind == "person") if is_what else ()
        if is_what and (antecedent.kind != "person" or any(unit.item is antecedent.item for unit in subjects)):
            return subjects or (antecedent,)
        if governor.predicate is not None and governor.predicate.value == "be" and antecedent.kind != "person":
            return tuple(unit for unit in self.roles[governor.index].after if unit.kind == "person") or (antecedent,)
        return self._with_joined(clause)

    def _opens_itself(self, clause: Clause) -> bool:
        """Whether something opens and nothing is opened: "the embassy in Lima, which opened in 2015"."""
        return "open" in clause.classes and not self.roles[clause.index].after

    def _things_before(self, clause: Clause) -> tuple[Unit, ...]:
        """The text or thing told last before a clause, in the clauses around it."""
        index, start = clause.governor, clause.predicate.start if clause.predicate else clause.start
        if beside := self._thing_beside(start):
            return (beside,)
        signed = clause.classes & _DOCUMENTED
        while index is not None:
            told = self.clauses[index]
            things = [unit for unit in told.units if unit.is_thing() and unit.end <= start and not told.is_behind(unit.start, "at")]
            if things:
                documents = [unit for unit in things if unit.kind == "text" and unit.value != "partnership"] if signed else []
                return ((documents or things)[-1],)
            index = self.clauses[index].governor
        return ()

    def _thing_beside(self, start: int) -> Unit | None:
        """The thing that stands right before an offset but for a comma: "the embassy in Accra, opened in 2007"."""
        before = max((unit for clause in self.clauses for unit in clause.until(start)[-2:] if unit.kind != "point"), default=None)
        return before if before is not None and before.is_kind_of_body() and start - before.end <= _COMMA else None

    def _with_joined(self, clause: Clause) -> tuple[Unit, ...]:
        """The antecedent, with those joined to it: "A and B, who …"."""
        antecedent = clause.antecedent
        assert antecedent is not None
        governor = self.clauses[clause.governor] if clause.governor is not None else None
        alone = clause.predicate is not None and clause.predicate.item == "one"  # "A and B, who is …"
        if governor is not None and antecedent.is_delegation() and (head := _with_delegation(governor, antecedent)) is not None:
            return (head,)
        if governor is None or alone or antecedent.kind not in {"person", "country"}:
            return (antecedent,)
        units = governor.units
        at = next((place for place, unit in enumerate(units) if unit is antecedent), 0)
        if at > 1 and units[at - 1].value == "coordinate" and units[at - 2].kind == antecedent.kind:
            return (units[at - 2], antecedent)
        return (antecedent,)


def _with_delegation(governor: Clause, delegation: Unit) -> Unit | None:
    """Whose delegation is told with them: "X and his delegation, who …", "X of Peru and his delegation, who …"."""
    *_, person, of, country, joint = (None, None, None, None, *governor.until(delegation.start))
    if joint is None or joint.value != "coordinate":
        return None
    if country is not None and country.kind == "person":
        return country
    return person if person is not None and of is not None and (person.kind, of.value) == ("person", "of") else None


def _is_led(clause: Clause) -> bool:
    """Whether a clause that opens a sentence is a preposition and its verb, whose subject the next one tells."""
    lead, *behind = clause.units[:2]
    return clause.governor is None and lead.kind == "prep" and behind == [clause.predicate]


def _fronted(governor: Clause) -> tuple[Unit, ...]:
    """Who acts behind a clause without a subject that opens a sentence: "Continuing the visit, X, the minister, chaired …"."""
    behind = governor.after()
    if governor.governor is not None or governor.before():
        return ()
    comma = next((index for index, unit in enumerate(behind) if unit.kind == "point"), len(behind))
    return tuple(unit for unit in behind[comma:] if unit.kind == "person")
