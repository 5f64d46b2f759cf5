"""The program as others install it: a wheel in an environment of its own, which begins, builds and checks a digest without the checkout."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.project import FIXTURES, ROOT, run

MADE = FIXTURES / "made_by_0_1_0"  # a folder as that version's `new` made it, with two articles; it is never renewed
# Of the types of pages that a check opens in a browser this one; all are opened where the workflow publishes (`test_own_digest.py`).
ONE_TYPE = "-k 'not anyones_way or 404'"
BUILD = "import sys; from hatchling import build; print(getattr(build, sys.argv[1])(sys.argv[2]))"


def built(what: str, source: Path, target: Path) -> Path:
    """The wheel or the source archive of a project, made without a network."""
    target.mkdir(exist_ok=True)
    done = run([sys.executable, "-c", BUILD, f"build_{what}", target], source)
    assert done.returncode == 0, done.stderr
    return target / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this project."""
    return built("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has the wheel, and what it needs from the one that runs the tests."""
    folder = tmp_path_factory.mktemp("environment") / "venv"
    venv.create(folder)
    [packages] = folder.glob("lib/python*/site-packages")
    (packages / "needed.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "bin" / "python"), "install", "--quiet"]
    done = run([*pip, "--no-deps", "--no-index", "--ignore-installed", str(wheel)], folder)
    assert done.returncode == 0, done.stderr
    return folder / "bin"


def typed(programs: Path, folder: Path, *command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command in a folder, where nothing leads to the checkout."""
    surroundings = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "SITE_URL")}
    program, *arguments = command
    return subprocess.run(
        [programs / program, *arguments],
        cwd=folder,
        env=surroundings | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def digest(programs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new digest of another pair with two articles, and its site."""
    home = tmp_path_factory.mktemp("home")
    options = ("--publisher", "Asia Desk", "--contact", "desk@example.org", "--licence", "CC BY 4.0", "--accent", "#0a6")
    begun = typed(programs, home, "bilateral-digest", "new", "jepang", "--countries", "ID", "JP", *options)
    assert begun.returncode == 0, begun.stderr
    for seed in (MADE / "seeds").iterdir():
        shutil.copy(seed, home / "jepang" / "seeds")
    done = typed(programs, home / "jepang", "bilateral-digest", "site", "--strict", "--summary", "../summary.md")
    assert done.returncode == 0, done.stdout + done.stderr
    return home / "jepang"


def pages(site: Path) -> set[str]:
    """The pages of a site."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*.html")}


def test_the_code_that_is_at_work_is_the_installed_one(programs: Path, tmp_path: Path) -> None:
    where = typed(programs, tmp_path, "python", "-c", "import digest; print(digest.__file__)").stdout
    assert Path(where).is_relative_to(programs.parent)


def test_a_new_digest_has_its_pages_and_titles_in_both_languages(digest: Path) -> None:
    site = digest / "site"
    for path, title in {"": "Ikhtisar Indonesia–Jepang", "en/": "Indonesia–Japan Digest"}.items():
        assert f"<title>{title}</title>" in (site / path / "index.html").read_text("utf-8")
        assert {f"{path}about/index.html", f"{path}articles/jakarta-talks/index.html", f"{path}figures/index.html"} <= pages(site)
    assert "Precision" in (site / "en" / "about" / "index.html").read_text("utf-8")  # the figures of the evaluation come with the package


def test_who_answers_for_it_stands_at_the_foot_of_every_page_in_its_colour(digest: Path) -> None:
    site = digest / "site"
    for page in pages(site):
        text = (site / page).read_text("utf-8")
        assert ("Published by Asia Desk" if page.startswith("en/") else "Diterbitkan oleh Asia Desk") in text, page
        assert '<a href="mailto:desk@example.org">desk@example.org</a>' in text
        assert '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>' in text
        assert "assets/accent.css" in text
    for language in ("", "en/"):
        assert "--accent: #00633b;" in (site / language / "assets" / "accent.css").read_text("utf-8")  # #0a6, dark enough to be read
        assert 'fill="#00633b"' in (site / language / "assets" / "mark.svg").read_text("utf-8")
    package = json.loads((site / "data" / "datapackage.json").read_text("utf-8"))
    assert package["contributors"] == [{"title": "Asia Desk", "roles": ["publisher"]}]
    assert package["licenses"] == [{"title": "CC BY 4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]


def test_nothing_but_settings_and_what_is_generated_lies_in_it(digest: Path, wheel: Path) -> None:
    ours = {".cache", ".github", ".gitignore", "README.md", "digest.toml", "docs", "entities.toml", "mkdocs.yml", "requirements.txt"}
    ours |= {"languages", "seeds", "site"}
    assert {path.name for path in digest.iterdir()} == ours | {wheel.name}


def test_the_folder_brings_the_program_that_made_it_and_needs_nothing_else(digest: Path, wheel: Path, tmp_path: Path) -> None:
    assert (digest / wheel.name).read_bytes() == wheel.read_bytes()
    asked: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--no-index",
        "--no-deps",
        "--target",
        tmp_path / "there",
        "-r",
        "requirements.txt",
    ]
    done = run(asked, digest)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "there" / "digest" / "__init__.py").is_file()


def test_a_build_tells_a_workflow_that_all_could_be_used(digest: Path) -> None:
    assert "Every article could be used" in (digest.parent / "summary.md").read_text("utf-8")


def test_mkdocs_alone_builds_the_same_site(digest: Path, programs: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(digest, tmp_path / "copy", ignore=shutil.ignore_patterns("site", ".cache"))
    done = typed(programs, folder, "python", "-m", "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert content(folder / "site") == content(digest / "site")


def content(site: Path) -> Mapping[str, bytes]:
    """Every page of a site."""
    return {path: (site / path).read_bytes() for path in pages(site)}


def test_a_seed_that_cannot_be_used_is_in_the_summary_and_stops_nothing(digest: Path, programs: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(digest, tmp_path / "copy")
    (folder / "seeds" / "kosong.txt").write_bytes(b"")
    done = typed(programs, folder, "bilateral-digest", "site", "--summary", "summary.md")
    assert done.returncode == 0
    assert "```text\nkosong.txt: " in (folder / "summary.md").read_text("utf-8")
    assert pages(folder / "site") == pages(digest / "site")


@pytest.mark.parametrize("made", sorted(FIXTURES.glob("made_by_*")), ids=lambda path: path.name)
def test_a_folder_that_an_earlier_version_made_builds_with_this_one(made: Path, digest: Path, programs: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(made, tmp_path / "made")
    done = typed(programs, folder, "bilateral-digest", "site", "--strict")
    assert done.returncode == 0, done.stderr
    assert pages(folder / "site") == pages(digest / "site")
    assert "<title>Indonesia–Japan Digest</title>" in (folder / "site" / "en" / "index.html").read_text("utf-8")


def git(folder: Path, *words: str) -> None:
    """A command of git, as nobody in particular."""
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", "-c", "init.defaultBranch=main")
    done = run(["git", *who, *words], folder)
    assert done.returncode == 0, done.stderr


def test_a_pull_request_shows_what_it_changes_fact_by_fact(programs: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(MADE, tmp_path / "repository")
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "before"], ["switch", "-qc", "request"]):
        git(folder, *command)
    seed = folder / "seeds" / "tokyo-kunjungan.txt"
    seed.write_text(seed.read_text("utf-8").replace("280 juta", "290 juta"), encoding="utf-8")
    (folder / "seeds" / "kosong.txt").write_bytes(b"")
    for command in (
        ["add", "."],
        ["commit", "-qm", "after"],
        ["switch", "-q", "main"],
        ["merge", "-q", "--no-ff", "-m", "merged", "request"],
    ):
        git(folder, *command)
    (tmp_path / "program").symlink_to(programs.parent)
    summary, path = tmp_path / "summary.md", f"{programs}{os.pathsep}{os.environ['PATH']}"
    for script in scripts(folder / ".github" / "workflows" / "changes.yml"):
        done = run(["bash", "-e", "-c", script], folder, GITHUB_STEP_SUMMARY=str(summary), PATH=path, PYTEST_ADDOPTS=ONE_TYPE)
        assert done.returncode == 0, done.stdout + done.stderr
    told = summary.read_text("utf-8")
    assert "Articles: 0 new, 0 gone, 1 read otherwise. Facts: 0 added, 0 removed, 1 changed." in told
    assert "Bilateral trade came to over US\\$290 million in 2023 (value: 280000000 → 290000000)" in told
    assert "kosong.txt: " in told


def scripts(workflow: Path) -> list[str]:
    """What a workflow runs, without what fetches packages, which are there."""
    [job] = yaml.safe_load(workflow.read_text("utf-8"))["jobs"].values()
    typed = [step["run"] for step in job["steps"] if "run" in step]
    return ["\n".join(line for line in script.splitlines() if "venv" not in line and "pip install" not in line) for script in typed]


def test_where_no_digest_lies_the_command_says_so(programs: Path, tmp_path: Path) -> None:
    done = typed(programs, tmp_path, "bilateral-digest", "site")
    assert done.returncode == 2
    assert f"{tmp_path}: no digest lies here, for there is no digest.toml; name the folder of one, or make one with “new”" in done.stderr


def test_a_checkout_and_the_source_archive_make_the_same_package(wheel: Path, tmp_path: Path) -> None:
    with tarfile.open(built("sdist", ROOT, tmp_path / "sdist")) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # which the first versions of Python 3.11 did not have
        archive.extractall(tmp_path / "source")
    [source] = (tmp_path / "source").iterdir()
    again = built("wheel", source, tmp_path / "again")
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert {each.filename: each.CRC for each in one.infolist()} == {each.filename: each.CRC for each in other.infolist()}
