"""Lists of records in few letters: the gaps between their numbers in as few bits as gaps of that size take (Rice's code), in base 64."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cache

_COMMON = 2048  # gaps below are written by a table


def packed(numbers: Sequence[int]) -> str:
    """Ascending numbers as letters: how many bits of a gap stand as they are, then the gaps, then ones to the end of the last byte."""
    if not numbers:
        return ""
    kept = max((numbers[-1] // len(numbers)).bit_length() - 1, 0)
    table = _codes(kept)
    before, codes = -1, []
    for number in numbers:
        gap, before = number - before - 1, number
        codes.append(table[gap] if gap < _COMMON else _code(gap, kept))
    bits = "".join(codes)
    bits += "1" * (-len(bits) % 8)
    return chr(_FIRST + kept) + b64encode(int(bits, 2).to_bytes(len(bits) // 8, "big")).decode("ascii").rstrip("=")


_FIRST = ord("A")  # stands for no bit


@cache
def _codes(kept: int) -> tuple[str, ...]:
    return tuple(_code(gap, kept) for gap in range(_COMMON))


def _code(gap: int, kept: int) -> str:
    """Ones for the upper bits, a nought, and the lower bits."""
    return f"{'1' * (gap >> kept)}0{f'{gap & (1 << kept) - 1:0{kept}b}' if kept else ''}"
