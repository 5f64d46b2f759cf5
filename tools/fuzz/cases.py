"""One input each: the same seed and number give the same files."""

import os
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from digest.languages import available
from tools.fuzz import spoiled, tables, words
from tools.fuzz.words import LETTERS

LONGEST = 16_000  # characters of a monotonous text


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Files to be read: seeds by name and, for some kinds, settings or the tables of one language."""

    kind: str
    seeds: Mapping[bytes, bytes]
    settings: str | None = None
    language: str | None = None  # whose tables these are
    tables: Mapping[str, str] = field(default_factory=dict)


def case(seed: int, number: int, kinds: Collection[str] = ()) -> Case:
    """The input of a number, of one of these kinds where any are named."""
    chance = Random(f"{seed}:{number}")
    choice = [kind for kind in KINDS if kind in kinds or not kinds]
    [chosen] = chance.choices(choice, [KINDS[kind][0] for kind in choice])
    return KINDS[chosen][1](chance)


def _one(kind: str, text: str, name: bytes = b"a.txt") -> Case:
    return Case(kind=kind, seeds={name: text.encode(errors="replace")})


def _words(chance: Random) -> words.Words:
    return words.words_of(chance.choice(available()))


def _bytes(chance: Random) -> Case:
    text = chance.choice(
        (words.text(chance, _words(chance)), chance.choice(words.articles()), chance.choice(LETTERS) * chance.randint(1, 300))
    )
    data = spoiled.any_bytes(chance) if chance.random() < 0.4 else spoiled.bytes_of(chance, text)
    return Case(kind="bytes", seeds={b"a.txt": data})


def _sentences(chance: Random) -> Case:
    return _one("sentences", words.text(chance, _words(chance)))


def _spoiled(chance: Random) -> Case:
    return _one("spoiled", spoiled.spoiled(chance, chance.choice(words.articles())))


def _heads(chance: Random) -> Case:
    chosen = _words(chance)
    text = chance.choice((words.text(chance, chosen), chance.choice(words.articles())))
    return _one("heads", spoiled.with_head(chance, text, chosen), chance.choice((b"a.txt", b"a.md")))


def _pages(chance: Random) -> Case:
    chosen = _words(chance)
    text = chance.choice((words.text(chance, chosen), chance.choice(words.articles())))
    page = spoiled.web_page(chance, text, chosen)
    return _one("pages", spoiled.spoiled(chance, page) if chance.random() < 0.3 else page, b"a.html")


def _monotonous(chance: Random) -> Case:
    return _one("monotonous", words.monotonous(chance, _words(chance), LONGEST))


def _names(chance: Random) -> Case:
    texts = [chance.choice(words.articles()) for _ in range(chance.randint(1, 6))]
    return Case(kind="names", seeds={spoiled.file_name(chance): text.encode() for text in texts})


def _settings(chance: Random) -> Case:
    return Case(kind="settings", seeds={b"a.txt": chance.choice(words.articles()).encode()}, settings=tables.settings(chance))


def _tables(chance: Random) -> Case:
    code = chance.choice(available())
    text = words.text(chance, words.words_of(code)) + "\n\n" + chance.choice(words.articles())
    return Case(kind="tables", seeds={b"a.txt": text.encode(errors="replace")}, language=code, tables=tables.tables(chance, code))


KINDS: dict[str, tuple[int, Callable[[Random], Case]]] = {
    "sentences": (36, _sentences),
    "spoiled": (24, _spoiled),
    "bytes": (12, _bytes),
    "pages": (8, _pages),
    "heads": (8, _heads),
    "monotonous": (4, _monotonous),
    "names": (3, _names),
    "settings": (3, _settings),
    "tables": (2, _tables),
}


# ---------------------------------------------------------------- on disk


def write(chosen: Case, folder: Path) -> None:
    """Lay an input out: `seeds/`, `digest.toml`, `languages/<code>/`, and a file that tells its kind."""
    (folder / "seeds").mkdir(parents=True)
    for raw, data in chosen.seeds.items():
        (folder / "seeds" / os.fsdecode(raw)).write_bytes(data)
    if chosen.settings is not None:
        (folder / "digest.toml").write_bytes(chosen.settings.encode(errors="replace"))
    for name, text in chosen.tables.items():
        place = folder / "languages" / (chosen.language or "")
        place.mkdir(parents=True, exist_ok=True)
        (place / name).write_bytes(text.encode(errors="replace"))
    (folder / "kind").write_text(chosen.kind, encoding="utf-8")


def kind_of(folder: Path) -> str:
    """The kind of an input that was laid out."""
    return (folder / "kind").read_text(encoding="utf-8")
