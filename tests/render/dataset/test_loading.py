"""The data opens in other programs by the words of its own page, just as it is, and no spreadsheet finds a formula in it."""

import contextlib
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.render.dataset.cells import guarded, one_line
from tests.render.dataset.making import LANGUAGES, TABLES, data_of, facts_of, lines, published, recipe, rows, tempting, written

CORPORA = [published, tempting]


def expected(corpus: Any, code: str, kind: str) -> list[dict[str, str]]:
    """What the published facts of a kind tell, as text, as far as their table has it under the same name."""
    columns = set(next(iter(rows(corpus(), code, kind)), ()))
    return [
        {"article": article} | {key: as_text(value) for key, value in fact.items() if key in columns}
        for article, fact in facts_of(corpus(), code, kind)
    ]


def as_text(value: Any) -> str:
    """A published value as a cell says it; what stands between several stands in none."""
    if isinstance(value, list):
        return "|".join(each.replace("|", "¦") for each in value)
    return "" if value is None else str(value)


def in_pandas(code: str) -> Mapping[str, Any]:
    """What the page's own lines leave, run in the folder where one is."""
    found: dict[str, Any] = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(recipe(code, 0), "page", "exec"), found)
    return found


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("corpus", CORPORA)
def test_pandas_reads_every_table_as_it_is(corpus: Any, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(written(corpus(), code, tmp_path))
    loaded = in_pandas(code)
    assert list(loaded["figures"]["value"]) == [fact["value"] for _, fact in facts_of(corpus(), code, "figures")]
    for kind in TABLES:
        told = expected(corpus, code, kind)
        table: pd.DataFrame = loaded["table"](kind)
        assert [{key: row[key] for key in fact} for row, fact in zip(table.to_dict("records"), told, strict=True)] == told
    assert list(loaded["people"]) == [as_text(fact["people"]).split("|") for _, fact in facts_of(corpus(), code, "events")]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("corpus", CORPORA)
def test_duckdb_reads_figures_and_relations_as_they_are(corpus: Any, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(written(corpus(), code, tmp_path))
    with duckdb.connect() as database:
        told = [
            found.fetchall()
            for statement in database.extract_statements(recipe(code, 1))
            if (found := database.sql(statement.query)) is not None
        ]
        names = [name for name, *_ in database.sql("DESCRIBE figures").fetchall()]
        loaded = [dict(zip(names, row, strict=True)) for row in database.sql("FROM figures").fetchall()]
    facts = [fact for _, fact in facts_of(corpus(), code, "figures")]
    assert [row["value"] for row in loaded] == [fact["value"] for fact in facts]
    texts = [{key: value or "" for key, value in row.items() if key != "value"} for row in loaded]
    without = [{key: value for key, value in fact.items() if key != "value"} for fact in expected(corpus, code, "figures")]
    assert [{key: row[key] for key in fact} for row, fact in zip(texts, without, strict=True)] == without
    assert told[-1] == [(line["kind"], line["label"], line["reason"]) for line in lines(corpus(), code, "relations")]


@pytest.mark.parametrize("code", LANGUAGES)
def test_python_alone_reads_the_articles(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(written(published(), code, tmp_path))
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(recipe(code, 2), "page", "exec"), {})
    for _, event in facts_of(published(), code, "events"):
        assert f"{event['label']}\n{event['evidence']['quote']}\n" in said.getvalue()


# ---------------------------------------------------------------- no formula

_SIGNS = tuple("=+-@＝＋－＠")


def cut(text: str) -> list[str]:
    """The cells that a spreadsheet may make of a text: the whole, or its parts between semicolons."""
    return [text, *(part.strip(' "') for part in text.split(";"))]


@pytest.mark.parametrize("name", TABLES)
def test_no_cell_and_no_part_of_one_begins_like_a_formula(name: str) -> None:
    told = [row for corpus in CORPORA for row in rows(corpus(), "en", name)]
    cells = [part for row in told for key, value in row.items() if key not in ("value", "at_least", "at_most") for part in cut(value)]
    assert len(told) >= 2
    assert not [part for part in cells if part.startswith(_SIGNS)]


def test_no_line_of_a_table_cut_at_semicolons_alone_has_a_formula() -> None:
    """So it is opened where the comma stands in numbers."""
    for name in TABLES:
        for line in data_of(tempting(), "id")[f"{name}.csv"].splitlines():
            assert not [part for part in line.split(";") if part.lstrip(' "').startswith(_SIGNS)]


@given(st.text(alphabet=st.sampled_from("=+-@'＝;; ab\"\t\r\n,|\x00"), max_size=12) | st.text(max_size=20))
def test_any_text_is_harmless_and_comes_back_as_it_was(text: str) -> None:
    line = one_line(text).strip()
    safe = guarded(line)
    assert re.sub(r"(^|;[ \"]*)'", r"\1", safe) == line
    assert not safe.startswith(_SIGNS)
    assert not re.search(r";[ \"]*[=+\-@＝＋－＠]", safe)
