"""A copy of the project, so that a test may build it without touching this one and whatever digest lies in it."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = Path(__file__).parent / "fixtures"
# The articles and the settings that tests are about, whatever lies in seeds/ and digest.toml.
SEEDS, SETTINGS = ROOT / "evaluation" / "published", FIXTURES / "digest.toml"
REGISTERS = ("timeline", "timeline.ics", "agreements", "people", "organizations", "places", "topics")
OF_EDITORS = ("corrections", "new", "report")
# What Python compiled of the modules goes with them, or each copy would compile them again; a file that it is at work on may be gone at once.
_LEFT_OUT = shutil.ignore_patterns(
    ".*", "*.pyc.*", "site", "tests", "seeds", "articles", "data", "index.md", "terms.md", "figures.md", "figures", "robots.txt", "llms.txt", "feeds", *REGISTERS, *OF_EDITORS
)  # fmt: skip


def left_out(folder: str, names: list[str]) -> set[str]:
    """What a copy of the project has no need of; the search of a digest bears the name of what makes it."""
    of_a_digest = {"search"} if Path(folder).parent.name == "docs" else {"entities.toml", "languages"} if Path(folder) == ROOT else set()
    return set(_LEFT_OUT(folder, names)) | (of_a_digest & set(names))


def copy_of_project(folder: Path, settings: Path = SETTINGS, seeds: Path = SEEDS) -> Path:
    """The project's own files with the articles and settings of the tests or others, nothing generated."""
    shutil.copytree(ROOT, folder, ignore=left_out)
    shutil.copytree(seeds, folder / "seeds")
    shutil.copyfile(settings, folder / "digest.toml")
    return folder


@cache
def _folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder that goes when the tests end."""
    return tempfile.TemporaryDirectory(prefix="digest-tests-")


def folder_of_tests() -> Path:
    """What tests share lies there, until they end."""
    return Path(_folder().name)


@cache
def shared_project() -> Path:
    """One copy for all tests that change nothing in it."""
    return copy_of_project(folder_of_tests() / "project")


def run(command: Sequence[str | Path], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a project."""
    # What is compiled once, whatever the surroundings say of it, starts sooner the next time.
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""} | environment
    return subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, encoding="utf-8", check=False)


def build_site(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` in a project."""
    return run([sys.executable, "-m", "mkdocs", "build", *options], project, **environment)


def build_digest(project: Path, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """`build_digest.py` in a project."""
    return run([sys.executable, "build_digest.py", *arguments], project, **environment)
