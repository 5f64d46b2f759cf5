"""A language is a folder of TOML files; this loads one into a `Language`.

A form may hold choices in braces.

Every file may hold `[lexicon.<category>]` tables, whose keys are values and whose entries are lists of surface forms matched
without regard to case, and `[lexicon_cased.<category>]` tables, whose forms match as written. All else in a file is settings
for the module that the file is named after. What each file must hold is told by the file of its name in `contracts/languages/`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from digest.contracts import TableError, checked, contracts_in, of_each, problems_of, read
from digest.contracts.faults import Fault, faults, keys_of
from digest.languages import forms as verb_forms
from digest.languages.patterns import expanded
from digest.lexicon import Lexicon, Phrase

ROOT = Path(__file__).parent
FOLDER = "languages"  # of the contracts
LEXICONS = ("lexicon", "lexicon_cased")


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language: its code, its tables by file stem, and its lexicon over all of them."""

    code: str
    tables: Mapping[str, Mapping[str, Any]]
    lexicon: Lexicon

    def table(self, file: str, key: str) -> Mapping[str, Any]:
        """The table `key` of `<file>.toml`."""
        found: Mapping[str, Any] = self.tables[file][key]
        return found

    def words(self, file: str, key: str) -> tuple[str, ...]:
        """The list of words `key` of `<file>.toml`."""
        return tuple(self.tables[file][key])

    def text(self, file: str, key: str) -> str:
        """The string `key` of `<file>.toml`."""
        found: str = self.tables[file][key]
        return found

    def forms(self, category: str) -> Mapping[str, tuple[str, ...]]:
        """Value to surface forms of a lexicon category, over all files."""
        return self.lexicon.forms(category)


def available(root: Path = ROOT) -> tuple[str, ...]:
    """Codes of the languages that the project can read, in alphabetical order."""
    return tuple(sorted(path.name for path in root.iterdir() if (path / "language.toml").is_file()))


def load_all() -> dict[str, Language]:
    """Every language that the project can read, by its code."""
    return {code: load(code) for code in available()}


def load(code: str, root: Path = ROOT) -> Language:
    """Load a language from its folder; raises TableError with all that is wrong in its files."""
    files = of_each(contracts_in(FOLDER), lambda stem: read(root / code / f"{stem}.toml", _name(code, stem)))
    return _loaded(code, tuple(files.items()))


@lru_cache(maxsize=16)
def _loaded(code: str, files: tuple[tuple[str, bytes], ...]) -> Language:
    """The language that files of these stems and bytes make; the same files are not parsed again."""
    data = dict(files)
    tables = of_each(data, lambda stem: checked(data[stem], f"{FOLDER}/{stem}", _name(code, stem), file_faults))
    unknown = problems_of(verb_forms.unknown_affixes(tables), _name(code, "verbs"))
    if unknown:
        raise TableError(*unknown)
    return Language(code, tables, lexicon_of(tables, (phrase for _, phrase in entries(tables))))


def lexicon_of(tables: Mapping[str, Mapping[str, Any]], phrases: Iterable[Phrase]) -> Lexicon:
    """Phrases of a language, compiled."""
    return Lexicon(phrases, tuple(tables["language"]["enclitics"]))


def entries(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Phrase]]:
    """Every phrase of a language behind the entry that it comes from: its file, and the form or the verb as written there."""
    for stem, table in tables.items():
        for form, phrase in _phrases(table):
            yield f"{stem}.toml {phrase.category} {form}", phrase
    yield from verb_forms.entries(tables)


def _name(code: str, stem: str) -> str:
    return f"languages/{code}/{stem}.toml"


def file_faults(table: Mapping[str, Any], contract: Mapping[str, Any]) -> Iterator[Fault]:
    """The faults of one file; a category of its contract's lexicon may stand in either table of forms, or in both."""
    categories = dict(keys_of(contract.get("lexicon", {})))
    either = {f"{category}?": form for category, form in categories.items()}
    own = {key: form for key, form in contract.items() if key != "lexicon"}
    yield from faults(table, own | ({f"{key}?": either for key in LEXICONS} if categories else {}))
    told = {category for key in LEXICONS for category in _below(table, key)}
    for category in categories:
        if category not in told:
            yield Fault(("lexicon", category), "missing", f"write a table [lexicon.{category}]; it may be empty")


def _below(table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = table.get(key, {})
    return found if isinstance(found, Mapping) else {}


def _phrases(table: Mapping[str, Any]) -> Iterator[tuple[str, Phrase]]:
    for key, cased in zip(LEXICONS, (False, True), strict=True):
        for category, entries in table.get(key, {}).items():
            for value, forms in entries.items():
                for form in forms:
                    for spelled in expanded(form):
                        yield form, Phrase(spelled, category, value, cased)
