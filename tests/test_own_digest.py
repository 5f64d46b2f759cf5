"""A digest of another pair: what the workflow does to publish it, step by step, and that nothing of the shipped one is left in it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.project import FIXTURES, ROOT, copy_of_project, run

PAIR = FIXTURES / "pair"
ADDRESS = "https://example.org/maroko/"
# Packages are there already: a folder with this Python, which the Makefile takes for its own.
PYTHON = """#!/bin/sh
exec {python} "$@"
"""

Published = tuple[Path, list["subprocess.CompletedProcess[str]"]]  # the project, and what each step said


def steps(workflow: str, job: str) -> list[str]:
    """The commands of a job, in their order."""
    read = yaml.safe_load((ROOT / ".github" / "workflows" / workflow).read_text("utf-8"))
    return [step["run"] for step in read["jobs"][job]["steps"] if "run" in step]


def environment(folder: Path) -> Path:
    """A folder like that which the Makefile makes, newer than the lock files."""
    (folder / "bin").mkdir(parents=True)
    script = folder / "bin" / "python"
    script.write_text(PYTHON.format(python=sys.executable), encoding="utf-8")
    script.chmod(0o755)
    for stamp in ("site.stamp", "test.stamp"):
        (folder / stamp).touch()
    return folder


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A clean copy with the articles and settings of another pair, after all steps of the workflow, and what they said."""
    folder = tmp_path_factory.mktemp("pair")
    project = copy_of_project(folder / "project", PAIR / "digest.toml", PAIR / "seeds")
    venv = environment(folder / "venv")
    done = [
        run(["make", *command.removeprefix("make ").split(), f"VENV={venv}"], project, SITE_URL=ADDRESS)
        for command in steps("pages.yml", "build")
    ]
    return project, done


def test_the_workflow_builds_the_digest_and_checks_it(published: Published) -> None:
    project, done = published
    assert steps("pages.yml", "build") == ["make check-digest"]
    assert not (failed := [each for each in done if each.returncode]), failed[0].stdout + failed[0].stderr
    assert (project / "site" / "en" / "index.html").is_file()


def test_the_digest_is_about_the_pair_that_the_settings_name(published: Published) -> None:
    site = published[0] / "site"
    assert "<title>Ikhtisar Indonesia–Maroko</title>" in (site / "index.html").read_text("utf-8")
    assert "<title>Indonesia–Morocco Digest</title>" in (site / "en" / "index.html").read_text("utf-8")
    assert f'<link rel="canonical" href="{ADDRESS}en/">' in (site / "en" / "index.html").read_text("utf-8")
    articles = [json.loads(line) for line in (site / "data" / "articles.jsonl").read_text("utf-8").splitlines()]
    assert [set(article["countries"]) for article in articles] == [{"ID", "MA"}] * 2


def test_whose_digest_it_is_stands_at_the_foot_as_written(published: Published) -> None:
    foot = (published[0] / "site" / "en" / "index.html").read_text("utf-8").partition("<footer")[2]
    assert "Published by Meja &lt;b&gt;Afrika&lt;/b&gt; &amp; Asia" in foot
    assert 'Contact: <a href="https://example.org/kontak?a=1&amp;b=2">example.org/kontak?a=1&amp;b=2</a>' in foot
    assert "Licence of this digest, not of its articles: Boleh dikutip" in foot


def test_nothing_of_the_shipped_pair_is_left_in_it(published: Published) -> None:
    site = published[0] / "site"
    packed = {".png", ".bin"}  # the one is numbers, the other says what words.json says
    files = [path for path in site.rglob("*") if path.is_file() and path.suffix not in packed]
    assert {".html", ".json", ".ics", ".jsonl", ".svg", ".xml", ".css"} <= {path.suffix for path in files}
    named = re.compile(rb"viet|kazakh|\b(VN|KZ)\b", re.IGNORECASE)
    assert [path.relative_to(site).as_posix() for path in files if named.search(path.read_bytes())] == []


# ---------------------------------------------------------------- what the checks find


def test_the_checks_name_what_is_wrong(published: Published, tmp_path: Path) -> None:
    site = shutil.copytree(published[0] / "site", tmp_path / "site")
    about = site / "about" / "index.html"
    faults = '<a href="../gone/">x</a><a href="#nowhere">x</a><a href="/about/">x</a><img src="https://example.net/x.png"><p onclick="x()"><script>x()</script>'
    about.write_text(
        about.read_text("utf-8").replace("</article>", f"{faults}</article>").replace('lang="id"', 'lang="en"', 1), encoding="utf-8"
    )
    (site / "en" / "terms" / "index.html").unlink()
    done = run([sys.executable, "-m", "pytest", "-q", "digest/checks/test_pages.py", f"--site={site}"], published[0])
    assert done.returncode == 1
    for said in (
        "about/index.html: ../gone/ leads nowhere",
        "about/index.html: #nowhere leads to no place in about/index.html",
        "about/index.html: /about/ leads nowhere",
        "about/index.html: fetches https://example.net/x.png",
        'about/index.html: <html lang="en"> in the folder of id',
        "about/index.html: <p onclick>",
        "about/index.html: a script: x()",
        "terms/index.html: not in en",
    ):
        assert said in done.stdout
