"""Where articles contradict each other, and what they perhaps tell of one thing."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from digest.correct.values import as_toml, written
from digest.model import Action, Ref, Relation
from digest.review.desk import Desk, line_of_fact, seed_file
from digest.review.items import Item, Paste, Why
from digest.review.order import score


def contradictions(desk: Desk) -> Iterator[Item]:
    """Two sentences that can't both be right as they were read."""
    for relation in desk.digest.story.relations:
        sides = (relation.later, relation.earlier)
        if relation.kind == "contradicts" and desk.facts.keys() >= set(sides):
            why = Why(phrase="contradiction", values={"fields": _fields(relation)})
            yield _item(desk, "contradiction", sides, why, partial(_rejecting, desk, sides))


def perhaps_one(desk: Desk) -> Iterator[Item]:
    """Two tellings that are perhaps of one thing; to give one the other's values makes them one."""
    for sides in desk.digest.story.perhaps:
        if desk.facts.keys() >= set(sides):
            yield _item(desk, "perhaps", sides, Why(phrase="perhaps"), partial(_merging, desk, *sides))


def _rejecting(desk: Desk, sides: tuple[Ref, Ref]) -> Iterator[Paste]:
    for ref in sides:
        yield from _correcting(desk, ref, "reject")


def _fields(relation: Relation) -> str:
    """What the two differ in."""
    return ", ".join(f"{each.field}: {each.later} / {each.earlier}" for each in relation.because if each.how != "same") or relation.rule


def _merging(desk: Desk, one: Ref, other: Ref) -> tuple[Paste, ...]:
    own, theirs = (written(ref.kind, desk.facts[ref][1]) for ref in (one, other))
    values = {key: value for key, value in theirs.items() if own.get(key) != value}
    return _correcting(desk, one, "change", f"set = {as_toml(values)}") if values else ()


def _correcting(desk: Desk, ref: Ref, action: Action, lines: str = "") -> tuple[Paste, ...]:
    entry, fact = desk.facts[ref]
    return desk.correcting(entry, ref.kind, fact, action, lines)


def _item(desk: Desk, sort: str, sides: tuple[Ref, Ref], why: Why, settling: Callable[[], Iterable[Paste]]) -> Item:
    one, other = sides
    (entry, fact), (beside, model) = desk.facts[one], desk.facts[other]
    return Item(
        sort=sort,
        file=seed_file(entry),
        line=line_of_fact(entry, fact),
        score=score(sort, one.kind),
        about=f"{one.fact} {other.article} {other.fact}",
        told=" / ".join(filter(None, (desk.said.get(ref, "") for ref in sides))),
        why=(why,),
        passages=(desk.proof(entry, fact), desk.proof(beside, model)),
        settling=settling,
    )
