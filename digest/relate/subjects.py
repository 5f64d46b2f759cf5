"""What an agreement is about, read from its name in whatever language that is: the same words for the same subjects."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from digest.languages import Language
from digest.model import Agreement
from digest.names.spelling import folded
from digest.relate.claims import Claim

# Categories of a lexicon whose values mean the same in every language.
_NEUTRAL = ("topic", "topic_hint", "strategic")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a name says of its text."""

    topics: frozenset[str]
    years: frozenset[str]
    words: frozenset[str]  # without those for its kind and for cooperation; comparable within a language only
    language: str


@dataclass(frozen=True)
class Subjects:
    """Reads the names of agreements, each once."""

    languages: Mapping[str, Language]
    _read: dict[tuple[str, str], Subject] = field(default_factory=dict, repr=False, compare=False)

    def of(self, claim: Claim[Agreement]) -> Subject:
        """What the name of an agreement says."""
        key = (claim.article.language, claim.fact.name)
        if key not in self._read:
            self._read[key] = self._subject(*key)
        return self._read[key]

    def _subject(self, code: str, name: str) -> Subject:
        language = self.languages[code]
        hits = language.lexicon.find(name)
        topics = frozenset(hit.value for category in _NEUTRAL for hit in hits.all(category))
        heads = {word for hit in hits.all("agreement_head") for word in folded(name[hit.start : hit.end])}
        plain = {word for form in language.table("telling", "subjects")["cooperation"] for word in folded(form)}
        words = frozenset(folded(name)) - heads - plain - frozenset(language.words("language", "function_words"))
        return Subject(topics, frozenset(_YEAR.findall(name)), words, code)
