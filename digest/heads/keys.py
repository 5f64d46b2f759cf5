"""The words that head lines begin with, in all languages."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from digest.languages import Language

FILE = "head"
KEYS = ("title", "url", "outlet", "date", "language")
_SPACES = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True, eq=False)
class Keys:
    """What the words of a head stand for."""

    key: Mapping[str, str]  # "judul" to "title"
    other: frozenset[str]
    printed: frozenset[str]
    languages: Mapping[str, str]  # "bahasa indonesia" to its code
    months: Mapping[str, int]

    def of(self, word: str) -> str | None:
        """What a key stands for; nothing for one that is not known."""
        return self.key.get(folded(word))


def folded(word: str) -> str:
    """A key in lower case with plain spaces: "Site_Name" as "site name"."""
    return _SPACES.sub(" ", word).strip(" :*\"'").lower()


@cache
def keys_of(languages: tuple[Language, ...]) -> Keys:
    """The words of some languages together."""
    printed = _all(languages, "printed_date")
    return Keys(
        key={word: key for key in KEYS for word in (key, *_all(languages, key))} | dict.fromkeys(printed, "date"),
        other=_all(languages, "other"),
        printed=printed,
        languages=dict(pair for language in languages for pair in _names(language)),
        months=dict(pair for language in languages for pair in _months(language)),
    )


def _all(languages: Iterable[Language], key: str) -> frozenset[str]:
    return frozenset(word for language in languages for word in language.table(FILE, "keys")[key])


def _names(language: Language) -> Iterable[tuple[str, str]]:
    names = (language.code, language.text("language", "name"), *language.words(FILE, "names"))
    return ((folded(name), language.code) for name in names)


def _months(language: Language) -> Iterable[tuple[str, int]]:
    for category in ("date_month", "date_month_short"):
        for month, forms in language.forms(category).items():
            yield from ((form.lower().rstrip("."), int(month)) for form in forms)
