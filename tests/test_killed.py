"""Builds killed at random moments: the site is the old one or the new one, and the next build makes all good and leaves nothing behind.

A few are killed in every run; many with `python -m pytest tests/test_killed.py --kills 50`.
"""

import random
import select
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.beginning import Begun
from tests.project import ROOT, copy_of_project
from tests.test_cli import GOOD

Tree = dict[str, bytes]
# Made by any run of Python or kept for the next build; no build's result.
KEPT = ("__pycache__", ".cache")


@dataclass(frozen=True, kw_only=True)
class State:
    """A project after an undisturbed build: its pages and its site, byte by byte."""

    docs: Tree
    site: Tree


@dataclass(frozen=True, kw_only=True)
class Project:
    """A copy of the project, whose seeds are changed from build to build."""

    folder: Path

    def start(self) -> Begun:
        """A build at work, at the same hour in all runs."""
        return Begun(self.folder, ["build_digest.py", "site"], {"SOURCE_DATE_EPOCH": "1700000000"})

    def build(self) -> float:
        """An undisturbed build; the seconds that it took."""
        start = time.monotonic()
        assert self.start().wait() == 0
        return time.monotonic() - start

    def change(self, more: bool) -> None:
        """With or without a further article, which is told of on many pages."""
        article = self.folder / "seeds" / "kabar.txt"
        if more:
            article.write_text(GOOD, encoding="utf-8")
        else:
            article.unlink(missing_ok=True)

    def state(self) -> State:
        """The pages and the site as they stand."""
        return State(docs=tree(self.folder / "docs"), site=tree(self.folder / "site"))

    def names(self) -> set[str]:
        """All that lies in the project beside what is in its pages and its site, folders too."""
        parts = (path.relative_to(self.folder).parts for path in self.folder.rglob("*"))
        return {"/".join(each) for each in parts if not set(each) & set(KEPT) and not (each[0] in ("docs", "site") and len(each) > 2)}


def tree(folder: Path) -> Tree:
    """Every file of a folder with its bytes, and every folder that is empty."""
    return {
        path.relative_to(folder).as_posix(): b"" if path.is_dir() else path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


def killed(project: Project, after: float) -> bool:
    """Kill a build after so many seconds; False if it was done by then."""
    at_work = project.start()
    try:
        at_work.wait(timeout=after)
    except subprocess.TimeoutExpired:
        at_work.kill()
    return at_work.wait() != 0


def test_a_killed_build_is_made_good_by_the_next_and_leaves_nothing(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    project = Project(folder=copy_of_project(tmp_path / "project"))
    wanted: dict[bool, State] = {}
    for more in (True, False):
        project.change(more)
        seconds = project.build()
        wanted[more] = project.state()
    names, chance, kills = project.names() - {"seeds/kabar.txt"}, random.Random(7), 0
    for number in range(request.config.getoption("--kills")):
        more = number % 2 == 0
        project.change(more)
        kills += killed(project, chance.uniform(0.02, 0.95) * seconds)
        assert tree(project.folder / "site") in (wanted[more].site, wanted[not more].site)
        seconds = project.build()
        assert project.state() == wanted[more]
        assert project.names() - {"seeds/kabar.txt"} == names
    print(f"{kills} builds were killed")  # noqa: T201  # told with -s
    assert kills


# ---------------------------------------------------------------- the processes of a build

AT_WORK = """
import os, sys, time
sys.path.insert(0, {root!r})
from digest.workers import Job, by_processes
def work(item):
    os.write(1, b"at work\\n")  # at once, whoever else is printing
    time.sleep(600)
def start():
    return work
def seconds(item):
    return 600
if __name__ == "__main__":
    by_processes(range(100), Job(start, seconds), 2)
"""


def test_the_processes_of_a_killed_build_end_with_it(tmp_path: Path) -> None:
    script = tmp_path / "at_work.py"
    script.write_text(AT_WORK.format(root=str(ROOT)), encoding="utf-8")
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE) as at_work:
        assert at_work.stdout
        assert [at_work.stdout.readline() for _ in range(2)] == [b"at work\n"] * 2
        at_work.kill()
        ended, _, _ = select.select([at_work.stdout], [], [], 30)  # what all of them print to ends with the last of them
        assert ended
        assert at_work.stdout.read() == b""
