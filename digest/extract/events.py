"""Facts of the kind `events`."""

from digest.annotate import Reading
from digest.model import Event, Scene


def extract_events(reading: Reading, scene: Scene) -> tuple[Event, ...]:
    """The events of an article."""
    return ()
