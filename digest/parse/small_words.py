"""The words right before a verb or a noun, by which the two are told apart."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from digest.languages import Language


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
    actives: tuple[str, ...]  # those of them that make an active verb
    passives: tuple[str, ...]
    unknown: re.Pattern[str]  # every word of such a shape
    not_verbs: frozenset[str]
    suffix: str  # glued to a verb it is whom the deed is done to
    adverb_ending: str
    infinitive: tuple[str, ...]  # the words before a verb's plain form
    agent: tuple[str, ...]  # before whoever did what a participle tells, with spaces
    of: tuple[str, ...]  # before what a verb's noun is done to, with spaces
    owners: tuple[str, ...]  # the endings of a word that owns the next
    noun_follows: tuple[str, ...]  # and those of any word that a noun follows
    negation: str  # glued to an auxiliary

    def unnegated(self, text: str) -> str:
        """A text without the negations that are glued to auxiliaries."""
        return text.replace(self.negation, "") if self.negation else text

    def is_adverb(self, word: str) -> bool:
        """Whether a word says how something is done, by its ending or because the language lists it."""
        return word in self.adverb or (bool(self.adverb_ending) and word.endswith(self.adverb_ending))


@cache
def small_words(language: Language) -> SmallWords:
    """The words of grammar.toml that tell verbs from nouns."""
    auxiliary = language.forms("auxiliary")
    unknown, told_by = language.table("grammar", "unknown_verbs"), language.table("grammar", "told_by")
    owners = language.words("names", "owner_endings")
    affixes = tuple((prefix, voice) for voice, prefixes in unknown["prefixes"].items() for prefix in prefixes)
    return SmallWords(
        frozenset(auxiliary.get("be", ())),
        frozenset(auxiliary.get("have", ())),
        frozenset(auxiliary.get("modal", ())),
        frozenset(auxiliary.get("perfect", ())),
        frozenset(auxiliary.get("adverb", ())),
        frozenset(word for words in language.forms("determiner").values() for word in words),
        affixes,
        tuple(prefix for prefix, voice in affixes if voice == "active"),
        tuple(prefix for prefix, voice in affixes if voice == "passive"),
        _shaped([prefix for prefix, _ in affixes], unknown["ending"]),
        frozenset(unknown["not_verbs"]),
        language.table("grammar", "pronouns")["suffix"],
        language.table("grammar", "settings")["adverb"],
        tuple(told_by["infinitive"]),
        tuple(f" {word} " for word in told_by["agent"]),
        tuple(f" {word} " for word in told_by["of"]),
        owners,
        (*owners, *language.words("names", "plural_owner_endings"), *told_by["adjective_endings"]),
        told_by["negation"],
    )


def is_plural(language: Language, printed: str, singular: str) -> bool:
    """Whether a word for an office means several, in a language that says so by an ending: "mayors"."""
    ending = language.table("grammar", "settings")["plural"]
    return bool(ending) and printed.endswith(ending) and not singular.lower().endswith(ending)


# A letter; a word with hyphens and apostrophes inside; where one ends.
_LETTER, _REST, _ENDS = r"[^\W\d_]", r"[^\W\d_]*+(?:[-'][^\W\d_]++)*+", r"(?![-']?[^\W\d_])"


def _shaped(prefixes: Sequence[str], ending: str) -> re.Pattern[str]:
    """A word that begins or ends as the language's verbs do."""
    begun = [rf"(?<={re.escape(prefix[0])}){re.escape(prefix[1:])}" for prefix in prefixes]
    shapes = [*([rf"(?:{'|'.join(begun)}){_REST}"] if begun else []), *([rf"{_REST}(?<={re.escape(ending)})"] if ending else [])]
    first = rf"(?<!{_LETTER})(?<!{_LETTER}[-']){_LETTER}"
    if begun and not ending:  # a search passes over other letters at once if the first one itself comes first
        first = rf"[{''.join(re.escape(prefix[0]) for prefix in prefixes)}](?<!{_LETTER}.)(?<!{_LETTER}[-'].)"
    return re.compile(rf"{first}(?:{'|'.join(shapes)}){_ENDS}" if shapes else r"(?!)")
