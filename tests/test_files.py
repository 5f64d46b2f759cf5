"""A name in the folder of articles may stand for anything: nothing out of the folder is read, nothing hangs, the rest is built."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from digest import files
from digest.explain.run import explain
from digest.files import Unreadable, contents
from digest.model import Problem
from digest.read import read_seeds
from tests.test_cli import GOOD, run

SECRET = "This is told to nobody."


def pipe(path: Path) -> None:
    """A pipe that nobody writes into."""
    os.mkfifo(path)


def ear(path: Path) -> None:
    """A socket; its address may not be long."""
    with socket.socket(socket.AF_UNIX) as listening:
        here = Path.cwd()
        os.chdir(path.parent)
        try:
            listening.bind(path.name)
        finally:
            os.chdir(here)


def out(path: Path) -> None:
    """A link to a file outside."""
    secret = path.parent.parent / "secret.txt"
    secret.write_text(SECRET + GOOD, encoding="utf-8")
    path.symlink_to(secret)


def through(path: Path) -> None:
    """A link to a link within, which leads out."""
    out(path.with_name(f".{path.stem}"))
    path.symlink_to(f".{path.stem}")


def circle(path: Path) -> None:
    """A link to a link that leads back."""
    path.symlink_to(f".{path.stem}")
    path.with_name(f".{path.stem}").symlink_to(path.name)


OUT = "is a link that leads out of its folder"
ODD: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link to a file outside": (out, OUT),
    "a link to a link that leads out": (through, OUT),
    "a link up and down again": (lambda path: path.symlink_to(f"../{path.parent.name}/../secret.txt"), "is a broken link"),
    "a link to an endless device": (lambda path: path.symlink_to("/dev/zero"), OUT),
    "a link to the disk": (lambda path: path.symlink_to("/"), OUT),
    "a link to nowhere": (lambda path: path.symlink_to("nowhere"), "is a broken link"),
    "a circle of links": (circle, "is a link that leads in a circle"),
    "a link to the folder": (lambda path: path.symlink_to("."), "is a folder"),
    "a pipe": (pipe, "is no ordinary file"),
    "a socket": (ear, "is no ordinary file"),
    "a folder": (lambda path: path.mkdir(), "is a folder"),
}


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with an article in it."""
    folder = tmp_path / "seeds"
    folder.mkdir()
    (folder / "kabar.txt").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", ODD)
def test_it_is_named_and_the_rest_is_read(kind: str, seeds: Path) -> None:
    make, wrong = ODD[kind]
    make(seeds / "odd.txt")
    read, (problem,) = read_seeds(seeds)
    assert [seed.id for seed in read] == ["kabar"]
    assert (problem.file, problem.wrong) == ("odd.txt", wrong)
    assert problem.hint


@pytest.mark.parametrize("kind", ODD)
def test_an_explanation_of_it_says_the_same(kind: str, seeds: Path) -> None:
    make, wrong = ODD[kind]
    make(seeds / "odd.txt")
    told = explain(seeds / "odd.txt", "en")
    assert isinstance(told, Problem)
    assert (told.file, told.wrong) == ("odd.txt", wrong)


def test_every_command_names_all_of_them_and_ends_with_1(seeds: Path, tmp_path: Path) -> None:
    for number, (make, _) in enumerate(ODD.values()):
        make(seeds / f"odd{number}.txt")
    for done in (run("--seeds", seeds, "--docs", tmp_path / "docs"), run("facts", seeds)):
        assert done.returncode == 1
        assert all(f"odd{number}.txt: is " in done.stderr for number in range(len(ODD)))
        assert SECRET not in done.stdout
    assert len(list((tmp_path / "docs").glob("*/articles/kabar.md"))) == 2


@pytest.mark.parametrize("kind", ["a pipe", "a link to an endless device", "a link to nowhere", "a folder"])
def test_explain_takes_it_for_what_it_is(kind: str, seeds: Path) -> None:
    make, wrong = ODD[kind]
    make(seeds / "odd.txt")
    done = run("explain", seeds / "odd.txt")
    assert done.returncode == 1
    assert done.stderr.startswith(f"odd.txt: {wrong}\n  hint: ")


def test_a_link_within_the_folder_is_read_also_when_the_folder_is_a_link(seeds: Path, tmp_path: Path) -> None:
    (seeds / "lama").mkdir()
    (seeds / "lama" / "arsip.txt").write_text(GOOD, encoding="utf-8")
    (seeds / "arsip.txt").symlink_to("lama/arsip.txt")
    (tmp_path / "elsewhere").symlink_to(seeds)
    for folder in (seeds, tmp_path / "elsewhere"):
        assert {seed.id for seed in read_seeds(folder)[0]} == {"kabar", "arsip"}


@pytest.mark.parametrize("name", ["gambar", "gambar.png"])
def test_a_link_of_no_articles_name_is_named_and_not_followed(name: str, seeds: Path) -> None:
    (seeds / name).symlink_to("/dev/zero")
    _, (problem,) = read_seeds(seeds)
    assert problem.file == name


def test_a_file_that_vanishes_while_it_is_read_is_named(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(path: Path, largest: int) -> bytes:
        path.unlink()
        return contents(path, largest)

    monkeypatch.setattr("digest.read.contents", gone)
    read, (problem,) = read_seeds(seeds)
    assert (read, problem.wrong) == ((), "is gone: it was moved or removed while it was read")


def test_a_link_put_in_a_files_place_after_it_was_looked_at_is_not_followed(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article, ordinary = seeds / "kabar.txt", files._expect_ordinary

    def swapped(status: os.stat_result) -> None:
        ordinary(status)
        article.unlink()
        out(article)

    monkeypatch.setattr(files, "_expect_ordinary", swapped)
    with pytest.raises(Unreadable):
        contents(article, 1_000_000)


def test_a_file_that_grows_is_read_no_further_than_the_bound(seeds: Path) -> None:
    with pytest.raises(Unreadable, match="is larger than 0 MB"):
        contents(seeds / "kabar.txt", len(GOOD.encode()) - 1)
    assert contents(seeds / "kabar.txt", len(GOOD.encode())) == GOOD.encode()


def test_an_argument_too_long_for_a_name_is_no_article() -> None:
    done = run("explain", "x" * 5000)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
