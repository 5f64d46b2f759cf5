"""A new digest asks for the program that made it, so that whoever has the folder can build it."""

import re
from pathlib import Path

import pytest

from digest import __version__
from digest.commands.main import main
from tests.project import ROOT


def asked(folder: Path) -> list[str]:
    """What a new digest's requirements.txt asks for, and the workflow installs."""
    assert main(["new", str(folder), "--countries", "ID", "JP"]) == 0
    assert "pip install --requirement requirements.txt" in (folder / ".github" / "workflows" / "pages.yml").read_text("utf-8")
    return [line for line in (folder / "requirements.txt").read_text("utf-8").splitlines() if not line.startswith("#")]


def test_a_version_from_an_index_is_asked_for_by_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("digest.begin.carrying.came_from", lambda: None)
    assert asked(tmp_path / "x") == [f"bilateral-digest[check]=={__version__}"]
    assert not list((tmp_path / "x").glob("*.whl"))


def test_of_a_checkout_a_wheel_lies_in_the_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    [line] = asked(tmp_path / "x")
    [wheel] = (tmp_path / "x").glob("*.whl")
    assert line == f"./{wheel.name}[check]"
    assert wheel.stat().st_size > 1_000_000
    assert not list(ROOT.glob("*.whl"))
    assert capsys.readouterr().err == ""


def test_where_none_can_be_made_the_folder_is_there_and_what_to_do_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("digest.begin.carrying.came_from", lambda: tmp_path / "gone.whl")
    assert asked(tmp_path / "x") == [f"bilateral-digest[check]=={__version__}"]
    told = capsys.readouterr().err
    assert re.match(
        r".*requirements\.txt: no wheel of the program could be made: .*gone\.whl\n  hint: if PyPI has no bilateral-digest", told
    )
