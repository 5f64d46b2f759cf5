"""Which of two articles is the later one, as far as they say when they were written."""

from digest.model import Facts


def is_later(one: Facts, other: Facts) -> bool:
    """Whether one article was certainly written after another."""
    earliest, latest = one.written.earliest, other.written.latest
    return earliest is not None and latest is not None and earliest > latest
