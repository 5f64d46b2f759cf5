"""Facts of the kind `agreements`."""

from digest.annotate import Reading
from digest.model import Agreement, Scene


def extract_agreements(reading: Reading, scene: Scene) -> tuple[Agreement, ...]:
    """The agreements of an article."""
    return ()
