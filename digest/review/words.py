"""The words of review.toml in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from digest.languages import Language


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """What a review says."""

    table: Mapping[str, Mapping[str, str]]

    def say(self, table: str, key: str, **values: object) -> str:
        """A phrase with its places filled."""
        return self.table[table][key].format(**values)


def words_of(language: Language) -> Words:
    """The words in one language."""
    return Words(language.tables["review"])
