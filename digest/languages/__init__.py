"""A language is a folder of TOML files; this loads one into a `Language`.

A form may hold choices in braces.

Every file may hold `[lexicon.<category>]` tables, whose keys are values and whose entries are lists of surface forms matched
without regard to case, and `[lexicon_cased.<category>]` tables, whose forms match as written. All else in a file is settings
for the module that the file is named after.
"""

import itertools
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from digest.lexicon import Lexicon, Phrase

ROOT = Path(__file__).parent


class LanguageError(ValueError):
    """A language's data is wrong; the message names file, key, fault and cure."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language: its code, its tables by file stem, and its lexicon over all of them."""

    code: str
    tables: Mapping[str, Mapping[str, Any]]
    lexicon: Lexicon

    def table(self, file: str, key: str) -> Mapping[str, Any]:
        """The table `key` of `<file>.toml`; an empty one where the language has none."""
        found = self.tables.get(file, {}).get(key, {})
        if not isinstance(found, Mapping):
            raise LanguageError(f"languages/{self.code}/{file}.toml: {key}: not a table\n  hint: write it as [{key}]")
        return found

    def words(self, file: str, key: str) -> tuple[str, ...]:
        """The list of words `key` of `<file>.toml`; empty where the language has none."""
        found = self.tables.get(file, {}).get(key, [])
        if not (isinstance(found, list) and all(isinstance(word, str) for word in found)):
            raise LanguageError(f"languages/{self.code}/{file}.toml: {key}: not a list of words\n  hint: write {key} = [\"…\"]")
        return tuple(found)

    def text(self, file: str, key: str) -> str:
        """The string `key` of `<file>.toml`."""
        found = self.tables.get(file, {}).get(key)
        if not isinstance(found, str):
            raise LanguageError(f"languages/{self.code}/{file}.toml: {key}: missing\n  hint: write {key} = \"…\"")
        return found

    def forms(self, category: str) -> Mapping[str, tuple[str, ...]]:
        """Value to surface forms of a lexicon category, over all files."""
        return self.lexicon.forms(category)


def available(root: Path = ROOT) -> tuple[str, ...]:
    """Codes of the languages that the project can read, in alphabetical order."""
    return tuple(sorted(path.name for path in root.iterdir() if (path / "language.toml").is_file()))


def load(code: str, root: Path = ROOT) -> Language:
    """Load a language from its folder; a fault in its data raises LanguageError."""
    return _loaded(code, tuple((path.stem, path.read_text(encoding="utf-8")) for path in sorted((root / code).glob("*.toml"))))


@lru_cache(maxsize=16)
def _loaded(code: str, files: tuple[tuple[str, str], ...]) -> Language:
    """The language that files of these stems and texts make; the same files are not parsed again."""
    tables = {stem: _parse(code, stem, text) for stem, text in files}
    phrases = [phrase for stem, table in tables.items() for phrase in _phrases(f"languages/{code}/{stem}.toml", table)]
    enclitics = tables.get("language", {}).get("enclitics", [])
    return Language(code, tables, Lexicon(phrases, tuple(enclitics)))


def _parse(code: str, stem: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"languages/{code}/{stem}.toml: {error}\n  hint: mend the TOML at that line") from error


def _phrases(file: str, table: Mapping[str, Any]) -> Iterator[Phrase]:
    for key, cased in (("lexicon", False), ("lexicon_cased", True)):
        for category, entries in table.get(key, {}).items():
            for value, forms in entries.items():
                if not (isinstance(forms, list) and all(isinstance(form, str) and form for form in forms)):
                    raise LanguageError(f"{file}: {key}.{category}.{value}: not a list of words\n  hint: write {value} = [\"…\"]")
                for form in forms:
                    for spelled in expanded(form):
                        yield Phrase(spelled, category, value, cased)


def expanded(form: str) -> list[str]:
    """The phrases that a form with choices stands for: "{hold|held} talks" is two; an empty choice takes its space with it."""
    choices = [part.split("|") for part in re.split(r"[{}]", form)]
    return [" ".join("".join(chosen).split()) for chosen in itertools.product(*choices)]
