"""A piece of an article's text as an editor copies it, found again in the seed."""

import re
from collections.abc import Iterator
from functools import lru_cache

from digest.model import Article, Block, Evidence, Sentence, Span

# Signs that copying, a keyboard or a word processor changes.
_ALIKE = tuple(map(frozenset, ('"“”„«»″', "'‘’‚`´ʻʼ′", "-‐‑‒–—−")))
_ELLIPSIS = " \t\n….[]"


def spans_of(piece: str, text: str) -> tuple[Span, ...]:
    """Where a piece of text is printed, whatever its white space, letter case, quotation marks and dashes."""
    pattern = _pattern(piece)
    return tuple(Span(start=found.start(), end=found.end()) for found in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=256)
def _pattern(piece: str) -> re.Pattern[str] | None:
    words = piece.strip(_ELLIPSIS).split()
    return re.compile(r"\s+".join("".join(map(_sign, word)) for word in words), re.IGNORECASE) if words else None


def _sign(sign: str) -> str:
    alike = next((each for each in _ALIKE if sign in each), None)
    return f"[{''.join(map(re.escape, sorted(alike)))}]" if alike else re.escape(sign)


def evidence_of(article: Article, span: Span, rule: str) -> Evidence:
    """The sentence around a piece of text; where no sentence holds it, the block, else its line."""
    start, end = next(_around(article, span.start))
    return Evidence(quote=article.text[start:end], start=start, end=end, rule=rule, at=span.start)


def _around(article: Article, offset: int) -> Iterator[tuple[int, int]]:
    parts: tuple[Sentence | Block, ...] = (*article.sentences, *article.blocks)
    for part in parts:
        if part.start <= offset < part.end:
            yield part.start, part.end
    start = article.text.rfind("\n", 0, offset) + 1
    end = article.text.find("\n", offset)
    yield start, len(article.text) if end < 0 else end
