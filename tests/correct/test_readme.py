"""What README shows an editor to write is what the program reads."""

import re
from pathlib import Path

import pytest

from digest.contracts import contract_of
from digest.contracts.faults import keys_of
from digest.correct.assertions import assertions_of
from digest.correct.entities import known_in
from digest.model import ALL_KINDS, Assertions
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


# ---------------------------------------------------------------- the reference

REFERENCE = (ROOT / "docs" / "guide" / "reference.md").read_text(encoding="utf-8")


def listed(heading: str, first: str) -> set[str]:
    """The keys in the first column of the table below a heading, or in the second of the row that begins so."""
    part = REFERENCE.split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line.split("|")[1:3] for line in part.splitlines() if line.startswith("| ") and line.count("|") == 3]
    cells = [keys for name, keys in rows if first in name] if first else [name for name, _ in rows]
    return {key for cell in cells for key in re.findall(r"`\[*(\w+)\]*`", cell)}


@pytest.mark.parametrize("kind", ALL_KINDS)
def test_the_reference_names_what_may_be_said_of_each_kind(kind: str) -> None:
    keys = {key.removesuffix("?") for key, _ in keys_of(contract_of("assertions_facts")[kind])}
    assert listed("`seeds/<name>.toml`", f"`{kind}`") == keys


def test_the_reference_names_every_key_of_an_editors_files() -> None:
    said = {key.removesuffix("?") for key, _ in keys_of(contract_of("assertions"))}
    assert said <= listed("`seeds/<name>.toml`", "")
    entry = contract_of("entities")["people?"]["<id>"]
    assert {key.removesuffix("?") for key, _ in keys_of(entry)} == listed("`entities.toml`", "")
    settings = {key.removesuffix("?") for key, _ in keys_of(contract_of("digest"))} | {"title", "description"}
    assert settings == listed("`digest.toml`", "")


def test_the_reference_lists_every_value_that_a_key_may_have() -> None:
    for kind, table in contract_of("assertions_facts").items():
        for key, form in keys_of(table):
            if isinstance(form, str) and form.startswith("one of "):
                values = ", ".join(f"`{value}`" for value in form.removeprefix("one of ").split(", "))
                assert f"| `{kind}` | `{key.removesuffix('?')}` | {values} |" in REFERENCE
