"""The benchmark in small: it fails when a build has come to cost many times what its parts do, and tells what it found."""

from pathlib import Path

import pytest

from tools.bench.builders import MATERIAL
from tools.bench.comparing import COLD, WARM, Plan, Result, compared
from tools.bench.measuring import Bytes, Cost
from tools.bench.report import drawn, page


@pytest.mark.timed
def test_a_build_costs_no_more_than_it_should(tmp_path: Path) -> None:
    plan = Plan(pair=("PE", "EG"), rounds=1, ways=(COLD, WARM), others=(MATERIAL,))
    result = compared(4, plan, tmp_path)
    assert result.ratio(COLD, "Material", "cpu") < 3.5  # of so few pages; reading the language costs as much as for many
    assert result.ratio(WARM, COLD, "cpu") < 0.75  # what is as it was is not made again
    assert result.made[COLD].megabytes < result.made["Material"].megabytes  # no file is there that nobody asks for
    assert result.made[COLD].largest_page < 150_000


def result(articles: int, *walls: float) -> Result:
    """What a cold build took in some rounds, and Material twice as much in all but the first."""
    cold = [Cost(wall=wall, cpu=wall, peak=100) for wall in walls]
    theirs = [Cost(wall=wall * (2 if number else 9), cpu=wall, peak=90) for number, wall in enumerate(walls)]
    made = {COLD: Bytes(files=3, megabytes=1, largest_page=1000)}
    return Result(articles=articles, costs={COLD: cold, "Material": theirs}, made=made)


def test_a_ratio_is_the_middle_of_those_of_each_round() -> None:
    assert result(10, 3, 5, 40).ratio("Material", COLD, "wall") == 2


def test_the_page_and_the_picture_tell_every_size_and_way() -> None:
    results = [result(10, 1, 2, 3), result(1000, 10, 20, 30)]
    told = page(results, "make bench", "picture.svg")
    assert "| 1,000 | cold | 20.0 |" in told
    assert "| cold build beside plain Material, wall | 0.50 | 0.50 |" in told
    assert "make bench" in told and "](picture.svg)" in told
    assert drawn(results).startswith("<svg")
    assert drawn(results).count("Material") >= 1
