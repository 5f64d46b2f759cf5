"""Facts of the kind `places`."""

from digest.annotate import Reading
from digest.extract.evidence import evidence_at
from digest.model import Place, Scene


def extract_places(reading: Reading, scene: Scene) -> tuple[Place, ...]:
    """The places of an article."""
    return tuple(
        Place(evidence=evidence_at(reading, place.mentions[0].start, place.rule), name=place.name, country=place.country)
        for place in scene.places
    )
