"""The axis of values of a chart: its ends, its ticks, and how far up a value stands."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

# Values that differ more than this many times are told apart only on a logarithmic axis.
_WIDEST_LINEAR = 20
_MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """A linear or logarithmic axis."""

    low: float
    high: float
    ticks: tuple[float, ...]
    logarithmic: bool

    def share(self, value: float) -> float:
        """How far along the axis a value stands, from 0 to 1."""
        if self.logarithmic:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def value(self, share: float) -> float:
        """The value that stands at a share of the axis."""
        if self.logarithmic:
            return self.low * math.exp(math.log(self.high / self.low) * share)
        return self.low + share * (self.high - self.low)


def axis_for(values: Sequence[float]) -> ValueAxis:
    """An axis that holds some values, zero with them unless it is logarithmic."""
    low, high = min(values), max(values)
    if low > 0 and high / low > _WIDEST_LINEAR:
        return _logarithmic(low, high)
    return _linear(min(low, 0), max(high, 0))


def _logarithmic(low: float, high: float) -> ValueAxis:
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    ticks = tuple(float(f"1e{power}") for power in powers)
    return ValueAxis(ticks[0], ticks[-1], ticks, logarithmic=True)


def _linear(low: float, high: float) -> ValueAxis:
    step = _step((high - low or 1) / _MOST_TICKS)
    first, last = math.floor(low / step), max(math.ceil(high / step), math.floor(low / step) + 1)
    ticks = tuple(float(f"{each * step:.12g}") for each in range(first, last + 1))
    return ValueAxis(ticks[0], ticks[-1], ticks, logarithmic=False)


def _step(least: float) -> float:
    """The smallest of 1, 2 and 5 times a power of ten that is not below `least`."""
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= least * 0.999)
