"""The site is swapped in whole: until the new one is there, the old one stays as it is, and nothing is left behind."""

import errno
import sys
from pathlib import Path

import pytest

from digest.builder import swap
from digest.builder.summary import summed_up
from digest.commands.main import main
from digest.folder import Folder
from digest.whole import discard, unwritable
from tests.project import copy_of_project, run

OLD, NEW = {"index.html": "old", "en/index.html": "old"}, {"index.html": "new", "about/index.html": "new"}


def put(folder: Path, files: dict[str, str]) -> None:
    """Files with their texts in a folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def tree(folder: Path) -> dict[str, str]:
    """Every file of a folder with its text."""
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an old site, where a build is of one moment and gives the new one."""

    def build(digest: Folder, folder: Path, strict: bool) -> int:
        put(folder, NEW)
        return int(strict)  # as if there were always something to warn of

    monkeypatch.setattr(swap, "mkdocs_build", build)
    put(tmp_path, {"digest.toml": ""})
    put(tmp_path / "site", OLD)
    return tmp_path


def built(project: Path, *options: str) -> int:
    """The exit code of the command that builds the site."""
    return main(["site", str(project), *options])


def names(project: Path) -> list[str]:
    """What lies in the project."""
    return sorted(path.name for path in project.iterdir() if path.name != "digest.toml")


def test_a_new_site_takes_the_old_ones_place(project: Path) -> None:
    assert built(project) == 0
    assert tree(project / "site") == NEW
    assert names(project) == ["site"]


def test_the_first_site_needs_no_old_one(project: Path) -> None:
    discard(project / "site")
    assert built(project) == 0
    assert tree(project / "site") == NEW


def test_a_build_that_fails_leaves_the_old_site(project: Path) -> None:
    assert built(project, "--strict") == 1
    assert tree(project / "site") == OLD
    assert names(project) == ["site"]


def test_a_full_disk_leaves_the_old_site_and_is_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(digest: Folder, folder: Path, strict: bool) -> int:
        put(folder, NEW)
        raise OSError(errno.ENOSPC, "No space left on device", str(folder / "index.html"))

    monkeypatch.setattr(swap, "mkdocs_build", full)
    assert built(project) == 1
    assert tree(project / "site") == OLD
    assert names(project) == ["site"]
    assert capsys.readouterr().err.startswith(f"{project}/.site.new/index.html: No space left on device\n  hint: ")


def test_a_summary_that_finds_no_room_is_named() -> None:
    with pytest.raises(OSError, match="No space left") as full, summed_up(Path("/dev/full")):
        pass
    assert unwritable(full.value).file == "/dev/full"


def test_a_site_that_cannot_be_moved_stays_and_is_named(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = Path.rename

    def busy(self: Path, target: Path) -> Path:
        if self.name == ".site.new":
            raise OSError(errno.EBUSY, "Device or resource busy", str(self))
        return moved(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    assert built(project) == 1
    assert tree(project / "site") == OLD
    assert names(project) == ["site"]
    assert capsys.readouterr().err.startswith(f"{project}/site: Device or resource busy\n")


def test_what_killed_builds_left_goes(project: Path) -> None:
    put(project / ".site.new", {"half.html": "half"})
    put(project / ".site.old", {"index.html": "older"})
    assert built(project) == 0
    assert tree(project / "site") == NEW
    assert names(project) == ["site"]


def test_a_kill_amid_the_swap_loses_no_site(project: Path) -> None:
    (project / "site").rename(project / ".site.old")
    put(project / ".site.new", NEW)
    assert built(project, "--strict") == 1
    assert tree(project / "site") == OLD
    assert names(project) == ["site"]


def test_a_site_that_is_a_link_is_renewed_where_it_leads(project: Path, tmp_path: Path) -> None:
    (project / "site").rename(tmp_path / "served")
    (project / "site").symlink_to("served")
    assert built(project) == 0
    assert (tree(project / "served"), (project / "site").is_symlink()) == (NEW, True)
    assert names(project) == ["served", "site"]


def test_the_command_builds_both_languages_around_what_is_broken(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    (project / "docs" / "id" / "putus.md").symlink_to("nowhere")
    (project / "docs" / "en" / "putus.png").symlink_to("nowhere")
    (project / "seeds" / "luar\n.txt").symlink_to("/dev/zero")
    (project / ".cache").write_text("a file where a folder belongs", encoding="utf-8")
    done = run([sys.executable, "build_digest.py", "site"], project)
    assert done.returncode == 0, done.stderr
    for said in ("luar\\n.txt: is a link that leads out", "docs/id/putus.md: can't be read", "docs/en/putus.png: can't be read"):
        assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert (project / "site/index.html").is_file()
    assert (project / "site/en/index.html").is_file()
    assert not list(project.glob(".site*"))


def test_a_page_that_cannot_be_written_ends_the_build_with_its_name(tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    put(project / "site", OLD)
    (project / "docs" / "id" / "articles").write_text("a file where a folder belongs", encoding="utf-8")
    done = run([sys.executable, "build_digest.py", "site"], project)
    assert done.returncode == 1
    assert "docs/id/articles: File exists\n  hint: move away what stands there\n" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project / "site") == OLD
