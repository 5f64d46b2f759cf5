"""Facts of the kind `organizations`."""

from digest.annotate import Reading
from digest.model import Organization, Scene


def extract_organizations(reading: Reading, scene: Scene) -> tuple[Organization, ...]:
    """The organizations of an article."""
    return ()
