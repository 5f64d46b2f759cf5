"""Words of a language as parts of a pattern."""

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """Any of some words, a longer one before its beginning; without words what matches nothing."""
    found = sorted(words, key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, found))})" if found else r"(?!)"
