"""Facts of the kind `dates`."""

from digest.annotate import Reading
from digest.model import Date, Scene


def extract_dates(reading: Reading, scene: Scene) -> tuple[Date, ...]:
    """The dates of an article."""
    return ()
