"""The tutorial, typed word for word: what it says happens, happens."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.commanding import command
from tests.project import ROOT

GUIDE = ROOT / "docs" / "guide"
TUTORIAL = (GUIDE / "tutorial.md").read_text(encoding="utf-8")
_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`((?:seeds/)?[\w.-]+\.(?:toml|md))`")


def steps() -> Iterator[tuple[str, str, str]]:
    """Each block of the tutorial: its kind, the file named last before it, and what is to be typed."""
    for block in _BLOCK.finditer(TUTORIAL):
        named = _FILE.findall(TUTORIAL[: block.start()])
        yield block[1], named[-1] if named else "", block[2]


def commands(block: str) -> Iterator[list[str]]:
    """The lines that call this program, as words."""
    for line in block.splitlines():
        words = shlex.split(line.replace("$OLDPWD", str(ROOT)))
        if words[0] == "bilateral-digest" and words[1] not in ("serve", "check"):
            yield words[1:]


@pytest.fixture(scope="module")
def typed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The folder of the digest, and what each command said."""
    folder, said = tmp_path_factory.mktemp("tutorial") / "indonesia-japan", {}
    made = command("new", folder, "--countries", "ID", "JP")
    assert made.returncode == 0, made.stderr
    for kind, file, text in steps():
        if kind == "sh":
            for words in commands(text):
                done = command(*words, folder=folder)
                assert done.returncode == 0, done.stderr
                said[words[0]] = done.stdout
        elif kind in ("toml", "md"):
            with (folder / file).open("a", encoding="utf-8") as target:
                target.write(text)
    return folder, said


def facts(folder: Path) -> dict[str, Any]:
    """The facts of each article, by its name."""
    done = command("facts", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return {each["id"]: each for each in map(json.loads, done.stdout.splitlines())}


def test_three_articles_are_added_and_a_second_time_refused(typed: tuple[Path, dict[str, str]]) -> None:
    folder, said = typed
    assert "3 articles added" in said["add"]
    again = command("add", GUIDE / "tutorial", folder=folder)
    assert again.returncode == 1
    assert again.stderr.count("is there already") == 3, again.stderr
    assert len(facts(folder)) == 3


def test_the_facts_are_as_the_editor_says(typed: tuple[Path, dict[str, str]]) -> None:
    march, june, september = facts(typed[0]).values()
    assert [(each["value"], each["bound"]) for each in march["figures"]] == [(37_000_000_000, "about")]
    assert not september["figures"]
    assert {each["country"] for each in (*march["people"], *june["people"]) if "Ishikawa" in each["name"]} == {"JP"}


def test_the_site_is_built_without_a_complaint_and_shows_all_of_it(typed: tuple[Path, dict[str, str]]) -> None:
    folder, _ = typed
    done = command(folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    english = {path.stem: path.read_text(encoding="utf-8") for path in (folder / "docs" / "en" / "articles").glob("2024-*.md")}
    march = next(text for stem, text in english.items() if stem.startswith("2024-03-04"))
    assert "Japanese Foreign Minister Visits Jakarta" in march
    assert "about US$37" in march
    assert "石川 陽翔" in march
    assert not [stem for stem, text in english.items() if "Beranda" in text.split('class="dropped"')[0]]
