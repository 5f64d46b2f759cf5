"""Quotation marks that open no speech, but stand around a name within a sentence."""

import re
from bisect import bisect_left

# A few words that are only called so: 'raised to the level of "strategic partnership"'.
_CALLED = re.compile(r'"(?<=\s")[^"\n.,;:?!]{2,48}"(?=[\s.,;:)])')


def around_names(text: str) -> set[int]:
    """Where quotation marks stand around a name: those that open where no other is open in their line."""
    found: set[int] = set()
    marks = [match.start() for match in re.finditer('"', text)]
    for match in _CALLED.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        if (bisect_left(marks, match.start()) - bisect_left(marks, line)) % 2 == 0:
            found |= {match.start(), match.end() - 1}
    return found
