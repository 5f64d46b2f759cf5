"""What a build need not copy has one name more, and a site never changes with the pages that it was built from."""

import os
from pathlib import Path

import pytest

from digest.builder.linked import link


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of the pages."""
    file = tmp_path / "one.json"
    file.write_text("1", encoding="utf-8")
    return file


def test_a_page_that_is_replaced_leaves_the_site_as_it_is(file: Path, tmp_path: Path) -> None:
    link(str(file), str(tmp_path / "site.json"))
    (tmp_path / "new").write_text("2", encoding="utf-8")
    (tmp_path / "new").replace(file)
    assert (tmp_path / "site.json").read_text("utf-8") == "1"


def test_where_no_name_can_be_had_the_file_is_copied(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refused)
    link(str(file), str(tmp_path / "site.json"))
    assert (tmp_path / "site.json").read_text("utf-8") == "1" and (tmp_path / "site.json").stat().st_nlink == 1


def test_of_a_link_the_site_gets_what_it_leads_to(file: Path, tmp_path: Path) -> None:
    (tmp_path / "way.json").symlink_to(file)
    link(str(tmp_path / "way.json"), str(tmp_path / "site.json"))
    assert not (tmp_path / "site.json").is_symlink() and (tmp_path / "site.json").read_text("utf-8") == "1"
