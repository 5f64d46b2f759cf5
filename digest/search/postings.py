"""Lists of records in few letters: gaps between their numbers, or a bit for each where they are dense; in base 64."""

from base64 import b64encode
from collections.abc import Iterable, Sequence


def packed(numbers: Sequence[int]) -> str:
    """Ascending numbers as letters; a list of bits begins with "!"."""
    gaps = bytes(_gaps(numbers))
    if numbers and len(gaps) > numbers[-1] // 8 + 1:
        return f"!{_letters(_bits(numbers))}"
    return _letters(gaps)


def _letters(data: bytes) -> str:
    return b64encode(data).decode("ascii").rstrip("=")


def _gaps(numbers: Iterable[int]) -> Iterable[int]:
    """Each number less the one before it, seven bits to a byte, the last of them with the eighth bit off."""
    before = -1
    for number in numbers:
        gap, before = number - before - 1, number
        while gap > 0x7F:
            yield gap & 0x7F | 0x80
            gap >>= 7
        yield gap


def _bits(numbers: Sequence[int]) -> bytes:
    bits = bytearray(numbers[-1] // 8 + 1)
    for number in numbers:
        bits[number // 8] |= 1 << number % 8
    return bytes(bits)
