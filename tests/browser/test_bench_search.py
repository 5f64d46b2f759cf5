"""The benchmark of the search measures what a reader would wait for, and finds what is asked of it for few articles, too."""

from pathlib import Path

import pytest

from tools.bench_search import QUERIES, benchmark

pytestmark = pytest.mark.timed

SORTS = ("kunjungan", "erlan armanof", "4 november 1989", "trade agreement 2019")  # a word, a misspelt name, a date, several words
LATE, LARGE = 1500, 140_000  # milliseconds, and bytes, of which nearly all are what any first query needs


def test_a_first_answer_is_soon_there_and_small(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = benchmark(tmp_path, 20, SORTS, LATE)
    late = [each for each in figures["answers"] if each["milliseconds"] > LATE]
    large = [each for each in figures["answers"] if each["bytes"] > min(LARGE, figures["theirs"])]
    assert (late, large) == ([], [])
    printed = capsys.readouterr().out
    assert set(SORTS) <= set(QUERIES) and all(query in printed for query in SORTS)
