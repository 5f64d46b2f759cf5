"""Facts of the kind `milestones`."""

from digest.annotate import Reading
from digest.model import Milestone, Scene


def extract_milestones(reading: Reading, scene: Scene) -> tuple[Milestone, ...]:
    """The milestones of an article."""
    return ()
