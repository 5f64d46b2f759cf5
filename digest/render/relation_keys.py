"""By which keys the words of a relation are found: its kind, and what its facts make of it."""

from digest.model import OPEN, Agreement, Fact, Figure, Relation

# A sum is nearly reached from this share of it on, whether it is told exactly or as "almost" so much.
NEARLY = 0.95


def key_of(relation: Relation, later: Fact, earlier: Fact) -> str:
    """The kind of a relation and what its facts make of it.

    "nearly" where a sum is all but reached, "planned" of sums aimed at, "fit" of those not told alike, "ahead" of a text to come.
    """
    kind = relation.kind
    if kind == "falls_short" and isinstance(later, Figure) and isinstance(earlier, Figure) and later.value >= NEARLY * earlier.value:
        return f"{kind}.nearly"
    if kind == "raises" and isinstance(later, Figure) and isinstance(earlier, Figure) and (later.aim or earlier.aim):
        return f"{kind}.aim"
    if kind == "confirms" and isinstance(later, Figure) and isinstance(earlier, Figure):
        planned = ".planned" if later.status != "actual" else ""
        return f"{kind}{planned}" if _is_just_as(later, earlier) else f"{kind}{planned}.fit"
    return f"{kind}.ahead" if kind == "replaces" and isinstance(later, Agreement) and later.status in OPEN else kind


def word_keys(relation: Relation, later: Fact, earlier: Fact, side: str) -> tuple[str, ...]:
    """The keys of the word for one side, the fullest first; a figure of another period is called one, whenever it was printed."""
    is_of_period = all(isinstance(fact, Figure) and fact.period for fact in (later, earlier))
    key = f"{relation.kind}.period" if is_of_period and relation.kind == "updates" else key_of(relation, later, earlier)
    names = f"{relation.kind}.{relation.rule.rpartition('.')[2]}", f"{relation.later.kind}.{key}", key
    return *(each for name in names for each in (f"{name}.{side}", name)), relation.kind


def _is_just_as(one: Figure, other: Figure) -> bool:
    """Whether two figures say the same sum in the same way."""
    return (one.value, one.bound, one.limit) == (other.value, other.bound, other.limit)
