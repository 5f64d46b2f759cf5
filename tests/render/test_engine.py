"""A chart is the same whoever draws it."""

import json
import sys

import pytest

from digest.render.drawing import vega
from digest.render.engine import Engine

CHART = json.dumps(
    {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": [{"tahun": "2020–2021", "nilai": 2}]},
        "mark": "point",
        "encoding": {"x": {"field": "tahun", "type": "nominal"}, "y": {"field": "nilai", "type": "quantitative"}},
    }
)


def test_another_process_draws_the_same_chart_one_after_the_other() -> None:
    engine = Engine()
    assert engine.draw(CHART) == engine.draw(CHART) == vega(CHART)
    assert "2020–2021" in engine.draw(CHART)


def test_what_can_t_be_drawn_fails_as_it_does_here_and_the_next_chart_is_drawn() -> None:
    engine = Engine()
    with pytest.raises(ValueError, match="JSON"):
        engine.draw("no chart")
    assert engine.draw(CHART) == vega(CHART)


def test_where_no_process_can_be_started_this_one_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert Engine().draw(CHART) == vega(CHART)
