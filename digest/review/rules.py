"""Which rules are weak: measured on articles whose facts are known, never guessed."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from digest.evaluate.rules import rules_of
from digest.model import Fact

TABLE = Path(__file__).parent.parent / "evaluate" / "rules.json"
# From so great a share of wrong facts on a rule is weak; of what is only worked out, such as a year, from a smaller one.
# On 52 articles that the table does not know, one in four facts of such rules said something false, and one in twenty-five of the others.
WEAK, WEAK_CLUE = 0.15, 0.1
# So many facts as wrong as all others on the average are added to each count: what was seen seldom tells little.
_ADDED = 8


@dataclass(frozen=True, slots=True)
class Count:
    """How many facts of a rule said nothing false, how many were read, and what share of the next ones is likely to be wrong."""

    right: int = 0
    read: int = 0
    wrong: float = 0.0

    def among(self, usual: float) -> "Count":
        """The count where so great a share is wrong as a rule."""
        return replace(self, wrong=(self.read - self.right + _ADDED * usual) / (self.read + _ADDED))


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of rules."""

    facts: Mapping[str, Count]
    clues: Mapping[str, Count]

    def fact(self, kind: str, fact: Fact) -> tuple[str, Count]:
        """Of what a fact is counted under, the narrowest that is known."""
        return _narrowest(self.facts, rules_of(kind, fact.evidence.rule, partial(getattr, fact)))

    def clue(self, rule: str) -> tuple[str, Count]:
        """Of a rule that works out a date."""
        return _narrowest(self.clues, [rule])


def _narrowest(known: Mapping[str, Count], rules: Iterable[str]) -> tuple[str, Count]:
    found, count = "", Count(wrong=_usual(known))
    for rule in rules:
        if rule in known:
            found, count = rule, known[rule].among(count.wrong)
    return found, count


def _usual(known: Mapping[str, Count]) -> float:
    """What share of all facts is wrong; sorts are counted with their rules."""
    counts = [count for rule, count in known.items() if ": " not in rule]
    return sum(each.read - each.right for each in counts) / max(1, sum(each.read for each in counts))


@cache
def measured(table: Path = TABLE) -> Measured:
    """What the evaluation wrote down."""
    told = json.loads(table.read_text(encoding="utf-8"))
    facts, clues = ({rule: Count(*counts) for rule, counts in told[name].items()} for name in ("facts", "clues"))
    return Measured(facts, clues)
