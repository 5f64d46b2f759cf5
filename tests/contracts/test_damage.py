"""Whatever is damaged in a table of the project, the command says which file and what to do, and shows no traceback."""

import copy
import shutil
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from digest import gazetteer
from digest.contracts import TableError, checked, contract_of, contracts_in, problems_of
from digest.languages import ROOT, file_faults, load
from tests.project import build_digest, copy_of_project

LANGUAGE_FILES = contracts_in("languages")
GAZETTEER_FILES = contracts_in("gazetteer")
DAMAGED = {"no TOML": b"\n[broken", "not UTF-8": b"\n# \xe9\xff\n", "an unknown table": b"\n[zzz]\n"}


@pytest.mark.parametrize("damage", DAMAGED)
@pytest.mark.parametrize("stem", LANGUAGE_FILES)
def test_a_damaged_file_of_a_language_is_named_with_what_to_do(stem: str, damage: str, tmp_path: Path) -> None:
    file = shutil.copytree(ROOT / "id", tmp_path / "id") / f"{stem}.toml"
    file.write_bytes(file.read_bytes() + DAMAGED[damage])
    with pytest.raises(TableError) as raised:
        load("id", tmp_path)
    assert [problem.file for problem in raised.value.problems] == [f"languages/id/{stem}.toml"]
    assert "\n  hint: " in str(raised.value)


@pytest.mark.parametrize("damage", DAMAGED)
@pytest.mark.parametrize("stem", GAZETTEER_FILES)
def test_a_damaged_file_of_names_is_named_with_what_to_do(stem: str, damage: str) -> None:
    with pytest.raises(TableError) as raised:
        checked((gazetteer.HERE / f"{stem}.toml").read_bytes() + DAMAGED[damage], f"gazetteer/{stem}", f"gazetteer/{stem}.toml")
    assert str(raised.value).startswith(f"gazetteer/{stem}.toml")


def test_a_missing_file_of_a_language_is_named(tmp_path: Path) -> None:
    (shutil.copytree(ROOT / "en", tmp_path / "en") / "telling.toml").unlink()
    with pytest.raises(TableError) as raised:
        load("en", tmp_path)
    assert str(raised.value) == "languages/en/telling.toml: missing\n  hint: put the file back"


# ---------------------------------------------------------------- every key


def leaves(table: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths to every value that is no table."""
    for key, value in table.items():
        yield from leaves(value, (*path, key)) if isinstance(value, dict) else [(*path, key)]


def changed(table: dict[str, Any], path: tuple[str, ...], value: object) -> dict[str, Any]:
    """The table with another value at a path."""
    result = copy.deepcopy(table)
    within = result
    for key in path[:-1]:
        within = within[key]
    within[path[-1]] = value
    return result


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("stem", LANGUAGE_FILES)
def test_a_value_of_another_type_is_told_by_its_path_wherever_it_stands(stem: str, code: str) -> None:
    table = tomllib.loads((ROOT / code / f"{stem}.toml").read_text("utf-8"))
    contract = contract_of(f"languages/{stem}")
    assert list(file_faults(table, contract)) == []
    for path in leaves(table):
        found = problems_of(file_faults(changed(table, path, 1.5), contract), "x.toml")
        assert [problem.wrong.split(": ")[0] for problem in found] == [".".join(path)]


# ---------------------------------------------------------------- the command


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("languages/id/interface.toml", 'role_to = "{role}', 'role_to = "{rule}', "article.role_to: {rule} is no place that is known"),
        ("languages/en/numbers.toml", "USD = [", "Dollar = [", "lexicon.quantity_currency.Dollar: not an ISO 4217 code"),
        ("languages/en/agreements.toml", "acronyms = '", "acronyms = '(", "settings.acronyms: no regular expression"),
        ("languages/en/telling.toml", 'links]\non = ["on"', 'links]\non = [1, "on"', "links.on: not a list of words"),
        ("gazetteer/known.toml", 'country = "KZ"', 'country = "Kazakhstan"', "country: not an ISO 3166-1 code"),
        ("gazetteer/offices.toml", "state =", "stat =", "stat: not a key that is known here"),
        ("gazetteer/people.toml", "[family]", "[familie]", "familie: not a key that is known here"),
        ("gazetteer/places.tsv", "Aachen\tDE\tcity", "Aachen DE city", "Aachen DE city: not a name, codes of countries and a kind"),
    ],
)
def test_a_mistake_in_a_table_ends_every_command_with_what_to_do(file: str, old: str, new: str, said: str, tmp_path: Path) -> None:
    project = copy_of_project(tmp_path / "project")
    path = project / "digest" / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    for arguments in ([], ["facts"]):
        done = build_digest(project, *arguments)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"{file}: ")
        assert said in done.stderr
        assert "\n  hint: " in done.stderr
        assert "Traceback" not in done.stderr
    assert not (project / "docs" / "id" / "articles").exists()
