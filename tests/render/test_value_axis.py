"""The axis of values of a chart."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.render.value_axis import axis_for

AXES = [
    ((600e6, 1e9, 1.5e9), (0, 1.5e9), False),
    ((38e6, 10e9), (10e6, 10e9), True),
    ((-144e6, 20e6), (-150e6, 50e6), False),
    ((7,), (0, 8), False),
    ((0, 0), (0, 0.2), False),
]


@pytest.mark.parametrize(("values", "ends", "logarithmic"), AXES)
def test_an_axis_has_round_ends_around_its_values(values: tuple[float, ...], ends: tuple[float, float], logarithmic: bool) -> None:
    axis = axis_for(values)
    assert ((axis.low, axis.high), axis.logarithmic) == (ends, logarithmic)


@given(st.lists(st.floats(min_value=-1e15, max_value=1e15).filter(lambda value: value == 0 or abs(value) > 1e-6), min_size=1))
def test_every_value_stands_on_its_axis_and_can_be_read_back(values: list[float]) -> None:
    axis = axis_for(values)
    assert list(axis.ticks) == sorted(set(axis.ticks))
    for value in values:
        share = axis.share(value)
        assert -1e-9 <= share <= 1 + 1e-9
        assert math.isclose(axis.value(share), value, rel_tol=1e-6, abs_tol=1e-6 * (axis.high - axis.low))
