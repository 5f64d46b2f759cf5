"""Words as readers type them: small letters without marks, in Latin script, each run of letters or of digits by itself."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from digest.contracts import checked, read

LETTERS = Path(__file__).parent / "letters.toml"
# What a possessive leaves behind, and signs inside a word that are no letters of it.
_OWNER = re.compile(r"['’ʼ]s\b")
_INSIDE = re.compile(r"['’ʼ‘`´·]")
_SIGNS = re.compile(r"(?:us)?\$|%")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """How letters are folded, and which spellings sound alike in a name."""

    plain: dict[int, str]
    sounds: tuple[tuple[str, str], ...]


@cache
def letters() -> Letters:
    """The tables of letters; raises TableError with what is wrong in them."""
    table = checked(read(LETTERS, "search/letters.toml"), "letters", "search/letters.toml")
    return Letters({ord(letter): plain for letter, plain in table["plain"].items()}, tuple(table["sounds"].items()))


def folded(text: str) -> str:
    """A text in small Latin letters without marks."""
    if text.isascii():
        return text.lower()
    composed = unicodedata.normalize("NFC", text.lower()).translate(letters().plain)
    plain = unicodedata.normalize("NFKD", composed)
    return "".join(char for char in plain if not unicodedata.combining(char)).lower().translate(letters().plain)


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, folded, in their order."""
    return _WORD.findall(_INSIDE.sub("", _OWNER.sub("", _SIGNS.sub(_spelled, folded(text)))))


def _spelled(sign: re.Match[str]) -> str:
    return " pct " if sign[0] == "%" else " usd "


@cache
def sound_of(word: str) -> str:
    """What a folded word of a name sounds like, whoever wrote it down; a rule may tell its beginning by "^" and its end by "$"."""
    word = f"^{word}$"
    for spelled, sound in letters().sounds:
        word = word.replace(spelled, sound)
    return re.sub(r"(.)\1+", r"\1", word[1:-1])
