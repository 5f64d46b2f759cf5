"""Who of a clause is no party to what its noun tells: who only prepares it, or does something else beside it."""

from digest.parse.clauses import Clause
from digest.parse.units import Unit

# Those who prepare these need not be at them.
_GATHERED = frozenset({"summit", "forum", "session", "festival"})


def is_prepared(clause: Clause, noun: Unit) -> bool:
    """Whether somebody is only told to prepare what a noun tells: "discussed preparations for the first summit"."""
    if noun.value not in _GATHERED:
        return False
    before = next((unit for unit in reversed(clause.until(noun.start)) if unit.value != "rank"), None)
    return before is not None and before.kind == "operator" and before.value == "planned" and "own" not in before.how.split("+")


def is_signed_aside(clause: Clause, noun: Unit) -> bool:
    """Whether what a clause tells was only done at a signing, or after it: "X met Y after the signing of the treaty"."""
    before = clause.leading(noun.start)
    aside = before is not None and (before.kind == "mark" or (before.kind == "prep" and before.value in {"at", "occasion"}))
    aside = aside or (
        clause.link == "participle" and "accompany" in clause.classes and before is clause.predicate
    )  # "following the signing"
    return noun.value == "sign" and aside and clause.classes.isdisjoint(_PRESENT)


# Whoever does this at a signing is there.
_PRESENT = frozenset({"sign", "attend", "witness", "chair", "lead", "host"})
