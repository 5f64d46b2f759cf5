"""Whatever is damaged in a table of the project, the command says which file and what to do, and shows no traceback."""

import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
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
def test_every_damaged_file_of_a_language_is_named_with_what_to_do(damage: str, tmp_path: Path) -> None:
    folder = shutil.copytree(ROOT / "id", tmp_path / "id")
    for stem in LANGUAGE_FILES:
        file = folder / f"{stem}.toml"
        file.write_bytes(file.read_bytes() + DAMAGED[damage])
    with pytest.raises(TableError) as raised:
        load("id", tmp_path)
    assert sorted(problem.file for problem in raised.value.problems) == sorted(f"languages/id/{stem}.toml" for stem in LANGUAGE_FILES)
    assert all(problem.hint for problem in raised.value.problems)


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


def damaged(value: Any, path: tuple[str, ...], seen: list[str]) -> Any:
    """Tables with a number at the place of every value; the paths of these are noted."""
    if isinstance(value, dict):
        return {key: damaged(within, (*path, key), seen) for key, within in value.items()}
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [damaged(within, (*path, str(number)), seen) for number, within in enumerate(value, 1)]
    seen.append(".".join(path))
    return 1.5


@pytest.mark.parametrize("code", ["en", "id"])
@pytest.mark.parametrize("stem", LANGUAGE_FILES)
def test_a_value_of_another_type_is_told_by_its_path_wherever_it_stands(stem: str, code: str) -> None:
    table = tomllib.loads((ROOT / code / f"{stem}.toml").read_text("utf-8"))
    contract = contract_of(f"languages/{stem}")
    assert list(file_faults(table, contract)) == []
    seen: list[str] = []
    found = problems_of(file_faults(damaged(table, (), seen), contract), "x.toml")
    assert [problem.wrong.split(": ")[0] for problem in found] == seen
    assert seen


def test_a_verb_with_an_unknown_affix_is_named_with_those_that_there_are(tmp_path: Path) -> None:
    file = shutil.copytree(ROOT / "id", tmp_path / "id") / "verbs.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace('"meN-kan"', '"meN-kna"', 1), encoding="utf-8")
    with pytest.raises(TableError) as raised:
        load("id", tmp_path)
    assert "affixes: “meN-kna” is no pattern" in str(raised.value)
    assert "meN-kan" in raised.value.problems[0].hint


# ---------------------------------------------------------------- the command


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, whole before and after each test."""
    return copy_of_project(tmp_path_factory.mktemp("damage") / "project")


MISTAKES = {
    "languages": [
        ("languages/id/interface.toml", 'role_to = "{role}', 'role_to = "{rule}', "article.role_to: {rule} is no place that is known"),
        ("languages/en/numbers.toml", "USD = [", "Dollar = [", "lexicon.quantity_currency.Dollar: not an ISO 4217 code"),
        ("languages/en/agreements.toml", "acronyms = '", "acronyms = '(", "settings.acronyms: no regular expression"),
        ("languages/en/telling.toml", 'links]\non = ["on"', 'links]\non = [1, "on"', "links.on: not a list of words"),
        ("languages/en/standing.toml", 'effect = "denied"', 'effect = "deny"', "operator.1.effect: none of denied, postponed"),
    ],
    "names": [
        ("gazetteer/known.toml", 'country = "KZ"', 'country = "Kazakhstan"', "country: not an ISO 3166-1 code"),
        ("gazetteer/offices.toml", "state =", "stat =", "stat: not a key that is known here"),
        ("gazetteer/blocs.toml", '"AM", ', '"Armenia", ', "EAEU: not a list of ISO 3166-1 codes"),
        ("gazetteer/states.toml", "[only]", "[onli]", "onli: not a key that is known here"),
        ("gazetteer/people.toml", "[family]", "[familie]", "familie: not a key that is known here"),
        ("gazetteer/places.tsv", "Aachen\tDE\tcity", "Aachen DE city", "Aachen DE city: not a name, codes of countries and a kind"),
    ],
}


@pytest.mark.parametrize("kind", MISTAKES)
def test_mistakes_in_tables_end_the_build_and_each_is_told_with_what_to_do(kind: str, project: Path) -> None:
    with ExitStack() as made:
        for file, old, new, _ in MISTAKES[kind]:
            made.enter_context(mistaken(project / "digest" / file, old, new))
        done = build_digest(project)
    for file, _, _, said in MISTAKES[kind]:
        see_told(done, file, said)
    assert done.stderr.count("\n  hint: ") >= len(MISTAKES[kind])
    assert not (project / "docs" / "id" / "articles").exists()


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("languages/en/numbers.toml", "USD = [", "Dollar = [", "lexicon.quantity_currency.Dollar: not an ISO 4217 code"),
        ("gazetteer/offices.toml", "state =", "stat =", "stat: not a key that is known here"),
        ("gazetteer/places.tsv", "Aachen\tDE\tcity", "Aachen DE city", "Aachen DE city: not a name, codes of countries and a kind"),
    ],
)
def test_a_mistake_in_a_table_of_each_kind_ends_the_reading_of_facts(file: str, old: str, new: str, said: str, project: Path) -> None:
    with mistaken(project / "digest" / file, old, new):
        done = build_digest(project, "facts")
    see_told(done, file, said)
    assert done.stderr.startswith(f"{file}: ")  # and nothing before it


@contextmanager
def mistaken(path: Path, old: str, new: str) -> Iterator[None]:
    """A table with one mistake, for as long as it is looked at."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(text, encoding="utf-8")


def see_told(done: "subprocess.CompletedProcess[str]", file: str, said: str) -> None:
    """A command ended with the mistake and what to do."""
    assert (done.returncode, done.stdout) == (1, "")
    assert [line for line in done.stderr.splitlines() if line.startswith(f"{file}: ") and said in line]
    assert "\n  hint: " in done.stderr
    assert "Traceback" not in done.stderr
