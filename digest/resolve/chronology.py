"""From date mentions to calendar dates."""

from digest.annotate import Reading
from digest.model import Chronology


def resolve_chronology(reading: Reading) -> Chronology:
    """The dates of an article, each with its year printed or inferred; a date whose year can't be told is left out."""
    return Chronology(dates=())
