"""Facts of the kind `organizations`."""

from digest.annotate import Reading
from digest.extract.each_ones import is_of_each
from digest.extract.evidence import evidence_at
from digest.model import Organization, Scene


def extract_organizations(reading: Reading, scene: Scene) -> tuple[Organization, ...]:
    """The organizations of an article."""
    return tuple(
        Organization(
            evidence=evidence_at(reading, body.mentions[0].start, body.rule),
            name=body.name,
            acronym=body.acronym,
            country=body.country,
        )
        for body in scene.organizations
        if not all(is_of_each(reading, mention.start, mention.end) for mention in body.mentions)  # two that are called alike are none
    )
