"""Numbers as terms: "1,5 miliar", "1.5 billion" and "$1.5bn" are one."""

import re

_MARK = re.compile(r"[.,]")
_GROUP = 3  # digits


def readings(number: str, decimal: str = "") -> list[tuple[str, int]]:
    """What a printed number may mean: digits and a power of ten; `decimal` is the mark of its language where that is known."""
    parts, marks = _MARK.split(number), _MARK.findall(number)
    if not marks:
        return [(number, 0)]
    joined = ("".join(parts), 0)
    broken = ("".join(parts), -len(parts[-1]))
    if len(set(marks)) > 1:
        return [broken]
    if len(marks) > 1 or len(parts[-1]) != _GROUP:
        return [joined] if len(marks) > 1 else [broken]
    return [broken if marks[0] == decimal else joined] if decimal else [joined, broken]


def term(digits: str, power: int) -> str:
    """A number as a term, however many noughts it was written with."""
    bare = digits.lstrip("0")
    kept = bare.rstrip("0")
    power += len(bare) - len(kept)
    return f"#{kept}e{power}" if kept and power else f"#{kept or 0}"


def power_of(scale: str) -> int | None:
    """How many noughts a scale adds; nothing for a dozen."""
    return len(scale) - 1 if scale.strip("0") == "1" else None
