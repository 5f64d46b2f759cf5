"""Which language a text is written in."""

import re
from collections.abc import Iterable
from functools import cache

from digest.languages import Language

# More of a text tells no more about its language.
_SAMPLE = 8_000
# A quarter to a half of running text is function words; a text in another language that shares a few of them stays below this.
_SHARE = 0.11
# Markup speaks no language.
_TAG = re.compile(r"<[^<>]{1,500}>")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def detect(text: str, languages: Iterable[Language]) -> Language | None:
    """The language whose function words fill most of the text; None where none fills enough."""
    words = _WORD.findall(_TAG.sub(" ", text[:_SAMPLE]).lower())
    if not words:
        return None
    counts = [(sum(map(_function_words(language).__contains__, words)), language) for language in languages]
    best, language = max(counts, key=lambda pair: pair[0], default=(0, None))
    return language if best >= max(2, _SHARE * len(words)) else None


@cache
def _function_words(language: Language) -> frozenset[str]:
    return frozenset(language.words("language", "function_words"))
