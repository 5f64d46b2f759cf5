"""How close a partnership is called: strategic, comprehensive, both, or neither."""

from collections.abc import Mapping
from functools import cache

from digest.languages import Language
from digest.names.spelling import folded

Grade = frozenset[str]


def grades_in(text: str, language: Language) -> frozenset[Grade]:
    """Each grade that a text names; words for it that stand together are one: "strategis yang komprehensif"."""
    found: list[set[str]] = []
    small, last = frozenset(language.words("language", "function_words")), -1
    words = folded(text)
    for at, word in enumerate(words):
        if grade := _grades(language).get(word):
            if last >= 0 and all(between in small for between in words[last + 1 : at]):
                found[-1].add(grade)
            else:
                found.append({grade})
            last = at
    return frozenset(map(frozenset, found))


def grade_of(name: str, language: Language) -> Grade:
    """The grade of a partnership by its name; a name may not tell any."""
    return frozenset[str]().union(*grades_in(name, language))


@cache
def _grades(language: Language) -> Mapping[str, str]:
    return {word: grade for grade, forms in language.table("telling", "grades").items() for form in forms for word in folded(form)}
