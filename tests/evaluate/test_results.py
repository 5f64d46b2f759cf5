"""The committed figures are today's, and none is below its floor."""

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from digest.evaluate.run import ARTICLES, Evaluation, evaluate
from digest.evaluate.scoring import results
from digest.model import KINDS
from digest.pipeline import RESULTS
from tests.project import ROOT

FLOORS: dict[str, Any] = tomllib.loads((ROOT / "evaluation" / "floors.toml").read_text("utf-8"))


@cache
def done() -> Evaluation:
    """The evaluation of this checkout."""
    return evaluate(ROOT)


def test_every_article_has_gold_and_all_gold_an_article() -> None:
    articles = {path.stem for folder in ARTICLES for path in (ROOT / folder).iterdir()}
    assert articles == {sheet.article for sheet in done().sheets}
    assert done().problems == ()


def test_the_committed_figures_are_what_the_code_gives() -> None:
    assert done().text() == RESULTS.read_text("utf-8"), "run make evaluate and commit results.json"
    assert done().rules() == RESULTS.with_name("rules.json").read_text("utf-8"), "run make evaluate and commit rules.json"


@pytest.mark.parametrize("figure", ["precision", "recall", "f1"])
def test_the_facts_of_all_kinds_stay_above_their_floor(figure: str) -> None:
    assert results(done().sheets)["all"]["kinds"]["all"][figure] >= FLOORS[figure]


@pytest.mark.parametrize("figure", ["role", "countries"])
def test_offices_and_countries_stay_above_their_floor(figure: str) -> None:
    assert results(done().sheets)["all"][figure] >= FLOORS[figure]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_stays_above_its_floor(kind: str) -> None:
    assert results(done().sheets)["all"]["kinds"][kind]["f1"] >= FLOORS["kinds"][kind]


def test_gold_without_an_article_is_named(tmp_path: Path) -> None:
    for folder in ("evaluation/gold", "evaluation/articles"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "evaluation/gold/hilang.json").write_text(json.dumps({"language": "id"}), encoding="utf-8")
    found = evaluate(tmp_path)
    assert [(problem.file, problem.wrong) for problem in found.problems] == [("evaluation/gold/hilang.json", "has no article")]
    assert found.sheets == ()
