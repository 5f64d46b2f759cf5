"""From an article's file to its explanation."""

from functools import partial
from pathlib import Path

from digest import reading
from digest.explain.candidates import candidates_of
from digest.explain.report import report, words_of
from digest.explain.understood import understood
from digest.facts import staged
from digest.faults import guarded
from digest.folder import Folder
from digest.languages import load_all
from digest.model import Problem, Seed
from digest.read import asserted_seed


def explain(file: Path, words: str, reader: reading.Reader | None = None) -> list[str] | Problem:
    """The lines that explain an article in a language of ours, or why it can't be read."""
    seed = guarded(file.name, partial(asserted_seed, file))
    if isinstance(seed, Problem):
        return seed
    reader = reader or reading.Reader(read=reading.read_seed)
    return guarded(seed.file, partial(_explained, seed, words, reader, reading.beside(file.parent)), reader.allowed(seed))


def _explained(seed: Seed, words: str, reader: reading.Reader, digest: Folder | None) -> list[str] | Problem:
    languages = load_all(digest.languages if digest else None)
    entry = reader.read(seed, languages)
    if isinstance(entry, Problem):
        return entry
    stage = staged(entry.article, languages[entry.article.language])
    return list(report(entry, candidates_of(stage, entry.facts), partial(understood, stage), words_of(languages[words])))
