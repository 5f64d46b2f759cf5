"""Compiled templates are kept, and whatever becomes of them, a template says what its source says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from digest.compiled import Compiled

SOURCE = "Kabar dari {{ place }}."


def said(cache: Path, source: str = SOURCE, made_with: str = "") -> str:
    """What a template says in an environment that keeps compiled templates in a folder."""
    return (
        Environment(loader=DictLoader({"a": source}), bytecode_cache=Compiled(cache, made_with), autoescape=True)
        .get_template("a")
        .render(place="Lima")
    )


def kept(cache: Path) -> Path:
    """The one file of the cache."""
    (file,) = cache.iterdir()
    return file


def turned(file: Path) -> None:
    """One bit of the code is another."""
    data = bytearray(file.read_bytes())
    data[len(data) * 3 // 4] ^= 1
    file.write_bytes(data)


def folded(file: Path) -> None:
    """A folder where the code was."""
    file.unlink()
    file.mkdir()


BROKEN: dict[str, Callable[[Path], object]] = {
    "cut short": lambda file: file.write_bytes(file.read_bytes()[:-20]),
    "empty": lambda file: file.write_bytes(b""),
    "of something else": lambda file: file.write_bytes(b"\x80\x04\x95" * 40),
    "one bit turned": turned,
    "a folder": folded,
    "gone": lambda file: file.unlink(),
}


def test_a_template_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(tmp_path) == "Kabar dari Lima."
    monkeypatch.setattr(Environment, "compile", None)
    assert said(tmp_path) == "Kabar dari Lima."


def test_an_edited_template_is_compiled_again(tmp_path: Path) -> None:
    said(tmp_path)
    assert said(tmp_path, "{{ place }} memberi kabar.") == "Lima memberi kabar."


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_cache_changes_nothing(kind: str, tmp_path: Path) -> None:
    said(tmp_path)
    BROKEN[kind](kept(tmp_path))
    assert said(tmp_path) == "Kabar dari Lima."


def test_a_cache_that_cannot_be_there_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    assert said(tmp_path / "cache") == "Kabar dari Lima."


def test_a_cache_on_a_full_disk_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert said(tmp_path) == "Kabar dari Lima."


def test_what_other_code_compiled_is_compiled_again(tmp_path: Path) -> None:
    said(tmp_path, made_with="one")
    before = kept(tmp_path).read_bytes()
    assert said(tmp_path, made_with="other") == "Kabar dari Lima."
    assert kept(tmp_path).read_bytes() != before
