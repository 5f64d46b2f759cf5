"""An article parsed: its scenery, the deeds of each of its sentences, and whom its words mean."""

import re
from dataclasses import dataclass
from functools import cached_property

from digest.model import Sentence
from digest.parse.deeds import Deed, Parsed
from digest.parse.index import Mention, SpanIndex
from digest.parse.referents import Referents
from digest.parse.rows import Rows
from digest.parse.scenery import Scenery
from digest.parse.sentences import parse_sentence

__all__ = ["Mention", "SpanIndex", "Stage"]

# Blocks that announce or caption what the text tells.
_OUTSIDE = frozenset({"title", "heading", "dateline"})
_BULLET = re.compile(r"(?:[-*\u2022\u25aa\u25cf\u00b7]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)])\s")
# The number of an item within a paragraph: "…: 1. the accord on …; 2. the protocol on …".
_NUMBER = re.compile(r"[:;,] \(?\d{1,2}[.)]\s+$")
_SIGNING = frozenset({"sign", "exchange", "conclude", "issue"})
_LAST_BUT_ONE = re.compile(r"(?<=;)\s+\w+$")  # "…; and"
_LABEL = 8  # characters


def signs(deed: Deed) -> bool:
    """Whether a deed is the signing of texts that a list may name."""
    return bool(_SIGNING & set(deed.classes)) and deed.standing.told


@dataclass(frozen=True)
class Stage(Scenery):
    """What an article holds and tells, ready to be looked up."""

    @cached_property
    def parsed(self) -> tuple[Parsed, ...]:
        """The sentences, parsed, by their index."""
        rows = Rows(self)
        return tuple(parse_sentence(self._scenery, rows, sentence) for sentence in self.reading.article.sentences)

    @cached_property
    def _scenery(self) -> Scenery:
        """The same without the sentences, for these to hold: what holds each other is freed late."""
        return Scenery(self.reading, self.scene)

    @cached_property
    def referents(self) -> Referents:
        """Whom the units of the sentences mean."""
        return Referents(self._scenery, self.parsed)

    def is_outside_text(self, sentence: Sentence) -> bool:
        """Whether a sentence is a headline or the like."""
        return self.reading.article.block_of(sentence).kind in _OUTSIDE and sentence.block not in self._listed

    def is_headline(self, sentence: Sentence) -> bool:
        """Whether a sentence is the headline of the article."""
        return self.reading.article.block_of(sentence).kind == "title"

    def is_item(self, sentence: Sentence) -> bool:
        """Whether a sentence is an item of a list: marked as one, or beginning with a bullet or a number."""
        block = self.reading.article.block_of(sentence)
        if sentence.block in self._listed or block.kind == "item" or _BULLET.match(self.reading.plain, block.start) is not None:
            return True
        return _NUMBER.search(self.reading.plain, max(block.start, sentence.start - _LABEL), sentence.start) is not None

    @cached_property
    def openers(self) -> tuple[int | None, ...]:
        """For each sentence the last one before it that may open a list: no item, or one that ends with a colon and tells of signing."""
        found: list[int | None] = []
        last: int | None = None
        for parsed in self.parsed:
            found.append(last)
            text = self.reading.plain[parsed.sentence.start : parsed.sentence.end]
            if not self.is_item(parsed.sentence) or (text.endswith(":") and any(map(signs, parsed.deeds))):
                last = parsed.sentence.index
        return tuple(found)

    @cached_property
    def _listed(self) -> frozenset[int]:
        """The paragraphs that are items though nothing marks them: each behind a colon or a semicolon, or one that goes on naming texts."""
        found: set[int] = set()
        before = kind = ""
        for index, block in enumerate(self.reading.article.blocks):
            text = self.reading.plain[block.start : block.end].rstrip()
            text = _LAST_BUT_ONE.sub("", text)
            named = self._names_text(block.start) and (index - 1 in found or (kind == "item" and block.kind != "item"))
            if before.endswith(";") or (before.endswith(":") and text.endswith(";")) or named:
                found.add(index)
            before, kind = text, block.kind
        return frozenset(found)

    def _names_text(self, offset: int) -> bool:
        return self.reading.hits.at("agreement_head", offset) is not None

    def parsed_at(self, offset: int) -> Parsed | None:
        """The sentence around an offset, parsed; None outside running text."""
        sentence = self.reading.sentence_at(offset)
        return self.parsed[sentence.index] if sentence and not self.is_outside_text(sentence) else None
