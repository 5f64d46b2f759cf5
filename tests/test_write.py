"""Files are written whole, only when they changed, and never over what a person wrote."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

import pytest

from digest.render.front_matter import page_text
from digest.render.programs.exports import BIB_MARK, CSL_MARK
from digest.whole import alone, unwritable
from digest.write import Written, by_hand, write
from tests.project import ROOT

MARKS = {".bib": BIB_MARK, ".json": CSL_MARK}
OURS = page_text({"title": "Satu"}, "isi")
OTHER = page_text({"title": "Dua"}, "lain")


def tree(docs: Path) -> dict[str, str]:
    return {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*") if path.is_file()}


def test_pages_and_data_are_written(tmp_path: Path) -> None:
    pages = {"id/articles/satu.md": OURS, "id/data/articles.jsonl": "{}\n"}
    assert write(pages, tmp_path) == Written(written=("id/articles/satu.md", "id/data/articles.jsonl"))
    assert tree(tmp_path) == pages


def test_a_second_time_nothing_is_touched(tmp_path: Path) -> None:
    write({"id/index.md": OURS}, tmp_path)
    before = (tmp_path / "id/index.md").stat()
    assert write({"id/index.md": OURS}, tmp_path) == Written()
    after = (tmp_path / "id/index.md").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write({"id/index.md": OURS, "id/terms.md": OURS}, tmp_path)
    assert write({"id/index.md": OURS, "id/terms.md": OTHER}, tmp_path).written == ("id/terms.md",)


def test_the_page_of_a_removed_seed_goes(tmp_path: Path) -> None:
    write({"id/articles/satu.md": OURS, "id/articles/dua.md": OURS}, tmp_path)
    assert write({"id/articles/dua.md": OURS}, tmp_path).removed == ("id/articles/satu.md",)
    assert set(tree(tmp_path)) == {"id/articles/dua.md"}


def test_the_citations_of_a_removed_seed_go_with_its_page(tmp_path: Path) -> None:
    citations = {f"id/articles/{name}{suffix}": f"{mark}…" for name in ("satu", "dua") for suffix, mark in MARKS.items()}
    write({"id/index.md": OURS, **citations}, tmp_path)
    kept = {path: text for path, text in citations.items() if "dua" in path}
    assert set(write({"id/index.md": OURS, **kept}, tmp_path).removed) == set(citations) - set(kept)


def test_files_of_the_search_that_are_needed_no_more_go_however_deep_they_lie(tmp_path: Path) -> None:
    names = ("words.json", "words.bin", "terms/0.json", "terms/1.json", "terms/told/0.json", "terms/rest/0.json")
    search = {f"id/search/{name}": "1\n" for name in names}
    write({"id/index.md": OURS, **search}, tmp_path)
    kept = {path: text for path, text in search.items() if path.endswith(("words.json", "terms/0.json"))}
    assert set(write({"id/index.md": OURS, **kept}, tmp_path).removed) == set(search) - set(kept)


def test_data_without_a_mark_is_written_again(tmp_path: Path) -> None:
    write({"id/feeds/articles.json": "1\n"}, tmp_path)
    assert write({"id/feeds/articles.json": "2\n"}, tmp_path) == Written(written=("id/feeds/articles.json",))


@pytest.mark.parametrize(
    "path", ["id/about.md", "id/articles/catatan.md", "id/articles/gambar.png", "id/articles/a.bib", "id/articles/a.json"]
)
def test_what_a_person_wrote_stays(path: str, tmp_path: Path) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("---\ntitle: Tulisan tangan\n---\n", encoding="utf-8")
    assert write({"id/index.md": OURS}, tmp_path).removed == ()
    assert "Tulisan tangan" in tree(tmp_path)[path]


def test_a_hand_written_page_in_the_way_is_named_and_kept(tmp_path: Path) -> None:
    (tmp_path / "id").mkdir()
    (tmp_path / "id/index.md").write_text("# Milik saya\n", encoding="utf-8")
    done = write({"id/index.md": OURS}, tmp_path)
    assert tree(tmp_path) == {"id/index.md": "# Milik saya\n"}
    assert [str(problem) for problem in done.problems] == [
        "docs/id/index.md: written by hand where a generated page belongs\n  hint: move it to another name"
    ]


def test_a_write_that_fails_leaves_the_old_page_and_no_scraps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"id/index.md": OURS}, tmp_path)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write({"id/index.md": OTHER}, tmp_path)
    assert tree(tmp_path) == {"id/index.md": OURS}


# ---------------------------------------------------------------- what may stand where a page belongs


def pipe(path: Path) -> None:
    """A pipe: who opens it waits for ever."""
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("make", "wrong"),
    [
        (lambda path: path.mkdir(), "a folder"),
        (lambda path: path.symlink_to("nowhere"), "a link that leads nowhere"),
        (lambda path: path.symlink_to("/dev/zero"), "a link that leads nowhere"),
        (pipe, "no file that can be read"),
    ],
)
@pytest.mark.parametrize("name", ["id/index.md", "id/data.jsonl"])
def test_what_is_no_file_is_named_and_the_other_pages_are_written(
    make: Callable[[Path], object], wrong: str, name: str, tmp_path: Path
) -> None:
    (tmp_path / "id").mkdir()
    make(tmp_path / name)
    done = write({name: OURS, "id/terms.md": OURS}, tmp_path)
    assert done.written == ("id/terms.md",)
    assert [problem.wrong for problem in done.problems] == [f"{wrong} where a generated page belongs"]


@pytest.mark.parametrize("make", [lambda path: path.symlink_to("nowhere"), pipe, lambda path: path.mkdir()])
def test_what_is_no_file_beside_the_pages_is_let_be(make: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "id").mkdir()
    make(tmp_path / "id" / "odd.md")
    assert write({"id/index.md": OURS}, tmp_path) == Written(written=("id/index.md",))
    assert list(by_hand(tmp_path)) == []


def test_the_last_page_of_a_folder_takes_it_along(tmp_path: Path) -> None:
    write({"id/index.md": OURS, "id/people/satu.md": OURS}, tmp_path)
    write({"id/index.md": OURS}, tmp_path)
    assert sorted(path.name for path in (tmp_path / "id").iterdir()) == ["index.md"]


# ---------------------------------------------------------------- full disks, kills, two builds at once


def test_a_disk_that_is_full_amid_the_pages_changes_none_and_names_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = {"id/a.md": OURS, "id/b.md": OURS}
    write(old, tmp_path)
    opened = Path.open

    def nearly_full(self: Path, mode: str = "r", **how: Any) -> IO[Any]:
        if self.name == "1":  # the second page: of it, half finds room
            with opened(self, "wb") as file:
                file.write(OTHER.encode()[: len(OTHER) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")
        return opened(self, mode, **how)

    monkeypatch.setattr(Path, "open", nearly_full)
    with pytest.raises(OSError, match="No space left") as full:
        write(dict.fromkeys(old, OTHER), tmp_path)
    assert str(unwritable(full.value)) == (
        f"{tmp_path}/id/b.md: No space left on device\n  hint: check that it can be written and the disk has room"
    )
    assert tree(tmp_path) == old


def test_a_file_that_is_copied_or_moved_is_named_by_where_it_goes() -> None:
    assert unwritable(OSError(errno.ENOSPC, "No space left on device", "theme/a.js", None, "site/a.js")).file == "site/a.js"


def test_scraps_of_a_killed_build_go(tmp_path: Path) -> None:
    (tmp_path / ".77.part").write_text("half a page", encoding="utf-8")
    (tmp_path / ".78.part").mkdir()
    (tmp_path / ".78.part" / "0").write_text("half a page", encoding="utf-8")
    (tmp_path / ".mine.part").write_text("of somebody else", encoding="utf-8")
    write({"id/index.md": OURS}, tmp_path)
    assert set(tree(tmp_path)) == {"id/index.md", ".mine.part"}


def test_a_build_waits_while_another_writes(tmp_path: Path) -> None:
    busy = f"import pathlib, time, digest.whole\nwith digest.whole.alone(pathlib.Path({str(tmp_path)!r})): print(flush=True); time.sleep(1)"
    with subprocess.Popen([sys.executable, "-c", busy], cwd=ROOT, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        waited: list[bool] = []
        with alone(tmp_path, lambda: waited.append(other.poll() is None)):
            assert waited == [True]
            assert other.wait(timeout=0.9) == 0  # it let go when it was done


def test_the_hold_of_a_killed_build_is_gone(tmp_path: Path) -> None:
    busy = (
        f"import pathlib, time, digest.whole\nwith digest.whole.alone(pathlib.Path({str(tmp_path)!r})): print(flush=True); time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", busy], cwd=ROOT, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        other.kill()
        other.wait()
    assert write({"id/index.md": OURS}, tmp_path).written == ("id/index.md",)
