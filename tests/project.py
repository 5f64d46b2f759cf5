"""A copy of the project, so that a test may build it without touching this one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REGISTERS = ("timeline", "timeline.ics", "agreements", "people", "organizations", "places", "topics")
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__", "site", "tests", "articles", "data", "index.md", "terms.md", "figures.md", "figures", *REGISTERS)


def copy_of_project(folder: Path) -> Path:
    """The project's own files and its seeds, nothing generated."""
    return shutil.copytree(ROOT, folder, ignore=LEFT_OUT)


def build_site(project: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` in a project."""
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment
    return subprocess.run(command, cwd=project, env=surroundings, capture_output=True, encoding="utf-8", check=False)
