"""Lists of records in few letters, in the shorter of two codes and base 64.

Rice's code writes the gaps between numbers in as few bits as gaps of that size take. Long lists have runs, such as all of an article or a
year; binary interpolative coding, which writes the middle number, then each half between its bounds, spends next to nothing on those.
"""

from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import cache

_MANY = 200  # numbers from which on both codes are tried
_COMMON = 2048  # gaps below are written by a table


def packed(numbers: Sequence[int]) -> str:
    """Ascending numbers as letters: a code that begins with a letter is Rice's, one that begins with a digit is interpolative."""
    if not numbers:
        return ""
    return _riced(numbers) if len(numbers) < _MANY else min(_riced(numbers), _interpolated(numbers), key=len)


def _riced(numbers: Sequence[int]) -> str:
    """How many bits of a gap stand as they are, then the gaps, then ones to the end of the last byte."""
    kept = max((numbers[-1] // len(numbers)).bit_length() - 1, 0)
    table = _codes(kept)
    before, codes = -1, []
    for number in numbers:
        gap, before = number - before - 1, number
        codes.append(table[gap] if gap < _COMMON else _code(gap, kept))
    return chr(_FIRST + kept) + _letters("".join(codes))


_FIRST = ord("A")  # stands for no bit


def _letters(bits: str) -> str:
    bits += "1" * (-len(bits) % 8)
    return b64encode(int(bits or "0", 2).to_bytes(len(bits) // 8, "big")).decode("ascii").rstrip("=")


@cache
def _codes(kept: int) -> tuple[str, ...]:
    return tuple(_code(gap, kept) for gap in range(_COMMON))


def _code(gap: int, kept: int) -> str:
    """Ones for the upper bits, a nought, and the lower bits."""
    return f"{'1' * (gap >> kept)}0{f'{gap & (1 << kept) - 1:0{kept}b}' if kept else ''}"


# By how many they are, all that so many bits may be.
_BITS = ("",), *(tuple(f"{value:0{width}b}" for value in range(1 << width)) for width in range(1, 12))


def _interpolated(numbers: Sequence[int]) -> str:
    """How many there are, the last of them, and the code of all."""
    codes: list[str] = []
    _halve(numbers, 0, len(numbers), 0, numbers[-1], codes.append)
    return f"{len(numbers)},{numbers[-1]},{_letters(''.join(codes))}"


def _halve(numbers: Sequence[int], begin: int, end: int, low: int, high: int, write: Callable[[str], object]) -> None:  # noqa: PLR0913, PLR0917
    """Write those from `begin` to `end`, which are between `low` and `high`: nothing where these leave no choice.

    The first of the values that a number may have take a bit less. Each number passes here, so this calls nothing that it can do without.
    """
    while high - low >= end - begin:
        middle = (begin + end) >> 1
        number, lowest = numbers[middle], low + middle - begin
        if most := high - (end - 1 - middle) - lowest:
            width, value = most.bit_length(), number - lowest
            if value >= (short := (1 << width) - most - 1):
                value += short
            else:
                width -= 1
            write(_BITS[width][value] if width < len(_BITS) else f"{value:0{width}b}")
        if begin < middle:
            _halve(numbers, begin, middle, low, number - 1, write)
        begin, low = middle + 1, number + 1
        if begin == end:
            return
