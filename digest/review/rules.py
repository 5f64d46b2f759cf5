"""Which rules are weak: measured on articles whose facts are known, never guessed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path

TABLE = Path(__file__).parent.parent / "evaluate" / "rules.json"
# Below so sure a rule is weak; of what is only worked out, such as a year, nearly all is right, so that there more is asked.
# On 52 articles that the table knows nothing of, rules below it had read a quarter of the facts, and three of four not wholly right.
WEAK, WEAK_CLUE = 0.7, 0.9
# A rule that the table does not know counts as right every other time.
_UNKNOWN = 0.5


@dataclass(frozen=True, slots=True)
class Count:
    """How many facts of a rule were right in all that a reader sees, and how many were read."""

    right: int = 0
    read: int = 0

    @property
    def sure(self) -> float:
        """The least share that may be right, by one standard deviation (Wilson's interval): a rule seen seldom is unsure, too."""
        if not self.read:
            return _UNKNOWN
        share = self.right / self.read
        spread = sqrt(share * (1 - share) / self.read + 1 / (4 * self.read**2))
        return (share + 1 / (2 * self.read) - spread) / (1 + 1 / self.read)


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of rules."""

    facts: Mapping[str, Count]
    clues: Mapping[str, Count]

    def fact(self, rule: str) -> Count:
        """Of a rule that reads facts."""
        return self.facts.get(rule, Count())

    def clue(self, rule: str) -> Count:
        """Of a rule that works out a date."""
        return self.clues.get(rule, Count())


@cache
def measured(table: Path = TABLE) -> Measured:
    """What the evaluation wrote down."""
    told = json.loads(table.read_text(encoding="utf-8"))
    facts, clues = ({rule: Count(*counts) for rule, counts in told[name].items()} for name in ("facts", "clues"))
    return Measured(facts, clues)
