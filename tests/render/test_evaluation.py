"""The figures of the evaluation as a table for the reader."""

import re
from typing import Any

import pytest

from digest import pipeline
from digest.builder.by_hand import about
from digest.languages import load
from digest.model import KINDS
from digest.render import environment
from digest.render.evaluation import MARK, evaluation_table
from digest.tell.wording import wording_of


def group(articles: int, f1: float) -> dict[str, Any]:
    rates = {"facts": 1234, "precision": 0.905, "recall": 1.0, "f1": f1}
    return {"articles": articles, "kinds": dict.fromkeys((*KINDS, "all"), rates), "role": 0.875, "countries": None}


RESULTS = {"all": group(3, 0.95), "en": group(1, 0.9), "id": group(2, 0.987)}


def rows(code: str, results: dict[str, Any] | None = None) -> list[list[str]]:
    """The cells of the table's rows."""
    table = evaluation_table(results or RESULTS, wording_of(load(code)), environment())
    return [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", table)]


@pytest.mark.parametrize(
    ("code", "head", "people", "last"),
    [
        ("en", ["Kind", "Facts", "Precision", "Recall", "F1"], ["People", "1,234", "90.5", "100.0", "95.0"], "Indonesian, 2 articles"),
        (
            "id",
            ["Jenis", "Fakta", "Presisi", "Kelengkapan", "F1"],
            ["Tokoh", "1.234", "90,5", "100,0", "95,0"],
            "bahasa Indonesia, 2 artikel",
        ),
    ],
)
def test_the_table_has_a_row_for_each_kind_and_each_language(code: str, head: list[str], people: list[str], last: str) -> None:
    shown = rows(code)
    assert (shown[0], shown[1]) == (head, people)
    assert len(shown) == 1 + len(KINDS) + 3
    assert shown[-1][0] == last


def test_an_attribute_that_was_not_measured_is_shown_as_none() -> None:
    table = evaluation_table(RESULTS, wording_of(load("en")), environment())
    assert "right for 87.5 percent of the people who were read, the two countries for – percent" in table


@pytest.mark.parametrize("code", ["id", "en"])
def test_without_figures_the_page_says_so(code: str) -> None:
    assert "<table" not in evaluation_table(None, wording_of(load(code)), environment())


@pytest.mark.parametrize("code", ["id", "en"])
def test_the_about_page_asks_for_the_table_and_types_no_figure_of_its_own(code: str) -> None:
    told = about(code)[1]
    assert told.count(MARK) == 1
    assert not re.search(r"\d+[.,]\d", told)
    assert "<table" in pipeline.evaluation_part(load(code))
