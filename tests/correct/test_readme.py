"""What README shows an editor to write is what the program reads."""

from pathlib import Path

from digest.correct.assertions import assertions_of
from digest.correct.entities import known_in
from digest.model import Assertions
from tests.project import ROOT

PART = (ROOT / "README.md").read_text(encoding="utf-8").split("## Put something right\n")[1].split("\n## ")[0]
EXAMPLES = [block.split("```")[0] for block in PART.split("```toml\n")[1:]]


def test_the_file_beside_a_seed_can_be_written_as_shown() -> None:
    found = assertions_of(EXAMPLES[0].encode(), "a.toml")
    assert isinstance(found, Assertions), found
    assert [each.action for each in found.corrections] == ["reject", "change", "add"]


def test_entities_can_be_written_as_shown(tmp_path: Path) -> None:
    (tmp_path / "entities.toml").write_text(EXAMPLES[1], encoding="utf-8")
    assert [each.id for each in known_in(tmp_path / "entities.toml")["people"]] == ["marat-ospanov", "nguyen-van-hung-painter"]
