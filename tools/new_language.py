"""Write the folder of a new language: every file, table and key of a language that is there, without its words.

python tools/new_language.py ms --like id

The words of the other language stay beside each list as a comment, so that it is seen what belongs there. What is shown to readers of
the program's explanations and pages stays as it is, to be translated; only how numbers and dates are written is the new language's at once.
"""

import argparse
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel import localedata

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from digest.contracts import contract_of, contracts_in  # noqa: E402  (the tool runs by its path)
from digest.contracts.faults import keys_of  # noqa: E402
from digest.languages import ROOT as LANGUAGES  # noqa: E402
from digest.languages import available  # noqa: E402
from digest.languages.own import FOLDER, GLOSSARY  # noqa: E402

_HEADER = re.compile(r"\[{1,2}([^\[\]]+)\]{1,2}")
_PART = re.compile(r'"([^"]*)"|([\w-]+)')
_KEY = re.compile(r'("[^"]*"|[\w-]+) = ')
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'')
# Lists of these kinds hold words of the language, and may be empty.
_EMPTIED = frozenset({"words", "phrases"})
# Files whose lists are shown, not read.
_SHOWN = frozenset({"sentences"})
# A text for readers, to be translated.
ABOUT = "about.md"
# The names that facts have for offices are English ones.
_CANONICAL = "canonical_roles = true"


def main() -> int:
    """Write the folder; 2 where it is there already."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code", help="ISO 639-1 code of the new language")
    parser.add_argument("--like", choices=available(), default="en", help="the language whose tables it takes (default: en)")
    asked = parser.parse_args()
    if (LANGUAGES / asked.code).exists():
        print(f"{LANGUAGES / asked.code}: there already; nothing was written", file=sys.stderr)
        return 2
    scaffold(asked.code, asked.like, LANGUAGES)
    print(f"{LANGUAGES / asked.code}: fill the empty lists; `make test` names what is wrong, and reads examples.toml")
    return 0


def scaffold(code: str, like: str, root: Path) -> None:
    """Write the files of a new language below `root`, each as its like without words."""
    folder = root / code
    folder.mkdir(parents=True)
    for stem in (*contracts_in(FOLDER), GLOSSARY):
        text = (LANGUAGES / like / f"{stem}.toml").read_text("utf-8")
        contract = contract_of(stem if stem == GLOSSARY else f"{FOLDER}/{stem}")
        lines = text.rstrip("\n").split("\n") if stem in _SHOWN else emptied(text, contract, like)
        (folder / f"{stem}.toml").write_text("\n".join(written(line, code) for line in lines) + "\n", "utf-8")
    shutil.copyfile(LANGUAGES / like / ABOUT, folder / ABOUT)


def written(line: str, code: str) -> str:
    """A line of the new language's files: its own numbers and dates, where they are known, and no English office for its own."""
    if line == _CANONICAL:
        return _CANONICAL.replace("true", "false")
    return (
        f'locale = "{code}"  # was {line.partition(" = ")[2]}'
        if line.startswith("locale = ") and code in localedata.locale_identifiers()
        else line
    )


def emptied(text: str, contract: Mapping[str, Any], like: str) -> Iterator[str]:
    """The lines of a file with its lists of words empty, and the words in a comment before each."""
    path: tuple[str, ...] = ()
    for entry in _entries(text):
        header, key = _HEADER.fullmatch(entry.strip()), _KEY.match(entry)
        if header:
            path = _parts(header[1])
        kind = _kind(contract, (*path, *_parts(key[1]))) if key else ""
        if key and isinstance(kind, str) and kind.split(" ")[0] in _EMPTIED:
            words = ", ".join(match[0] for match in _TEXT.finditer(entry, key.end()))
            yield from (f"# {like}: {words}",) if words else ()
            yield f"{key[1]} = []"
        elif key and isinstance(kind, Mapping) and _example(entry):
            yield f"# {like}: {entry}"
        else:
            yield entry


def _example(entry: str) -> bool:
    """Whether a line is a word's own entry: a table with a sentence that has the word."""
    return " example = " in entry


def _entries(text: str) -> Iterator[str]:
    """The lines of a file, those of one list together."""
    pending = ""
    for line in text.rstrip("\n").split("\n"):
        pending = f"{pending} {line.strip()}" if pending else line
        bare = _TEXT.sub("", pending)
        if not _KEY.match(pending) or bare.count("[") == bare.count("]"):
            yield pending
            pending = ""


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(quoted or bare for quoted, bare in _PART.findall(dotted))


def _kind(contract: Any, path: tuple[str, ...]) -> Any:
    """What a contract says of the value at a path: a kind, or the table that stands there."""
    if not path:
        return contract
    if isinstance(contract, list):
        contract = contract[0]
    keys = {key.removesuffix("?"): kind for key, kind in keys_of(contract)}
    if path[0] == "lexicon_cased":
        path = ("lexicon", *path[1:])
    kind = keys.get(path[0], next((kind for key, kind in keys.items() if key.startswith("<")), None))
    return _kind(kind, path[1:]) if kind is not None else None


if __name__ == "__main__":
    raise SystemExit(main())
