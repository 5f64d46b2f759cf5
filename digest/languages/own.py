"""A digest's own words: in its folder `languages/`, files of the program's names and form, of which each says only what it adds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError

from digest.contracts import Find, TableError, contract_of, contracts_in, decoded, of_each, parsed, problems_of, read
from digest.contracts.faults import Fault, nearest
from digest.languages.laying import laid
from digest.model import Problem, printable

# The language whose words stand where a language of a digest's own has none.
FALLBACK = "en"
GLOSSARY = "glossary"
FOLDER = "languages"  # of a digest, of the program, and of the contracts
_UNSEEN = ("holds a sign that can't be seen", "type the words anew")


@dataclass(frozen=True, slots=True)
class Own:
    """What a digest has of one language itself: its files, by their stems."""

    folder: Path | None  # of all its languages
    code: str
    files: tuple[tuple[str, bytes], ...] = ()

    def data(self, stem: str) -> bytes:
        """A file's bytes; none where there is no such file."""
        return dict(self.files).get(stem, b"")

    def without(self, stem: str) -> "Own":
        """All files but one."""
        return replace(self, files=tuple(file for file in self.files if file[0] != stem))


def own_codes(folder: Path | None) -> tuple[str, ...]:
    """The languages that a digest has words of; raises TableError where a folder is named otherwise."""
    codes = tuple(sorted(path.name for path in _within(folder) if path.is_dir()))
    wrong = [code for code in codes if not is_language(code)]
    if wrong:
        hint = "name the folder by the code of its language, as “id” or “vi”"
        raise TableError(*(Problem(file=f"{FOLDER}/{code}", wrong="no code of a language", hint=hint) for code in wrong))
    return codes


def with_words(folder: Path | None) -> Path | None:
    """The folder, if there are words in it: those of a digest without its own are the same everywhere."""
    return folder if any(True for _ in own_files(folder)) else None


def own_of(folder: Path | None, code: str) -> Own:
    """What a digest has of a language itself; raises TableError where a file has a name that no words have."""
    paths = {path.name: path for path in _within(folder / code if folder else None) if path.suffix == ".toml"}
    known = (*contracts_in(FOLDER), GLOSSARY)
    of_each(paths, lambda name: _expect_known(name, code, known))
    files = of_each(paths, lambda name: read(paths[name], f"{FOLDER}/{code}/{name}"))
    return Own(folder, code, tuple((Path(name).stem, data) for name, data in sorted(files.items())))


def own_files(folder: Path | None, *, read_by: bool = False) -> Iterator[tuple[str, bytes]]:
    """All that a digest has itself, with the names of the files; if asked, only what articles are read by."""
    for code in own_codes(folder):
        yield from ((f"{code}/{stem}", data) for stem, data in own_of(folder, code).files if not (read_by and stem == GLOSSARY))


def laid_over(own: Own, stem: str, base: dict[str, Any], contract: str, find: Find) -> dict[str, Any]:
    """A table of the program with a digest's own words before its; raises TableError with all that is wrong in these."""
    data, file = own.data(stem), f"{FOLDER}/{own.code}/{stem}.toml"
    told = parsed(data, file)
    if not told:
        return base
    made = laid(told, base, contract_of(contract))
    problems = problems_of([*find(made, contract_of(contract)), *_unseen(told)], file, decoded(data, file))
    if problems:
        raise TableError(*problems)
    return made


def _unseen(found: Any, path: tuple[str, ...] = ()) -> Iterator[Fault]:
    """Where a text or a key has a sign that nobody sees, such as one that turns the direction of writing."""
    if isinstance(found, dict):
        for key, value in found.items():
            yield from _unseen(value, (*path, key)) if printable(key) == key else [Fault(path, *_UNSEEN)]
    elif isinstance(found, list):
        yield from (fault for each in found for fault in _unseen(each, path))
    elif isinstance(found, str) and printable(found) != found:
        yield Fault(path, *_UNSEEN)


def as_written_in(code: str, stem: str, table: dict[str, Any]) -> dict[str, Any]:
    """A table of the language that a digest's own begins as, with that language's name, numbers and dates."""
    said: dict[str, Callable[[], dict[str, Any]]] = {
        "language": lambda: {"name": called(code)},
        "interface": lambda: {"locale": code, "canonical_roles": False},  # the names that facts have for offices are English ones
    }
    return {**table, **said[stem]()} if stem in said else table


def _within(folder: Path | None) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith(".")) if folder else []
    except OSError:
        return []


def _expect_known(name: str, code: str, known: tuple[str, ...]) -> None:
    stem = Path(name).stem
    if stem not in known:
        near = nearest(stem, known)
        hint = f"name it {near}.toml" if near else f"remove it; names of bodies and the like stand in {GLOSSARY}.toml"
        raise TableError(Problem(file=f"{FOLDER}/{code}/{name}", wrong="no file of words has that name", hint=hint))


def called(code: str) -> str:
    """What a language calls itself: "Tiếng Việt"."""
    name = Locale.parse(code).get_language_name() or code
    return name[:1].upper() + name[1:]


@cache
def is_language(code: str) -> bool:
    """Whether this is the code of a language whose numbers and dates are known."""
    try:
        return Locale.parse(code).language == code
    except (ValueError, UnknownLocaleError):
        return False
