"""Facts of the kind `people`."""

from digest.annotate import Reading
from digest.model import Person, Scene


def extract_people(reading: Reading, scene: Scene) -> tuple[Person, ...]:
    """The people of an article."""
    return ()
