"""Facts of the kind `topics`."""

from digest.annotate import Reading
from digest.model import Topic, Scene


def extract_topics(reading: Reading, scene: Scene) -> tuple[Topic, ...]:
    """The topics of an article."""
    return ()
