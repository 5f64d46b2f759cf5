"""A build of what is as it was writes nothing and looks at nothing twice; whatever is other is seen."""

import contextlib
import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from digest import write
from digest.pipeline import Report, build
from tests.project import SETTINGS
from tools.corpus import Corpus


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    """A digest of two made articles, built once."""
    (tmp_path / "digest.toml").write_bytes(SETTINGS.read_bytes())
    Corpus(("VN", "KZ")).write(tmp_path / "seeds", range(2))
    (tmp_path / "seeds" / "odd.txt").write_text("qwx", encoding="utf-8")  # in no language: a problem, every time
    assert built(tmp_path).written
    return tmp_path


def built(folder: Path, *, strict: bool = False, address: str = "") -> Report:
    return build(folder / "seeds", folder / "docs", settings=folder / "digest.toml", strict=strict, address=address)


def seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a build looks at the articles."""
    looks: list[Path] = []

    def read(seeds: Path, **_: object) -> None:
        looks.append(seeds)
        raise InterruptedError

    with monkeypatch.context() as patched:
        patched.setattr("digest.pipeline.read_articles", read)
        with contextlib.suppress(InterruptedError):
            built(folder)
    return bool(looks)


def test_what_is_as_it_was_is_not_read_again_and_told_as_before(digest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again = built(digest)
    assert not seen(digest, monkeypatch)
    assert (again.written, again.removed, again.articles, again.is_built) == ((), (), 2, True)
    assert [problem.file for problem in again.problems] == ["odd.txt"]


def own_words(folder: Path) -> Path:
    """A file of them, in a folder that is there."""
    file = folder / "languages" / "en" / "glossary.toml"
    file.parent.mkdir(parents=True)
    return file


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article": lambda folder: (folder / "seeds" / "odd.txt").write_text("qwy", encoding="utf-8"),
    "a new article": lambda folder: (folder / "seeds" / "new.txt").write_text("qwx", encoding="utf-8"),
    "an article gone": lambda folder: (folder / "seeds" / "odd.txt").unlink(),
    "an editor's word": lambda folder: (folder / "seeds" / "odd.toml").write_text("added = 2026-01-01", encoding="utf-8"),
    "the settings": lambda folder: (folder / "digest.toml").write_bytes(SETTINGS.read_bytes() + b"\n# x"),
    "entities": lambda folder: (folder / "entities.toml").write_text("# x", encoding="utf-8"),
    "a digest's own words": lambda folder: own_words(folder).write_text("# x", encoding="utf-8"),
    "a page edited": lambda folder: (folder / "docs" / "id" / "index.md").write_text("x", encoding="utf-8"),
    "a page gone": lambda folder: (folder / "docs" / "en" / "terms.md").unlink(),
    "the memory gone": lambda folder: (folder / ".cache" / "last_build.json").unlink(),
    "the memory cut": lambda folder: (folder / ".cache" / "last_build.json").write_text('{"inputs": ', encoding="utf-8"),
    "the memory another": lambda folder: (folder / ".cache" / "last_build.json").write_text("[]", encoding="utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_other_is_seen(change: str, digest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    CHANGES[change](digest)
    assert seen(digest, monkeypatch)


def test_a_page_that_lies_there_as_the_last_build_left_it_is_not_opened(digest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    is_there = write._is_there

    def noted(path: Path, parts: Iterable[bytes]) -> bool:
        opened.append(path.relative_to(digest / "docs").as_posix())
        return is_there(path, parts)

    monkeypatch.setattr(write, "_is_there", noted)
    Corpus(("VN", "KZ")).write(digest / "seeds", range(2, 3))
    edited, touched = (digest / "docs" / "en" / name for name in ("terms.md", "articles/000000.bib"))
    edited.write_text(edited.read_text(encoding="utf-8") + "x", encoding="utf-8")
    touched.touch()
    written = built(digest).written
    assert "en/articles/000001.bib" not in opened
    assert {"en/terms.md", "en/articles/000000.bib", *written} <= set(opened) and "en/terms.md" in written


def test_another_address_is_seen(digest: Path) -> None:
    assert built(digest, address="https://example.org/digest/").written


def test_a_strict_build_does_not_take_over_what_a_lenient_one_left_out(digest: Path) -> None:
    assert not built(digest, strict=True).is_built


def test_other_code_is_seen(digest: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = json.loads((digest / ".cache" / "last_build.json").read_text(encoding="utf-8"))
    monkeypatch.setattr("digest.pipeline.fingerprint", lambda: "other code")
    assert seen(digest, monkeypatch)
    assert told["pages"]
