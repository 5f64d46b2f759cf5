"""Which language a text is written in."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from digest.languages import Language

# More of a text tells no more about its language.
_SAMPLE = 8_000
# A quarter to a half of running text is function words; a text in another language that shares a few of them stays below this.
_SHARE = 0.11
# Words of a short item; how many times as many words of its own its language must have as the next.
_SHORT, _AHEAD = 120, 3
# Of the words of a short item that are no names, so many are in the lists of its language; and at least so many words in all.
_KNOWN_SHARE, _FEWEST = 0.35, 2
# A shorter word begins and ends like one of another language by chance.
_BUILT = 7
# Markup speaks no language.
_TAG = re.compile(r"<[^<>]{1,500}>")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def detect(text: str, languages: Iterable[Language]) -> Language | None:
    """The language whose words fill most of the text; None where none fills enough."""
    known = tuple(languages)
    words = _WORD.findall(_TAG.sub(" ", text[:_SAMPLE]))
    if not words or not known:
        return None
    return _by_function_words(" ".join(words).lower().split(), known) or (_by_vocabulary(words, known) if len(words) <= _SHORT else None)


def _by_function_words(words: Sequence[str], languages: Sequence[Language]) -> Language | None:
    best, language, second = _ahead(languages, lambda each: sum(map(_function_words(each).__contains__, words)))
    # A short item is mostly names: there a smaller share is enough where no other language has a part in it.
    share = _SHARE if len(words) > _SHORT or best < _AHEAD * max(1, second) else _SHARE / 2
    return language if best >= max(2, share * len(words)) else None


def _by_vocabulary(words: Sequence[str], languages: Sequence[Language]) -> Language | None:
    """The language of a few words: by all words that it alone has, and how the others are built."""
    distinct = set({word.lower(): word for word in sorted(words)}.values())  # as printed in small letters, where it is
    best, language, second = _ahead(languages, lambda each: _own_words(distinct, each, languages))
    telling = [word for word in distinct if not all(word.lower() in _vocabulary(each) for each in languages)]
    plain = [word for word in telling if word[0].islower() or _is_listed(word.lower(), languages)]
    enough = best >= max(_FEWEST, _KNOWN_SHARE * len(plain)) and best >= _AHEAD * second
    return language if enough else None


def _ahead(languages: Sequence[Language], count: Callable[[Language], int]) -> tuple[int, Language, int]:
    """The highest count, whose it is, and the next."""
    counts = sorted(((count(language), index) for index, language in enumerate(languages)), reverse=True)
    second = counts[1][0] if len(counts) > 1 else 0
    return counts[0][0], languages[counts[0][1]], second


def _own_words(words: Iterable[str], language: Language, languages: Sequence[Language]) -> int:
    others = [each for each in languages if each is not language]
    return sum(_is_own(word, language, others) for word in words)


def _is_own(word: str, language: Language, others: Sequence[Language]) -> bool:
    lowered = word.lower()
    known = lowered in _vocabulary(language) or (word[0].islower() and len(word) >= _BUILT and _is_built(lowered, language))
    return known and not _is_listed(lowered, others)


def _is_listed(word: str, languages: Iterable[Language]) -> bool:
    return any(word in _vocabulary(language) for language in languages)


def _is_built(word: str, language: Language) -> bool:
    """Whether a word begins and ends as words of the language do."""
    beginnings, endings = language.words("language", "beginnings"), language.words("language", "endings")
    return (not beginnings or word.startswith(beginnings)) and (not endings or word.endswith(endings))


@cache
def _function_words(language: Language) -> frozenset[str]:
    return frozenset(language.words("language", "function_words"))


@cache
def _vocabulary(language: Language) -> frozenset[str]:
    """Function words and all words that the language's phrases are made of."""
    return _function_words(language) | language.lexicon.words()
