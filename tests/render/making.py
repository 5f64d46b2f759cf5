"""Articles and facts for the tests of pages, made by hand so that no reading rule matters."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from digest.model import Article, Block, BlockKind, Clue, Entry, Evidence, Facts, Residue, Sentence
from tests.writing_time import written


def article(*paragraphs: tuple[BlockKind, str] | str, language: str = "id", stem: str = "kabar", outlet: str | None = "Kabar") -> Article:
    """An article of blocks; a full stop and a space end a sentence. A title or heading has none."""
    text = ""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for kind, words in map(_block, paragraphs):
        start = len(text)
        text += words
        blocks.append(Block(kind=kind, start=start, end=len(text)))
        if kind not in ("title", "heading"):
            for said in words.replace(". ", ".\n").split("\n"):
                at = text.index(said, sentences[-1].end if sentences else start)
                sentences.append(Sentence(index=len(sentences), block=len(blocks) - 1, start=at, end=at + len(said)))
        text += "\n\n"
    return Article(
        id=stem, file=f"{stem}.txt", language=language, text=text, blocks=tuple(blocks), sentences=tuple(sentences), outlet=outlet
    )


def _block(paragraph: tuple[BlockKind, str] | str) -> tuple[BlockKind, str]:
    return ("paragraph", paragraph) if isinstance(paragraph, str) else paragraph


def evidence(source: Article, words: str, rule: str = "tests.made") -> Evidence:
    """The first place of some words."""
    start = source.text.index(words)
    return Evidence(quote=words, start=start, end=start + len(words), rule=rule)


def clue(source: Article, words: str, rule: str = "years.this_year") -> Clue:
    """The first place of some words as a clue."""
    start = source.text.index(words)
    return Clue(quote=words, start=start, end=start + len(words), rule=rule)


def residue(source: Article, words: str, rule: str = "clean.furniture") -> Residue:
    """Some words as a dropped piece."""
    start = source.text.index(words)
    return Residue(start=start, end=start + len(words), rule=rule)


def facts(source: Article, **kinds: Any) -> Facts:
    """The facts of an article about Peru and Egypt."""
    title = next((block for block in source.blocks if block.kind == "title"), None)
    values: dict[str, Any] = {
        "title": source.text[title.start : title.end] if title else None,
        "published": None,
        "countries": ("PE", "EG"),
    }
    made = Facts(id=source.id, language=source.language, **(values | kinds))
    return made if "written" in kinds else replace(made, written=written(made.published, made.events))


def entry(source: Article, **kinds: Any) -> Entry:
    """An article with its facts."""
    return Entry(article=source, facts=facts(source, **kinds))


def without_the_sites_own(paths: Iterable[str]) -> set[str]:
    """The files of the first language but those that the whole site has once."""
    own = {"robots.txt", "search/words.json", "search/words.bin"}
    return {path for path in paths if path not in own and not path.startswith("search/terms/")}
