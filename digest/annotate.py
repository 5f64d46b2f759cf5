"""Read an article once: a copy of the same length that is easy to match, and every phrase of its language."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from digest.clean.visible import visible_text
from digest.languages import Language
from digest.lexicon import Hits, lower
from digest.model import Article, Sentence

# One character for one character, so that every offset holds: spaces, quotation marks, apostrophes, dashes.
_PLAIN = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u3000": " ", "\t": " ", "\u200b": " ", "\ufeff": " ",
    "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"', "″": '"',
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "`": "'", "´": "'",
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
}  # fmt: skip
_ODD = re.compile(f"[{''.join(_PLAIN)}]")


def plain(text: str) -> str:
    """The text with plain spaces, quotation marks and dashes; same length, same offsets."""
    return _ODD.sub(lambda odd: _PLAIN[odd[0]], text)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article ready for matching. `plain` and `lower` have the length of `article.text`."""

    article: Article
    language: Language
    plain: str
    lower: str
    hits: Hits
    starts: tuple[int, ...]  # of the sentences

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds an offset."""
        index = bisect_right(self.starts, offset) - 1
        if index < 0:
            return None
        sentence = self.article.sentences[index]
        return sentence if offset < sentence.end else None

    def opens_sentence(self, offset: int) -> bool:
        """Whether a sentence begins at an offset."""
        sentence = self.sentence_at(offset)
        return sentence is not None and sentence.start == offset


def annotate(article: Article, language: Language) -> Reading:
    """Match the language's whole lexicon against an article."""
    text = plain(visible_text(article))
    lowered = lower(text)
    starts = tuple(sentence.start for sentence in article.sentences)
    return Reading(article, language, text, lowered, language.lexicon.find(text, lowered), starts)
