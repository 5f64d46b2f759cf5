"""A language is a folder of TOML files; this loads one into a `Language`.

A form may hold choices in braces.

Every file may hold `[lexicon.<category>]` tables, whose keys are values and whose entries are lists of surface forms matched
without regard to case, and `[lexicon_cased.<category>]` tables, whose forms match as written. All else in a file is settings
for the module that the file is named after. What each file must hold is told by the file of its name in `contracts/languages/`.

The folder of a digest may have such files of its own (`own.py`). They are laid over the program's; a language that only it has is
English without the words that articles are read by.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from digest.contracts import TableError, checked, contract_of, contracts_in, of_each, problems_of, read
from digest.contracts.faults import Fault, faults, keys_of
from digest.languages import forms as verb_forms
from digest.languages.laying import bare
from digest.languages.made import made
from digest.languages.own import FALLBACK, FOLDER, GLOSSARY, Own, as_written_in, laid_over, own_codes, own_of, with_words
from digest.languages.patterns import expanded
from digest.lexicon import Arranged, Lexicon, Phrase, arranged

ROOT = Path(__file__).parent
LEXICONS = ("lexicon", "lexicon_cased")
# Files whose lists are shown, not read.
SHOWN = frozenset({"sentences"})


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language: its code, its tables by file stem, and its lexicon over all of them."""

    code: str
    tables: Mapping[str, Mapping[str, Any]]
    lexicon: Lexicon
    glossary: bytes | None  # the program's, not read yet
    own: Own  # what the digest has itself

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


def available(root: Path = ROOT, own: Path | None = None) -> tuple[str, ...]:
    """Codes of the languages that can be read, with those that only a digest's own folder has, in alphabetical order."""
    return tuple(sorted({path.name for path in root.iterdir() if (path / "language.toml").is_file()} | set(own_codes(own))))


def load_all(own: Path | None = None) -> dict[str, Language]:
    """Every language that can be read, by its code; `own` is the folder of a digest's own words."""
    return of_each(available(own=own), lambda code: load(code, own=own))


def load(code: str, root: Path = ROOT, own: Path | None = None) -> Language:
    """Load a language from its folder, with a digest's own words; raises TableError with all that is wrong in its files."""
    own = with_words(own)
    like = code if (root / code).is_dir() or own is None else FALLBACK
    files = of_each(contracts_in(FOLDER), lambda stem: read(root / like / f"{stem}.toml", _name(like, stem)))
    glossary, told = root / code / f"{GLOSSARY}.toml", own_of(own, code)
    names = read(glossary, _name(code, GLOSSARY)) if glossary.is_file() else None
    return _named(_loaded(root, code, like, tuple(files.items()), told.without(GLOSSARY)), names, told)


@lru_cache(maxsize=16)
def _named(language: Language, glossary: bytes | None, own: Own) -> Language:
    """A language with its glossary; the same one for the same."""
    return replace(language, glossary=glossary, own=own)


@lru_cache(maxsize=16)
def _loaded(root: Path, code: str, like: str, files: tuple[tuple[str, bytes], ...], own: Own) -> Language:
    """The language that files of these stems and bytes make, without its glossary; the same files are not parsed again."""
    tables, phrases = made(root, like, files, partial(_of_program, like, dict(files)))
    if code == like and not own.files:
        return Language(code, tables, Lexicon(Arranged(*phrases), _enclitics(tables)), None, own)
    if code != like:
        tables = {stem: as_written_in(code, stem, table if stem in SHOWN else _bare(stem, table)) for stem, table in tables.items()}
    tables = of_each(tables, lambda stem: laid_over(own, stem, tables[stem], f"{FOLDER}/{stem}", file_faults))
    _expect_known_affixes(code, tables)
    return Language(code, tables, lexicon_of(tables, (phrase for _, phrase in entries(tables))), None, own)


def _of_program(code: str, files: Mapping[str, bytes]) -> tuple[dict[str, dict[str, Any]], tuple[Any, ...]]:
    """The tables of the program's own files, and their phrases; raises TableError with all that is wrong in them."""
    tables = of_each(files, lambda stem: checked(files[stem], f"{FOLDER}/{stem}", _name(code, stem), file_faults))
    _expect_known_affixes(code, tables)
    return tables, tuple(arranged(phrase for _, phrase in entries(tables)))


def _expect_known_affixes(code: str, tables: Mapping[str, Mapping[str, Any]]) -> None:
    if unknown := problems_of(verb_forms.unknown_affixes(tables), _name(code, "verbs")):
        raise TableError(*unknown)


def _bare(stem: str, table: Mapping[str, Any]) -> dict[str, Any]:
    return bare(table, contract_of(f"{FOLDER}/{stem}"))


def lexicon_of(tables: Mapping[str, Mapping[str, Any]], phrases: Iterable[Phrase]) -> Lexicon:
    """Phrases of a language, compiled."""
    return Lexicon(arranged(phrases), _enclitics(tables))


def _enclitics(tables: Mapping[str, Mapping[str, Any]]) -> tuple[str, ...]:
    return tuple(tables["language"]["enclitics"])


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
