"""Dates as facts hold them (EDTF level 0), compared."""

from functools import lru_cache


def dates_agree(one: str | None, other: str | None) -> bool:
    """Whether one date holds the other, or one is not given."""
    if not one or not other:
        return True
    (first, last), (begin, end) = limits(one), limits(other)
    return (first <= begin and end <= last) or (begin <= first and last <= end)


@lru_cache(maxsize=4096)  # many articles tell of the same few days
def limits(edtf: str) -> tuple[str, str]:
    """First and last day of an EDTF date or range, as comparable strings."""
    first, _, last = edtf.partition("/")
    last = last or first
    return (first + "-01-01"[len(first) - 4 :])[:10], (last + "-12-31"[len(last) - 4 :])[:10]


def is_term(edtf: str) -> bool:
    """Whether a date is a span of whole years, as plans and programmes have them."""
    return "/" in edtf and len(edtf) == len("2023/2025")


def more_exact(one: str | None, other: str | None) -> str | None:
    """The date with days, or the range, over the month or year that holds it."""
    if not one or not other:
        return one or other
    return max(one, other, key=len)
