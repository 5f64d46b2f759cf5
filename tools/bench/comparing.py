"""The rounds of the benchmark: in each, every way to the pages once, so that what disturbs one disturbs the others, too."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tools.bench.builders import Digest, Other, by_hand, others
from tools.bench.measuring import Bytes, Cost, bytes_in
from tools.corpus import Corpus

# What is done to a digest, and what costs come beside.
COLD, WARM, EDITED, ADDED, REMOVED = "cold", "nothing changed", "one edited", "one added", "one removed"
PAGES, FACTS = "pages only", "facts"
OURS = (COLD, WARM, EDITED, ADDED, REMOVED, PAGES, FACTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What each way cost, round by round, at a number of articles, and what it made."""

    articles: int
    costs: Mapping[str, Sequence[Cost]]
    made: Mapping[str, Bytes]

    def median(self, way: str, field: str) -> float:
        """The middle of what a way cost in a field."""
        return float(median(getattr(cost, field) for cost in self.costs[way]))

    def ratio(self, way: str, to: str, field: str) -> float:
        """The middle of how many times as much one way cost as another of the same round."""
        pairs = zip(self.costs[way], self.costs[to], strict=True)
        return float(median(getattr(one, field) / getattr(other, field) for one, other in pairs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is measured, and how often."""

    pair: tuple[str, str]
    rounds: int
    ways: Sequence[str] = OURS
    others: Sequence[Other] = field(default_factory=lambda: tuple(others()))


def compared(articles: int, plan: Plan, work: Path) -> Result:
    """Every way to the pages of so many made articles, so many times."""
    digest = Digest(folder=work / f"digest{articles}", corpus=Corpus(plan.pair), articles=articles)
    digest.begin()
    done: dict[str, list[Cost]] = {}
    made: dict[str, Bytes] = {}
    for _ in range(plan.rounds):
        for way, cost in _ours(digest, plan.ways):
            done.setdefault(way, []).append(cost)
        made[COLD] = bytes_in(digest.folder / "site")
        pages = work / f"pages{articles}" / "docs"
        if not pages.exists():
            by_hand(digest, pages)
        for other in plan.others:
            site = work / "site"
            shutil.rmtree(site, ignore_errors=True)
            done.setdefault(other.name, []).append(other.build(pages, site))
            made[other.name] = bytes_in(site)
    return Result(articles=articles, costs=done, made=made)


def _ours(digest: Digest, ways: Sequence[str]) -> Iterator[tuple[str, Cost]]:
    """A digest from nothing, and then what an editor does to it; it ends as it began."""
    digest.forget()
    digest.restore()
    steps = {COLD: digest.site, WARM: digest.site, PAGES: digest.pages, FACTS: digest.facts}
    changes = {EDITED: digest.edit, ADDED: digest.add, REMOVED: digest.remove}
    for way in ways:
        if way in changes:
            changes[way]()
        yield way, steps.get(way, digest.site)()
