"""The words of the pages about figures and about what articles say of each other, and those that programs are told."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from digest.tell.wording import Wording


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """The phrases of a file of words in one language."""

    table: Mapping[str, Mapping[str, str]]

    def text(self, section: str, key: str, **values: object) -> str:
        """A phrase with its places filled."""
        phrase = self.table[section][key]
        return phrase.format(**values) if values else phrase

    def first(self, section: str, *keys: str) -> str:
        """The phrase of the first key that has one; the last key has."""
        found = self.table[section]
        return next(found[key] for key in keys if key in found)


def phrases_of(wording: Wording) -> Phrases:
    """The phrases in the language of a wording."""
    table: Any = wording.language.tables["interface_figures"]
    return Phrases(table)


def program_phrases(wording: Wording) -> Phrases:
    """What is told to programs and to who takes something from the site elsewhere: guides, feeds, citations."""
    table: Any = wording.language.tables["interface_programs"]
    return Phrases(table)
