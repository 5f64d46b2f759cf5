"""Files are written whole, only when they changed, and never over what a person wrote."""

from pathlib import Path

import pytest

from digest.render.front_matter import page_text
from digest.write import Written, write

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


@pytest.mark.parametrize("path", ["id/about.md", "id/articles/catatan.md", "id/articles/gambar.png"])
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
