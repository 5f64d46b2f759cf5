"""A piece of an article's text as an editor copies it, found again in the seed."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from digest.model import Article, Block, Evidence, Sentence, Span

# Signs that copying, a keyboard or a word processor changes.
_ALIKE = ('"“”„«»″', "'‘’‚`´ʻʼ′", "-‐‑‒–—−")
_AS_ONE = str.maketrans({sign: alike[0] for alike in _ALIKE for sign in alike})
_ELLIPSIS = " \t\n….[]"
# Signs that nobody sees, as where a word may be broken.
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_MARK = "\u0300-\u036f"  # a diacritic on the letter before it
_RUN = re.compile(rf"[^\s{_UNSEEN}]+")
_LETTER = re.compile(rf".[{_MARK}]*", re.DOTALL)
# What may stand between any two signs: those, or the blanks of a web page's tag.
_BETWEEN = re.compile(rf"[{_UNSEEN}]+|\s{{3,}}")
# "Viet" is no piece of "Vietnam", nor "3 million" of "13 million" or "1.3 million".
_GROUPS = r"[.,'’\u00a0\u202f\u2009]"  # what parts the digits of a number
_BEFORE_WORD, _BEFORE_NUMBER = re.compile(rf"(?<![\w{_MARK}])"), re.compile(rf"(?<!\d)(?<!\d{_GROUPS})")  # "Rp3 miliar" holds "3 miliar"
_BEHIND_WORD, _BEHIND_NUMBER = re.compile(rf"(?![\w{_MARK}])"), re.compile(rf"(?![\w{_MARK}])(?!{_GROUPS}\d)")


def spans_of(piece: str, text: str) -> tuple[Span, ...]:
    """Where a piece of text is printed in whole words, whatever its white space, letter case, quotation marks and dashes."""
    words = [_as_one(word) for word in re.sub(f"[{_UNSEEN}]", "", piece).strip(_ELLIPSIS).split()]
    return tuple(_printed(text).found(words)) if words else ()


@dataclass(frozen=True, slots=True)
class _Printed:
    """A text without blanks, each letter as one sign in one form, and where each begins and ends in the text."""

    text: str
    signs: str
    starts: list[int]
    ends: list[int]
    gaps: list[int]  # the signs behind which something stood

    def found(self, words: list[str]) -> Iterator[Span]:
        """Where some words stand, in the text."""
        wanted, parted = "".join(words), set(accumulate(map(len, words[:-1])))
        at = self.signs.find(wanted)
        while at >= 0:
            span = Span(start=self.starts[at], end=self.ends[at + len(wanted) - 1])
            is_meant = self._is_parted(at, len(wanted), parted) and self._is_whole(span, wanted)
            if is_meant:
                yield span
            at = self.signs.find(wanted, at + (len(wanted) if is_meant else 1))

    def _is_parted(self, at: int, length: int, parted: set[int]) -> bool:
        """Whether there is something between the words, and within them nothing but what nobody sees."""
        here = self.gaps[bisect_right(self.gaps, at) : bisect_left(self.gaps, at + length)]
        inside = (gap for gap in here if gap - at not in parted)
        return parted <= {gap - at for gap in here} and all(_BETWEEN.fullmatch(self._before(gap)) for gap in inside)

    def _before(self, sign: int) -> str:
        return self.text[self.ends[sign - 1] : self.starts[sign]]

    def _is_whole(self, span: Span, wanted: str) -> bool:
        """Whether no word or number goes on at either end."""
        before, behind = _edge(wanted[0], _BEFORE_WORD, _BEFORE_NUMBER), _edge(wanted[-1], _BEHIND_WORD, _BEHIND_NUMBER)
        return bool((not before or before.match(self.text, span.start)) and (not behind or behind.match(self.text, span.end)))


@lru_cache(maxsize=16)
def _printed(text: str) -> _Printed:
    signs, starts, ends, gaps = list[str](), list[int](), list[int](), list[int]()
    for run in _RUN.finditer(text):
        gaps.append(len(starts))
        for sign, start, end in _signs(run[0], run.start()):
            signs.append(sign)
            starts.append(start)
            ends.append(end)
    return _Printed(text, "".join(signs), starts, ends, gaps)


def _signs(run: str, start: int) -> Iterator[tuple[str, int, int]]:
    """The signs of a run, each in one form, with where it stands."""
    same = _as_one(run)
    if len(same) == len(run) and unicodedata.is_normalized("NFC", run):
        yield from ((sign, start + at, start + at + 1) for at, sign in enumerate(same))
    else:
        for letter in _LETTER.finditer(run):
            yield from ((sign, start + letter.start(), start + letter.end()) for sign in _as_one(letter[0]))


def _as_one(text: str) -> str:
    """A text in composed small letters, with one sign for all that are alike."""
    return unicodedata.normalize("NFC", text).lower().translate(_AS_ONE)


def _edge(sign: str, of_word: re.Pattern[str], of_number: re.Pattern[str]) -> re.Pattern[str] | None:
    """What must not stand beside a piece that begins or ends with a sign."""
    return of_number if sign.isdigit() else of_word if sign.isalnum() or unicodedata.combining(sign) else None


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
