"""Facts of the kind `figures`."""

from digest.annotate import Reading
from digest.model import Figure, Scene


def extract_figures(reading: Reading, scene: Scene) -> tuple[Figure, ...]:
    """The figures of an article."""
    return ()
