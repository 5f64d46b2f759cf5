"""How often the facts that each rule reads say nothing that is false."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from digest.evaluate.matching import Fact
from digest.evaluate.saying import says_nothing_false
from digest.evaluate.scoring import Marked, Sheet

# The kinds of fact that one rule reads in sorts of their own, of which some are read far better than others, and the field that tells them.
_SORTED = {"agreements": "kind"}


class Answer(NamedTuple):
    """What became of one fact beside the gold: which rule it is laid to, and whether that was right."""

    rule: str
    is_right: bool


def rule_counts(sheets: Iterable[Sheet]) -> dict[str, dict[str, list[int]]]:
    """For each rule, and each sort of fact that it reads, how many were right, and how many were read; apart, of what works out dates."""
    marked = [each for sheet in sheets for each in sheet.kinds.values()]
    return {
        "facts": _counted(answer for each in marked for answer in _facts(each)),
        "clues": _counted(answer for each in marked for answer in _clues(each)),
    }


def rules_text(sheets: Iterable[Sheet]) -> str:
    """What rules.json holds: a line a rule, as [right, read]; the same facts give the same bytes."""
    tables = (f' "{name}": {{\n{_lines(counts)}\n }}' for name, counts in rule_counts(sheets).items())
    return "{\n" + ",\n".join(tables) + "\n}\n"


def _lines(counts: dict[str, list[int]]) -> str:
    return ",\n".join(f"  {json.dumps(rule)}: {json.dumps(count)}" for rule, count in counts.items())


def _counted(answers: Iterable[Answer]) -> dict[str, list[int]]:
    right, read = Counter[str](), Counter[str]()
    for answer in answers:
        right[answer.rule] += answer.is_right
        read[answer.rule] += 1
    return {rule: [right[rule], read[rule]] for rule in sorted(read)}


def _facts(marked: Marked) -> Iterator[Answer]:
    for gold, read in _beside(marked):
        is_right = says_nothing_false(marked.kind, gold, read)
        yield from (Answer(rule, is_right) for rule in rules_of(marked.kind, read["evidence"]["rule"], read.get))


def rules_of(kind: str, rule: str, field: Callable[[str], Any]) -> Iterator[str]:
    """What a fact is counted under: its rule, and its sort where the rule reads several."""
    yield rule
    if kind in _SORTED:
        yield f"{rule}: {field(_SORTED[kind])}"


def _clues(marked: Marked) -> Iterator[Answer]:
    """Of facts whose date was worked out, whether it is the gold's; one that the gold does not have at all tells nothing of its date."""
    for gold, read in _beside(marked):
        if "because" in read and (gold is not None or marked.kind == "dates"):
            yield Answer(read["because"]["rule"], gold is not None and _time(gold) == _time(read))


def _time(fact: Fact) -> Any:
    return fact.get("date") or fact.get("period")


def _beside(marked: Marked) -> Iterator[tuple[Fact | None, Fact]]:
    """Each fact that counts with the gold's, if that has it."""
    gold_of = {other: marked.gold[one] for one, other in marked.pairs}
    for number, read in enumerate(marked.read):
        gold = gold_of.get(number)
        if gold is None or not gold.get("optional"):
            yield gold, read
