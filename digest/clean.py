"""From a seed to an article: what a reader sees, and a record of what was dropped."""

import re

from digest.languages import Language
from digest.model import Article, Block, Seed, Sentence

_LINE = re.compile(r"[^\r\n]+")
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”']?\s+(?=[\"“A-Z])")


def clean(seed: Seed, language: Language) -> Article:
    """The article in a seed."""
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for line in _LINE.finditer(seed.text):
        if not line[0].strip():
            continue
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        end = line.start() + len(line[0].rstrip())
        kind = "title" if not blocks and seed.text[end - 1] not in ".!?" else "paragraph"
        blocks.append(Block(kind=kind, start=start, end=end))
        at = start
        for stop in [*(start + m.start() for m in _SENTENCE_END.finditer(seed.text[start:end])), end]:
            while at < stop and seed.text[at].isspace():
                at += 1
            sentences.append(Sentence(index=len(sentences), block=len(blocks) - 1, start=at, end=stop))
            at = stop
    return Article(id=seed.id, file=seed.file, language=language.code, text=seed.text, blocks=tuple(blocks), sentences=tuple(sentences))
