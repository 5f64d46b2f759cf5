"""The addresses inside an article page: one for each sentence, and one for each block that has none."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby

from digest.model import Article, Translation


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a whole block without sentences (a title, a heading)."""

    anchor: str  # "s-9", "b-2"
    number: int | None  # of the sentence, from 1
    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of an article in text order."""

    all: tuple[Passage, ...]
    starts: tuple[int, ...]
    whole: bool = True  # whether these are all of the article's

    def at(self, offset: int) -> Passage | None:
        """The passage that holds an offset, or None where the offset lies in what is not shown."""
        index = bisect_right(self.starts, offset) - 1
        if index >= 0 and offset < self.all[index].end:
            return self.all[index]
        return None


NOWHERE = Passages((), (), whole=False)


def translated(passages: Passages, translation: Translation | None) -> dict[str, str]:
    """By the anchor of a passage what a translation says in its place."""
    if translation is None:
        return {}
    found: dict[str, str] = {}
    for index, group in groupby(passages.all, key=lambda passage: passage.block):
        found |= {passage.anchor: text for passage, text in zip(group, translation.blocks[index], strict=False)}
    return found


def passages_of(article: Article) -> Passages:
    """Every passage of an article."""
    passages = [Passage(f"s-{each.index + 1}", each.index + 1, each.block, each.start, each.end) for each in article.sentences]
    with_sentences = {each.block for each in article.sentences}
    for index, block in enumerate(article.blocks):
        if index not in with_sentences:
            passages.append(Passage(f"b-{index + 1}", None, index, block.start, block.end))
    passages.sort(key=lambda passage: passage.start)
    return Passages(tuple(passages), tuple(passage.start for passage in passages))
