"""What a table of TOML must hold, and what is wrong in one that does not.

A contract is a TOML file with the same tables. In each it says for a kind of value the keys that hold one:

  text                words; "text {name}" may hold that place, and no other; "any text" may be empty, and its braces mean nothing
  words, names        a list of words; names are at least one; "words of a, b" are these only; "any words" may be empty ones
  line                words that are shown as they are
  pattern             a regular expression
  flag, whole         true or false; a whole number
  country, countries, "two countries", currency, locale, address, contact, report, colour
  day, dated          a day of the calendar; one, or a month, a year, or from one to another, as EDTF writes them
  amount, link        a number; the address of a web page
  "optional x"        an x or an empty text; without an x a line
  value               anything that TOML can hold
  phrases             a list of words that may hold choices: "{hold|held} talks"
  forms, "forms x"    what a lexicon category holds: for each value its phrases; x says what the values are
  "rows x y"          a list of lists, each an x and a y; "row x y" is a single one
  "one of a, b"

A key with a question mark may be missing. A table in [[double brackets]] stands any number of times.
"<x>" is any key that is an x: text, any, id, language, country, "country or XX", currency, whole,
number, or "of a, b" for these only.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from digest.contracts.faults import Fault, faults
from digest.contracts.lines import line_of
from digest.model import Problem

# What tomllib says of a text that goes on to the end of its line.
_UNCLOSED = ("Illegal character '\\n'", "Illegal character '\\r'", "Unterminated string")
# Lines to paste leave open what only an editor knows.
_LEFT_OPEN = re.compile(r"^[^#\"']*= ?…")
HERE = Path(__file__).parent
T = TypeVar("T")
Find = Callable[[dict[str, Any], Mapping[str, Any]], Iterator[Fault]]  # what is wrong in a table beside its contract


class TableError(ValueError):
    """Tables of the project are wrong; the problems name file, key, fault and cure."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(*problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def checked(data: bytes, contract: str, file: str, find: Find = faults) -> dict[str, Any]:
    """The tables in a TOML file that keeps to a contract; raises TableError with all that is wrong in it."""
    table = parsed(data, file)
    problems = problems_of(find(table, contract_of(contract)), file)
    if problems:
        raise TableError(*problems)
    return table


def of_each(names: Iterable[str], make: Callable[[str], T]) -> dict[str, T]:
    """What is made of each name; raises TableError with all that is wrong with any of them."""
    made: dict[str, T] = {}
    problems: list[Problem] = []
    for name in names:
        try:
            made[name] = make(name)
        except TableError as error:
            problems += error.problems
    if problems:
        raise TableError(*problems)
    return made


def problems_of(found: Iterable[Fault], file: str, text: str = "") -> tuple[Problem, ...]:
    """Faults as problems of a file, with their lines where its text is given."""
    return tuple(Problem(file=file, where=_line(text, fault.path), wrong=f"{fault.key}: {fault.wrong}", hint=fault.hint) for fault in found)


def _line(text: str, path: Sequence[str]) -> str | None:
    at = line_of(text, path) if text else None
    return f"line {at}" if at else None


def parsed(data: bytes, file: str) -> dict[str, Any]:
    """The tables in a TOML file; raises TableError when it is none."""
    text = decoded(data, file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise TableError(Problem(file=file, wrong=str(error), hint=_mending(text, str(error)))) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, lists in lists in lists
        wrong = "a number or a list that is far too large"
        raise TableError(Problem(file=file, wrong=wrong, hint="write numbers as they are printed, and plain lists")) from error


def _mending(text: str, wrong: str) -> str:
    """What to do about a text that is no TOML: something may be left open in lines that were pasted, or a quotation mark is missing."""
    at = next((number for number, line in enumerate(text.splitlines(), 1) if _LEFT_OPEN.search(line)), None)
    if at:
        return f"in line {at}, put what you know in the place of …, in quotation marks"
    is_open = any(sign in wrong for sign in _UNCLOSED)
    return "put a quotation mark at the end of the text in that line" if is_open else "mend the TOML at that line"


def decoded(data: bytes, file: str) -> str:
    """The text of a file in UTF-8; raises TableError when it is none."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise TableError(Problem(file=file, where=f"line {line}", wrong="not UTF-8", hint="save the file in UTF-8")) from error


def read(path: Path, file: str, hint: str = "put the file back") -> bytes:
    """A file's bytes; raises TableError when it can't be read."""
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise TableError(Problem(file=file, wrong="missing", hint=hint)) from error
    except OSError as error:
        raise TableError(Problem(file=file, wrong=f"can't be read: {error.strerror}", hint="make it a readable file")) from error


@cache
def contracts_in(folder: str) -> tuple[str, ...]:
    """The files that have a contract in a folder, by their stems."""
    return tuple(sorted(path.stem for path in (HERE / folder).glob("*.toml")))


@cache
def contract_of(name: str) -> Mapping[str, Any]:
    """The contract of this name."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
