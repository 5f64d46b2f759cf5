"""Pages in a further language begin with one command: a folder in the digest with all that they say, to be translated."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest.languages import load
from tests.commanding import Done, command
from tests.project import SETTINGS


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    """The folder of a digest."""
    (tmp_path / "digest.toml").write_bytes(SETTINGS.read_bytes())
    return tmp_path


def language(digest: Path, code: str) -> Done:
    """What the command does."""
    return command("language", code, digest)


def texts(table: Any) -> Iterator[str]:
    """Every text in a table."""
    for value in table.values() if isinstance(table, dict) else table if isinstance(table, list) else ():
        yield from texts(value)
    if isinstance(table, str):
        yield table


def test_it_has_every_word_that_pages_show_behind_a_sign_and_changes_none(digest: Path) -> None:
    done = language(digest, "vi")
    assert (done.returncode, done.stderr) == (0, "")
    english, own = load("en"), load("vi", own=digest / "languages")
    for stem in ("interface", "interface_chrome", "sentences", "explain", "review"):
        lines = (digest / "languages" / "vi" / f"{stem}.toml").read_text("utf-8")
        assert not list(texts(tomllib.loads(lines))), stem
        shown = "".join(line.removeprefix("# ") for line in lines.splitlines(keepends=True) if not line.startswith("# No seed"))
        assert all(text in shown for text in texts(english.tables[stem]) if '"' not in text), stem
    assert own.tables["sentences"] == english.tables["sentences"]
    assert own.text("language", "name") == "Tiếng Việt"
    assert (digest / "docs" / "vi" / "about.md").is_file()


@pytest.mark.parametrize(
    ("code", "said"),
    [("vi", "languages/vi: there already"), ("id", "languages/id: the program has it; "), ("viet", "viet: no code of a language")],
)
def test_what_can_not_be_is_said_and_changes_nothing(code: str, said: str, digest: Path) -> None:
    assert language(digest, "vi").returncode == 0
    before = sorted(digest.rglob("*"))
    done = language(digest, code)
    assert done.returncode == 2
    assert said in done.stderr
    assert sorted(digest.rglob("*")) == before


def test_a_page_about_the_digest_that_is_there_stays(digest: Path) -> None:
    page = digest / "docs" / "vi" / "about.md"
    page.parent.mkdir(parents=True)
    page.write_text("# Giới thiệu\n", encoding="utf-8")
    assert language(digest, "vi").returncode == 0
    assert page.read_text("utf-8") == "# Giới thiệu\n"
