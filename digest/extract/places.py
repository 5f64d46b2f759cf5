"""Facts of the kind `places`."""

from digest.annotate import Reading
from digest.model import Place, Scene


def extract_places(reading: Reading, scene: Scene) -> tuple[Place, ...]:
    """The places of an article."""
    return ()
