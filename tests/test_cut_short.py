"""Whatever cuts an editor's command short, nothing of the editor's is lost, no file is half there, and the next one makes all good."""

import random
import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.beginning import Begun
from tests.project import SETTINGS
from tests.review.test_review import ARTICLE, OTHER_SUM, OTHERS, correction

Tree = Mapping[str, bytes]
SAID = 'title = { en = "A better title" }\n' + correction("reject", "figures", "800 million") + correction("reject", "events", "in a dream")
FILES = {
    "digest.toml": SETTINGS.read_text("utf-8"),
    "entities.toml": '[people.tokayev]\nalso = ["Kassym-Jomart Tokayev"]\nnames = { en = "Qasym Tokaev" }\nreason = "So it is."\n',
    "reviewed.toml": 'x-0000000000 = "Looked at."\n',
    "seeds/a.txt": ARTICLE,
    "seeds/a.toml": SAID,
    "seeds/b.txt": OTHER_SUM,
    "docs/en/about.md": "# Ours\n",
}
NEW = {"new.txt": OTHERS}
BUILD = ("--jobs", "1")
COMMANDS: Mapping[str, tuple[str, ...]] = {
    "build": BUILD,
    "review": ("review", "--limit", "0"),
    "add": ("add", "new.txt", "--date", "2024-03-12"),
    "diff": ("diff", ".", "before"),
}
# Bytes that a file may have on the disks that are nearly full: what only prints keeps nothing but for the next build, and needs no second one.
ROOMS = {"build": (0, 5_000), "review": (0,), "add": (0, 5_000), "diff": (0,)}
WRITING = ("build", "add")


@pytest.fixture(scope="module")
def digest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A digest with corrections whose pages are built, and one as it was before."""
    folder = tmp_path_factory.mktemp("cut") / "digest"
    for name, text in (FILES | NEW).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    assert done(folder, "build")[0] in (0, 1)
    shutil.copytree(folder, folder / "before")
    (folder / "seeds" / "b.txt").write_text(OTHER_SUM.replace("300", "400"), encoding="utf-8")
    return folder


@pytest.fixture
def project(digest: Path, tmp_path: Path) -> Path:
    """A copy of it, of which an article was edited since, so that there is something to write."""
    return shutil.copytree(digest, tmp_path / "digest")


def begun(folder: Path, command: str, room: int | None = None) -> Begun:
    """A command at work; with so much room for a file that it writes."""
    return Begun(folder, ["build_digest.py", *COMMANDS[command]], {"SOURCE_DATE_EPOCH": "1700000000"}, room)


def done(folder: Path, command: str, room: int | None = None) -> tuple[int, str]:
    """The exit code of a command, and what it complained of."""
    ended = begun(folder, command, room).done()
    return ended.returncode, ended.stderr


def tree(folder: Path) -> Tree:
    """All that lies in a digest but what is kept for the next build."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {name: path.read_bytes() for path in files if not (name := path.relative_to(folder).as_posix()).startswith(".cache")}


def whole(before: Tree, after: Tree, now: Tree) -> bool:
    """Whether each file is as it was or as it is to be, and none is there that is neither."""
    return all(data in (before.get(name), after.get(name)) for name, data in now.items()) and before.keys() & after.keys() <= now.keys()


@pytest.fixture(scope="module")
def ends(digest: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Tree]:
    """What each command leaves where nothing disturbs it."""
    found = {}
    for command in COMMANDS:
        folder = shutil.copytree(digest, tmp_path_factory.mktemp("end") / "digest")
        code, complained = done(folder, command)
        assert code in (0, 1), complained
        found[command] = tree(folder)
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="knows no such limit")
@pytest.mark.parametrize(("command", "room"), [(command, room) for command, rooms in ROOMS.items() for room in rooms])
def test_a_disk_that_is_full_costs_no_file_and_the_next_command_makes_all_good(
    command: str, room: int, project: Path, ends: Mapping[str, Tree]
) -> None:
    before = tree(project)
    code, complained = done(project, command, room)
    now = tree(project)
    assert whole(before, ends[command], now)
    assert "Traceback" not in complained
    if now != ends[command]:
        assert code == 1
        assert "  hint: check that it can be written and the disk has room" in complained
        assert done(project, command)[0] in (0, 1)
    assert tree(project) == ends[command]


@pytest.mark.skipif(sys.platform == "win32", reason="knows no such signal")
@pytest.mark.parametrize("command", WRITING)
def test_a_kill_costs_no_file_and_the_next_command_makes_all_good(
    command: str, project: Path, ends: Mapping[str, Tree], request: pytest.FixtureRequest
) -> None:
    start = time.monotonic()
    done(shutil.copytree(project, project.with_name("other")), command)
    seconds, chance, before = time.monotonic() - start, random.Random(7), tree(project)
    for number in range(request.config.getoption("--kills")):
        folder = shutil.copytree(project, project.with_name(str(number)))
        at_work = begun(folder, command)
        time.sleep(chance.uniform(0.02, 1.0) * seconds)
        at_work.kill()
        at_work.wait()
        shown = {name: data for name, data in tree(folder).items() if ".part" not in name}
        assert whole(before, ends[command], shown)
        assert done(folder, command)[0] in (0, 1)
        assert tree(folder) == ends[command]


def test_commands_that_are_typed_at_once_do_not_disturb_each_other(project: Path, ends: Mapping[str, Tree]) -> None:
    at_work = [begun(project, command) for command in ("build", "review", "diff", "build", "review")]
    complained = [each.done().stderr for each in at_work]
    assert not [words for words in complained if "Traceback" in words or "No such file" in words]
    assert tree(project) == ends["build"]
