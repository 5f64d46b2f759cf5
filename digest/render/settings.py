"""What a site is about: two countries, its languages, its name in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeGuard, get_args

# What is done with an article about other countries: a page and a list of their own, or nothing.
OtherPairs = Literal["apart", "left_out"]


class SettingsError(ValueError):
    """The settings are wrong: what, and what to do."""

    def __init__(self, wrong: str, hint: str) -> None:
        super().__init__(f"{wrong}\n  hint: {hint}")
        self.wrong = wrong
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of a site."""

    countries: tuple[str, ...]  # ISO 3166-1 alpha-2
    languages: tuple[str, ...]  # of the pages; the first is the site's first
    titles: Mapping[str, str]  # by language
    other_pairs: OtherPairs = "apart"


def settings_from(table: Mapping[str, Any]) -> Settings:
    """The settings in a parsed `digest.toml`."""
    countries, languages, titles = (table.get(key) for key in ("countries", "languages", "title"))
    if not _is_words(countries):
        raise SettingsError("countries: not a list of country codes", 'write countries = ["VN", "KZ"]')
    if not _is_words(languages):
        raise SettingsError("languages: not a list of languages", 'write languages = ["id", "en"], the site\'s first language first')
    if not isinstance(titles, dict) or set(titles) != set(languages):
        raise SettingsError("title: not one title for each language", 'write a line for each under [title]: en = "…"')
    other_pairs = table.get("other_pairs", "apart")
    if other_pairs not in get_args(OtherPairs):
        raise SettingsError("other_pairs: neither apart nor left_out", 'write other_pairs = "apart", or "left_out"')
    return Settings(countries=tuple(countries), languages=tuple(languages), titles=titles, other_pairs=other_pairs)


def _is_words(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and bool(value) and all(isinstance(word, str) for word in value)
