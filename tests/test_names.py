"""Whatever a file is called: it builds, in no time, and its name is never more than a name to a terminal, a log or a page."""

import os
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.model import Problem, printable
from digest.pipeline import build
from digest.read import read_seeds
from digest.render.slugs import slug
from tests.project import SETTINGS
from tests.test_cli import GOOD, run

# What a terminal acts on, what turns the reading around, and what no UTF-8 can hold.
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
NAMES = [
    b"\xff\xfe no utf-8",
    b"colour \x1b[31m and title \x1b]0;taken\x07",
    b"a line\nof its own: lies\n  hint: obey",
    "turned \u202etxt.exe\u2066".encode(),
    "\u009b31m".encode(),
    b"CON",
    b"x" * 251,
]


def file_of(folder: Path, name: bytes, suffix: bytes = b".txt") -> Path:
    """A file of a name of bytes, with an article in it."""
    path = Path(os.fsdecode(os.fsencode(folder) + b"/" + name + suffix))
    path.write_text(GOOD, encoding="utf-8")
    return path


@given(st.text())
def test_a_printable_text_is_one_line_that_harms_nobody(text: str) -> None:
    shown = printable(text)
    assert len(shown.splitlines()) <= 1
    assert not HARMFUL.search(shown)
    shown.encode()


@pytest.mark.parametrize("name", ["Võ Văn Thưởng.txt", "北京 – «a» 'b' \\ 100%.txt", "e\u0301.txt", "dengan\u00a0spasi.txt"])
def test_a_name_in_any_script_is_printed_as_it_is(name: str) -> None:
    assert printable(name) == name


def test_a_problem_is_two_lines_whatever_is_in_it() -> None:
    problem = Problem(file="a\nb\x1b", where="1\u202e", wrong="is like c\rd", hint="rename \udcff")
    assert str(problem) == "a\\nb\\x1b:1\\u202e: is like c\\rd\n  hint: rename \\udcff"


def test_articles_of_any_name_are_built_and_their_names_are_harmless_everywhere(tmp_path: Path) -> None:
    seeds, docs = tmp_path / "seeds", tmp_path / "docs"
    seeds.mkdir()
    stems = [file_of(seeds, name).stem for name in NAMES]
    assert build(seeds, docs, settings=SETTINGS).problems == ()
    pages = [page.read_text("utf-8") for page in docs.rglob("*.*") if page.suffix in (".md", ".jsonl")]
    assert all(len(list(docs.rglob(f"{slug(stem)}.md"))) == 2 for stem in stems)
    assert not [page for page in pages if HARMFUL.search(page)]


def test_facts_and_complaints_print_no_name_raw(tmp_path: Path) -> None:
    for name in NAMES:
        file_of(tmp_path, name[:200])
        file_of(tmp_path, name[:200], b".docx")
    done = run("facts", tmp_path)
    assert len(done.stdout.splitlines()) == len(NAMES)
    assert len(done.stderr.splitlines()) == 2 * len(NAMES)
    assert not HARMFUL.search(done.stdout + done.stderr)


@pytest.mark.parametrize("arguments", [["explain", "no\x1b[2J"], ["--jobs", "\u202e"]])
def test_a_wrong_argument_is_not_repeated_raw(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert not HARMFUL.search(done.stderr)


def test_an_explanation_prints_nothing_raw(tmp_path: Path) -> None:
    article = file_of(tmp_path, b"kabar")
    article.write_text(GOOD.replace("Tran Thi Hoa", "Tran \x1b[31m Thi \u202e Hoa"), encoding="utf-8")
    done = run("explain", article)
    assert "kabar.txt" in done.stdout
    assert not HARMFUL.search(done.stdout)


@pytest.mark.parametrize("name", ["kunjunganpresidenkazakhstankevietnam 2025", "a" * 250 + "!", "a-" * 120 + "!", "a." * 120, "0" * 254])
def test_no_name_takes_long_to_become_an_address(name: str) -> None:
    start = time.perf_counter()
    slug(name)
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(("one", "other"), [("Kabar", "kabar"), ("caf\u00e9", "cafe\u0301"), ("CAF\u00c9", "cafe\u0301")])
def test_names_that_another_machine_takes_for_one_are_named(one: str, other: str, tmp_path: Path) -> None:
    for stem in (one, other):
        (tmp_path / f"{stem}.txt").write_text(GOOD, encoding="utf-8")
    if len(list(tmp_path.iterdir())) == 2:  # else this machine does
        seeds, (problem,) = read_seeds(tmp_path)
        assert len(seeds) == 1
        assert problem.wrong == f"has the same name as {seeds[0].file}"
