"""What is made of a language's files is kept; whatever becomes of that, the language stays as its files say."""

import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from digest import languages
from digest.languages import ROOT, Language, load
from digest.languages.made import made

FILES = [("verbs", b"sign"), ("names", b"Lan")]


@pytest.fixture(autouse=True)
def _kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """However the tests themselves are run."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def never() -> Any:
    raise AssertionError("made though it was there")


def kept_in(folder: Path) -> list[Path]:
    return list(folder.rglob("*.words"))


def loaded_anew(root: Path) -> Language:
    languages._loaded.cache_clear()
    return load("en", root)


def test_what_was_made_is_not_made_again(tmp_path: Path) -> None:
    assert made(tmp_path, "xx", FILES, lambda: {"verbs": ["sign"]}) == {"verbs": ["sign"]}
    assert made(tmp_path, "xx", FILES, never) == {"verbs": ["sign"]}


@pytest.mark.parametrize(
    "files", [[("verbs", b"sigh"), FILES[1]], FILES[:1], [("nouns", b"sign"), FILES[1]], [("verbs", b"sig"), ("names", b"nLan")]]
)
def test_other_files_are_made_into_something_else(files: list[tuple[str, bytes]], tmp_path: Path) -> None:
    made(tmp_path, "xx", FILES, lambda: "old")
    assert made(tmp_path, "xx", files, lambda: "new") == "new"


@pytest.mark.parametrize("size", [0, 10, 32, 40, -1])
def test_what_was_cut_short_is_made_again(size: int, tmp_path: Path) -> None:
    made(tmp_path, "xx", FILES, lambda: ["a", "list"])
    (kept,) = kept_in(tmp_path)
    kept.write_bytes(kept.read_bytes()[:size])
    assert made(tmp_path, "xx", FILES, lambda: ["a", "list"]) == ["a", "list"]
    assert made(tmp_path, "xx", FILES, never) == ["a", "list"]


def test_where_nothing_can_be_kept_it_is_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("no folder")
    assert made(tmp_path, "xx", FILES, lambda: 1) == 1
    assert made(tmp_path, "xx", FILES, lambda: 2) == 2


def test_who_wants_nothing_written_beside_the_code_finds_nothing_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made(tmp_path, "xx", FILES, lambda: 1) == 1
    assert not kept_in(tmp_path)


def test_a_language_that_was_kept_is_the_same(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "en", tmp_path / "en")
    first = loaded_anew(tmp_path)
    assert kept_in(tmp_path)
    again = loaded_anew(tmp_path)
    assert again is not first and again.tables == first.tables
    text = "The minister signed the agreement in Hanoi in 2023 and will visit Astana."
    assert all(again.lexicon.find(text).all(each) == first.lexicon.find(text).all(each) for each in ("verb", "date_month", "country"))
    assert again.lexicon.words() == first.lexicon.words()


def test_a_word_that_is_added_is_known_at_once(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "en", tmp_path / "en")
    before = loaded_anew(tmp_path)
    topics = tmp_path / "en" / "topics.toml"
    category = next(iter(before.tables["topics"]["lexicon"]))
    value = next(iter(before.tables["topics"]["lexicon"][category]))
    text = topics.read_text(encoding="utf-8")
    topics.write_text(text.replace(f"\n{value} = [", f'\n{value} = ["zzyzx road", ', 1), encoding="utf-8")
    assert not before.lexicon.find("on zzyzx road").all(category)
    assert [hit.value for hit in loaded_anew(tmp_path).lexicon.find("on zzyzx road").all(category)] == [value]
