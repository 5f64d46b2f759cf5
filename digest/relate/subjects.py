"""What an agreement is about, read from its name in whatever language that is: the same words for the same subjects."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from digest.languages import Language
from digest.lexicon import Hits
from digest.model import Agreement
from digest.names.spelling import folded
from digest.relate.claims import Claim
from digest.relate.grades import Grade, grade_of

# Categories of a lexicon whose values mean the same in every language.
_NEUTRAL = ("topic", "topic_hint", "strategic")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# The subject that most texts have.
_ANY = "cooperation"
# These are of one text between two countries, in whatever words.
_OF_ONE_TEXT = frozenset({"extradition", "sentenced_persons", "classified_information", "double_taxation", "mutual_legal_assistance"})
# Shorter words tell nothing.
_SHORTEST = 3
_STEM = 6
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Subject:
    """What a name says of its text."""

    topics: frozenset[str]
    named: frozenset[str]  # subjects that have a name in every language
    years: frozenset[str]
    words: frozenset[str]  # without those for its kind, its countries and cooperation; comparable within a language only
    language: str
    grade: Grade = frozenset()  # how close a partnership is called


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
        words = _words(name, hits, language)
        return Subject(topics, _named(name, language) - {_ANY}, frozenset(_YEAR.findall(name)), words, code, grade_of(name, language))


def subjects_alike(one: Subject, other: Subject) -> int | None:
    """How well what two texts are about agrees; None where it differs."""
    if one.years and other.years and not one.years & other.years:
        return None
    common = one.topics & other.topics
    if one.topics and other.topics and not common:
        return None
    if one.named & _OF_ONE_TEXT != other.named & _OF_ONE_TEXT:
        return None if one.named & _OF_ONE_TEXT and other.named & _OF_ONE_TEXT else 0
    told = 2 * len(common) + 2 * len(one.named & other.named)
    if one.topics == other.topics:
        told += 1 + 2 * bool(one.years & other.years)
    if one.language != other.language or not one.words or not other.words:
        return told
    shared = len(one.words & other.words)
    if 2 * shared >= _ALIKE * (len(one.words) + len(other.words)):
        return max(told, 4 + shared)
    return 1 if shared else None


def _words(name: str, hits: Hits, language: Language) -> frozenset[str]:
    """The beginnings of a name's words: "culture" is the subject of a "cultural" text."""
    known = [hit for category in ("agreement_head", "country") for hit in hits.all(category)]
    plain = {word for hit in known for word in folded(name[hit.start : hit.end])}
    plain.update(word for form in language.table("telling", "subjects")[_ANY] for word in folded(form))
    plain.update(
        word
        for form, key in _forms(language)
        if key in _OF_ONE_TEXT and f" {form} " in f" {' '.join(folded(name))} "
        for word in form.split()
    )
    left = frozenset(folded(name)) - plain - frozenset(language.words("language", "function_words"))
    return frozenset(word[:_STEM] for word in left if len(word) >= _SHORTEST and not _YEAR.fullmatch(word))


def _named(name: str, language: Language) -> frozenset[str]:
    words = " ".join(folded(name))
    return frozenset(key for form, key in _forms(language) if f" {form} " in f" {words} ")


@cache
def _forms(language: Language) -> tuple[tuple[str, str], ...]:
    """The forms of the subjects that a language names."""
    return tuple((" ".join(folded(form)), key) for key, forms in language.table("telling", "subjects").items() for form in forms)
