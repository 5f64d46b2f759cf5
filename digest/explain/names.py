"""Words with capitals that no rule takes for a name."""

from bisect import bisect_right
from collections.abc import Iterator

from digest.extract.spans import Stage
from digest.find.capitals import CATEGORIES, Capitals, find_capitals
from digest.find.date_words import words as date_words
from digest.find.placenames import place_end

Span = tuple[int, int]

# The words of dates and numbers, which some languages write with capitals.
_CALENDAR = ("date_month", "date_weekday", "agreement_head", "agreement_again")


def unknown_names(stage: Stage) -> Iterator[Span]:
    """Runs of two capital words or more that name nothing known, and single ones inside a sentence."""
    capitals = find_capitals(stage.reading)
    known = _Known(stage)
    for first, last in _runs(capitals, known):
        start, end = capitals.words[first].start, capitals.words[last].end
        if first < last or not _opens(stage, start):
            yield start, end
