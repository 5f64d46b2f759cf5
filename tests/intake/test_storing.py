"""Whatever ends an `add`, and whenever: no article is half there, nothing is said of an article that is not, and the next `add` makes all good."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from digest.intake import storing
from digest.intake.storing import finish, store
from tests.intake.articles import RAIL, VISIT, added, digest_in, file, stored
from tests.project import ROOT

ARTICLES = [{f"{name}.txt": f"artikel {name}".encode(), f"{name}.toml": b"added = 2026-11-29\n"} for name in ("a", "b", "c")]
WHOLE = {name: data for each in ARTICLES for name, data in each.items()}


def is_sound(folder: Path) -> bool:
    """Whether all that is shown in a folder is whole, and nothing is said of an article that is not there."""
    shown = visible(folder)
    return all(WHOLE[name] == data and f"{Path(name).stem}.txt" in shown for name, data in shown.items())


def visible(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if not path.name.startswith(".")}


def test_all_articles_are_stored_and_nothing_else(tmp_path: Path) -> None:
    store(ARTICLES, tmp_path)
    assert stored(tmp_path) == WHOLE


@pytest.mark.parametrize("number", range(6))
def test_a_full_disk_stores_nothing_and_names_the_file(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls, sync = iter(range(6)), os.fsync

    def full(file: int) -> None:
        if next(calls) == number:
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(file)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as error:
        store(ARTICLES, tmp_path)
    assert error.value.filename == str(tmp_path / list(WHOLE)[number])
    assert stored(tmp_path) == {}


@pytest.mark.parametrize("number", range(6))
def test_an_interruption_leaves_each_article_whole_or_away(number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls, replace = iter(range(20)), Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if next(calls) == number:
            raise KeyboardInterrupt
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        store(ARTICLES, tmp_path)
    assert is_sound(tmp_path)
    assert len(stored(tmp_path)) == 2 * ((number + 1) // 2)


# Kills itself without a word when it is about to move, or to write, for the n-th time.
KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from digest.intake.storing import store
from tests.intake.test_storing import ARTICLES
calls = 0
def dying(done):
    def do(*arguments):
        global calls
        calls += 1
        if calls == {number}:
            os.kill(os.getpid(), signal.SIGKILL)
        return done(*arguments)
    return do
Path.replace, os.fsync = dying(Path.replace), dying(os.fsync)
store(ARTICLES, Path({folder!r}))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="knows no such signal")
@pytest.mark.parametrize("number", range(1, 13))
def test_a_kill_leaves_each_article_whole_or_away_and_the_next_finishes(number: int, tmp_path: Path) -> None:
    script = KILLED.format(root=str(ROOT), number=number, folder=str(tmp_path))
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -9
    assert is_sound(tmp_path)
    articles = {name for name in visible(tmp_path) if name.endswith(".txt")}
    finish(tmp_path)
    assert stored(tmp_path).keys() == {name for article in articles for name in (article, article.replace(".txt", ".toml"))}
    assert is_sound(tmp_path)


def test_what_is_asserted_since_is_not_overwritten_by_what_was_interrupted(tmp_path: Path) -> None:
    (tmp_path / ".add-1.part").mkdir()
    (tmp_path / ".add-1.part" / "a.toml").write_bytes(b"added = 2020-01-01\n")
    store(ARTICLES[:1], tmp_path)
    finish(tmp_path)
    assert stored(tmp_path) == ARTICLES[0]


def test_a_link_in_the_place_of_what_was_interrupted_leads_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    file(outside, "added = 2020-01-01\n", "a.toml")
    seeds = tmp_path / "seeds"
    file(seeds, "artikel", "a.txt")
    (seeds / ".add-1.part").symlink_to(outside)
    finish(seeds)
    assert stored(seeds) == {"a.txt": b"artikel"}
    assert stored(outside).keys() == {"a.toml"}


def test_the_next_add_finishes_what_was_interrupted(tmp_path: Path) -> None:
    seeds = digest_in(tmp_path)
    file(seeds, VISIT, "a.txt")
    (seeds / ".add-1.part").mkdir()
    (seeds / ".add-1.part" / "a.toml").write_bytes(b"added = 2020-01-01\n")
    (seeds / ".add-1.part" / "b.txt").write_bytes(b"Ha")
    [stem] = added(seeds, file(tmp_path, RAIL)).stems
    assert stored(seeds).keys() == {"a.txt", "a.toml", f"{stem}.txt", f"{stem}.toml"}


def test_a_full_disk_is_told_and_leaves_the_folder_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    seeds = digest_in(tmp_path)
    monkeypatch.setattr(storing, "_write", full)
    with pytest.raises(OSError, match="No space left"):
        added(seeds, file(tmp_path, VISIT))
    assert stored(seeds) == {}
