"""The project's own gold, read and scored."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeGuard

from digest import reading
from digest.evaluate.rules import rules_text
from digest.evaluate.scoring import Sheet, marked, results
from digest.evaluate.unseen import own_words, without
from digest.facts import to_json
from digest.files import Unreadable
from digest.languages import Language, load_all
from digest.model import Entry, Problem
from digest.read import SUFFIXES, read_seed, read_seeds

ROOT = Path(__file__).resolve().parent.parent.parent
GOLD, ARTICLES = Path("evaluation/gold"), (Path("evaluation/articles"), Path("evaluation/published"))
Gold = Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Every article with gold, marked, and what could not be."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()

    def text(self) -> str:
        """What results.json holds; the same facts give the same bytes."""
        return json.dumps(results(self.sheets), indent=1) + "\n"

    def rules(self) -> str:
        """What rules.json holds."""
        return rules_text(self.sheets)


def evaluate(root: Path = ROOT) -> Evaluation:
    """Read every article that has gold and mark it, in the order of their names."""
    gold, languages = _gold(root), _languages()
    return _evaluation(gold, {stem: _read(root, stem, languages) for stem in gold})


def evaluate_unseen(root: Path = ROOT, beside: Sequence[Path] = ()) -> Evaluation:
    """The same, each article read without the words that neither another one nor an article in a folder `beside` prints."""
    gold, languages = _gold(root), _languages()
    read = {stem: _read(root, stem, languages) for stem in gold}
    folders = [read_seeds(folder) for folder in beside]
    others = [reading.read_seed(seed, languages) for seeds, _ in folders for seed in seeds]
    for code, language in languages.items():
        own, known = ([entry.article for entry in found if _is_in(entry, code)] for found in (read.values(), others))
        words = own_words({article.id: article.text for article in own}, [article.text for article in known], language)
        for stem, gone in words.items():
            read[stem] = _read(root, stem, {code: without(language, gone)})
    done = _evaluation(gold, read)
    return replace(done, problems=(*done.problems, *(problem for _, problems in folders for problem in problems)))


def _gold(root: Path) -> Gold:
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted((root / GOLD).glob("*.json"))}


def _languages() -> dict[str, Language]:
    return load_all()


def _is_in(entry: Entry | Problem, code: str) -> TypeGuard[Entry]:
    return isinstance(entry, Entry) and entry.article.language == code


def _evaluation(gold: Gold, read: Mapping[str, Entry | Problem]) -> Evaluation:
    sheets = tuple(marked(stem, gold[stem], to_json(entry.facts)) for stem, entry in read.items() if isinstance(entry, Entry))
    return Evaluation(sheets=sheets, problems=tuple(each for each in read.values() if isinstance(each, Problem)))


def _read(root: Path, stem: str, languages: Mapping[str, Language]) -> Entry | Problem:
    """The article of a name, or why there is none."""
    paths = (root / folder / f"{stem}{suffix}" for folder in ARTICLES for suffix in SUFFIXES)
    found = next((path for path in paths if path.is_file()), None)
    if found is None:
        return Problem(file=f"{GOLD}/{stem}.json", wrong="has no article", hint=f"put {stem}.txt into {ARTICLES[0]}, or delete this file")
    try:
        return reading.read_seed(read_seed(found), languages)
    except Unreadable as error:
        return Problem(file=found.name, wrong=error.args[0], hint=error.args[1])
