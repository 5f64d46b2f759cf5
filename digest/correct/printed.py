"""A piece of an article's text as an editor copies it, found again in the seed."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from digest.model import Article, Block, Evidence, Sentence, Span

# Signs that copying, a keyboard or a word processor changes.
_ALIKE = tuple(map(frozenset, ('"“”„«»″', "'‘’‚`´ʻʼ′", "-‐‑‒–—−")))
_ELLIPSIS = " \t\n….[]"
# Signs that nobody sees, as where a word may be broken.
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
# What may stand between any two signs: those, or the blanks of a web page's tag.
_BETWEEN = rf"(?:[{_UNSEEN}]+|\s{{3,}})?"
_SPACE = rf"[\s{_UNSEEN}]+"
_MARK = "\u0300-\u036f"  # a diacritic on the letter before it
# "Viet" is no piece of "Vietnam", nor "3 million" of "13 million" or "1.3 million".
_GROUPS = r"[.,'’\u00a0\u202f\u2009]"  # what parts the digits of a number
_BEFORE_WORD, _BEFORE_NUMBER = rf"(?<![\w{_MARK}])", rf"(?<!\d)(?<!\d{_GROUPS})"  # "Rp3 miliar" holds "3 miliar"
_BEHIND_WORD, _BEHIND_NUMBER = rf"(?![\w{_MARK}])", rf"(?![\w{_MARK}])(?!{_GROUPS}\d)"


def spans_of(piece: str, text: str) -> tuple[Span, ...]:
    """Where a piece of text is printed in whole words, whatever its white space, letter case, quotation marks and dashes."""
    pattern = _pattern(piece)
    return tuple(Span(start=found.start(), end=found.end()) for found in pattern.finditer(text)) if pattern else ()


@lru_cache(maxsize=256)
def _pattern(piece: str) -> re.Pattern[str] | None:
    seen = re.sub(f"[{_UNSEEN}]", "", unicodedata.normalize("NFC", piece))
    words = seen.strip(_ELLIPSIS).split()
    if not words:
        return None
    inside = _SPACE.join(_BETWEEN.join(map(_sign, word)) for word in words)
    before, behind = _edge(words[0][0], _BEFORE_WORD, _BEFORE_NUMBER), _edge(words[-1][-1], _BEHIND_WORD, _BEHIND_NUMBER)
    return re.compile(before + inside + behind, re.IGNORECASE)


def _edge(sign: str, of_word: str, of_number: str) -> str:
    """What must not stand beside a piece that begins or ends with a sign."""
    return of_number if sign.isdigit() else of_word if sign.isalnum() else ""


def _sign(sign: str) -> str:
    """A sign, however it is encoded: "ế" may be one character, two or three."""
    alike = next((each for each in _ALIKE if sign in each), None)
    if alike:
        return f"[{''.join(map(re.escape, sorted(alike)))}]"
    once = unicodedata.decomposition(sign).split(" ")
    halfway = "".join(chr(int(code, 16)) for code in once) if once[0] and not once[0].startswith("<") else sign
    forms = dict.fromkeys((sign, halfway, unicodedata.normalize("NFD", sign)))
    return re.escape(sign) if len(forms) == 1 else f"(?:{'|'.join(map(re.escape, forms))})"


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
