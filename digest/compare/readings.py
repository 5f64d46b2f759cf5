"""A reading as it lies in a file: what `facts` printed, or the published lines; of a digest's folder the lines of its pages."""

import json
from pathlib import Path
from typing import Any

from digest.compare.changes import Article
from digest.contracts import TableError, decoded, read
from digest.files import is_folder, is_there
from digest.folder import Folder
from digest.model import ALL_KINDS, Problem
from digest.pipeline import PLAINLY, read_settings

_HINT = "name what `facts` printed, a data/articles.jsonl, or the folder of a digest"


def articles_in(place: Path) -> tuple[Article, ...]:
    """The articles of a reading; raises TableError where it is none. A digest without pages has none."""
    if is_folder(place):
        found = lines_of(Folder(place))
        return articles_in(found) if is_there(found) else ()
    text = decoded(read(place, str(place), _HINT), str(place))
    return tuple(_article(line, f"{place}, line {at}") for at, line in enumerate(text.splitlines(), 1) if line.strip())


def lines_of(folder: Folder) -> Path:
    """The published lines of a digest, in the language that programs are told in if its pages are in that, else in its first."""
    languages = read_settings(folder.settings).languages
    return folder.docs / (PLAINLY if PLAINLY in languages else languages[0]) / "data" / "articles.jsonl"


def _article(line: str, where: str) -> Article:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        found = None
    if not _is_article(found):
        raise TableError(Problem(file=where, wrong="not the facts of an article", hint=_HINT))
    article: Article = found
    return article


def _is_article(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("id"), str) and all(_are_facts(value.get(kind, [])) for kind in ALL_KINDS)


def _are_facts(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_fact, value))


def _is_fact(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("id"), str) and _is_evidence(value.get("evidence"))


def _is_evidence(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("quote"), str) and isinstance(value.get("start"), int)
