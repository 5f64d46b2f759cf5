"""From an article's file to its explanation."""

from pathlib import Path

from digest import pipeline
from digest.explain.candidates import candidates_of
from digest.explain.report import report, words_of
from digest.languages import available, load
from digest.model import Problem
from digest.read import Unreadable, read_seed


def explain(file: Path, words: str) -> list[str] | Problem:
    """The lines that explain an article in a language of ours, or why it can't be read."""
    try:
        seed = read_seed(file)
    except Unreadable as error:
        return Problem(file=file.name, wrong=error.args[0], hint=error.args[1])
    languages = {code: load(code) for code in available()}
    entry = pipeline.read_seed(seed, languages)
    if isinstance(entry, Problem):
        return entry
    candidates = candidates_of(entry.article, languages[entry.article.language], entry.facts)
    return list(report(entry, candidates, words_of(languages[words])))
