"""The project's own gold, read and scored."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digest import pipeline
from digest.evaluate.scoring import Sheet, marked, results
from digest.facts import to_json
from digest.model import Problem

ROOT = Path(__file__).resolve().parent.parent.parent
GOLD, ARTICLES = Path("evaluation/gold"), (Path("evaluation/articles"), Path("seeds"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Every article with gold, marked, and what could not be."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()

    def text(self) -> str:
        """What results.json holds; the same facts give the same bytes."""
        return json.dumps(results(self.sheets), indent=1) + "\n"


def evaluate(root: Path = ROOT) -> Evaluation:
    """Read every article that has gold and mark it, in the order of their names."""
    gold = {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted((root / GOLD).glob("*.json"))}
    read, problems = _read(root)
    unread = [
        Problem(file=f"{GOLD}/{stem}.json", wrong="has no article", hint=f"put {stem}.txt into {ARTICLES[0]}, or delete this file")
        for stem in gold
        if stem not in read
    ]
    sheets = tuple(marked(stem, facts, read[stem]) for stem, facts in gold.items() if stem in read)
    return Evaluation(sheets=sheets, problems=(*problems, *unread))


def _read(root: Path) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    digests = [pipeline.read_articles(root / folder) for folder in ARTICLES]
    read = {entry.article.id: to_json(entry.facts) for digest in digests for entry in digest.entries}
    return read, [problem for digest in digests for problem in digest.problems]
