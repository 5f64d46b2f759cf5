"""Which language a text is written in."""

from collections.abc import Iterable

from digest.languages import Language


def detect(text: str, languages: Iterable[Language]) -> Language | None:
    """The language whose function words fill most of the text; None where none fills enough."""
    words = text.lower().split()
    counts = [(sum(word in set(language.words("language", "function_words")) for word in words), language) for language in languages]
    best, language = max(counts, key=lambda pair: pair[0])
    return language if words and best / len(words) >= 0.08 else None
