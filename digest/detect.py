"""Which language a text is written in."""

import re
from collections.abc import Iterable
from functools import cache

from digest.languages import Language

# More of a text tells no more about its language.
_SAMPLE = 8_000
# A quarter to a half of running text is function words; a text in another language that shares a few of them stays below this.
_SHARE = 0.11
# Words of a short item; how many times as many function words its language must have as the next.
_SHORT, _AHEAD = 120, 3
# Markup speaks no language.
_TAG = re.compile(r"<[^<>]{1,500}>")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def detect(text: str, languages: Iterable[Language]) -> Language | None:
    """The language whose function words fill most of the text; None where none fills enough."""
    words = _WORD.findall(_TAG.sub(" ", text[:_SAMPLE]).lower())
    if not words:
        return None
    counted = [(sum(map(_function_words(language).__contains__, words)), language) for language in languages]
    counts = sorted(counted, key=lambda pair: pair[0])
    if not counts:
        return None
    best, language = counts[-1]
    second = counts[-2][0] if len(counts) > 1 else 0
    # A short item is mostly names: there a smaller share is enough where no other language has a part in it.
    share = _SHARE if len(words) > _SHORT or best < _AHEAD * max(1, second) else _SHARE / 2
    return language if best >= max(2, share * len(words)) else None


@cache
def _function_words(language: Language) -> frozenset[str]:
    return frozenset(language.words("language", "function_words"))
