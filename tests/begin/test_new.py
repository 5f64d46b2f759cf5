"""A digest of another pair begins with one command: what it makes, what it refuses, and that nothing is half-made."""

import signal
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from digest.begin import making
from digest.commands.main import main
from digest.pipeline import read_settings
from tests.project import ROOT

SHOWN = (
    "docs/en/about.md",
    "docs/id/about.md",
    "languages/en/glossary.toml",
    "languages/id/glossary.toml",
    "digest.toml",
    "mkdocs.yml",
    "requirements.txt",
    "README.md",
    ".gitignore",
)


@pytest.fixture(autouse=True)
def from_an_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program as if it had been installed by its version: to make a wheel takes seconds."""
    monkeypatch.setattr("digest.begin.carrying.came_from", lambda: None)


def new(target: Path, *countries: str, **options: str) -> int:
    """The exit code of the command."""
    return main(["new", str(target), "--countries", *countries, *(f"--{name}={value}" for name, value in options.items())])


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_has_settings_pages_and_workflows_and_no_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(tmp_path / "jepang", "ID", "JP") == 0
    found = {path.relative_to(tmp_path / "jepang").as_posix() for path in (tmp_path / "jepang").rglob("*") if path.is_file()}
    assert found > {*SHOWN, ".github/workflows/pages.yml", ".github/workflows/changes.yml"}
    assert not [path for path in found if path.endswith((".py", ".html", ".css"))]
    assert names(tmp_path) == ["jepang"]
    said = capsys.readouterr().out
    assert "Ikhtisar Indonesia–Jepang / Indonesia–Japan Digest" in said
    assert f"cd {tmp_path / 'jepang'}" in said and "bilateral-digest serve" in said


@pytest.mark.parametrize("countries", [("ID", "JP"), ("id", "Jepang"), ("Indonesia", "Japan"), ("indonesia", "jp")])
def test_countries_are_known_by_code_and_by_name(countries: Sequence[str], tmp_path: Path) -> None:
    assert new(tmp_path / "x", *countries) == 0
    site = read_settings(tmp_path / "x" / "digest.toml")
    assert site.countries == ("ID", "JP")
    assert site.titles == {"id": "Ikhtisar Indonesia–Jepang", "en": "Indonesia–Japan Digest"}


def test_what_is_told_on_the_way_stands_in_the_settings(tmp_path: Path) -> None:
    told = {"publisher": 'Meja "Asia" \\ co', "contact": "https://example.org/contact?a=b", "licence": "CC BY 4.0", "accent": "#0A6"}
    assert new(tmp_path / "x", "PE", "EG", languages="en", **told) == 0
    table = tomllib.loads((tmp_path / "x" / "digest.toml").read_text("utf-8"))
    assert {key: table[key] for key in told} == told
    assert (table["languages"], table["title"]) == (["en"], {"en": "Peru–Egypt Digest"})
    assert names(tmp_path / "x" / "docs") == ["en"]


def test_what_is_not_told_stands_there_to_be_filled_in(tmp_path: Path) -> None:
    assert new(tmp_path / "x", "PE", "EG") == 0
    text = (tmp_path / "x" / "digest.toml").read_text("utf-8")
    asked = {"short", "address", "publisher", "contact", "licence", "accent"}
    assert not asked & set(tomllib.loads(text))
    assert asked <= {line.removeprefix("# ").partition(" = ")[0] for line in text.splitlines()}


@pytest.mark.parametrize(
    ("countries", "options", "said"),
    [
        (["ID"], {}, "--countries: one country; name two"),
        (
            ["South", "Korea", "Japan"],
            {},
            '3 countries; name two, by ISO code or by name, a name of several words in quotes: "South Korea"',
        ),
        (["ID", "indonesia"], {}, "ID and indonesia are the same country\n  hint: name the two"),
        (["ID", "Atlantis"], {}, "“Atlantis” is no country that is known\n  hint: write its name in English or Indonesian"),
        (["ID", "Jepan"], {}, '“Jepan” is no country that is known\n  hint: write "Jepang"'),
        (["ID", "JP"], {"languages": "xx"}, "“xx” is not known\n  hint: choose from"),
        (["ID", "JP"], {"accent": "red"}, "accent: not a colour\n  hint: write"),
        (["ID", "JP"], {"contact": "me"}, "contact: neither a mail address nor the address of a page\n  hint: write"),
        (["ID", "JP"], {"publisher": " "}, "publisher: not a line of text\n  hint: write"),
    ],
)
def test_wrong_usage_is_told_with_what_to_do_and_makes_nothing(
    countries: list[str], options: dict[str, str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code: object = new(tmp_path / "x", *countries, **options)
    except SystemExit as end:
        code = end.code
    assert code == 2
    assert said in capsys.readouterr().err
    assert names(tmp_path) == []


# ---------------------------------------------------------------- where it may stand


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    assert new(tmp_path / "x", "ID", "JP") == 0
    assert (tmp_path / "x" / "digest.toml").is_file()


def test_folders_above_are_made(tmp_path: Path) -> None:
    assert new(tmp_path / "a" / "b", "ID", "JP") == 0
    assert names(tmp_path / "a") == ["b"]


@pytest.mark.parametrize("there", ["file", "folder"])
def test_what_stands_there_is_left_alone(there: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "x" if there == "file" else tmp_path / "x" / "own.txt"
    own.parent.mkdir(exist_ok=True)
    own.write_text("own", encoding="utf-8")
    assert new(tmp_path / "x", "ID", "JP") == 2
    assert (
        capsys.readouterr().err
        == f"{tmp_path / 'x'}: there already, and not an empty folder\n  hint: name a folder that is not there yet; nothing was changed\n"
    )
    assert own.read_text("utf-8") == "own"
    assert names(tmp_path) == ["x"]


def test_the_folder_one_is_in_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    assert new(Path(), "ID", "JP") == 2
    assert ".: where you are\n  hint: name a folder" in capsys.readouterr().err


# ---------------------------------------------------------------- whole or not at all


def test_a_full_disk_leaves_nothing_and_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = Path.write_text

    def full(self: Path, *arguments: str, **options: str) -> int:
        if self.name == "README.md":
            raise OSError(28, "No space left on device")
        return written(self, *arguments, **options)

    monkeypatch.setattr(Path, "write_text", full)
    assert new(tmp_path / "x", "ID", "JP") == 1
    assert "README.md: No space left on device\n  hint: " in capsys.readouterr().err
    assert names(tmp_path) == []


def test_what_a_killed_command_left_goes_with_the_next(tmp_path: Path) -> None:
    script = f"import os, sys; sys.path.insert(0, {str(ROOT)!r}); from digest.begin import making; making.put = lambda folder, _: (folder.mkdir(), os.kill(os.getpid(), {int(signal.SIGKILL)})); from digest.commands.main import main; main(['new', sys.argv[1], '--countries', 'ID', 'JP'])"
    assert subprocess.run([sys.executable, "-c", script, tmp_path / "x"], check=False).returncode == -signal.SIGKILL
    assert [name.partition(".x.")[2].endswith(".part") for name in names(tmp_path)] == [True]
    assert new(tmp_path / "x", "ID", "JP") == 0
    assert names(tmp_path) == ["x"]


def test_of_two_at_once_one_makes_it_and_the_other_says_so(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "build_digest.py"), "new", str(tmp_path / "x"), "--countries", "ID", "JP"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") for _ in range(2)]
    said = [each.communicate()[1] for each in both]
    assert sorted(each.returncode for each in both) == [0, 2]
    assert [words for words in said if words] == [
        f"{tmp_path / 'x'}: there already, and not an empty folder\n  hint: name a folder that is not there yet; nothing was changed\n"
    ]
    assert names(tmp_path) == ["x"]


def test_another_that_was_faster_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a system without locks."""
    written = making.put

    def slow(folder: Path, texts: dict[str, str]) -> None:
        written(folder, texts)
        written(tmp_path / "x", {"digest.toml": "another's"})

    monkeypatch.setattr(making, "put", slow)
    assert new(tmp_path / "x", "ID", "JP") == 2
    assert (tmp_path / "x" / "digest.toml").read_text("utf-8") == "another's"
    assert names(tmp_path) == ["x"]
