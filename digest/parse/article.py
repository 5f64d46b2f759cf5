"""An article parsed: its scenery, the deeds of each of its sentences, and whom its words mean."""

import re
from dataclasses import dataclass
from functools import cached_property

from digest.model import Sentence
from digest.parse.deeds import Parsed, parse_sentence
from digest.parse.index import Mention, SpanIndex
from digest.parse.referents import Referents
from digest.parse.scenery import Scenery
from digest.parse.standing import HAPPENED, Standing

__all__ = ["Mention", "SpanIndex", "Stage"]

# Blocks that announce or caption what the text tells.
_OUTSIDE = frozenset({"title", "heading", "dateline"})
_BULLET = re.compile(r"(?:[-*\u2022\u25aa\u25cf\u00b7]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z])[.)])\s")


@dataclass(frozen=True)
class Stage(Scenery):
    """What an article holds and tells, ready to be looked up."""

    @cached_property
    def parsed(self) -> tuple[Parsed, ...]:
        """The sentences, parsed, by their index."""
        return tuple(parse_sentence(self, sentence) for sentence in self.reading.article.sentences)

    @cached_property
    def referents(self) -> Referents:
        """Whom the units of the sentences mean."""
        return Referents(self, self.parsed)

    def is_outside_text(self, sentence: Sentence) -> bool:
        """Whether a sentence is a headline or the like."""
        return self.reading.article.block_of(sentence).kind in _OUTSIDE

    def is_item(self, sentence: Sentence) -> bool:
        """Whether a sentence is an item of a list: marked as one, or beginning with a bullet or a number."""
        block = self.reading.article.block_of(sentence)
        return block.kind == "item" or _BULLET.match(self.reading.plain, block.start) is not None

    def parsed_at(self, offset: int) -> Parsed | None:
        """The sentence around an offset, parsed; None outside running text."""
        sentence = self.reading.sentence_at(offset)
        return self.parsed[sentence.index] if sentence and not self.is_outside_text(sentence) else None

    def standing_at(self, offset: int) -> Standing:
        """Whether what is told at an offset happened."""
        sentence = self.reading.sentence_at(offset)
        return self.parsed[sentence.index].standing_at(offset) if sentence else HAPPENED
