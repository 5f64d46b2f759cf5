"""Facts of the kind `quotes`."""

from digest.annotate import Reading
from digest.model import Quote, Scene


def extract_quotes(reading: Reading, scene: Scene) -> tuple[Quote, ...]:
    """The quotes of an article."""
    return ()
