"""Precision, recall and F1 of each kind of fact, and how often an attribute is right."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from digest.evaluate.matching import EXACT, LIKENESS, SAME_OFFICE, Fact, pairs, shared
from digest.model import KINDS

ALL = "all"
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Marked:
    """One kind of fact of one article: the gold and what was read, with which is which. Optional gold counts for nothing."""

    kind: str
    gold: tuple[Fact, ...]
    read: tuple[Fact, ...]
    pairs: tuple[tuple[int, int], ...]

    @property
    def found(self) -> int:
        """How many facts of the gold were read."""
        return len(self.pairs) - self._forgiven

    @property
    def exact(self) -> int:
        """How many of those are right in everything that a reader sees of them."""
        right = EXACT[self.kind]
        return sum(not self.gold[one].get("optional") and right(self.gold[one], self.read[other]) for one, other in self.pairs)

    @property
    def expected(self) -> int:
        """How many facts the gold asks for."""
        return sum(not fact.get("optional") for fact in self.gold)

    @property
    def told(self) -> int:
        """How many facts were read that count."""
        return len(self.read) - self._forgiven

    @property
    def _forgiven(self) -> int:
        return sum(bool(self.gold[one].get("optional")) for one, _ in self.pairs)

    @property
    def missed(self) -> list[Fact]:
        """What the gold asks for and nobody read."""
        known = {one for one, _ in self.pairs}
        return [fact for index, fact in enumerate(self.gold) if index not in known and not fact.get("optional")]

    @property
    def spurious(self) -> list[Fact]:
        """What was read and is not in the gold."""
        known = {other for _, other in self.pairs}
        return [fact for index, fact in enumerate(self.read) if index not in known]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article, marked."""

    article: str
    language: str
    kinds: Mapping[str, Marked]
    countries_right: bool

    @property
    def roles(self) -> list[bool]:
        """For each person of the gold with an office who was read: whether the office was, too."""
        people = self.kinds["people"]
        told = [(people.gold[one], people.read[other]) for one, other in people.pairs]
        return [shared(gold["role"], read.get("role")) >= SAME_OFFICE for gold, read in told if gold.get("role")]


def marked(article: str, gold: Mapping[str, Any], read: Mapping[str, Any]) -> Sheet:
    """An article's facts beside its gold; `read` is in the form that `facts` prints."""
    kinds = {kind: _marked(kind, _gold(gold, kind), _facts(read.get(kind))) for kind in KINDS}
    right = set(gold.get("countries") or ()) == set(read.get("countries") or ())
    return Sheet(article, gold["language"], kinds, right)


def _marked(kind: str, gold: list[Fact], read: list[Fact]) -> Marked:
    return Marked(kind, tuple(gold), tuple(read), tuple(pairs(gold, read, LIKENESS[kind])))


def _gold(gold: Mapping[str, Any], kind: str) -> list[Fact]:
    optional = [{"topic": topic, "optional": True} for topic in gold.get("topics_optional") or ()]
    return [*_facts(gold.get(kind)), *(optional if kind == "topics" else ())]


def _facts(listed: Any) -> list[Fact]:
    """The facts of a kind; gold writes a topic as a bare word."""
    return [fact if isinstance(fact, dict) else {"topic": fact} for fact in listed or ()]


def results(sheets: Iterable[Sheet]) -> dict[str, Any]:
    """The figures over all articles and by language, ready for JSON."""
    sheets = list(sheets)
    languages = sorted({sheet.language for sheet in sheets})
    groups = {ALL: sheets} | {code: [sheet for sheet in sheets if sheet.language == code] for code in languages}
    return {name: _group(group) for name, group in groups.items()}


def _group(sheets: list[Sheet]) -> dict[str, Any]:
    kinds = {kind: _rates([sheet.kinds[kind] for sheet in sheets]) for kind in KINDS}
    return {
        "articles": len(sheets),
        "kinds": kinds | {ALL: _rates([each for sheet in sheets for each in sheet.kinds.values()])},
        "role": _share([right for sheet in sheets for right in sheet.roles]),
        "countries": _share([sheet.countries_right for sheet in sheets]),
    }


def _rates(found: Iterable[Marked]) -> dict[str, float | int]:
    found = list(found)
    right, exact, expected, told = (sum(getattr(each, name) for each in found) for name in ("found", "exact", "expected", "told"))
    lenient, strict = _of(right, expected, told), _of(exact, expected, told)
    rates = lenient | {f"strict_{name}": strict[name] for name in ("precision", "f1")}
    return {"facts": expected} | {name: round(rate, _DIGITS) for name, rate in rates.items()}


def _of(right: int, expected: int, told: int) -> dict[str, float]:
    precision = right / told if told else float(not expected)
    recall = right / expected if expected else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}


def _share(answers: list[bool]) -> float | None:
    return round(sum(answers) / len(answers), _DIGITS) if answers else None
