"""Which words are words of a language, and which only names: a name that means nothing is the same in every language."""

import re
from functools import cache

from digest.languages import Language, load_all
from digest.languages.glossary import words_of

# What the glossary names by words; of its tables of names only what no other language's has is a word.
_OF_WORDS = ("documents", "subjects", "modifiers", "acts", "purposes", "body_forms", "place_forms", "event_forms", "office_forms")
_OF_NAMES = ("bodies",)
_CATEGORIES = ("agency_noun", "company_noun", "office", "portfolio_office", "portfolio", "topic")
_SEVERAL, _SYLLABLE, _LONG = 2, 2, 8
_PLACE, _WORD = re.compile(r"\{.*?\}"), re.compile(r"[^\W\d_]+")


@cache
def vocabulary(language: Language) -> frozenset[str]:
    """The common words of a language, in small letters, as far as its files name any."""
    forms = [form for category in _CATEGORIES for each in language.forms(category).values() for form in each]
    words = {word for form in (*forms, *language.words("language", "function_words")) for word in _words(form)}
    every = load_all(language.own.folder).values()
    others = {word for other in every if other.code != language.code for word in _in_glossary(other, _OF_NAMES)}
    return frozenset(words | _in_glossary(language, _OF_WORDS) | (_in_glossary(language, _OF_NAMES) - others))


def in_capitals(words: str, language: Language) -> str:
    """Words as they stand in a name, where only small words have no capital."""
    small = language.words("language", "function_words")
    return " ".join(word if word in small or len(word) <= _SYLLABLE else word[:1].upper() + word[1:] for word in words.split(" "))


@cache
def _countries(language: Language) -> frozenset[str]:
    """Names of countries of one word, which each language has its own of."""
    return frozenset(form.casefold() for forms in language.forms("country").values() for form in forms if " " not in form)


@cache
def _in_glossary(language: Language, tables: tuple[str, ...]) -> frozenset[str]:
    found = words_of(language).tables
    return frozenset(word for table in tables for forms in found[table].values() for form in forms for word in _words(form))


def is_name(words: str, language: Language) -> bool:
    """Whether words are only a name: each begins with a capital or a number, and none is a word of the language."""
    each, common = words.split(), _common(words)
    if not each or not all(word[:1].isupper() or word[:1].isdigit() for word in each):
        return False
    return not common & (vocabulary(language) | _countries(language)) and not any(_is_built(word, language) for word in common)


def _is_built(word: str, language: Language) -> bool:
    """Whether a long word begins and ends as words of the language do."""
    begins, ends = (language.words("language", key) for key in ("beginnings", "endings"))
    return len(word) >= _LONG and word.endswith(ends) and (not begins or word.startswith(begins))


def is_in(words: str, language: Language, page: Language) -> bool:
    """Whether words are of a language: one of them is, and not of the page's as well."""
    common = _common(words) - vocabulary(page)
    return bool(common & vocabulary(language)) or any(_is_built(word, language) for word in common)


def is_foreign(words: str, language: Language, page: Language) -> bool:
    """Whether words among those of the page's language are of another: several of them are, and none is the page's."""
    found = _common(words)
    return len(found & vocabulary(language) - vocabulary(page)) >= _SEVERAL and not found & vocabulary(page)


def _common(words: str) -> set[str]:
    """What of a name may be common words: no syllable with a capital, as names have many ("An Giang")."""
    return {word.casefold() for word in _WORD.findall(words) if len(word) > _SYLLABLE or word.islower()}


def _words(form: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(_PLACE.sub(" ", form))]
