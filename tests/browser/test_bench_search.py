"""The benchmark of the search measures what a reader would wait for, and finds what is asked of it for few articles, too."""

from pathlib import Path

import pytest

from tools.bench_search import QUERIES, benchmark

pytestmark = pytest.mark.timed


def test_a_first_answer_is_soon_there_and_small(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = benchmark(tmp_path, 60)
    late = [each for each in figures["answers"] if each["milliseconds"] > 1500]
    large = [each for each in figures["answers"] if each["bytes"] * 10 > figures["theirs"]]
    assert (late, large) == ([], [])
    printed = capsys.readouterr().out
    assert all(query in printed for query in QUERIES)
