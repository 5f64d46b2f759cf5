"""The words right before a verb or a noun, by which the two are told apart."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from digest.languages import Language
from digest.languages.patterns import any_of


@dataclass(frozen=True, slots=True)
class SmallWords:
    """What a verb or noun is told by: the words right before it."""

    be: frozenset[str]
    have: frozenset[str]
    modal: frozenset[str]
    perfect: frozenset[str]
    adverb: frozenset[str]  # stands before a noun, and before a past form, too
    determiner: frozenset[str]
    affixes: tuple[tuple[str, str], ...]  # an unknown word that begins like this is a verb of this voice
    unknown: re.Pattern[str]  # every word of such a shape
    not_verbs: frozenset[str]
    suffix: str  # glued to a verb it is whom the deed is done to


@cache
def small_words(language: Language) -> SmallWords:
    """The words of grammar.toml that tell verbs from nouns."""
    auxiliary = language.forms("auxiliary")
    unknown = language.table("grammar", "unknown_verbs")
    affixes = tuple((prefix, voice) for voice, prefixes in unknown["prefixes"].items() for prefix in prefixes)
    return SmallWords(
        frozenset(auxiliary.get("be", ())),
        frozenset(auxiliary.get("have", ())),
        frozenset(auxiliary.get("modal", ())),
        frozenset(auxiliary.get("perfect", ())),
        frozenset(auxiliary.get("adverb", ())),
        frozenset(word for words in language.forms("determiner").values() for word in words),
        affixes,
        _shaped((prefix for prefix, _ in affixes), unknown["ending"]),
        frozenset(unknown["not_verbs"]),
        language.table("grammar", "pronouns")["suffix"],
    )


def is_plural(language: Language, printed: str, singular: str) -> bool:
    """Whether a word for an office means several, in a language that says so by an ending: "mayors"."""
    ending = language.table("grammar", "settings")["plural"]
    return bool(ending) and printed.endswith(ending) and not singular.lower().endswith(ending)


# Letters with hyphens and apostrophes inside; where one begins and ends.
_LETTER, _BEGINS, _ENDS = r"[^\W\d_]", r"(?<![^\W\d_])(?<![^\W\d_][-'])", r"(?![-']?[^\W\d_])"


def _shaped(prefixes: Iterable[str], ending: str) -> re.Pattern[str]:
    """A word that begins or ends as the language's verbs do."""
    shapes = [rf"{any_of(prefixes)}{_LETTER}*+(?:[-']{_LETTER}++)*+"]
    shapes += [rf"{_LETTER}++(?:[-']{_LETTER}++)*+(?<={re.escape(ending)})"] if ending else []
    return re.compile(rf"{_BEGINS}(?:{'|'.join(shapes)}){_ENDS}")
