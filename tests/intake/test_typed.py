"""`add` as an editor types it: what it prints, the code that it ends with, and several at once."""

import os
import random
import shutil
import subprocess
import sys
import time
import tomllib
from datetime import date
from pathlib import Path

import pytest

from tests.beginning import Begun
from tests.commanding import Done, command
from tests.intake.articles import RAIL, VISIT, digest_in, file, stored
from tests.project import ROOT, shared_project

STEM = "2023-08-21-presiden-tokayev-mengunjungi-vietnam"
MANY = ROOT / "evaluation" / "articles"
FEW = 12


def run(*arguments: str | Path) -> Done:
    return command("add", *arguments)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return digest_in(tmp_path)


def test_an_article_is_added_and_shown(seeds: Path, tmp_path: Path) -> None:
    before = date.today()
    done = run("--seeds", seeds, file(tmp_path, VISIT), "--url", "https://kabar.example/1", "--outlet", "Kabar Delta")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        f"{seeds / STEM}.txt  (from {tmp_path / 'kabar.txt'})\n  title:     Presiden Tokayev Mengunjungi Vietnam\n"
    )
    assert done.stdout.endswith(f"\n\n1 article added to {seeds}\n")
    written = tomllib.loads((seeds / f"{STEM}.toml").read_text(encoding="utf-8"))
    assert before <= written.pop("added") <= date.today()
    assert written == {"url": "https://kabar.example/1", "outlet": "Kabar Delta"}


def test_what_could_not_be_added_is_told_and_ends_with_1(seeds: Path, tmp_path: Path) -> None:
    run("--seeds", seeds, file(tmp_path, VISIT))
    done = run("--seeds", seeds, file(tmp_path, VISIT), file(tmp_path, RAIL, "kereta.txt"), file(tmp_path, "", "kosong.txt"))
    assert done.returncode == 1
    assert done.stdout.endswith(f"1 article added to {seeds}\n")
    assert f"{tmp_path / 'kosong.txt'}: is empty\n  hint: " in done.stderr
    assert f"{tmp_path / 'kabar.txt'}: is there already: {STEM}.txt holds the same text\n  hint: " in done.stderr


def test_a_trial_says_that_nothing_was_done(seeds: Path, tmp_path: Path) -> None:
    done = run("--dry-run", "--seeds", seeds, file(tmp_path, VISIT))
    assert done.stdout.endswith(f"1 article would be added to {seeds}\n")
    assert stored(seeds) == {}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "FILE"),
        (["no-such-file.txt"], "no-such-file.txt: no such file"),
        (["--url", "kabar", "README.md"], "kabar: give the article's own address"),
        (["--url", "javascript:alert(1)", "README.md"], "give the article's own address"),
        (["--date", "12/3/2024", "README.md"], "12/3/2024: give a day of the calendar"),
        (["--date", "2023-02-29", "README.md"], "2023-02-29: give a day of the calendar"),
        (["--date", "2023", "README.md"], "2023: give a day of the calendar"),
        (["--outlet", " ", "README.md"], "give a name on one line"),
        (["--outlet", "a\nb", "README.md"], "give a name on one line"),
        (["--name", "a/b", "README.md"], "a/b: holds a sign"),
        (["--name", "a.en", "README.md"], "a.en: looks like a translation's"),
        (["--name", "a", "README.md", "CHANGELOG.md"], "--name can be said of one article only"),
        (["--url", "https://a.example/b", "--date", "2024-03-12", "evaluation"], "--url and --date can be said of one article only"),
        (["--seeds", "no-such-folder", "README.md"], "no-such-folder: no such folder"),
        (["--seeds", "README.md", "README.md"], "README.md: not a folder"),
    ],
)
def test_wrong_usage_is_told_and_ends_with_2(arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_wrong_settings_are_told_and_nothing_is_added(seeds: Path, tmp_path: Path) -> None:
    (seeds.parent / "digest.toml").write_text('countries = "VN"', encoding="utf-8")
    done = run("--seeds", seeds, file(tmp_path, VISIT))
    assert done.returncode == 1
    assert "digest.toml: countries: not a list of two countries" in done.stderr
    assert stored(seeds) == {}


def test_a_folder_that_cannot_be_written_is_told(seeds: Path, tmp_path: Path) -> None:
    seeds.rmdir()
    seeds.symlink_to(tmp_path / "gone")
    done = run("--seeds", seeds, file(tmp_path, VISIT))
    assert done.returncode in (1, 2)
    assert str(seeds) in done.stderr
    assert "Traceback" not in done.stderr


def test_no_bar_is_drawn_where_nobody_looks_on(seeds: Path) -> None:
    done = run("--seeds", seeds, MANY)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Some articles in a folder."""
    folder = tmp_path / "few"
    folder.mkdir()
    for path in sorted(MANY.glob("*.txt"))[:FEW]:
        shutil.copy(path, folder)
    return folder


def start(seeds: Path, files: Path) -> Begun:
    return Begun(shared_project(), ["build_digest.py", "add", "--seeds", seeds, files], {})


def test_two_at_once_add_each_article_once(seeds: Path, few: Path) -> None:
    both = [start(seeds, few), start(seeds, few)]
    assert sorted(each.wait() for each in both) == [0, 1]
    assert articles(seeds) == sorted(path.read_bytes() for path in few.iterdir())
    assert {Path(name).suffix for name in stored(seeds)} == {".txt", ".toml"}


def articles(seeds: Path) -> list[bytes]:
    return sorted(data for name, data in stored(seeds).items() if name.endswith(".txt"))


def kill_at_the_first_file(at_work: Begun, seeds: Path, later: float) -> None:
    """Kill a command so many seconds after it has put anything into the folder."""
    while at_work.is_at_work and not any(seeds.iterdir()):
        time.sleep(0.005)
    time.sleep(later)
    at_work.kill()
    at_work.wait()


def test_a_killed_add_is_made_good_by_the_next(seeds: Path, few: Path, request: pytest.FixtureRequest) -> None:
    assert start(seeds, few).wait() == 0
    whole, chance = stored(seeds), random.Random(7)
    for number in range(2 * request.config.getoption("--kills")):
        for path in seeds.iterdir():
            path.unlink()
        kill_at_the_first_file(start(seeds, few), seeds, later=chance.uniform(0, 0.01) * number)
        there = {path.name: path.read_bytes() for path in seeds.iterdir() if path.is_file()}
        assert there.items() <= whole.items()
        assert all(name.replace(".toml", ".txt") in there for name in there)
        start(seeds, few).wait()
        assert stored(seeds) == whole


def test_standard_output_that_is_full_does_not_lose_an_article(seeds: Path, tmp_path: Path) -> None:
    command = [sys.executable, "build_digest.py", "add", "--seeds", str(seeds), str(file(tmp_path, VISIT))]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=shared_project(), stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False, env=os.environ
        )
    assert (done.returncode, done.stderr.splitlines()[0]) == (1, "standard output: No space left on device")
    assert stored(seeds).keys() == {f"{STEM}.txt", f"{STEM}.toml"}
